package fr.comop.retention;

import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
  private final Function<String, List<String>> configured;

  /**
   * What forgets.
   *
   * @param configured where the configuration has an address, in French words
   */
  public Forgetting(Desk desk, Traces traces, Function<String, List<String>> configured) {
    this.desk = desk;
    this.traces = traces;
    this.configured = configured;
  }

  /** What is known; nothing is changed. */
  public Traces.Counts known(String address) {
    String its = address(address);
    return desk.look(() -> traces.of(its, before()));
  }

  /** Where the configuration has it, as that of somebody who is written to; none for nowhere. */
  public List<String> configured(String address) {
    return configured.apply(address(address));
  }

  /**
   * What would be removed, and what not; nothing is changed.
   *
   * @throws Declined while the configuration has the address
   */
  public Traces.Counts tried(String address) {
    refuseConfigured(address);
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
    refuseConfigured(address);
    return desk.decide(
        () -> {
          if (traces.waiting(its) > 0) {
            throw new Declined(
                "Un courriel au moins attend encore de partir à cette adresse : recommencez quand"
                    + " il sera parti ou abandonné, sans quoi elle serait notée de nouveau.");
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

  private void refuseConfigured(String address) {
    List<String> places = configured(address);
    if (!places.isEmpty()) {
      throw new Declined(
          "La configuration a encore cette adresse ("
              + String.join(" ; ", places)
              + ") : remplacez-la ou retirez-la d’abord, sans quoi comop lui écrira encore.");
    }
  }

  private static String address(String address) {
    String its = address.strip().toLowerCase(Locale.ROOT);
    if (!ADDRESS.matcher(its).matches()) {
      throw new Declined("« " + address + " » n’est pas une adresse.");
    }
    return its;
  }
}
