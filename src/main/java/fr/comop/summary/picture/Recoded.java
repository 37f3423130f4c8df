package fr.comop.summary.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture anew: small, opaque, upright, as a plain JPEG. Pure functions. */
final class Recoded {
  /** Longest side of what is written, in points. */
  static final int SIDE = 480;

  /** Most points of what is read. */
  private static final long MOST_POINTS = 100_000_000;

  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
  private static final float QUALITY = 0.82f;

  private Recoded() {}

  /** The picture; empty when it is none, damaged, or too large. */
  static Optional<byte[]> of(byte[] received) {
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(received))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      Optional<BufferedImage> read = read(readers.next(), in);
      return read.isEmpty()
          ? Optional.empty()
          : Optional.of(written(Turned.upright(small(read.get()), Turned.of(received))));
    } catch (IOException | RuntimeException e) { // a damaged one is thrown at in many ways
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream in)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
          || (long) width * height > MOST_POINTS) {
        return Optional.empty();
      }
      ImageReadParam some = reader.getDefaultReadParam();
      // so that memory does not grow with what it says of its size
      int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
      some.setSourceSubsampling(step, step, 0, 0);
      return Optional.of(reader.read(0, some));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage small(BufferedImage read) {
    double scale = Math.min(1, (double) SIDE / Math.max(read.getWidth(), read.getHeight()));
    int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      pen.drawImage(read, 0, 0, width, height, null);
    } finally {
      pen.dispose();
    }
    return small;
  }

  private static byte[] written(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
