package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
  private final Path place;
  private final Archive archive;
  private final Copies copies;

  CopiesTest(@TempDir Path directory) throws IOException {
    place = directory.resolve("dossier");
    archive = new Archive(directory.resolve("archive"));
    copies = new Copies(place, archive, new PrintWriter(new StringWriter()));
  }

  private Sha256 kept(String bytes) throws IOException {
    return archive.keep(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void of_two_files_of_one_name_stand_beside_one_another() throws Exception {
    copies.archived("exemplaire signé", "scan.pdf", kept("un"));
    copies.archived("exemplaire signé", "scan.pdf", kept("deux"));
    assertThat(names())
        .containsExactly("exemplaire signé - scan (2).pdf", "exemplaire signé - scan.pdf");
    assertThat(place.resolve("exemplaire signé - scan (2).pdf")).hasContent("deux");
  }

  @Test
  void have_names_that_a_disk_takes_whatever_the_sender_called_the_file() throws Exception {
    copies.archived("original", "報".repeat(190) + ".xlsx", kept("long"));
    copies.archived("original", "..\\../\u202etxt.exe\u0000", kept("tourné"));
    copies.archived("original", "…", kept("points"));
    assertThat(names())
        .containsExactly(
            "original - txt.exe", "original - …", "original - " + "報".repeat(79) + ".xlsx");
  }
}
