package fr.comop.cli.campaign;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.json.SimulationJson;
import fr.comop.cli.text.SimulationText;
import fr.comop.config.Configuration;
import fr.comop.config.StoryFile;
import fr.comop.desk.Declined;
import fr.comop.rehearsal.Playground;
import fr.comop.simulation.Moment;
import fr.comop.simulation.Story;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
public final class SimulateCommand implements Callable<Integer> {
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

  public SimulateCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    if (to.isBefore(from)) {
      throw new Declined("Le dernier jour (--to) précède le premier (--from).");
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
        timeline.sumUp();
      }
    }
    out.println();
    out.flush();
    return Exit.DONE;
  }

  private void play(Playground ground, Story story, Consumer<Moment> timeline) throws IOException {
    Performance performance = Performance.of(ground, story, beneficiaries, from, to);
    if (directory == null) {
      performance.play(timeline);
    } else {
      performance.rehearse(timeline, directory, spec.commandLine().getErr());
    }
  }

  private Story story(Configuration configuration) {
    if (script == null) {
      return Story.NOTHING;
    }
    if (!Files.isRegularFile(script)) {
      throw new Declined("Fichier introuvable : " + script);
    }
    return StoryFile.read(script, configuration);
  }
}
