package fr.comop.intake.identification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Archive;
import fr.comop.form.Picture;
import fr.comop.intake.arrival.Attachment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesBesideTest {
  private final Archive archive;
  private final PicturesBeside beside;

  PicturesBesideTest(@TempDir Path folder) throws IOException {
    this.archive = new Archive(folder);
    this.beside = new PicturesBeside(archive);
  }

  /** Of points at random, so that it takes many bytes. */
  private static byte[] png(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private List<Picture> among(byte[] bytes, boolean inText) throws IOException {
    Attachment file = new Attachment("image", archive.keep(bytes), bytes.length, inText);
    return beside.among(List.of(new Opened(file, FileKind.PICTURE, null, null, null, null)));
  }

  @Test
  void count_when_they_are_joined_however_small() throws Exception {
    assertThat(among(png(20, 20), false))
        .singleElement()
        .satisfies(
            picture -> {
              assertThat(picture.mediaType()).isEqualTo("image/png");
              assertThat(picture.place()).isNull();
            });
  }

  @Test
  void count_in_the_text_when_they_are_large() throws Exception {
    assertThat(among(png(300, 200), true)).hasSize(1);
  }

  @Test
  void do_not_count_in_the_text_when_they_are_small_in_bytes_or_in_size() throws Exception {
    assertThat(among(png(60, 60), true)).isEmpty();
    assertThat(among(png(600, 80), true)).isEmpty();
  }

  @Test
  void count_when_java_does_not_know_their_format() throws Exception {
    assertThat(among(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, false))
        .extracting(Picture::mediaType)
        .containsExactly("application/octet-stream");
  }
}
