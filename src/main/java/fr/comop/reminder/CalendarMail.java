package fr.comop.reminder;

import fr.comop.campaign.Decision;
import fr.comop.campaign.Departure;
import fr.comop.convention.Contact;
import fr.comop.correspondence.Mail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail in the calendar of a campaign, gone or to come.
 *
 * @param day on which it leaves, as the calendar has it
 * @param at when it left; where it has not, when it was or is to
 * @param step its id
 * @param to addresses
 * @param cc addresses
 */
public record CalendarMail(
    LocalDate day,
    Instant at,
    String step,
    LocalDate due,
    List<String> to,
    List<String> cc,
    State state) {

  /** How far it is. */
  public enum State {
    SENT("parti"),
    QUEUED("en attente d’envoi"),
    DUE("à envoyer"),
    FORESEEN("prévu"),
    OVERTAKEN("dépassé");

    private final String french;

    State(String french) {
      this.french = french;
    }

    public String french() {
      return french;
    }

    /** The word for programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One that was decided on. */
  static CalendarMail of(Reminded reminded, Mail mail, Optional<Instant> sent) {
    return new CalendarMail(
        reminded.leavesOn(),
        sent.orElse(reminded.decidedAt()),
        reminded.step(),
        reminded.due(),
        mail.to(),
        mail.cc(),
        sent.isPresent() ? State.SENT : State.QUEUED);
  }

  /** One that was not, to those whom it would reach as things stand. */
  static CalendarMail of(Decision.Send mail, State state) {
    Departure departure = mail.departure();
    return new CalendarMail(
        departure.day(),
        departure.at(),
        departure.step().id(),
        departure.due(),
        mail.to().stream().map(Contact::email).toList(),
        mail.cc().stream().map(Contact::email).toList(),
        state);
  }
}
