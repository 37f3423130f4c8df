package fr.comop.notice.channel;

import fr.comop.notice.tracking.Report;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** By which way a letter leaves. */
public enum Way {
  /** The Region's own mail room prints, signs by hand, posts. */
  MAIL_ROOM("mail-room", "service courrier", EnumSet.allOf(Report.Kind.class)),
  /** A provider prints and posts. */
  PROVIDER("maileva", "Maileva", EnumSet.allOf(Report.Kind.class)),
  /** Handed over against a receipt. */
  HAND(
      "hand",
      "remise en main propre contre récépissé",
      EnumSet.of(Report.Kind.DELIVERED, Report.Kind.REFUSED)),
  /** Served by a commissaire de justice. */
  BAILIFF(
      "commissaire",
      "commissaire de justice",
      EnumSet.of(Report.Kind.DELIVERED, Report.Kind.REFUSED, Report.Kind.UNKNOWN_ADDRESS));

  private final String word;
  private final String french;
  private final Set<Report.Kind> tells;

  Way(String word, String french, Set<Report.Kind> tells) {
    this.word = word;
    this.french = french;
    this.tells = tells;
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
    return tells.contains(kind);
  }

  /** The one of this word. */
  public static Optional<Way> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
