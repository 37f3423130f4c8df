package fr.comop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory that a command fills anew each time. */
class OwnDirectoryTest {
  private static final OwnDirectory OWN = new OwnDirectory(".sign", "ne vient pas d’ici");

  @TempDir Path parent;

  @Test
  void is_made_where_it_is_not_there_and_bears_its_sign() throws Exception {
    Path directory = parent.resolve("a/b");
    assertThat(OWN.prepare(directory)).isFalse();
    assertThat(directory).isDirectoryContaining("glob:**/.sign");
  }

  @Test
  void is_taken_where_nothing_lies_in_it() throws Exception {
    assertThat(OWN.prepare(parent)).isFalse();
    assertThat(parent.resolve(".sign")).exists();
  }

  @Test
  void is_emptied_of_what_lies_in_it_from_an_earlier_time() throws Exception {
    OWN.prepare(parent);
    Files.writeString(Files.createDirectories(parent.resolve("a/b")).resolve("c.eml"), "ancien");
    assertThat(OWN.prepare(parent)).isTrue();
    assertThat(parent).isDirectoryNotContaining(file -> !file.endsWith(".sign"));
    assertThat(parent.resolve(".sign")).exists();
  }

  @Test
  void leaves_everything_that_is_not_its_own() throws Exception {
    Path note = Files.writeString(parent.resolve("note.txt"), "à garder");
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> OWN.prepare(parent))
        .withMessage(parent + " n’est pas vide et ne vient pas d’ici : choisissez-en un autre.");
    assertThat(note).hasContent("à garder");
    assertThat(parent.resolve(".sign")).doesNotExist();
  }

  @Test
  void is_no_file() throws Exception {
    Path file = Files.writeString(parent.resolve("note.txt"), "à garder");
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> OWN.prepare(file))
        .withMessage(
            "Impossible d’écrire ici : " + file + " (un fichier porte le nom d’un dossier).");
    assertThat(file).hasContent("à garder");
  }
}
