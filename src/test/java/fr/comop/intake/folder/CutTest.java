package fr.comop.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy that may still go on is told by what is missing in it. */
class CutTest {
  @TempDir Path directory;

  private boolean cut(String name, byte[] bytes) throws Exception {
    return Cut.is(Files.write(directory.resolve(name), bytes));
  }

  @ParameterizedTest
  @CsvSource({"original.xlsx", "libreoffice.ods", "libreoffice.xls"})
  void a_workbook_that_is_cut_anywhere_is_and_a_whole_one_is_not(String name) throws Exception {
    byte[] whole = Files.readAllBytes(Path.of("src/test/resources/variants", name));
    assertThat(cut(name, whole)).isFalse();
    for (int percent : new int[] {0, 1, 10, 50, 90, 99}) {
      byte[] part = Arrays.copyOf(whole, (int) (whole.length * (percent / 100.0)));
      assertThat(cut(name, part)).as(percent + " % of it").isTrue();
      byte[] reserved = Arrays.copyOf(part, whole.length);
      assertThat(cut(name, reserved)).as(percent + " % of it, the rest reserved").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"photo.jpg", "lisez-moi.txt", "bilan.pdf"})
  void what_is_no_workbook_needs_no_end(String name) throws Exception {
    assertThat(cut(name, new byte[] {'b', 'o', 'n'})).isFalse();
  }

  @Test
  void a_page_or_a_document_that_is_called_a_workbook_is_not_waited_for() throws Exception {
    assertThat(cut("bilan.xls", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
    assertThat(cut("bilan.xlsx", "%PDF-1.4".getBytes(StandardCharsets.UTF_8))).isFalse();
  }
}
