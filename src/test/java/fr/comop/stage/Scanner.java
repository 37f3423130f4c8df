package fr.comop.stage;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A printer, a desk with poor light, and a scanner. */
public final class Scanner {
  private Scanner() {}

  /** The pages of a PDF, printed: as pictures. */
  public static List<BufferedImage> printed(byte[] pdf, int dotsAnInch) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<BufferedImage> pages = new ArrayList<>();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        pages.add(renderer.renderImageWithDPI(page, dotsAnInch, ImageType.GRAY));
      }
      return pages;
    }
  }

  /** A page laid askew, another size, with specks all over. */
  public static BufferedImage askew(BufferedImage page, double degrees, double scale) {
    int width = (int) (page.getWidth() * scale * 1.15);
    int height = (int) (page.getHeight() * scale * 1.15);
    BufferedImage scan = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = scan.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(new Color(0xd8d8d8));
    pen.fillRect(0, 0, width, height);
    pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
    pen.translate(width * 0.065, height * 0.065);
    pen.drawImage(
        page, 0, 0, (int) (page.getWidth() * scale), (int) (page.getHeight() * scale), null);
    pen.dispose();
    Random specks = new Random(7);
    for (int speck = 0; speck < width * height / 100; speck++) {
      int grey = specks.nextInt(256);
      scan.setRGB(specks.nextInt(width), specks.nextInt(height), grey << 16 | grey << 8 | grey);
    }
    return scan;
  }

  /** Pictures wrapped in a PDF, a page each, as scanners do. */
  public static byte[] wrapped(List<BufferedImage> scans) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (BufferedImage scan : scans) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(
              JPEGFactory.createFromImage(document, scan, 0.6f),
              0,
              0,
              PDRectangle.A4.getWidth(),
              PDRectangle.A4.getHeight());
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A page with nothing on it but a code. */
  public static BufferedImage code(String text) throws WriterException {
    BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 400, 400);
    BufferedImage page = new BufferedImage(900, 1200, BufferedImage.TYPE_BYTE_GRAY);
    for (int row = 0; row < page.getHeight(); row++) {
      for (int column = 0; column < page.getWidth(); column++) {
        boolean black = column < 400 && row < 400 && code.get(column, row);
        page.setRGB(column, row, black ? 0 : 0xffffff);
      }
    }
    return page;
  }

  /** A picture as a file. */
  public static byte[] file(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }
}
