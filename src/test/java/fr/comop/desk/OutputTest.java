package fr.comop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a command writes where it was told to. */
class OutputTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path directory;

  private static void refused(Path place, String reason, Output.Writing writing) {
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> Output.to(place, writing))
        .withMessage("Impossible d’écrire ici : " + place + " (" + reason + ").");
  }

  private void fails(Path place, String reason, IOException with) {
    refused(
        place,
        reason,
        () -> {
          throw with;
        });
  }

  @Test
  void a_file_is_written_with_the_directories_that_it_needs() {
    Path file = directory.resolve("a/b/c.xlsx");
    Output.write(file, BYTES);
    assertThat(file).hasBinaryContent(BYTES);
  }

  @Test
  void a_file_that_is_there_is_replaced() throws Exception {
    Path file = Files.writeString(directory.resolve("c.xlsx"), "beaucoup plus long");
    Output.write(file, BYTES);
    assertThat(file).hasBinaryContent(BYTES);
  }

  @Test
  void a_directory_takes_no_bytes() {
    refused(directory, "c’est un dossier", () -> Files.write(directory, BYTES));
  }

  @Test
  void a_file_that_stands_where_a_directory_is_needed_is_named() throws Exception {
    Path file = Files.writeString(directory.resolve("a"), "");
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> Output.write(file.resolve("b.xlsx"), BYTES))
        .withMessage(
            "Impossible d’écrire ici : " + file + " (un fichier porte le nom d’un dossier).");
  }

  @Test
  void a_directory_that_is_not_there_is_told_by_whoever_does_not_make_it() {
    Path file = directory.resolve("a/b.xlsx");
    refused(file, "rien ne peut être créé dans ce dossier", () -> Files.write(file, BYTES));
  }

  @Test
  void want_of_rights_is_told_of_a_file_and_of_a_directory() {
    Path file = directory.resolve("b.xlsx");
    fails(file, "accès refusé", new AccessDeniedException(file.toString()));
    fails(directory, "accès refusé", new AccessDeniedException(directory.toString()));
  }

  @Test
  void what_only_the_machine_can_say_is_told_in_its_words() {
    Path file = directory.resolve("b.xlsx");
    fails(
        file,
        "Read-only file system",
        new FileSystemException(file.toString(), null, "Read-only file system"));
    fails(
        file,
        "rien ne peut être créé dans ce dossier",
        new FileSystemException(file.toString(), null, null));
    fails(file, "broken pipe", new IOException("broken pipe"));
  }
}
