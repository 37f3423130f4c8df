package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What comop puts in the shared folder is for those who share it, whatever its own umask. */
@EnabledOnOs(OS.LINUX)
class SharedAnswersTest {
  @TempDir Path directory;

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void are_as_open_as_the_folder_they_are_put_in() throws Exception {
    try (Stage stage = new Stage(directory)) {
      Path folder = stage.folder("planetarium");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      stage
          .dropped("planetarium", "x.xlsx", Workbooks.blank("planetarium", "programme", 2020))
          .played();

      for (String made : List.of("reponses", "traites")) {
        assertThat(rights(folder.resolve(made))).isEqualTo("rwxrwxrwx");
      }
      try (Stream<Path> answers = Files.list(folder.resolve("reponses"))) {
        List<Path> all = answers.toList();
        assertThat(all).isNotEmpty();
        for (Path answer : all) {
          assertThat(rights(answer)).isEqualTo("rw-rw-rw-");
        }
      }
    }
  }
}
