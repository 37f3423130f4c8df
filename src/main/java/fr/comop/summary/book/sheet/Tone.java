package fr.comop.summary.book.sheet;

import org.jspecify.annotations.Nullable;

/** How a cell looks. */
public enum Tone {
  PLAIN(null, Hue.INK, false),
  TITLE(null, Hue.ACCENT, true),
  HEADING(null, Hue.ACCENT, true),
  NOTE(null, Hue.GREY, false),
  LINK(null, Hue.ACCENT, false),
  HEAD(Hue.ACCENT, Hue.WHITE, true),
  TOTAL(Hue.TINT, Hue.INK, true),
  /** A number that is missing: no zero. */
  MISSING(Hue.MISSING, Hue.GREY, false),
  /** A number that this audience does not see. */
  WITHHELD(Hue.WITHHELD, Hue.INK, false),
  /** Marked confidential (convention, art. 6), for those who see it. */
  MARKED(Hue.MARKED, Hue.INK, false),
  HEAT_1(Hue.HEAT_1, Hue.INK, false),
  HEAT_2(Hue.HEAT_2, Hue.INK, false),
  HEAT_3(Hue.HEAT_3, Hue.INK, false),
  HEAT_4(Hue.HEAT_4, Hue.WHITE, false),
  HEAT_5(Hue.HEAT_5, Hue.WHITE, false);

  private static final Tone[] HEAT = {HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5};

  private final @Nullable Hue fill;
  private final Hue ink;
  private final boolean bold;

  Tone(@Nullable Hue fill, Hue ink, boolean bold) {
    this.fill = fill;
    this.ink = ink;
    this.bold = bold;
  }

  @Nullable Hue fill() {
    return fill;
  }

  Hue ink() {
    return ink;
  }

  boolean bold() {
    return bold;
  }

  /** In points. */
  int size() {
    return switch (this) {
      case TITLE -> 16;
      case HEADING -> 12;
      case NOTE -> 9;
      default -> 10;
    };
  }

  /** Whether it stands outside of every table, on lines that are not broken. */
  boolean loose() {
    return this == TITLE || this == HEADING || this == NOTE || this == LINK;
  }

  /** The darker the more; {@link #PLAIN} for nothing. */
  public static Tone heat(long number, long most) {
    return number <= 0 ? PLAIN : HEAT[(int) ((number * HEAT.length - 1) / Math.max(most, 1))];
  }
}
