package fr.comop.paper;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: a photograph of a telephone lies on its side, and its Exif data say so.
 * They are read from the bytes, as Java's decoder passes them over. Pure functions.
 */
final class Turned {
  private static final int UPRIGHT = 1;
  private static final int START = 0xFFD8;
  private static final int EXIF = 0xFFE1;
  private static final int SCAN = 0xFFDA;
  private static final int EXIF_HEAD = 0x45786966;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private Turned() {}

  /** By Exif: 3 upside down, 6 and 8 on a side; 1 of whatever says nothing. */
  static int of(byte[] jpeg) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(jpeg);
      if ((bytes.getShort() & 0xFFFF) != START) {
        return UPRIGHT;
      }
      while (bytes.remaining() > 4) {
        int marker = bytes.getShort() & 0xFFFF;
        int end = bytes.position() + (bytes.getShort() & 0xFFFF);
        if (marker == EXIF && bytes.getInt(bytes.position()) == EXIF_HEAD) {
          return orientation(bytes.slice(bytes.position() + 6, end - bytes.position() - 6));
        }
        if (marker == SCAN || marker < 0xFF00) {
          return UPRIGHT;
        }
        bytes.position(end);
      }
      return UPRIGHT;
    } catch (RuntimeException e) { // cut, or of lengths that lead out of it
      return UPRIGHT;
    }
  }

  private static int orientation(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int count = tiff.getShort(directory) & 0xFFFF;
    for (int at = 0; at < count; at++) {
      int entry = directory + 2 + at * ENTRY_BYTES;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        return tiff.getShort(entry + 8);
      }
    }
    return UPRIGHT;
  }

  /** The same picture as it was seen. */
  static BufferedImage upright(BufferedImage picture, int orientation) {
    int quarters =
        switch (orientation) {
          case 3 -> 2;
          case 6 -> 1;
          case 8 -> 3;
          default -> 0;
        };
    if (quarters == 0) {
      return picture;
    }
    boolean lies = quarters % 2 == 1;
    int width = lies ? picture.getHeight() : picture.getWidth();
    int height = lies ? picture.getWidth() : picture.getHeight();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    AffineTransform how = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    how.quadrantRotate(quarters);
    how.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
    Graphics2D pen = turned.createGraphics();
    try {
      pen.drawImage(picture, how, null);
    } finally {
      pen.dispose();
    }
    return turned;
  }
}
