package fr.comop.notice.letter;

import fr.comop.desk.Declined;
import fr.comop.paper.Plate;
import java.util.Arrays;

/** A picture of somebody's signature, which a letter may bear. Immutable. */
public final class SignatureImage {
  /** Most bytes of one. */
  public static final int LARGEST = 2_000_000;

  /** Stands in the text of a letter for the picture of whoever will sign. */
  static final String PLACE = "data:image/jpeg;base64,c2lnbmF0dXJl";

  private static final int LONGEST_SIDE = 900;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private final String address;

  private SignatureImage(String address) {
    this.address = address;
  }

  /**
   * One that was given.
   *
   * @param name of the file, for whoever gave it
   * @throws Declined when it is no PNG or JPEG, is damaged, out of bounds, or shows nothing
   */
  public static SignatureImage of(String name, byte[] bytes) {
    String shown = name.replaceAll("\\p{C}", "");
    if (bytes.length > LARGEST || !(begins(bytes, PNG) || begins(bytes, JPEG))) {
      throw new Declined(
          "« "
              + shown
              + " » n’est pas une image PNG ou JPEG de 2 Mo au plus : rien n’est signé. Numérisez"
              + " la signature seule, sur fond blanc.");
    }
    Plate plate =
        Plate.of(bytes, LONGEST_SIDE)
            .orElseThrow(
                () ->
                    new Declined(
                        "L’image « "
                            + shown
                            + " » ne se lit pas, ou a trop de points : rien n’est signé."
                            + " Enregistrez-la de nouveau en PNG ou en JPEG, de 900 points de large"
                            + " par exemple."));
    if (plate.blank()) {
      throw new Declined(
          "L’image « "
              + shown
              + " » est blanche : rien n’est signé. Numérisez la signature à l’encre foncée.");
    }
    return new SignatureImage(plate.address());
  }

  private static boolean begins(byte[] bytes, byte[] beginning) {
    return bytes.length > beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** For an {@code img}. */
  String address() {
    return address;
  }
}
