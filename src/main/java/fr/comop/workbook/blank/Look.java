package fr.comop.workbook.blank;

import fr.comop.form.AnswerType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/**
 * How a cell of a blank workbook looks and behaves.
 *
 * @param fill null for none
 * @param format number format; "@" keeps what is typed as text
 * @param locked whether sheet protection keeps people from changing it
 */
record Look(
    Lettering lettering,
    @Nullable Paint fill,
    Edges edges,
    String format,
    HorizontalAlignment across,
    VerticalAlignment down,
    int indent,
    boolean locked) {

  static final Look TITLE = label(Lettering.TITLE).edged(Edges.UNDERLINE);
  static final Look SUBTITLE = label(Lettering.SUBTITLE);
  static final Look BODY = label(Lettering.BODY);
  static final Look STRONG = label(Lettering.STRONG);
  static final Look INTRODUCTION = label(Lettering.INTRODUCTION);
  static final Look SMALL = label(Lettering.SMALL);
  static final Look WORDING = label(Lettering.BODY).placed(VerticalAlignment.CENTER);
  static final Look HINT = label(Lettering.SMALL).placed(VerticalAlignment.CENTER).indented();
  static final Look HEAD = label(Lettering.SMALL_STRONG).placed(VerticalAlignment.BOTTOM);
  static final Look HEAD_CENTRED = HEAD.aligned(HorizontalAlignment.CENTER);
  static final Look COLUMN = column(Lettering.COLUMN, Paint.TINT);
  static final Look REQUIRED_COLUMN = column(Lettering.REQUIRED_COLUMN, Paint.ACCENT);

  /** A word in the middle of a cell, such as where to place pictures. */
  static final Look NOTE =
      label(Lettering.SMALL).aligned(HorizontalAlignment.CENTER).placed(VerticalAlignment.CENTER);

  /** Everywhere outside the layout: people may write there, and delete rows. */
  static final Look ELSEWHERE = label(Lettering.BODY).unlocked();

  /** Where "oui" marks an answer or a line as confidential. */
  static final Look CONFIDENTIAL = answer(Lettering.CELL, "@").aligned(HorizontalAlignment.CENTER);

  /** The same beside a box of one line. */
  static final Look CONFIDENTIAL_MIDDLE = CONFIDENTIAL.placed(VerticalAlignment.CENTER);

  /** The answer to a question of its own. */
  static Look field(AnswerType type, boolean spacious) {
    Look look = answer(Lettering.BODY, format(type)).indented();
    return spacious ? look : look.placed(VerticalAlignment.CENTER);
  }

  /** A cell of a table's line. */
  static Look line(AnswerType type) {
    Look look = answer(Lettering.CELL, format(type));
    if (type.numeric()) {
      return look.aligned(HorizontalAlignment.RIGHT);
    }
    return type == AnswerType.DATE || type == AnswerType.YES_NO
        ? look.aligned(HorizontalAlignment.CENTER)
        : look.indented();
  }

  /** The same for what the service gives and nobody else changes. */
  Look given() {
    return new Look(lettering, Paint.GIVEN, edges, format, across, down, indent, true);
  }

  /** The same for what last year's document said, and somebody has to look at. */
  Look brought() {
    return new Look(lettering, Paint.BROUGHT, edges, format, across, down, indent, locked);
  }

  Look edged(Edges other) {
    return new Look(lettering, fill, other, format, across, down, indent, locked);
  }

  Look unlocked() {
    return new Look(lettering, fill, edges, format, across, down, indent, false);
  }

  Look placed(VerticalAlignment other) {
    return new Look(lettering, fill, edges, format, across, other, indent, locked);
  }

  private Look aligned(HorizontalAlignment other) {
    return new Look(lettering, fill, edges, format, other, down, indent, locked);
  }

  private Look indented() {
    return new Look(lettering, fill, edges, format, HorizontalAlignment.LEFT, down, 1, locked);
  }

  private static Look label(Lettering lettering) {
    return new Look(
        lettering,
        null,
        Edges.NONE,
        "General",
        HorizontalAlignment.LEFT,
        VerticalAlignment.TOP,
        0,
        true);
  }

  private static Look column(Lettering lettering, Paint fill) {
    return new Look(
        lettering,
        fill,
        Edges.BOX,
        "General",
        HorizontalAlignment.CENTER,
        VerticalAlignment.CENTER,
        0,
        true);
  }

  private static Look answer(Lettering lettering, String format) {
    return new Look(
        lettering,
        Paint.ANSWER,
        Edges.BOX,
        format,
        HorizontalAlignment.LEFT,
        VerticalAlignment.TOP,
        0,
        false);
  }

  // Percentages stay General: people type both 12,5 and 12,5 %, a format would change one of them.
  private static String format(AnswerType type) {
    return switch (type) {
      case AMOUNT -> "#,##0.00\\ \"€\"";
      case COUNT -> "#,##0";
      case DECIMAL, PERCENT -> "General";
      case DATE -> "dd/mm/yyyy";
      case TEXT, CHOICE, CHOICES, YES_NO, CODE -> "@";
    };
  }
}
