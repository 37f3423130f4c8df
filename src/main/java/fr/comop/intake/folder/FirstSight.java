package fr.comop.intake.folder;

import fr.comop.intake.arrival.Hindrances;
import fr.comop.intake.identification.Looks;
import fr.comop.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says when a file that is seen for the first time counts as received: now, unless we were away or
 * the clock was set back since the last look. Doubt favours the sender.
 */
final class FirstSight {
  private static final String WHERE = "folder";
  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);
  private static final Duration OUTAGE = Duration.ofMinutes(15);

  /** Less is the daily work of whoever keeps the clock right. */
  private static final Duration STEP = Duration.ofSeconds(2);

  private static final Duration TOLD = Duration.ofDays(1);

  private final Ledger ledger;
  private final Looks looks;
  private final Hindrances hindrances;
  private final Map<String, Instant> looked = new HashMap<>();
  private final Map<String, Instant> noted = new HashMap<>();
  private @Nullable Step step;

  private record Step(Instant from, Instant to) {}

  FirstSight(Ledger ledger, Looks looks, Hindrances hindrances) {
    this.ledger = ledger;
    this.looks = looks;
    this.hindrances = hindrances;
  }

  /** Begins a look at the whole. Whether the clock was set back since the last. */
  boolean begins(Instant now) {
    boolean back = last(WHERE).filter(last -> now.plus(STEP).isBefore(last)).isPresent();
    if (back) {
      step = new Step(last(WHERE).orElse(now), now);
      looked.replaceAll((where, last) -> last.isAfter(now) ? now : last);
    }
    tellOfTheStep(now);
    return back;
  }

  private void tellOfTheStep(Instant now) {
    if (step != null && now.isAfter(step.to().plus(TOLD))) {
      step = null;
    }
    if (step != null) {
      hindrances.noticed(
          "horloge",
          "l’horloge de la machine a reculé, de "
              + fr.comop.french.FrenchInstant.brief(step.from())
              + " à "
              + fr.comop.french.FrenchInstant.brief(step.to())
              + " : vérifiez-la, et la date de réception des fichiers déposés peu avant",
          "the clock went back from "
              + step.from()
              + " to "
              + step.to()
              + "; files that were being waited for count from the earlier");
    }
  }

  /** When what is seen in this folder for the first time now was received. */
  Instant in(String folder, Instant now) {
    Optional<Instant> last = last(where(folder)).or(() -> last(WHERE));
    return last.filter(look -> look.plus(OUTAGE).isBefore(now)).orElse(now);
  }

  /** Notes a good look at a folder. */
  void looked(String folder, Instant now) {
    note(where(folder), now);
  }

  /** Notes a good look at the whole. */
  void looked(Instant now) {
    note(WHERE, now);
  }

  private void note(String where, Instant now) {
    looked.put(where, now);
    Instant last = noted.get(where);
    if (last == null || !now.isBefore(last.plus(BETWEEN_NOTES)) || now.isBefore(last)) {
      ledger.inTransaction(() -> looks.looked(where, now));
      noted.put(where, now);
    }
  }

  private Optional<Instant> last(String where) {
    Instant last = looked.get(where);
    return last != null ? Optional.of(last) : ledger.inTransaction(() -> looks.last(where));
  }

  private static String where(String folder) {
    String where = WHERE + "/" + folder;
    return where.length() <= 200 ? where : where.substring(0, 200);
  }
}
