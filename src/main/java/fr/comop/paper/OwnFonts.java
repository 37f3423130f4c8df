package fr.comop.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** Where PDFBox asks the system for a font that a PDF does not bring along: it is given ours. */
final class OwnFonts implements FontMapper {
  private final TrueTypeFont plain;

  OwnFonts() {
    try {
      plain = new TTFParser().parse(new RandomAccessReadBuffer(Typeface.writing("").get(0).open()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor described) {
    return new FontMapping<>(plain, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor described) {
    return new FontMapping<>(plain, true);
  }

  @Override
  @SuppressWarnings("NullAway") // PDFBox's own way to say that it has no font of such characters
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor described, @Nullable PDCIDSystemInfo characters) {
    return new CIDFontMapping(null, plain, true);
  }
}
