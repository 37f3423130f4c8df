package fr.comop.workbook.xlsx;

/** How much of a workbook is read before it counts as hostile. A real one holds a tenth of this. */
final class Bounds {
  static final int ENTRIES = 5_000;
  static final int SHEETS = 200;
  static final int NAMES = 20_000;
  static final int STYLES = 100_000;
  static final int CELLS = 500_000;
  static final int PICTURES = 1_000;
  static final int TEXT = 40_000;
  static final long PART_BYTES = 150L << 20;
  static final int SHARED_TEXTS = 500_000;
  static final int SHARED_CHARACTERS = 40_000_000;
  static final int DEPTH = 100;
  static final int ROWS = 1_048_576;
  static final int COLUMNS = 16_384;

  private Bounds() {}
}
