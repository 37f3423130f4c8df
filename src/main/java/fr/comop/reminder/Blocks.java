package fr.comop.reminder;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.arrival.Pending;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what keeps reminders of a beneficiary from leaving: an arrival that is its own as far as is
 * known, unread or in quarantine, or something in its folder that cannot be read. Nobody knows
 * whose an unread mail is: it keeps back everything, for the minutes until it is read.
 */
public final class Blocks {
  private final Conventions conventions;
  private final List<Pending> pending;
  private final List<Hindrance> hindrances;

  /** Where nothing is known to hinder anybody from reading. */
  public Blocks(Conventions conventions, List<Pending> pending) {
    this(conventions, pending, List.of());
  }

  public Blocks(Conventions conventions, List<Pending> pending, List<Hindrance> hindrances) {
    this.conventions = conventions;
    this.pending = pending;
    this.hindrances = hindrances;
  }

  /** The reasons, each a French sentence for staff; none when nothing is in the way. */
  public List<String> of(Beneficiary beneficiary) {
    return Stream.concat(
            pending.stream()
                .filter(one -> isHeldBy(one, beneficiary))
                .map(one -> reason(one.arrival())),
            hindrances.stream()
                .filter(one -> beneficiary.folder().equals(one.unread()))
                .map(one -> "Dossier partagé, " + one.place() + " : " + one.what() + "."))
        .toList();
  }

  /** Whether an arrival keeps reminders of a beneficiary from leaving. */
  boolean isHeldBy(Pending one, Beneficiary beneficiary) {
    return isItsOwn(one, beneficiary) || isAnybodys(one.arrival());
  }

  private boolean isItsOwn(Pending one, Beneficiary beneficiary) {
    Arrival arrival = one.arrival();
    return Objects.equals(arrival.assigned(), beneficiary.id())
        || beneficiary.folder().equals(arrival.folder())
        || isOfItsHouse(arrival.sender(), beneficiary)
        || one.concerns().contains(beneficiary.id());
  }

  /**
   * A colleague of a contact writes for the same structure; whoever shares a provider of mailboxes
   * with the contacts of several does not.
   */
  private boolean isOfItsHouse(@Nullable String sender, Beneficiary beneficiary) {
    return sender != null
        && conventions.beneficiaries().stream()
            .filter(one -> hasContactAt(domain(sender), one))
            .map(Beneficiary::id)
            .toList()
            .equals(List.of(beneficiary.id()));
  }

  private static boolean hasContactAt(String domain, Beneficiary beneficiary) {
    return beneficiary.contacts().stream()
        .anyMatch(contact -> domain(contact.email()).equalsIgnoreCase(domain));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private boolean isAnybodys(Arrival arrival) {
    String folder = arrival.folder();
    String sender = arrival.sender();
    return arrival.state() == ArrivalState.RECEIVED
        && arrival.assigned() == null
        && (folder == null || conventions.ofFolder(folder).isEmpty())
        && (sender == null || conventions.writingFrom(sender).isEmpty());
  }

  private static String reason(Arrival arrival) {
    return "L’envoi "
        + arrival.reference()
        + ", reçu le "
        + FrenchInstant.of(arrival.receivedAt())
        + (arrival.state() == ArrivalState.RECEIVED
            ? ", n’est pas encore lu."
            : ", est en quarantaine.");
  }
}
