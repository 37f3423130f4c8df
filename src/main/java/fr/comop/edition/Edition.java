package fr.comop.edition;

import fr.comop.archive.Sha256;
import fr.comop.desk.Numbering;
import java.time.Instant;
import java.util.List;

/**
 * A summary as it was given out, or kept.
 *
 * @param id its number, from 1, without gaps
 * @param recipients addresses; none where it was not mailed
 * @param content what it said, see {@link Content}
 * @param files those of each form, and the mail
 * @param who gave it out, as the audit trail names them
 */
public record Edition(
    long id,
    Order order,
    Way way,
    List<String> recipients,
    Sha256 content,
    List<Piece> files,
    String who,
    Instant given) {
  /** "S-0003". */
  public static final Numbering NUMBERING = new Numbering("S", 4);

  /** How it was given out. */
  public enum Way {
    MAILED("envoyée"),
    WRITTEN("remise"),
    KEPT("conservée");

    private final String french;

    Way(String french) {
      this.french = french;
    }

    /** "envoyée". */
    public String french() {
      return french;
    }
  }

  /** How people call it: "S-0003". */
  public String reference() {
    return NUMBERING.reference(id);
  }

  /** Whether somebody has read it. */
  boolean isRead() {
    return way != Way.KEPT;
  }

  /** Whether it is about the same, for the same people. */
  boolean isLike(Order other) {
    return order.year() == other.year()
        && order.audience() == other.audience()
        && order.conventions().equals(other.conventions());
  }
}
