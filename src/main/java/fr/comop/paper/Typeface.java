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

  private static final List<Typeface> ORDINARY =
      whole().stream()
          .map(one -> new Typeface(one.weight, one.style, OrdinarySigns.of(one.bytes)))
          .toList();

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
    return OrdinarySigns.suffice(text) ? ORDINARY : whole();
  }

  private static List<Typeface> whole() {
    return List.of(
        plain(),
        new Typeface(BOLD, FontStyle.NORMAL, read("-Bold")),
        new Typeface(NORMAL, FontStyle.ITALIC, read("-Oblique")));
  }

  /** Upright and neither light nor bold, with every sign that the font has. */
  static Typeface plain() {
    return new Typeface(NORMAL, FontStyle.NORMAL, read(""));
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
