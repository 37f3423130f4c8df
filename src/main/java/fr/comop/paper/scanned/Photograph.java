package fr.comop.paper.scanned;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Shows a picture, the first one of a file that has several, no larger than it has to be. */
final class Photograph {
  private static final double MOST_DOTS = 8_000_000;

  private Photograph() {}

  static void show(Path file, Eye eye) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (readers.hasNext()) {
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        eye.stare(picture(reader));
        reader.dispose();
      }
    }
  }

  private static BufferedImage picture(ImageReader reader) throws IOException {
    double dots = (double) reader.getWidth(0) * reader.getHeight(0);
    int every = (int) Math.ceil(Math.sqrt(dots / MOST_DOTS));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
    return reader.read(0, param);
  }
}
