package fr.comop.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of some content: the name under which it is archived.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record Sha256(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the digits.
   *
   * @throws IllegalArgumentException if {@code hex} is not 64 lower-case hexadecimal digits
   */
  public Sha256 {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "A SHA-256 is 64 lower-case hexadecimal digits, not \"" + hex + "\"");
    }
  }

  /** The SHA-256 of these bytes. */
  public static Sha256 of(byte[] content) {
    MessageDigest digest = digest();
    digest.update(content);
    return finish(digest);
  }

  /** The SHA-256 of all that a stream still holds; the stream is left open. */
  public static Sha256 of(InputStream content) throws IOException {
    MessageDigest digest = digest();
    new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
    return finish(digest);
  }

  /** Its first sixteen digits, which name a thing well enough, and nobody guesses. */
  public String brief() {
    return hex.substring(0, 16);
  }

  @Override
  public String toString() {
    return hex;
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static Sha256 finish(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }
}
