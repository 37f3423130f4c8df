package fr.comop.workbook.marked;

import fr.comop.form.Finding;
import fr.comop.french.French;

/**
 * What is to be seen of a cell: its colour and a comment.
 *
 * @param error whether something there has to be mended; else it is a remark
 * @param comment begins with {@link #HEADING}; "" for a cell that is coloured only
 */
public record CellMark(boolean error, String comment) {
  /** How each comment of ours begins, and nobody else's: what follows it is ours. */
  public static final String HEADING = "Contrôle de la Région – ";

  private static final int LONGEST = 3_000;

  /**
   * The mark of a finding.
   *
   * @param number of the finding in the list, from 1
   */
  static CellMark of(Finding finding, int number) {
    StringBuilder text = new StringBuilder(HEADING);
    text.append(finding.error() ? "à corriger" : "remarque").append(", point ").append(number);
    text.append('\n');
    if (finding.label() != null) {
      text.append(Shown.of(finding.label())).append('\n');
    }
    text.append("Lu : ")
        .append(Shown.of(finding.shown()))
        .append("\nAttendu : ")
        .append(Shown.of(finding.expected()))
        .append('\n')
        .append(Shown.of(finding.advice()));
    return new CellMark(finding.error(), French.typeset(text.toString()));
  }

  /** What a note says that is not ours: ours go below theirs. */
  public static String without(String note) {
    int ours = note.indexOf(HEADING.strip());
    return ours < 0 ? note : note.substring(0, ours);
  }

  /** Both in one cell; what does not fit any more is left to the list. */
  CellMark and(CellMark other) {
    if (comment.isEmpty() || other.comment.isEmpty()) {
      return new CellMark(error || other.error, comment + other.comment);
    }
    String both = comment + "\n\n" + other.comment;
    return new CellMark(error || other.error, both.length() > LONGEST ? comment : both);
  }
}
