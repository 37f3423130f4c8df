package fr.comop.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The signs that people in France write reports with. */
final class OrdinarySigns {
  private static final int LAST_OF_LATIN = 0x17F; // Œ, œ and Ÿ are in Latin Extended-A
  private static final Set<UnicodeBlock> OTHERS =
      Set.of(
          UnicodeBlock.GREEK,
          UnicodeBlock.GENERAL_PUNCTUATION,
          UnicodeBlock.SUPERSCRIPTS_AND_SUBSCRIPTS,
          UnicodeBlock.CURRENCY_SYMBOLS,
          UnicodeBlock.LETTERLIKE_SYMBOLS,
          UnicodeBlock.ARROWS,
          UnicodeBlock.MATHEMATICAL_OPERATORS,
          UnicodeBlock.GEOMETRIC_SHAPES,
          UnicodeBlock.MISCELLANEOUS_SYMBOLS,
          UnicodeBlock.DINGBATS,
          UnicodeBlock.SPECIALS);

  private OrdinarySigns() {}

  /** Whether a text has no others. */
  static boolean suffice(String text) {
    return text.codePoints().allMatch(OrdinarySigns::isOne);
  }

  private static boolean isOne(int sign) {
    if (sign <= LAST_OF_LATIN) {
      return true;
    }
    UnicodeBlock block = UnicodeBlock.of(sign);
    return block != null && OTHERS.contains(block);
  }

  /** A TrueType font with no others. */
  static byte[] of(byte[] font) {
    try (TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      CmapLookup glyphs = whole.getUnicodeCmapLookup();
      TTFSubsetter fewer = new TTFSubsetter(whole);
      fewer.addAll(
          IntStream.rangeClosed(' ', Character.MAX_VALUE)
              .filter(sign -> isOne(sign) && glyphs.getGlyphId(sign) != 0)
              .boxed()
              .collect(Collectors.toSet()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      fewer.writeToStream(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
