package fr.comop.intake.identification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What a picture says of itself before its points.
 *
 * @param width in points
 * @param height in points
 */
record PictureHead(String mediaType, int width, int height) {
  /** The head of the picture in a file; empty when Java does not know its format. */
  static Optional<PictureHead> of(Path file) {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? Optional.of(read(readers.next(), in)) : Optional.empty();
    } catch (IOException | RuntimeException e) { // a damaged one is thrown at in many ways
      return Optional.empty();
    }
  }

  private static PictureHead read(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      reader.setInput(in, true, true);
      return new PictureHead(
          "image/" + reader.getFormatName().toLowerCase(Locale.ROOT),
          reader.getWidth(0),
          reader.getHeight(0));
    } finally {
      reader.dispose();
    }
  }

  /** Whether one of its sides is no longer than this. */
  boolean within(int side) {
    return Math.min(width, height) <= side;
  }
}
