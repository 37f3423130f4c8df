package fr.comop.workbook.blank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.form.Field;
import fr.comop.form.Section;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetColumnsTest {
  static Stream<Section> everySection() {
    return Configuration.read(Path.of("config"), Map.of()).forms().all().stream()
        .flatMap(form -> form.sections().stream());
  }

  static Stream<Section> sectionsWithFields() {
    return everySection()
        .filter(section -> section.questions().stream().anyMatch(Field.class::isInstance));
  }

  @ParameterizedTest
  @MethodSource("sectionsWithFields")
  void longAnswersHaveRoomAndAreFollowedByConfidential(Section section) {
    SheetColumns grid = SheetColumns.of(section);
    assertThat(grid.width(Printed.BOX, grid.boxEnd())).isBetween(56.0, 110.0);
    assertThat(grid.confidential()).isEqualTo(grid.boxEnd() + 1).isLessThanOrEqualTo(grid.last());
  }

  @ParameterizedTest
  @MethodSource("everySection")
  void runningTextsStayWithinAReadableMeasure(Section section) {
    SheetColumns grid = SheetColumns.of(section);
    assertThat(grid.width(0, grid.measure())).isLessThan(146);
  }

  @ParameterizedTest
  @MethodSource("everySection")
  void everyColumnCanShowTheWordConfidentielOrANumber(Section section) {
    assertThat(SheetColumns.of(section).widths()).allMatch(width -> width >= 9);
  }
}
