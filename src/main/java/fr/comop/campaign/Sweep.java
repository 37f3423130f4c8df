package fr.comop.campaign;

import fr.comop.convention.Contact;
import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides what leaves: a function of calendar, store and instant, and of nothing else. */
public final class Sweep {
  private final CampaignCalendar calendar;

  public Sweep(CampaignCalendar calendar) {
    this.calendar = calendar;
  }

  /** What is to be done for a beneficiary at an instant; empty for nothing. */
  public Optional<Decision> decide(Standing standing, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Deliverable.ZONE);
    return calendar
        .dueAt(now, standing.owed())
        .filter(
            departure -> standing.sent().stream().noneMatch(one -> speaks(one, departure, today)))
        .map(departure -> decide(standing, departure));
  }

  /**
   * Once a mail of this day or of a later one has left, it has nothing new to say; nor has it so
   * soon after one that was about another due day, for each speaks of all that is owed.
   */
  private static boolean speaks(Sent sent, Departure departure, LocalDate today) {
    return !sent.day().isBefore(departure.day())
        || (!sent.due().equals(departure.due())
            && today.isBefore(sent.left().plusDays(CampaignCalendar.APART)));
  }

  private static Decision decide(Standing standing, Departure departure) {
    if (!standing.blocks().isEmpty()) {
      return new Decision.Blocked(departure, standing.blocks());
    }
    Decision.Send send = addressed(standing, departure);
    return send.to().isEmpty() ? new Decision.Unreachable(departure) : send;
  }

  /**
   * Whom a mail goes to as things stand, whether it leaves or not; to nobody where none is left.
   */
  public static Decision.Send addressed(Standing standing, Departure departure) {
    List<Contact> to = reached(standing, roles(standing, departure, departure.step().to()));
    if (to.isEmpty()) {
      to = nextOf(standing).stream().toList();
    }
    return new Decision.Send(departure, to, copies(standing, departure, to));
  }

  private static List<Contact> copies(Standing standing, Departure departure, List<Contact> to) {
    return reached(standing, roles(standing, departure, departure.step().cc())).stream()
        .filter(one -> to.stream().noneMatch(other -> same(one, other)))
        .toList();
  }

  /**
   * Who signs for the structure is troubled only about what was never presented, and while a
   * request for time waits nobody but the contact is written to.
   */
  private static List<Contact.Role> roles(
      Standing standing, Departure departure, List<Contact.Role> configured) {
    return configured.stream()
        .filter(role -> role == Contact.Role.CONTACT || !standing.asksForTime())
        .filter(
            role ->
                role != Contact.Role.LEGAL_REPRESENTATIVE || !standing.isPresented(departure.due()))
        .toList();
  }

  private static List<Contact> reached(Standing standing, List<Contact.Role> roles) {
    return distinct(
        roles.stream()
            .flatMap(
                role ->
                    standing.beneficiary().contacts().stream().filter(one -> one.role() == role))
            .filter(one -> !isDead(standing, one)));
  }

  /** The first whom mails still reach, in the order of the roles. */
  private static Optional<Contact> nextOf(Standing standing) {
    return standing.beneficiary().contacts().stream()
        .sorted(Comparator.comparing(Contact::role))
        .filter(one -> !isDead(standing, one))
        .findFirst();
  }

  /** One who holds two roles gets one mail. */
  private static List<Contact> distinct(Stream<Contact> contacts) {
    Set<String> seen = new HashSet<>();
    return contacts.filter(one -> seen.add(one.email().toLowerCase(Locale.ROOT))).toList();
  }

  private static boolean isDead(Standing standing, Contact contact) {
    return standing.dead().contains(contact.email().toLowerCase(Locale.ROOT));
  }

  private static boolean same(Contact one, Contact other) {
    return one.email().equalsIgnoreCase(other.email());
  }
}
