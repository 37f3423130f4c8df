package fr.comop.reminder;

import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.convention.Extensions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every extension that was granted; one that is cancelled stays, and says so. Called inside a
 * transaction.
 */
public interface ExtensionRegister extends Extensions {
  /**
   * An extension, and who entered it.
   *
   * @param cancelledBy who cancelled it; null for nobody
   * @param cancelledAt null for never
   */
  record Entered(
      Extension extension,
      String who,
      @Nullable String cancelledBy,
      @Nullable Instant cancelledAt) {}

  /** Enters one; of several for one document the last counts. */
  void add(Extension extension, String who);

  /**
   * Cancels all that moved one document: it is due again when the convention says.
   *
   * @return how many there were
   */
  int cancel(Deliverable deliverable, String who, Instant now);

  /** When the due day of one document was moved, or moved back, first one first. */
  List<Instant> moves(Deliverable deliverable);

  /** All of them, in the order in which they were granted. */
  List<Entered> all();
}
