package fr.comop.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Prints pages. Safe for use by several threads. */
public final class Paper {
  /** What stands for a sign that the fonts do not have. */
  static final String NO_SUCH_SIGN = "\ufffd";

  /** Made when the first page is printed: most processes have paper at hand and print none. */
  private static final class Press {
    static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
      FontMappers.set(new OwnFonts());
      XRLog.setLoggerImpl(new QuietLog());
    }
  }

  /**
   * Prints an A4 document as PDF/A-2a and PDF/UA-1. Its headings become bookmarks; its title stands
   * at the foot of each page but the first, with the page's number; where the document has a {@code
   * meta} named "foot", that stands at the foot of each page instead.
   *
   * @param html with a title; a picture, and an {@code svg}, with an {@code alt}; pictures are
   *     plates and codes within it, as {@code data:} URIs: nothing is fetched from anywhere
   * @param out stays open
   * @throws IOException when {@code out} refuses it
   */
  public void print(String html, OutputStream out) throws IOException {
    Document sheets = Sheets.of(html);
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
            .usePdfUaAccessibility(true)
            .useColorProfile(Press.COLOURS)
            .withProducer("comop")
            .useReplacementText(NO_SUCH_SIGN)
            .useUnicodeLineBreaker(new FrenchBreaks())
            .useExternalResourceAccessControl(
                (uri, type) -> isOwn(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useExternalResourceAccessControl(
                (uri, type) -> isOwn(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
            .withW3cDocument(new W3CDom().fromJsoup(sheets), null)
            .toStream(out);
    // Batik knows a font by its digest, which takes a quarter of the time of a document to sign.
    boolean written = !sheets.select("svg text").isEmpty();
    Typeface.writing(Parser.unescapeEntities(html, false))
        .forEach(one -> one.addTo(builder, written));
    if (sheets.select("svg").isEmpty()) {
      builder.run(); // the drawing library takes a tenth of the memory of a document
    } else {
      try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
        builder.useSVGDrawer(drawer).run();
      }
    }
  }

  /** Whether it lies in the page itself, as a picture that was made for print does. */
  private static boolean isOwn(@Nullable String uri) {
    return uri != null && (uri.startsWith(Plate.ADDRESS) || uri.startsWith(QrCode.ADDRESS));
  }
}
