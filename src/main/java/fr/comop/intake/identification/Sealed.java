package fr.comop.intake.identification;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** Tells what was encrypted for somebody's key by the first bytes of its CMS (S/MIME). */
final class Sealed {
  private static final int START = 32;

  /** A sequence of whatever length, then EnvelopedData, EncryptedData or AuthEnvelopedData. */
  private static final Pattern ENCRYPTED =
      Pattern.compile(
          "30(?:80|[0-7].|8[1-4](?:..){1,4})(?:06092a864886f70d0107(?:03|06)|060b2a864886f70d0109100117).*");

  private Sealed() {}

  /** Whether a file that begins so is an encrypted mail. */
  static boolean is(byte[] head) {
    return ENCRYPTED
        .matcher(HexFormat.of().formatHex(head, 0, Math.min(head.length, START)))
        .matches();
  }
}
