package fr.comop.cli;

import fr.comop.cli.notice.LetterApprovals;
import fr.comop.cli.text.DeparturesText;
import fr.comop.cli.text.EditionsText;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.continuity.Lost;
import fr.comop.desk.Declined;
import fr.comop.french.French;
import fr.comop.wiring.House;
import fr.comop.wiring.StoreRoom;
import fr.comop.wiring.Writing;
import fr.comop.wiring.mail.RehearsedPost;
import fr.comop.wiring.store.StoreLook;
import fr.comop.wiring.store.StoreUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the settings, and who asks. */
@Command(
    name = "config",
    description =
        "Affiche chaque réglage : valeur, origine, valeur par défaut et sens ; et sous"
            + " quel nom vos décisions sont notées, et ce qui partirait maintenant, à qui. Chaque texte"
            + " de config/texts est essayé, lettres recommandées comprises, et il est dit lesquelles le"
            + " service juridique a approuvées.",
    commandListHeading = "%nCommandes :%n")
final class ConfigCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  ConfigCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = caller.configuration();
    Writing.tryOut(configuration);
    Settings settings = configuration.settings();
    PrintWriter out = spec.commandLine().getOut();
    for (Setting setting : Setting.values()) {
      out.printf("%s = %s%n", setting.key(), settings.shown(setting));
      out.printf("    # %s%n", French.typeset(setting.meaning()));
      out.printf(
          "    # par défaut\u00a0: %s\u00a0; origine\u00a0: %s\u00a0; variable\u00a0: %s%n",
          setting.standard().isEmpty() ? "(vide)" : setting.standard(),
          settings.origin(setting),
          setting.variable());
    }
    out.println();
    out.println(LetterApprovals.of(configuration));
    out.println();
    out.print(RehearsedPost.warning(settings));
    out.println(today(configuration));
    out.println();
    out.println(whoAmI(configuration));
    return Exit.DONE;
  }

  @Command(
      name = "part",
      description =
          "Confirme, une fois, que ce que la base connaît et que la configuration ne connaît plus a"
              + " bien disparu ; rien n’est effacé.")
  int part(
      @Parameters(
              paramLabel = "NOM",
              description =
                  "Tel que le refus le nomme : ronde, bilan, bilan/2020, ronde/bilan/2020.")
          String name,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "RAISON",
              description = "Pourquoi ; notée avec votre nom.")
          String reason)
      throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = caller.opened(configuration)) {
      Lost parted = house.continuity().part(name, reason, caller.who(configuration));
      spec.commandLine()
          .getOut()
          .println(
              "Noté\u00a0: «\u00a0"
                  + parted.name()
                  + "\u00a0» ne manque plus ("
                  + documents(parted.documents().size())
                  + ").");
      return Exit.DONE;
    }
  }

  /** What would leave now; a store that is not there or cannot be had keeps nobody from asking. */
  private String today(Configuration configuration) throws IOException {
    if (!StoreRoom.exists(configuration.settings())) {
      return "Il n’y a pas encore de base\u00a0: rien ne part. «\u00a0comop init\u00a0» en crée une.";
    }
    try {
      // of an earlier version it is to stay as it is: this command changes nothing
      StoreLook.at(configuration.settings(), caller.clock()).close();
      return foreseen(configuration);
    } catch (StoreUnavailable unavailable) {
      return "Ce qui partirait maintenant ne se sait pas.\n" + unavailable.getMessage();
    }
  }

  private String foreseen(Configuration configuration) throws IOException {
    try (House house = caller.looking(configuration)) {
      return DeparturesText.of(
              house.reminder.reminders().foreseen(caller.clock().instant()),
              caller.clock().instant(),
              new DeparturesText.Digest(
                  house.staff.digest().due().isPresent(), house.staff.digest().to()),
              new DeparturesText.Switches(
                  configuration.settings().on(Setting.REMINDERS_ENABLED),
                  configuration.settings().on(Setting.SMTP_ENABLED)))
          + EditionsText.due(
              house.edition.publishing().due(),
              house.edition.whom(),
              configuration.settings().on(Setting.SUMMARIES_ENABLED));
    }
  }

  private static String documents(int count) {
    return count == 1 ? "un document" : count + " documents";
  }

  private String whoAmI(Configuration configuration) {
    try {
      return "Vos décisions sont notées sous\u00a0: " + caller.who(configuration).named();
    } catch (Declined declined) {
      return declined.why();
    }
  }
}
