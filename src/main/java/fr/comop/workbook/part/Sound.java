package fr.comop.workbook.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * A zip entry's stream that refuses to end when its checksum is wrong: a bit that turned over on
 * the way can change a figure and still inflate. {@link java.util.zip.ZipFile} does not look.
 */
final class Sound extends FilterInputStream {
  private final CRC32 checksum = new CRC32();
  private final long expected;

  /**
   * A stream to be read to its end.
   *
   * @param expected the checksum, as an unsigned 32-bit number
   */
  Sound(InputStream in, long expected) {
    super(in);
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read >= 0) {
      checksum.update(buffer, offset, read);
    } else if (checksum.getValue() != expected) {
      throw new ZipException("a checksum is wrong");
    }
    return read;
  }
}
