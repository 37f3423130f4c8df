package fr.comop.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings as pictures. */
class PngTest {
  private static String svg(String body) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + " viewBox=\"0 0 100 50\" width=\"100\" height=\"50\" font-family=\"'DejaVu Sans Condensed'\">"
        + body
        + "</svg>";
  }

  private static BufferedImage drawn(String body) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(Png.of(svg(body), 200)));
  }

  private static int dark(BufferedImage picture) {
    int dark = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        dark += (picture.getRGB(x, y) & 0xff) < 0x80 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void are_as_wide_as_asked_for_on_white() throws Exception {
    BufferedImage picture = drawn("<rect x=\"50\" width=\"50\" height=\"50\"/>");
    assertThat(picture.getWidth()).isEqualTo(200);
    assertThat(picture.getHeight()).isEqualTo(100);
    assertThat(picture.getRGB(10, 10)).isEqualTo(0xffffffff);
    assertThat(dark(picture)).isEqualTo(100 * 100);
  }

  @Test
  void have_our_letters_those_with_accents_too() throws Exception {
    int plain = dark(drawn("<text x=\"5\" y=\"40\" font-size=\"30\">e</text>"));
    assertThat(plain).isPositive();
    assertThat(dark(drawn("<text x=\"5\" y=\"40\" font-size=\"30\">é</text>")))
        .isGreaterThan(plain);
  }

  @Test
  void fetch_nothing(@TempDir Path directory) throws Exception {
    Path other =
        Files.write(directory.resolve("o.png"), Png.of(svg("<rect width=\"9\" height=\"9\"/>"), 9));
    String naming =
        svg("<image xlink:href=\"" + other.toUri() + "\" width=\"100\" height=\"50\"/>");
    assertThatThrownBy(() -> Png.of(naming, 200))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no drawing: ");
  }

  @Test
  void what_is_no_drawing_is_refused() {
    assertThatThrownBy(() -> Png.of("<p>", 200)).isInstanceOf(IllegalArgumentException.class);
  }
}
