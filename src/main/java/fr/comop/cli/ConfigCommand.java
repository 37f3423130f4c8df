package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Declined;
import fr.comop.wiring.Writing;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the settings, and who asks. */
@Command(
    name = "config",
    description =
        "Affiche chaque réglage : valeur, origine, valeur par défaut et sens (en anglais) ; et sous"
            + " quel nom vos décisions sont notées.")
final class ConfigCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  ConfigCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() {
    Configuration configuration = caller.configuration();
    Writing.acknowledgement(configuration);
    Settings settings = configuration.settings();
    PrintWriter out = spec.commandLine().getOut();
    for (Setting setting : Setting.values()) {
      out.printf("%s = %s%n", setting.key(), settings.shown(setting));
      out.printf("    # %s%n", setting.meaning());
      out.printf(
          "    # default: %s; set by: %s; environment: %s%n",
          setting.standard().isEmpty() ? "(empty)" : setting.standard(),
          settings.origin(setting),
          setting.variable());
    }
    out.println();
    out.println(whoAmI(configuration));
    return Exit.DONE;
  }

  private String whoAmI(Configuration configuration) {
    try {
      return "Vos décisions sont notées sous\u00a0: " + caller.who(configuration).named();
    } catch (Declined declined) {
      return declined.why();
    }
  }
}
