package fr.comop.cli.campaign;

import fr.comop.cli.Caller;
import fr.comop.cli.Environment;
import fr.comop.cli.text.RemindersText;
import fr.comop.config.Setting;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.reminder.CampaignPlan;
import fr.comop.reminder.release.Release;
import fr.comop.reminder.release.ReleaseDuty;
import fr.comop.wiring.House;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Shows what would leave by itself, and takes down that it may. */
public record FirstReminders(Caller caller, House house, PrintWriter out) {
  private static final Duration SHOWN = Duration.ofDays(7);
  private static final Set<String> YES = Set.of("o", "oui");

  /**
   * At the service's start: asks who started it, the first time that reminders are switched on.
   * Where nobody is there to answer, or the answer is not yes, reminders wait, and nothing else.
   */
  public void ask() {
    Release release = house.reminder.release();
    if (!house.configuration.settings().on(Setting.REMINDERS_ENABLED)
        || release.givenAt().isPresent()) {
      return;
    }
    Environment.Person person = caller.person();
    if (person != null && answers(person)) {
      try {
        release.give(caller.who(house.configuration));
        out.println("C’est noté\u00a0: les relances partent d’elles-mêmes.");
        return;
      } catch (Declined declined) {
        out.println(declined.why());
      }
    }
    out.println(ReleaseDuty.WAITING);
  }

  private boolean answers(Environment.Person person) {
    out.println("Les relances sont en marche pour la première fois.\n" + shown());
    String answer = person.asked("Envoyer\u00a0? [o/N] ");
    return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  /** By a command of its own. */
  void confirm() {
    Actor who = caller.who(house.configuration);
    boolean first = house.reminder.release().give(who);
    out.println(shown());
    out.println(
        (first
                ? "C’est noté\u00a0: les relances partent d’elles-mêmes"
                : "C’était noté déjà\u00a0: les relances partent d’elles-mêmes")
            + (house.configuration.settings().on(Setting.REMINDERS_ENABLED)
                ? ", dès le prochain passage du service."
                : ", quand reminders.enabled sera true."));
  }

  private String shown() {
    Instant now = caller.clock().instant();
    Conventions conventions = house.configuration.conventions();
    List<CampaignPlan> plans =
        house
            .reminder
            .planning()
            .of(
                conventions.beneficiaries(),
                IntStream.rangeClosed(conventions.firstYear(), conventions.lastYear())
                    .boxed()
                    .toList());
    return RemindersText.of(house.reminder.reminders().foreseen(now), now, true).stripTrailing()
        + "\n\n"
        + RemindersText.toCome(plans, now, now.plus(SHOWN));
  }
}
