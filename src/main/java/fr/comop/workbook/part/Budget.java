package fr.comop.workbook.part;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;

/** What the cells of one workbook, and what lies over them, may hold, all its sheets together. */
public final class Budget {
  private int cells;
  private long characters;

  /** Counts a cell, with the characters of its text; the same text twice counts twice. */
  void take(RawAnswer answer) throws UnreadableWorkbook {
    if (answer instanceof RawAnswer.Typed typed) {
      takeText(typed.text());
    } else {
      takeCells(1);
    }
  }

  /** Counts a text, in a cell or over some, with its characters. */
  public void takeText(String text) throws UnreadableWorkbook {
    takeCells(1);
    characters += text.length();
    if (characters > Bounds.CHARACTERS) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "too much text");
    }
  }

  void takeCells(long more) throws UnreadableWorkbook {
    if (cells + more > Bounds.CELLS) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "too many cells");
    }
    cells += (int) more;
  }
}
