package fr.comop.notice.channel;

import fr.comop.desk.Declined;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A slip or receipt, scanned: a PDF or a picture, and nothing else. Immutable. */
public final class Scan {
  /** Most bytes of one. */
  public static final int LARGEST = 20_000_000;

  private static final int LONGEST_NAME = 255;
  private static final List<byte[]> BEGINNINGS =
      List.of(
          "%PDF-".getBytes(StandardCharsets.ISO_8859_1),
          new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
          new byte[] {(byte) 0x89, 'P', 'N', 'G'},
          new byte[] {'I', 'I', 42, 0},
          new byte[] {'M', 'M', 0, 42});

  private final String name;
  private final byte[] bytes;

  private Scan(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * One that was given.
   *
   * @throws Declined when it is empty, too large, or neither a PDF nor a picture
   */
  public static Scan of(String name, byte[] bytes) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String bare = last.replaceAll("\\p{C}", "").strip();
    if (bare.isEmpty()) {
      throw new Declined("Le fichier de la preuve n’a pas de nom.");
    }
    if (bytes.length == 0 || bytes.length > LARGEST) {
      throw new Declined(
          "« "
              + shown(bare)
              + " » a "
              + bytes.length
              + " octets : une preuve en a 1 à 20 millions.");
    }
    if (BEGINNINGS.stream().noneMatch(one -> begins(bytes, one))) {
      throw new Declined(
          "« "
              + shown(bare)
              + " » n’est ni un PDF ni une image (JPEG, PNG, TIFF) : ce n’est pas une preuve.");
    }
    return new Scan(
        bare.length() > LONGEST_NAME ? bare.substring(bare.length() - LONGEST_NAME) : bare,
        bytes.clone());
  }

  /** Its name as it was given, without directories, at most 255 characters. */
  public String name() {
    return name;
  }

  /** Its bytes, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it is a PDF. */
  public boolean isPdf() {
    return begins(bytes, BEGINNINGS.get(0));
  }

  private static boolean begins(byte[] bytes, byte[] beginning) {
    return bytes.length > beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
