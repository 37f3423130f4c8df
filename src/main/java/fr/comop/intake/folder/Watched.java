package fr.comop.intake.folder;

import fr.comop.intake.arrival.Delivery;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** The bytes of a file whose failure is its own, told from that of whoever keeps them. */
final class Watched extends FilterInputStream {
  private final Consumer<IOException> failed;

  /**
   * The bytes of a file.
   *
   * @param failed told of a failure before it is thrown
   */
  Watched(InputStream bytes, Consumer<IOException> failed) {
    super(bytes);
    this.failed = failed;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (IOException e) {
      throw told(e);
    }
  }

  private Delivery.Unreadable told(IOException e) {
    failed.accept(e);
    return new Delivery.Unreadable(e);
  }
}
