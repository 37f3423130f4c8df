package fr.comop.notice.channel;

import fr.comop.archive.Sha256;
import fr.comop.desk.Numbering;
import fr.comop.desk.TakenBack;
import fr.comop.notice.Notice;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The scan of a letter's slip that came by itself: it waits until a person says what it shows, and
 * on which day.
 *
 * @param id given by the store, rising; 0 before
 * @param notice the letter's number
 * @param scan of its bytes in the archive
 * @param name of its file, as it was given
 * @param arrival that brought it
 * @param struck why it shows nothing; null while it may
 */
public record WaitingSlip(
    long id,
    long notice,
    Sha256 scan,
    String name,
    long arrival,
    Instant entered,
    @Nullable TakenBack struck) {
  /** How people call one: "VO-0003". */
  public static final Numbering NUMBERING = new Numbering("VO", 4);

  /** "VO-0003". */
  public String reference() {
    return NUMBERING.reference(id);
  }

  /** "LR-0003". */
  public String letter() {
    return Notice.NUMBERING.reference(notice);
  }

  /** Whether it waits still: it was not struck out, and proves nothing of what was reported. */
  boolean waits(Collection<Reported> reported) {
    return struck == null && reported.stream().noneMatch(one -> scan.equals(one.report().proof()));
  }
}
