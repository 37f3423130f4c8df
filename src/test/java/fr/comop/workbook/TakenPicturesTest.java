package fr.comop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.workbook.grid.Sheet;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures come out of a workbook by the names under which they were found. */
class TakenPicturesTest {
  private static final Path WORKBOOK =
      Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx");
  private static final int MOST = 1_000_000;

  private static List<String> parts() throws Exception {
    return WorkbookFile.read(WORKBOOK).sheets().stream()
        .flatMap(sheet -> sheet.pictures().stream())
        .map(Sheet.PlacedPicture::part)
        .toList();
  }

  @Test
  void each_is_taken_out_whole() throws Exception {
    assertThat(parts()).isNotEmpty();
    for (String part : parts()) {
      byte[] bytes = WorkbookFile.picture(WORKBOOK, part, MOST).orElseThrow();
      assertThat(ImageIO.read(new ByteArrayInputStream(bytes))).isNotNull();
    }
  }

  @Test
  void none_is_taken_that_is_larger_than_asked_or_is_not_there() throws Exception {
    int length = WorkbookFile.picture(WORKBOOK, parts().get(0), MOST).orElseThrow().length;
    assertThat(WorkbookFile.picture(WORKBOOK, parts().get(0), length)).isPresent();
    assertThat(WorkbookFile.picture(WORKBOOK, parts().get(0), length - 1)).isEmpty();
    assertThat(WorkbookFile.picture(WORKBOOK, "xl/media/none.png", MOST))
        .isEqualTo(Optional.empty());
  }
}
