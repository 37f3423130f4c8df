package fr.comop.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.comop.config.Configuration;
import fr.comop.export.Format;
import fr.comop.export.Heading;
import fr.comop.export.Kind;
import fr.comop.export.Pen;
import fr.comop.form.Years;
import fr.comop.stage.OoxmlSchemas;
import fr.comop.stage.PlayedSamples;
import fr.comop.summary.Audience;
import fr.comop.summary.Summary;
import fr.comop.summary.book.SummaryWorkbook;
import fr.comop.wiring.House;
import fr.comop.workbook.Orders;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.blank.BlankWorkbook;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The workbooks that are written here are packages as Office wants them (ECMA-376): parts that are
 * declared and related, each valid by its schema.
 */
class WrittenPackagesTest {
  @TempDir Path directory;

  private interface Writing {
    void to(OutputStream out) throws Exception;
  }

  private void holds(Writing writing) throws Exception {
    Path file = directory.resolve("written.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      writing.to(out);
    }
    assertThatCode(() -> PackageCheck.check(file, List.of())).doesNotThrowAnyException();
    assertThat(OoxmlSchemas.faults(Files.readAllBytes(file))).isEmpty();
  }

  @Test
  void a_summary_is_one_for_the_region_and_for_partners() throws Exception {
    try (House house = PlayedSamples.house()) {
      Summary summary =
          house
              .summary
              .summaries()
              .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
      for (Audience audience : List.of(Audience.REGION, Audience.PARTNERS)) {
        holds(out -> new SummaryWorkbook().write(summary.to(audience), out));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bilan", "programme"})
  void a_blank_is_one(String form) throws Exception {
    Configuration project = Configuration.read(Path.of("config"), Map.of());
    BlankOrder order =
        new BlankOrder(
            project.forms().latest(form).orElseThrow(),
            Years.of(2020),
            project.conventions().beneficiaries().get(0),
            List.of(new BlankOrder.PlannedAction("P2020-001", "=Action \"1\"")),
            Map.of(),
            Orders.back(LocalDate.parse("2020-12-15")));
    holds(out -> out.write(BlankWorkbook.of(order)));
  }

  @Test
  void an_export_is_one() throws Exception {
    holds(
        out -> {
          try (Pen pen = Format.XLSX.pen(out)) {
            pen.head(List.of(new Heading("jour", Kind.DAY), new Heading("mots", Kind.TEXT)));
            pen.day(LocalDate.of(2020, 12, 14));
            pen.text(" <à corriger> ");
            pen.endLine();
          }
        });
  }
}
