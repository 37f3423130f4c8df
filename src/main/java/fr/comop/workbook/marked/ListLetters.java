package fr.comop.workbook.marked;

/** The letters in the list of what to mend. */
public enum ListLetters {
  TITLE(16, "1F4E5F", true, false),
  PLAIN(10, "262B30", false, false),
  BOLD(10, "262B30", true, false),
  LINK(10, "0B5394", false, true);

  /** The typeface of all of them. */
  public static final String FACE = "Calibri";

  private final int size;
  private final String colour;
  private final boolean bold;
  private final boolean underlined;

  ListLetters(int size, String colour, boolean bold, boolean underlined) {
    this.size = size;
    this.colour = colour;
    this.bold = bold;
    this.underlined = underlined;
  }

  /** In points. */
  public int size() {
    return size;
  }

  /** Such as "1F4E5F". */
  public String colour() {
    return colour;
  }

  public boolean bold() {
    return bold;
  }

  public boolean underlined() {
    return underlined;
  }
}
