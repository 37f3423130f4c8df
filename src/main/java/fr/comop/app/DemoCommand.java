package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.config.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on the sample inbox, with embedded parts. */
@Command(
    name = "demo",
    description =
        "Fait tout le travail sur sample-inbox, avec un serveur de courriel et une base intégrés.",
    footer = {"", "Codes de retour : 0 tout a été traité ; 1 sinon."})
final class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Environment environment;
  @Mixin Common common = new Common();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--inbox",
      paramLabel = "DOSSIER",
      description = "Les courriels et fichiers à traiter (par défaut : sample-inbox).")
  @Nullable Path inbox;

  @Option(
      names = "--out",
      paramLabel = "DOSSIER",
      description = "Où écrire ; vidé d’abord (par défaut : target/demo).")
  @Nullable Path out;

  DemoCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    Path home = configuration.settings().home();
    SampleInbox samples =
        SampleInbox.in(inbox == null ? home.resolve("sample-inbox") : inbox.toAbsolutePath());
    DemoGround ground =
        DemoGround.prepared(out == null ? home.resolve("target/demo") : out.toAbsolutePath());
    PrintWriter screen = spec.commandLine().getOut();
    screen.println("Le 14 décembre 2020 : le courriel et le dossier partagé sont relevés…");
    samples.copyFolder(ground.folder());
    Clock clock = samples.clock(environment.clock());
    try (DemoMail mail = DemoMail.started(samples)) {
      Settings settings = mail.settings(configuration.settings(), ground);
      Configuration staged = configuration.with(settings);
      try (Wiring wiring = new Wiring(staged, clock)) {
        importProgrammes(wiring, samples);
        return play(wiring, mail, ground, screen);
      }
    }
  }

  /** The three-year programmes were voted and imported before the first report came. */
  static void importProgrammes(Wiring wiring, SampleInbox samples) throws IOException {
    BaselineImport staff = new BaselineImport(wiring, "demo", wiring.clock.instant());
    for (Path programme : samples.programmes()) {
      if (staff.imported(programme, null).submission() == null) {
        throw Refused.use(programme + " n’est pas un programme triennal complet.");
      }
    }
  }

  private static int play(Wiring wiring, DemoMail mail, DemoGround ground, PrintWriter screen)
      throws Exception {
    boolean drained;
    try (Service service = new Service(wiring, 0)) {
      service.start();
      drained = service.drain(PATIENCE) && !service.troubled();
    }
    mail.saveSent(Files.createDirectories(ground.mails()));
    screen.println(DemoReport.of(wiring, ground));
    return drained ? Exit.DONE : Exit.INCOMPLETE;
  }
}
