package fr.comop.app;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Sweep;
import fr.comop.campaign.WorkingDays;
import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.config.ConfigMistake;
import fr.comop.config.Setting;
import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.intake.Echoes;
import fr.comop.reminder.DigestContent;
import fr.comop.reminder.DigestDays;
import fr.comop.reminder.Enclosures;
import fr.comop.reminder.MailsBack;
import fr.comop.reminder.ReminderLetter;
import fr.comop.reminder.Reminders;
import fr.comop.reminder.SentReminders;
import fr.comop.reminder.StaffDigest;
import fr.comop.reminder.Standings;
import fr.comop.reminder.sql.SqlDigests;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds what reminds, over the rest. */
final class ReminderWiring {
  private final Wiring wiring;
  private final Convention convention;
  private final Letterhead letterhead;
  private final SentReminders sent;
  private final Function<Deliverable, Mail.File> blanks;
  private final Standings standings;
  private final WorkingDays workingDays = new FrenchWorkingDays();
  private @Nullable Reminders reminders;

  ReminderWiring(Wiring wiring) {
    this(wiring, wiring.sentReminders, wiring.blanks::file);
  }

  /**
   * What reminds, some of it replaced.
   *
   * @param blanks makes the blank workbook of a document
   */
  ReminderWiring(Wiring wiring, SentReminders sent, Function<Deliverable, Mail.File> blanks) {
    this.wiring = wiring;
    this.sent = sent;
    this.blanks = blanks;
    convention = wiring.configuration.convention();
    letterhead = Wiring.letterhead(wiring.settings);
    standings =
        new Standings(
            convention,
            wiring.owing,
            sent,
            wiring.deadAddresses,
            wiring.arrivals,
            wiring.outbox,
            wiring.extensions::moves);
  }

  Standings standings() {
    return standings;
  }

  Echoes echoes() {
    return new MailsBack(
        wiring.archive,
        convention,
        letterhead.domain(),
        wiring.outbox,
        wiring.deadAddresses,
        sent,
        standings,
        wiring.replies,
        wiring.audit,
        wiring.clock);
  }

  ReminderRound round(BooleanSupplier waysInAreRead) {
    return new ReminderRound(waysInAreRead, reminders(), digest());
  }

  /** What reminds; the same each time, as its texts are tried out when it is made. */
  Reminders reminders() {
    Reminders known = reminders;
    if (known == null) {
      known =
          new Reminders(
              wiring.ledger,
              convention,
              standings,
              new Sweep(calendar()),
              tried(this::letter),
              sent,
              wiring.outbox,
              wiring.audit,
              wiring.clock);
      reminders = known;
    }
    return known;
  }

  private CampaignCalendar calendar() {
    return new CampaignCalendar(wiring.configuration.campaign(), workingDays);
  }

  private ReminderLetter letter() {
    return new ReminderLetter(
        wiring.texts(),
        letterhead,
        wiring.configuration.campaign(),
        new Enclosures(wiring.archive, letterhead.service(), blanks, wiring.copies),
        wiring.submissions);
  }

  /** What tells staff. */
  StaffDigest digest() {
    return tried(this::untriedDigest);
  }

  private StaffDigest untriedDigest() {
    String to = wiring.settings.text(Setting.DIGEST_TO);
    return new StaffDigest(
        wiring.ledger,
        convention,
        wiring.owing,
        calendar(),
        new DigestDays(wiring.configuration.campaign(), workingDays),
        new DigestContent(
            convention,
            wiring.owing,
            wiring.submissions,
            wiring.arrivals,
            wiring.deadAddresses,
            wiring.replies,
            wiring.outbox,
            wiring.spent,
            letterhead),
        reminders(),
        new SqlDigests(wiring.ledger),
        wiring.texts(),
        letterhead,
        to.isEmpty() ? letterhead.email() : to,
        wiring.outbox,
        wiring.clock);
  }

  private static <T> T tried(Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalStateException e) {
      throw new ConfigMistake(String.valueOf(e.getMessage()));
    }
  }
}
