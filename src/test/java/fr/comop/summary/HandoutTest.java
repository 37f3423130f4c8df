package fr.comop.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.meeting.Committee;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a summary is handed out in. */
class HandoutTest {
  @TempDir Path directory;

  /** Writes whom it is for, or breaks. */
  private record Words(String extension, boolean breaks) implements Rendering {
    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public void write(Summary summary, Changes changes, OutputStream out) throws IOException {
      out.write(summary.head().audience().word().getBytes(UTF_8));
      if (breaks) {
        throw new IOException("no room");
      }
    }
  }

  private static Summary summary(Audience audience) {
    return new Summary(
        new Summary.Head(2020, Instant.EPOCH, audience, List.of(), List.of(), 0),
        new Outline(List.of(), List.of(), List.of(), List.of(), null, null),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Committee.NONE);
  }

  @Test
  void each_form_has_a_file_that_says_the_year_and_whom_it_is_for() throws IOException {
    Handout handout = new Handout(List.of(new Words("xlsx", false), new Words("pdf", false)));
    Path place = directory.resolve("new/place");
    assertThat(handout.into(place, summary(Audience.COMMITTEE), Changes.NONE))
        .extracting(one -> place.relativize(one.file()).toString())
        .containsExactly(
            "Synthèse 2020 - comité d’orientation stratégique.xlsx",
            "Synthèse 2020 - comité d’orientation stratégique.pdf");
    assertThat(handout.into(place, summary(Audience.REGION), Changes.NONE).get(1).file())
        .hasFileName("Synthèse 2020 - Région.pdf")
        .hasContent("region");
    assertThat(handout.into(place, summary(Audience.PARTNERS), Changes.NONE).get(1).file())
        .hasFileName("Synthèse 2020 - partenaires.pdf");
  }

  @Test
  void one_that_breaks_leaves_the_earlier_one_and_nothing_half_written() throws IOException {
    Path earlier =
        new Handout(List.of(new Words("pdf", false)))
            .into(directory, summary(Audience.REGION), Changes.NONE)
            .get(0)
            .file();
    Handout broken = new Handout(List.of(new Words("pdf", true)));
    assertThatThrownBy(() -> broken.into(directory, summary(Audience.REGION), Changes.NONE))
        .hasMessageContaining("no room");
    assertThat(earlier).hasContent("region");
    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(earlier));
  }
}
