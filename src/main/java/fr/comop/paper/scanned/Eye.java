package fr.comop.paper.scanned;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks for QR codes on a page. */
final class Eye {
  private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

  private final Predicate<String> seen;

  /**
   * An eye.
   *
   * @param seen told each text; whether it is one that is looked for
   */
  Eye(Predicate<String> seen) {
    this.seen = seen;
  }

  /** A look at a page of a whole document: most have no code. */
  void glance(BufferedImage page) {
    seesOne(new HybridBinarizer(source(page)));
  }

  /**
   * The same, longer: noise goes in a smaller picture, shadows in one that is judged whole; and who
   * looks for one code sees none, or another, where somebody else's stands beside it.
   */
  void stare(BufferedImage page) {
    BufferedImage half = smaller(page);
    boolean one =
        Stream.<Supplier<Binarizer>>of(
                () -> new HybridBinarizer(source(page)),
                () -> new HybridBinarizer(source(half)),
                () -> new GlobalHistogramBinarizer(source(page)),
                () -> new GlobalHistogramBinarizer(source(half)),
                () -> new HybridBinarizer(source(smaller(half))))
            .anyMatch(binarizer -> seesOne(binarizer.get()));
    if (!seesSeveral(new HybridBinarizer(source(half))) || !one) {
      seesSeveral(new HybridBinarizer(source(page)));
    }
  }

  private boolean seesOne(Binarizer binarizer) {
    return sees(() -> Stream.of(new QRCodeReader().decode(new BinaryBitmap(binarizer), HARD)));
  }

  private boolean seesSeveral(Binarizer binarizer) {
    return sees(
        () ->
            Arrays.stream(
                new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer), HARD)));
  }

  /** A way to look for codes. */
  private interface Look {
    Stream<Result> codes() throws ReaderException;
  }

  private boolean sees(Look look) {
    try {
      return look.codes().filter(code -> seen.test(code.getText())).count() > 0;
    } catch (ReaderException | RuntimeException e) { // the library stumbles over what is almost one
      return false;
    }
  }

  private static LuminanceSource source(BufferedImage page) {
    int width = page.getWidth();
    int height = page.getHeight();
    return new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
  }

  private static BufferedImage smaller(BufferedImage page) {
    int width = Math.max(1, page.getWidth() / 2);
    int height = Math.max(1, page.getHeight() / 2);
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = half.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(page, 0, 0, width, height, null);
    pen.dispose();
    return half;
  }
}
