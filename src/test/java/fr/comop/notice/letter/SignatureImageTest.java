package fr.comop.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.desk.Declined;
import fr.comop.stage.DrawnSignature;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Pictures of signatures, and what is none. */
class SignatureImageTest {
  private static final int WIDTH_IN_PNG = 16;
  private static final int SUM_IN_PNG = 29;

  private static void refused(String name, byte[] bytes, String why) {
    assertThatThrownBy(() -> SignatureImage.of(name, bytes))
        .isInstanceOf(Declined.class)
        .extracting(Throwable::getMessage)
        .asString()
        .isEqualTo(why);
  }

  @Test
  void a_png_and_a_jpeg_are_taken() {
    assertThat(SignatureImage.of("s.png", DrawnSignature.png()).address())
        .startsWith("data:image/jpeg;base64,/9j/");
    byte[] jpeg = DrawnSignature.drawn(600, 200, BufferedImage.TYPE_INT_RGB, Color.WHITE, "jpg");
    assertThat(SignatureImage.of("s.jpg", jpeg).address()).startsWith("data:image/jpeg;base64,");
  }

  @Test
  void another_file_is_none_whatever_it_is_called() {
    byte[] gif = DrawnSignature.drawn(60, 20, BufferedImage.TYPE_INT_RGB, Color.WHITE, "gif");
    String why =
        "« signature\u202e.png » n’est pas une image PNG ou JPEG de 2 Mo au plus : rien n’est signé."
                .replace("\u202e", "")
            + " Numérisez la signature seule, sur fond blanc.";
    refused("signature\u202e.png", gif, why);
    refused("signature.png", new byte[0], why);
    refused(
        "signature.png", "<svg onload=…/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), why);
    refused("signature.png", Arrays.copyOf(DrawnSignature.png(), 2_000_001), why);
  }

  @Test
  void a_damaged_one_and_one_that_unpacks_to_billions_of_points_are_told() {
    String why =
        "L’image « s.png » ne se lit pas, ou a trop de points : rien n’est signé."
            + " Enregistrez-la de nouveau en PNG ou en JPEG, de 900 points de large par exemple.";
    refused("s.png", Arrays.copyOf(DrawnSignature.png(), 400), why);
    byte[] huge = DrawnSignature.png();
    ByteBuffer head = ByteBuffer.wrap(huge);
    head.putInt(WIDTH_IN_PNG, 60_000).putInt(WIDTH_IN_PNG + 4, 60_000);
    CRC32 sum = new CRC32();
    sum.update(huge, WIDTH_IN_PNG - 4, SUM_IN_PNG - WIDTH_IN_PNG + 4);
    head.putInt(SUM_IN_PNG, (int) sum.getValue());
    refused("s.png", huge, why);
  }

  @Test
  void what_shows_nothing_is_no_signature() {
    refused(
        "s.png",
        DrawnSignature.drawn(600, 200, BufferedImage.TYPE_INT_ARGB, Color.WHITE, "png"),
        "L’image « s.png » est blanche : rien n’est signé. Numérisez la signature à l’encre"
            + " foncée.");
  }
}
