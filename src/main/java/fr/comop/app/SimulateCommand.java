package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.config.StoryFile;
import fr.comop.convention.Convention;
import fr.comop.simulation.Crowd;
import fr.comop.simulation.Moment;
import fr.comop.simulation.Simulation;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a campaign before it runs. */
@Command(
    name = "simulate",
    description =
        "Joue une campagne en quelques secondes, à partir d’une copie de la base et d’une histoire"
            + " écrite d’avance : rien n’est envoyé, rien n’est enregistré. N’y sont que les courriels de"
            + " la campagne : ni le point de campagne du service, ni les accusés de réception, qui"
            + " répondent à de vrais fichiers.")
final class SimulateCommand implements Callable<Integer> {
  private static final OwnDirectory OWN =
      new OwnDirectory(".comop-simulation", "ne vient pas d’une simulation");

  private final Environment environment;
  @Mixin Common common = new Common();
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
          "Écrit aussi chaque courriel de la campagne dans ce dossier, en .eml, nommé du jour de son"
              + " départ ; une simulation précédente y est effacée, tout autre contenu fait"
              + " refuser.")
  @Nullable Path directory;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  SimulateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    if (to.isBefore(from)) {
      throw Refused.use("Le dernier jour (--to) précède le premier (--from).");
    }
    Story story = story(configuration);
    PrintWriter out = new PrintWriter(spec.commandLine().getOut(), false);
    try (Playground ground = Playground.open(environment, configuration)) {
      Consumer<Moment> mails = mails(ground);
      if (json) {
        try (SimulationJson timeline = new SimulationJson(out)) {
          play(ground, story, timeline.andThen(mails));
        }
      } else {
        SimulationText timeline = new SimulationText(out);
        play(ground, story, timeline.andThen(mails));
        timeline.close();
      }
    }
    out.println();
    out.flush();
    return Exit.DONE;
  }

  private Consumer<Moment> mails(Playground ground) throws IOException {
    if (directory == null) {
      return moment -> {};
    }
    if (OWN.prepare(directory)) {
      spec.commandLine()
          .getErr()
          .println("Les courriels d’une simulation précédente sont effacés : " + directory);
    }
    return new SimulatedMails(ground.wiring(), ground.archive(), directory);
  }

  private void play(Playground ground, Story told, Consumer<Moment> audience) {
    Convention convention = ground.wiring().configuration.convention();
    int size = beneficiaries == null ? convention.beneficiaries().size() : beneficiaries;
    if (size < convention.beneficiaries().size()) {
      throw Refused.use(
          "La convention a "
              + convention.beneficiaries().size()
              + " bénéficiaires : --beneficiaries ne peut pas en demander moins.");
    }
    Crowd crowd = new Crowd(convention, size);
    new Simulation(
            crowd.of(convention),
            Wiring.calendar(ground.wiring().configuration),
            crowd.of(told),
            from,
            to,
            audience)
        .play(ground.start());
  }

  private Story story(Configuration configuration) {
    if (script == null) {
      return Story.NOTHING;
    }
    if (!Files.isRegularFile(script)) {
      throw Refused.use("Fichier introuvable : " + script);
    }
    return StoryFile.read(script, configuration);
  }
}
