package fr.comop.reminder;

import fr.comop.campaign.Departure;
import fr.comop.convention.Beneficiary;
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

  /** One that was not. */
  static CalendarMail of(Departure departure, Beneficiary beneficiary, State state) {
    return new CalendarMail(
        departure.day(),
        departure.at(),
        departure.step().id(),
        departure.due(),
        addresses(beneficiary, departure.step().to()),
        addresses(beneficiary, departure.step().cc()),
        state);
  }

  /** Their addresses, in the order of the roles. */
  private static List<String> addresses(Beneficiary beneficiary, List<Contact.Role> roles) {
    return roles.stream()
        .flatMap(role -> beneficiary.contacts().stream().filter(one -> one.role() == role))
        .map(Contact::email)
        .distinct()
        .toList();
  }
}
