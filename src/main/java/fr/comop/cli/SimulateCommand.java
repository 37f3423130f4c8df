package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.config.StoryFile;
import fr.comop.convention.Conventions;
import fr.comop.desk.OwnDirectory;
import fr.comop.rehearsal.Playground;
import fr.comop.rehearsal.Rehearsal;
import fr.comop.simulation.Crowd;
import fr.comop.simulation.Moment;
import fr.comop.simulation.Simulation;
import fr.comop.simulation.Story;
import fr.comop.wiring.ReminderRoom;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a campaign before it runs. */
@Command(
    name = "simulate",
    description =
        "Joue une campagne en quelques secondes, à partir d’une copie de la base et d’une histoire"
            + " écrite d’avance : rien n’est envoyé, rien n’est enregistré.")
final class SimulateCommand implements Callable<Integer> {
  private static final OwnDirectory OWN =
      new OwnDirectory(".comop-simulation", "ne vient pas d’une simulation");

  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "JOUR",
      description = "Premier jour joué, par exemple 2020-09-01.")
  LocalDate from = LocalDate.MIN;

  @Option(names = "--to", required = true, paramLabel = "JOUR", description = "Dernier jour joué.")
  LocalDate to = LocalDate.MIN;

  @Option(
      names = "--script",
      paramLabel = "FICHIER",
      description =
          "Histoire à jouer (voir docs/simulation-exemple.yaml) ; par défaut, personne n’envoie"
              + " rien.")
  @Nullable Path script;

  @Option(
      names = "--beneficiaries",
      paramLabel = "N",
      description = "Joue avec N bénéficiaires, copies de ceux de la convention.")
  @Nullable Integer beneficiaries;

  @Option(
      names = "--out",
      paramLabel = "DOSSIER",
      description =
          "Écrit aussi chaque courriel dans ce dossier, en .eml, nommé du jour de son départ : ceux de"
              + " la campagne, les accusés de réception, les points pour le service. Une simulation"
              + " précédente y est effacée, tout autre contenu fait refuser.")
  @Nullable Path directory;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  SimulateCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    if (to.isBefore(from)) {
      throw CommandFailed.use("Le dernier jour (--to) précède le premier (--from).");
    }
    Story story = story(configuration);
    PrintWriter out = new PrintWriter(spec.commandLine().getOut(), false);
    try (Playground ground = Playground.open(configuration, caller.clock())) {
      if (json) {
        try (SimulationJson timeline = new SimulationJson(out)) {
          play(ground, story, timeline);
        }
      } else {
        SimulationText timeline = new SimulationText(out);
        play(ground, story, timeline);
        timeline.close();
      }
    }
    out.println();
    out.flush();
    return Exit.DONE;
  }

  private void play(Playground ground, Story told, Consumer<Moment> timeline) throws IOException {
    Conventions shipped = ground.house().configuration.conventions();
    int size = beneficiaries == null ? shipped.beneficiaries().size() : beneficiaries;
    if (size < shipped.beneficiaries().size()) {
      throw CommandFailed.use(
          "La convention a "
              + shipped.beneficiaries().size()
              + " bénéficiaires : --beneficiaries ne peut pas en demander moins.");
    }
    Crowd crowd = new Crowd(shipped, size);
    Conventions conventions = crowd.of(shipped);
    Story story = crowd.of(told);
    if (directory == null) {
      play(ground, conventions, story, earlier -> {}, timeline);
    } else {
      rehearse(ground, conventions, story, timeline, directory);
    }
  }

  private void rehearse(
      Playground ground,
      Conventions conventions,
      Story story,
      Consumer<Moment> timeline,
      Path directory)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (OWN.prepare(directory)) {
      err.println("Les courriels d’une simulation précédente sont effacés : " + directory);
    }
    try (Rehearsal rehearsal = new Rehearsal(ground, conventions, from, to, directory)) {
      play(ground, conventions, story, rehearsal::before, timeline.andThen(rehearsal));
      err.println("Courriels écrits dans " + directory + " : " + told(rehearsal.finish()));
    }
  }

  private static String told(Map<String, Integer> counts) {
    return counts.isEmpty()
        ? "aucun"
        : counts.entrySet().stream()
            .map(one -> one.getKey() + ", " + one.getValue())
            .collect(Collectors.joining(" ; "));
  }

  private void play(
      Playground ground,
      Conventions conventions,
      Story story,
      Consumer<Moment> before,
      Consumer<Moment> audience) {
    new Simulation(
            conventions,
            ReminderRoom.calendar(ground.house().configuration),
            story,
            from,
            to,
            before,
            audience)
        .play(ground.start());
  }

  private Story story(Configuration configuration) {
    if (script == null) {
      return Story.NOTHING;
    }
    if (!Files.isRegularFile(script)) {
      throw CommandFailed.use("Fichier introuvable : " + script);
    }
    return StoryFile.read(script, configuration);
  }
}
