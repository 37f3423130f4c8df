package fr.comop.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;

/** A font that goes into every PDF: DejaVu Sans Condensed. */
final class Typeface {
  static final String FAMILY = "DejaVu Sans Condensed";

  private static final String DIRECTORY = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  /** With every sign that the font has. */
  private static final List<Typeface> WHOLE =
      List.of(
          new Typeface(NORMAL, FontStyle.NORMAL, read("")),
          new Typeface(BOLD, FontStyle.NORMAL, read("-Bold")),
          new Typeface(NORMAL, FontStyle.ITALIC, read("-Oblique")));

  /** Made when the first text is printed. */
  private static final class Ordinary {
    static final List<Typeface> CUTS =
        WHOLE.stream()
            .map(one -> new Typeface(one.weight, one.style, OrdinarySigns.of(one.bytes)))
            .toList();
  }

  private final int weight;
  private final FontStyle style;
  private final byte[] bytes;

  private Typeface(int weight, FontStyle style, byte[] bytes) {
    this.weight = weight;
    this.style = style;
    this.bytes = bytes;
  }

  /**
   * Those with which a text can be written. Most texts need a tenth of the font's signs, and with
   * all of them a document takes a third longer and twice the memory.
   */
  static List<Typeface> writing(String text) {
    return OrdinarySigns.suffice(text) ? Ordinary.CUTS : WHOLE;
  }

  /** Upright and neither light nor bold. */
  static Typeface plain() {
    return WHOLE.get(0);
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /**
   * Has it printed with.
   *
   * @param drawings whether it is written in drawings too
   */
  void addTo(PdfRendererBuilder builder, boolean drawings) {
    builder.useFont(
        this::open,
        FAMILY,
        weight,
        style,
        true,
        drawings
            ? EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG)
            : EnumSet.of(FSFontUseCase.DOCUMENT));
  }

  private static byte[] read(String cut) {
    String name = DIRECTORY + cut + ".ttf";
    try (InputStream font = Typeface.class.getResourceAsStream(name)) {
      if (font == null) {
        throw new IllegalStateException(name + " is in no jar of comop's");
      }
      return FontTables.withoutSubstitution(font.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
