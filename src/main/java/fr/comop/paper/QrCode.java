package fr.comop.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A QR code, drawn: as sharp as the printer. */
public final class QrCode {
  private static final int QUIET = 4;

  private QrCode() {}

  /**
   * An {@code svg} element of this width and height. A quarter of it may be covered or torn away.
   *
   * @param text at most some hundred characters
   * @param millimetres its side, with the white margin that readers need
   * @param alt what is read aloud in its place
   */
  public static Element svg(String text, int millimetres, String alt) {
    BitMatrix code = code(text);
    int side = code.getWidth();
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int first = column;
        while (column < side && code.get(column, row)) {
          column++;
        }
        if (column > first) {
          path.append("M%d %dh%dv1h-%dz".formatted(first, row, column - first, column - first));
        }
      }
    }
    Element svg =
        new Element("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("viewBox", "0 0 %d %d".formatted(side, side))
            .attr("width", String.valueOf(side))
            .attr("height", String.valueOf(side))
            .attr("style", "width: %dmm; height: %dmm".formatted(millimetres, millimetres))
            .attr("alt", alt);
    svg.appendElement("rect")
        .attr("width", String.valueOf(side))
        .attr("height", String.valueOf(side))
        .attr("fill", "#ffffff");
    svg.appendElement("path").attr("d", path.toString()).attr("fill", "#000000");
    return svg;
  }

  private static BitMatrix code(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.Q,
                  EncodeHintType.MARGIN,
                  QUIET));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", e);
    }
  }
}
