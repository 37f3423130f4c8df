package fr.comop.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture of a stranger's, made anew for print: no larger than paper shows, on white, without
 * whatever else its file said; upright, however the camera was held.
 *
 * @param address for an {@code img}: the picture itself
 * @param width in points, as the height
 * @param blank whether it shows nothing but light paper
 */
public record Plate(String address, int width, int height, boolean blank) {
  /** What every address begins with. */
  static final String ADDRESS = "data:image/jpeg;base64,";

  private static final int LONGEST_SIDE = 1_100;
  private static final long MOST_POINTS = 120_000_000;

  /** More is a strip that nobody sees anything on, and half a minute's work row by row. */
  private static final int LONGEST_RECEIVED = 40_000;

  /** The sum of its three colours above which a point is paper, however it was scanned. */
  private static final int LIGHT = 3 * 0xd0;

  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp", "tif", "tiff");

  /**
   * The picture of these bytes, as large as a page shows; empty when it cannot be read, or is out
   * of all bounds.
   */
  public static Optional<Plate> of(byte[] picture) {
    return of(picture, LONGEST_SIDE);
  }

  /**
   * The same, smaller.
   *
   * @param side the longest, in points
   */
  public static Optional<Plate> of(byte[] picture, int side) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return read(reader, side)
            .map(read -> Turned.upright(small(read, side), Turned.of(picture)))
            .map(Plate::made);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // a damaged one is thrown at in many ways
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> read(ImageReader reader, int side) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
        || Math.max(width, height) > LONGEST_RECEIVED
        || width * height > MOST_POINTS) {
      return Optional.empty();
    }
    int every = (int) Math.max(1, Math.max(width, height) / (2L * side));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    return Optional.ofNullable(reader.read(0, param));
  }

  private static BufferedImage small(BufferedImage read, int side) {
    double scale = Math.min(1, side / (double) Math.max(read.getWidth(), read.getHeight()));
    int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
    BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = plain.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.drawImage(read, 0, 0, width, height, null);
    } finally {
      pen.dispose();
    }
    return plain;
  }

  private static boolean isBlank(BufferedImage plain) {
    return Arrays.stream(
            plain.getRGB(0, 0, plain.getWidth(), plain.getHeight(), null, 0, plain.getWidth()))
        .allMatch(point -> (point >> 16 & 0xff) + (point >> 8 & 0xff) + (point & 0xff) > LIGHT);
  }

  private static Plate made(BufferedImage plain) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(plain, "jpg", out);
      return new Plate(
          ADDRESS + Base64.getEncoder().encodeToString(out.toByteArray()),
          plain.getWidth(),
          plain.getHeight(),
          isBlank(plain));
    } catch (IOException e) {
      throw new IllegalStateException("no JPEG could be written to memory", e);
    }
  }
}
