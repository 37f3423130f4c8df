package fr.comop.form;

/**
 * A text, number or day that stands outside of every question: in a margin, in a note, in a sheet
 * of the submitter's own. Kept for staff, at most {@link #MOST} of them in a document.
 *
 * @param text as it is shown, at most {@link #LONGEST} characters
 */
public record Outside(Place place, String text) {
  /** Most texts that are kept of one document. */
  public static final int MOST = 500;

  /** Longest text that is kept, in characters. */
  public static final int LONGEST = 2_000;

  /** A text, cut where it is too long. */
  public Outside {
    text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
