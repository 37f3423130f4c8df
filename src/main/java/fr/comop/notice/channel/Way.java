package fr.comop.notice.channel;

import fr.comop.notice.tracking.Report;
import java.util.Arrays;
import java.util.Optional;

/** By which way a letter leaves. */
public enum Way {
  /** The Region's own mail room prints, signs by hand, posts. */
  MAIL_ROOM("mail-room", "service courrier"),
  /** A provider prints and posts. */
  PROVIDER("maileva", "Maileva"),
  /** Handed over against a receipt. */
  HAND("hand", "remise en main propre contre récépissé"),
  /** Served by a commissaire de justice. */
  BAILIFF("commissaire", "commissaire de justice");

  private final String word;
  private final String french;

  Way(String word, String french) {
    this.word = word;
    this.french = french;
  }

  /** As acts and commands have it: "mail-room". */
  public String word() {
    return word;
  }

  /** "service courrier". */
  public String french() {
    return french;
  }

  /** Whether a machine has something to do with it; a person carries the others. */
  boolean isCarried() {
    return this == MAIL_ROOM || this == PROVIDER;
  }

  /** Whether such a thing can happen to a letter that left this way. */
  boolean tells(Report.Kind kind) {
    return switch (kind) {
      case DELIVERED, REFUSED -> true;
      case UNKNOWN_ADDRESS -> this != HAND;
      case DEPOSITED, PRESENTED, NOT_CLAIMED, LOST -> isCarried();
    };
  }

  /** The one of this word. */
  public static Optional<Way> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
