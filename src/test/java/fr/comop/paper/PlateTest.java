package fr.comop.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures written anew. */
class PlateTest {
  private static final int SIDE = 480;
  private static final String SECRET = "photographe-et-lieu";

  /** The left half is red, the right one blue. */
  private static BufferedImage halves(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return picture;
  }

  private static byte[] written(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(picture, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  /** A JPEG whose Exif data tell how the camera was held, and more. */
  static byte[] photograph(int orientation) throws IOException {
    byte[] jpeg = written(halves(200, 100, BufferedImage.TYPE_INT_RGB), "jpeg");
    ByteBuffer exif = ByteBuffer.allocate(200);
    exif.putShort((short) 0xFFE1).putShort((short) 0);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    exif.putShort((short) 0).putInt(0).put(SECRET.getBytes(StandardCharsets.ISO_8859_1));
    exif.putShort(2, (short) (exif.position() - 2));
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.position());
    all.put(jpeg, 0, 2).put(exif.array(), 0, exif.position()).put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }

  private static BufferedImage recoded(byte[] received) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg(received)));
  }

  private static byte[] jpeg(byte[] received) {
    String address = Plate.of(received, SIDE).orElseThrow().address();
    return Base64.getDecoder().decode(address.substring(Plate.ADDRESS.length()));
  }

  private static boolean isRed(BufferedImage picture, int x, int y) {
    Color seen = new Color(picture.getRGB(x, y));
    return seen.getRed() > 150 && seen.getBlue() < 100;
  }

  @Test
  void what_a_photograph_says_of_its_taking_is_gone() throws IOException {
    byte[] received = photograph(1);
    assertThat(new String(received, StandardCharsets.ISO_8859_1)).contains(SECRET, "Exif");
    assertThat(new String(jpeg(received), StandardCharsets.ISO_8859_1))
        .startsWith("\u00ff\u00d8")
        .doesNotContain(SECRET, "Exif");
  }

  @ParameterizedTest
  @CsvSource({"1, 20, 50", "3, 180, 50", "6, 50, 20", "8, 50, 180"})
  void it_stands_upright_however_the_camera_was_held(int orientation, int x, int y)
      throws IOException {
    BufferedImage seen = recoded(photograph(orientation));
    assertThat(isRed(seen, x, y)).isTrue();
    assertThat(isRed(seen, seen.getWidth() - 1 - x, seen.getHeight() - 1 - y)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "bmp", "jpeg"})
  void a_large_one_becomes_small(String format) throws IOException {
    BufferedImage seen = recoded(written(halves(3_000, 2_000, BufferedImage.TYPE_INT_RGB), format));
    assertThat(seen.getWidth()).isEqualTo(SIDE);
    assertThat(seen.getHeight()).isEqualTo(320);
    assertThat(isRed(seen, 20, 20)).isTrue();
  }

  @Test
  void what_is_seen_through_becomes_white() throws IOException {
    BufferedImage seen =
        recoded(written(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png"));
    assertThat(new Color(seen.getRGB(20, 20))).isEqualTo(Color.WHITE);
  }

  @Test
  void one_that_is_damaged_or_none_or_says_that_it_is_huge_is_not_shown() throws IOException {
    byte[] png = written(halves(300, 300, BufferedImage.TYPE_INT_RGB), "png");
    assertThat(Plate.of(Arrays.copyOf(png, 60))).isEmpty();
    assertThat(Plate.of("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Plate.of(new byte[0])).isEmpty();
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    assertThat(Plate.of(png)).isEmpty();
  }

  @Test
  void a_strip_of_any_length_takes_nobodys_time() throws IOException {
    assertThat(Plate.of(written(halves(30_000, 1, BufferedImage.TYPE_BYTE_GRAY), "png")))
        .isPresent();
    assertThat(Plate.of(written(halves(1, 40_001, BufferedImage.TYPE_BYTE_GRAY), "png"))).isEmpty();
  }
}
