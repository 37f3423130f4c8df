package fr.comop.workbook.marked;

/** How the cells of the list of what to mend look. Colours are such as "F9C9BF". */
public enum ListLook {
  TITLE(ListLetters.TITLE, "", false),
  TEXT(ListLetters.PLAIN, "", false),
  HEAD(ListLetters.BOLD, "DDE9EF", true),
  CELL(ListLetters.PLAIN, "", true),
  LINK(ListLetters.LINK, "", true),
  ERROR(ListLetters.BOLD, "F9C9BF", true),
  REMARK(ListLetters.BOLD, "FCE9BF", true);

  /** The colour of the lines around boxed cells. */
  public static final String EDGE = "B4C6D0";

  private final ListLetters letters;
  private final String fill;
  private final boolean boxed;

  ListLook(ListLetters letters, String fill, boolean boxed) {
    this.letters = letters;
    this.fill = fill;
    this.boxed = boxed;
  }

  public ListLetters letters() {
    return letters;
  }

  /** The colour behind the letters; "" for none. */
  public String fill() {
    return fill;
  }

  /** Whether thin lines go around the cell and its text is wrapped. */
  public boolean boxed() {
    return boxed;
  }
}
