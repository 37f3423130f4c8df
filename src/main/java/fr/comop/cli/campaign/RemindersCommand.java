package fr.comop.cli.campaign;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.json.RemindersJson;
import fr.comop.cli.text.RemindersText;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.reminder.Decided;
import fr.comop.wiring.House;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets reminders leave, or says which would. */
@Command(
    name = "reminders",
    description =
        "Fait partir les relances dues maintenant, une fois chacune ; ou dit seulement lesquelles"
            + " partiraient.")
public final class RemindersCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--dry-run", description = "Dit ce qui partirait ; rien ne part.")
  boolean dryRun;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "Dit ce qui partirait à cet instant (2020-12-14T08:00, heure de Paris, ou avec un"
              + " décalage : 2020-12-14T07:00:00Z), l’état des documents étant celui d’aujourd’hui"
              + " ; rien ne part.")
  @Nullable String at;

  @Option(
      names = "--confirm",
      description =
          "Dit oui, une fois, à ce que les relances partent d’elles-mêmes : montre ce qui partirait,"
              + " et note votre nom. Le service attend cet accord avant sa première relance.")
  boolean confirm;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  public RemindersCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Instant instant = at == null ? caller.clock().instant() : instant(at);
    boolean trial = dryRun || at != null;
    if (confirm) {
      return confirmed(trial || json);
    }
    try (House house = trial ? caller.looking() : caller.house()) {
      List<Decided> decided =
          trial
              ? house.reminder.reminders().foreseen(instant)
              : house.reminder.reminders().sweep(caller.who(house.configuration));
      spec.commandLine()
          .getOut()
          .println(json ? RemindersJson.of(decided) : RemindersText.of(decided, instant, trial));
    }
    return Exit.DONE;
  }

  private int confirmed(boolean withAnotherOption) throws IOException {
    if (withAnotherOption) {
      throw new Declined("--confirm va seul.");
    }
    try (House house = caller.house()) {
      new FirstReminders(caller, house, spec.commandLine().getOut()).confirm();
    }
    return Exit.DONE;
  }

  private static Instant instant(String text) {
    try {
      return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(Deliverable.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw new Declined("« " + text + " » n’est pas un instant ; exemple : 2020-12-14T08:00.");
    }
  }
}
