package fr.comop.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Hands bytes on and makes their SHA-256. Not safe for use by several threads. */
public final class Digesting extends FilterOutputStream {
  private final MessageDigest digest = Sha256.digest();

  public Digesting(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    digest.update((byte) one);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    out.write(bytes, from, count);
    digest.update(bytes, from, count);
  }

  /** The SHA-256 of all that was written; to be asked once, at the end. */
  public Sha256 sha256() {
    return Sha256.finish(digest);
  }
}
