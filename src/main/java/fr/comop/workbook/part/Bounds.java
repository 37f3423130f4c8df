package fr.comop.workbook.part;

/** How much of a workbook is read before it counts as hostile. A real one holds a tenth of this. */
public final class Bounds {
  public static final int ENTRIES = 5_000;
  public static final int SHEETS = 200;
  public static final int NAMES = 20_000;
  public static final int STYLES = 100_000;
  public static final int CELLS = 300_000;
  public static final int PICTURES = 1_000;
  public static final int MERGED = 20_000;

  /** Texts over the cells of one sheet: notes, and those in shapes. */
  public static final int TEXTS_OVER = 2_000;

  public static final int PROPERTIES = 100;
  public static final int TEXT = 40_000;

  /** Of one tag, text or comment; the longest text that Excel keeps takes a fifth of it. */
  public static final int WORD_BYTES = 512 << 10;

  public static final long PART_BYTES = 150L << 20;
  public static final int SHARED_TEXTS = 300_000;
  public static final int CHARACTERS = 15_000_000;
  public static final int DEPTH = 100;
  public static final int ROWS = 1_048_576;
  public static final int COLUMNS = 16_384;

  private Bounds() {}
}
