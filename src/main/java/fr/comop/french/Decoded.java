package fr.comop.french;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of which nobody says how it is encoded: UTF-8, else what Windows writes in France. */
public final class Decoded {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String MARK = "\ufeff";

  private Decoded() {}

  /** The text, without the mark that may stand before it. */
  public static String of(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    } catch (CharacterCodingException otherwise) {
      return new String(bytes, WINDOWS);
    }
  }
}
