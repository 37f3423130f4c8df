package fr.comop.summary.book.sheet;

/**
 * Where a click leads within the workbook.
 *
 * @param location "'Réponses'!A12"
 * @param tip what is shown while the pointer is over it; at most 255 characters are kept
 */
public record Link(String location, String tip) {
  private static final int LONGEST_TIP = 255;

  /** A link, its tip as short as Excel wants it: what leads somewhere does not tell all. */
  public Link {
    tip = tip.length() > LONGEST_TIP ? tip.substring(0, LONGEST_TIP - 1) + "…" : tip;
  }
}
