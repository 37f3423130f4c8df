package fr.comop.workbook.xls;

import org.apache.poi.hssf.record.ExtendedFormatRecord;

/** What a cell's format says of its background, as the file writes it. */
record Fill(short pattern, short foreground, short background) {
  private static final short SOLID = 1;
  private static final short AUTOMATIC = 64;

  static Fill of(ExtendedFormatRecord format) {
    return new Fill(
        format.getAdtlFillPattern(), format.getFillForeground(), format.getFillBackground());
  }

  /** One colour of the palette. */
  static Fill solid(short colour) {
    return new Fill(SOLID, colour, AUTOMATIC);
  }

  boolean isSolid() {
    return pattern == SOLID;
  }

  /** Gives this fill to a format. */
  void to(ExtendedFormatRecord format) {
    format.setAdtlFillPattern(pattern);
    format.setFillForeground(foreground);
    format.setFillBackground(background);
    format.setIndentNotParentPattern(true);
  }
}
