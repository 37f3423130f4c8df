package fr.comop.cli;

import fr.comop.cli.text.DemoText;
import fr.comop.config.Configuration;
import fr.comop.demo.Demo;
import fr.comop.demo.DemoGround;
import fr.comop.demo.SampleInbox;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
  private final Caller caller;
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

  DemoCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    Path home = configuration.settings().home();
    SampleInbox samples =
        SampleInbox.in(inbox == null ? home.resolve("sample-inbox") : inbox.toAbsolutePath());
    DemoGround ground =
        DemoGround.prepared(out == null ? home.resolve("target/demo") : out.toAbsolutePath());
    PrintWriter screen = spec.commandLine().getOut();
    screen.println("Le 14 décembre 2020\u00a0: le courriel et le dossier partagé sont relevés…");
    Demo.Played played = new Demo(configuration, caller.clock()).play(samples, ground);
    screen.println(DemoText.of(played.dealt(), ground));
    return played.all() ? Exit.DONE : Exit.INCOMPLETE;
  }
}
