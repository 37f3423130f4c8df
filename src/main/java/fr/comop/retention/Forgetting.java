package fr.comop.retention;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Corrects or removes, on request, what is known of a person in copies of comop's own. What was
 * received and answered, and who did what, has to stay as long as the archives say; so the audit
 * line of this says neither who nor where.
 */
public final class Forgetting {
  /** Failure notices look for what was sent within a week. */
  private static final Duration STAYS = Duration.ofDays(8);

  private static final int LONGEST_NAME = 200;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");

  private final Desk desk;
  private final Traces traces;
  private final Conventions conventions;

  public Forgetting(Desk desk, Traces traces, Conventions conventions) {
    this.desk = desk;
    this.traces = traces;
    this.conventions = conventions;
  }

  /** What is known; nothing is changed. */
  public Traces.Counts known(String address) {
    String its = address(address);
    return desk.look(() -> traces.of(its, before()));
  }

  /** Whether comop writes there, as to a contact of the structure that is named. */
  public Optional<String> contactOf(String address) {
    return conventions.writingFrom(address(address)).map(Beneficiary::name);
  }

  /**
   * What would be removed, and what not; nothing is changed.
   *
   * @throws Declined while the configuration has the address
   */
  public Traces.Counts tried(String address) {
    refuseContact(address);
    return known(address);
  }

  /**
   * Removes what may go.
   *
   * @return what there was
   * @throws Declined while the configuration has the address, or a mail is to leave for it
   */
  public Traces.Counts forget(String address, String reason, Actor who) {
    String its = address(address);
    refuseContact(address);
    return desk.decide(
        () -> {
          if (traces.waiting(its) > 0) {
            throw new Declined(
                "Un courriel au moins attend encore de partir à cette adresse : recommencez quand il"
                    + " sera parti ou abandonné, sans quoi elle serait notée de nouveau.");
          }
          Traces.Counts counts = traces.of(its, before());
          traces.remove(its, before());
          desk.note(who, "PERSON_FORGOTTEN", "", counts.removable() + " mentions ; " + reason);
          return counts;
        });
  }

  /**
   * Corrects invitations to meetings.
   *
   * @param name the right one; null for leaving it
   * @return how many
   */
  public int correct(String address, String to, @Nullable String name, Actor who) {
    String its = address(address);
    String right = address(to);
    if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
      throw new Declined("--name attend un nom de 1 à 200 caractères.");
    }
    return desk.decide(
        () -> {
          int corrected = traces.correct(its, right, name);
          desk.note(who, "PERSON_CORRECTED", "", corrected + " mentions");
          return corrected;
        });
  }

  private Instant before() {
    return desk.now().minus(STAYS);
  }

  private void refuseContact(String address) {
    contactOf(address)
        .ifPresent(
            structure -> {
              throw new Declined(
                  "Cette adresse est celle d’un contact de « "
                      + structure
                      + " » (config/structures.yaml) : remplacez-la ou retirez-la d’abord, sans quoi"
                      + " comop lui écrira encore.");
            });
  }

  private static String address(String address) {
    String its = address.strip().toLowerCase(Locale.ROOT);
    if (!ADDRESS.matcher(its).matches()) {
      throw new Declined("« " + address + " » n’est pas une adresse.");
    }
    return its;
  }
}
