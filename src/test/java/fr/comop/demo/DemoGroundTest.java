package fr.comop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.desk.Declined;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo deletes what a demo left, and nothing else. */
class DemoGroundTest {
  @TempDir Path directory;

  @Test
  void what_an_earlier_demo_left_is_deleted() throws Exception {
    DemoGround first = DemoGround.prepared(directory.resolve("demo"));
    Files.createDirectories(first.mails());
    Files.writeString(first.mails().resolve("01.eml"), "x");
    DemoGround second = DemoGround.prepared(first.directory());
    assertThat(second.mails()).doesNotExist();
    assertThat(second.directory()).isDirectory();
  }

  @Test
  void a_directory_of_somebody_else_is_left_as_it_is() throws Exception {
    Path thesis = Files.writeString(directory.resolve("thèse.odt"), "years of work");
    assertThatThrownBy(() -> DemoGround.prepared(directory))
        .isInstanceOf(Declined.class)
        .hasMessage(
            directory
                + " n’est pas vide et ne vient pas d’une démonstration : choisissez-en un autre.");
    assertThat(thesis).hasContent("years of work");
  }
}
