package fr.comop.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;

/** A QR code. */
public final class QrCode {
  /** What the address of a code begins with. */
  static final String ADDRESS = "data:image/png;base64,";

  private static final int QUIET = 4;

  /** Of the picture to a square of the code: as sharp as most printers. */
  private static final int POINTS = 8;

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xffffff;

  private QrCode() {}

  /**
   * An {@code img} element of this width and height, with the picture in it. A quarter of it may be
   * covered or torn away. As a drawing it would cost each document the drawing library, a tenth of
   * its memory.
   *
   * @param text at most some hundred characters
   * @param millimetres its side, with the white margin that readers need
   * @param alt what is read aloud in its place
   */
  public static Element picture(String text, int millimetres, String alt) {
    return new Element("img")
        .attr("src", ADDRESS + Base64.getEncoder().encodeToString(png(code(text))))
        .attr("style", "width: %dmm; height: %dmm".formatted(millimetres, millimetres))
        .attr("alt", alt);
  }

  private static byte[] png(BitMatrix code) {
    int side = code.getWidth() * POINTS;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        picture.setRGB(column, row, code.get(column / POINTS, row / POINTS) ? BLACK : WHITE);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new IllegalStateException("no PNG could be written to memory", e);
    }
    return out.toByteArray();
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
