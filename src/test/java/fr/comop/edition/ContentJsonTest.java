package fr.comop.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.summary.Disclosure;
import fr.comop.summary.Gist;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edition said, as the archive keeps it. */
class ContentJsonTest {
  private static final Content CONTENT =
      new Content(
          new Gist(
              Instant.parse("2021-01-12T09:00:00.5Z"),
              List.of(
                  new Gist.Entry(Gist.Kind.TOTAL, "direct", "", "Fréquentation", "12", false),
                  new Gist.Entry(
                      Gist.Kind.FIGURE,
                      "ronde direct",
                      "La Ronde",
                      "\"\n€",
                      "[confidentiel]",
                      true))),
          new Disclosure.Facts(
              List.of(Set.of("V1 direct", "V2 direct"), Set.of("a", "b", "c")),
              Set.of("e"),
              Set.of("b")));

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContentJson.write(CONTENT, out);
    return out.toByteArray();
  }

  @Test
  void is_read_as_it_was_written() throws IOException {
    assertThat(ContentJson.read(new ByteArrayInputStream(written()))).isEqualTo(CONTENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"asOf\":1}", "{\"told\":\"x\"}"})
  void something_else_is_refused(String text) {
    assertThatThrownBy(() -> ContentJson.read(new ByteArrayInputStream(text.getBytes(UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("what an edition said cannot be read");
  }
}
