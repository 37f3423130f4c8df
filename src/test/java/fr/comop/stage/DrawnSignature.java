package fr.comop.stage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Somebody's signature, as a scanner leaves it. */
public final class DrawnSignature {
  private DrawnSignature() {}

  /** In blue ink, on nothing. */
  public static byte[] png() {
    return drawn(600, 200, BufferedImage.TYPE_INT_ARGB, new Color(20, 30, 120), "png");
  }

  /** One of this size and ink, on black where the kind of picture knows no nothing. */
  public static byte[] drawn(int width, int height, int kind, Color ink, String format) {
    BufferedImage image = new BufferedImage(width, height, kind);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(ink);
    pen.setStroke(new BasicStroke(height / 30f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D line = new Path2D.Double();
    line.moveTo(width * 0.05, height * 0.7);
    for (int at = 0; at < 6; at++) {
      double x = width * (0.1 + at * 0.14);
      line.curveTo(
          x, height * 0.05, x + width * 0.1, height * 0.95, x + width * 0.12, height * 0.45);
    }
    pen.draw(line);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
