package fr.comop.cli.it;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.keeping.Resumption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a service would do on data that came out of a backup. */
final class ResumptionText {
  /** As long as nobody has said yes. */
  static final String WAITING =
      French.typeset(
          "Rien n’est relevé ni envoyé : ces données viennent d’une sauvegarde, et une personne"
              + " doit dire oui d’abord, par « comop resume ».");

  /** Once somebody has. */
  static final String GIVEN = French.typeset("C’est noté : le service reprend sur ces données.");

  private ResumptionText() {}

  /** What is shown to whoever may say yes. */
  static String of(Resumption.Awaited awaited, Settings settings, Instant now) {
    return French.typeset(
        "Ces données viennent d’une sauvegarde du "
            + FrenchInstant.of(awaited.told().backup())
            + age(awaited.told().backup(), now)
            + ", restaurée le "
            + FrenchInstant.of(awaited.told().restored())
            + ".\n"
            + ways(settings)
            + "L’original doit être arrêté : à deux sur une boîte ou un dossier, chacun prend"
            + " une part de ce qui arrive, et les relances partent deux fois.\n"
            + mails(awaited.mails())
            + "Les relances parties depuis la sauvegarde ne sont pas connues : « comop"
            + " reminders --dry-run » dit lesquelles partiraient.");
  }

  private static String age(Instant backup, Instant now) {
    long days = ChronoUnit.DAYS.between(day(backup), day(now));
    return days == 0 ? "" : days == 1 ? ", hier" : ", il y a " + days + " jours";
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Deliverable.ZONE);
  }

  private static String ways(Settings settings) {
    List<String> ways = new ArrayList<>();
    if (settings.on(Setting.MAILBOX_ENABLED)) {
      ways.add(
          "- relève la boîte "
              + settings.text(Setting.MAILBOX_USER)
              + " ("
              + settings.text(Setting.MAILBOX_HOST)
              + ")");
    }
    if (settings.on(Setting.FOLDER_ENABLED)) {
      ways.add("- relève le dossier " + settings.path(Setting.FOLDER_DIR));
    }
    if (settings.on(Setting.SMTP_ENABLED)) {
      ways.add("- envoie des courriels par " + settings.text(Setting.SMTP_HOST));
    }
    return ways.isEmpty() ? "" : "Le service :\n" + String.join(" ;\n", ways) + ".\n";
  }

  private static String mails(int count) {
    if (count == 0) {
      return "";
    }
    return (count == 1
            ? "1 courriel attendait de partir quand la sauvegarde a été faite, et l’a peut-être"
                + " fait depuis : il ne part pas de lui-même."
            : count
                + " courriels attendaient de partir quand la sauvegarde a été faite, et l’ont"
                + " peut-être fait depuis : ils ne partent pas d’eux-mêmes.")
        + " Ensuite, « comop mails list » les montre, « comop mails resend » en fait partir.\n";
  }
}
