package fr.comop.cli.json;

import static fr.comop.cli.MadeByHand.finding;
import static fr.comop.cli.MadeByHand.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Readings;
import fr.comop.form.Severity;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Reading;
import fr.comop.stage.JsonReader;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What "read" and "template --map" tell programs. */
class ReadingJsonTest {
  private static Map<String, Object> read(Reading reading) throws IOException {
    return JsonReader.object(ReadingJson.of(reading));
  }

  private static Map<String, Object> answer(Object value, String text, String cell) {
    return Map.of(
        "value", value, "text", text, "sheet", "Fiche", "cell", cell, "confidential", false);
  }

  @Test
  void a_file_that_cannot_be_read_has_a_reason_and_no_answers() throws Exception {
    assertThat(read(Readings.unreadable()))
        .isEqualTo(Map.of("outcome", "unreadable", "reason", "DAMAGED", "findings", List.of()));
  }

  @Test
  void a_workbook_says_whose_it_is_which_form_and_what_wrote_it() throws Exception {
    assertThat(read(Readings.of(Readings.EMPTY)))
        .isEqualTo(
            Map.of(
                "outcome",
                "complete",
                "form",
                "bilan",
                "version",
                2,
                "year",
                2020,
                "beneficiary",
                "planetarium",
                "producer",
                "LibreOffice 7.0",
                "answers",
                Map.of(),
                "findings",
                List.of(),
                "echoes",
                List.of(),
                "outside",
                List.of()));
  }

  @Test
  void one_that_bears_no_version_is_read_by_that_of_the_form() throws Exception {
    Reading one = Readings.of(Readings.EMPTY);
    Workbook bare = new Workbook(List.of(), Map.of(), Map.of(), "", false);
    assertThat(
            read(
                new Reading(
                    one.beneficiary(), bare, one.form(), one.assessment(), null, one.beside())))
        .containsEntry("version", 3)
        .containsEntry("producer", "");
  }

  @Test
  void each_answer_is_a_value_of_its_kind_with_what_was_typed_and_where() throws Exception {
    assertThat(read(Readings.of(Readings.FULL)).get("answers"))
        .isEqualTo(
            Map.of(
                "name", answer("La « Ronde »", "La « Ronde »", "C3"),
                "fte",
                    Map.of(
                        "value", new BigDecimal("10.50"),
                        "text", "10,5",
                        "sheet", "Fiche",
                        "cell", "C4",
                        "confidential", true),
                "opened", answer("1995-05-04", "4/5/95", "C5"),
                "public", answer("Tous", "tous", "C6"),
                "axes", answer(List.of("A", "B"), "1 ; 2", "C7"),
                "free", answer(true, "oui", "C8"),
                "actions",
                    List.of(
                        Map.of(
                            "sheet",
                            "Fiche",
                            "row",
                            12,
                            "confidential",
                            true,
                            "cells",
                            Map.of(
                                "title",
                                Map.of("value", "Fab lab", "text", "Fab lab", "cell", "B12"),
                                "cost",
                                Map.of("value", "120", "text", "120", "cell", "D12"))),
                        Map.of(
                            "sheet",
                            "Fiche",
                            "row",
                            13,
                            "confidential",
                            false,
                            "cells",
                            Map.of(
                                "title", Map.of("value", "Fête", "text", "Fête", "cell", "B13")))),
                "photos", List.of(Map.of("sheet", "Fiche", "cell", "B20", "type", "image/png"))));
  }

  @Test
  void answers_stand_in_the_order_of_the_form() throws Exception {
    assertThat(read(Readings.of(Readings.FULL)).get("answers"))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
        .extracting(Map::keySet, InstanceOfAssertFactories.collection(String.class))
        .containsExactly("name", "fte", "opened", "public", "axes", "free", "actions", "photos");
  }

  @Test
  void what_was_read_otherwise_and_what_stands_outside_is_told() throws Exception {
    assertThat(read(Readings.of(Readings.FULL)))
        .containsEntry(
            "echoes",
            List.of(
                Map.of(
                    "question", "fte",
                    "sheet", "Fiche",
                    "cell", "C4",
                    "typed", "dix et demi",
                    "understood", "10,5")))
        .containsEntry(
            "outside", List.of(Map.of("sheet", "Brouillon", "cell", "B2", "text", "À voir ?")));
  }

  @Test
  void a_finding_in_one_cell_names_it_once() throws Exception {
    Map<String, Object> read =
        read(Readings.of(Readings.EMPTY, finding(Severity.ERROR, "number", "C4")));
    assertThat(read)
        .containsEntry("outcome", "incomplete")
        .containsEntry(
            "findings",
            List.of(
                Map.of(
                    "severity", "error",
                    "check", "number",
                    "question", "1.fte",
                    "label", "Nombre d’ETP",
                    "sheet", "1 Fiche technique",
                    "cell", "C4",
                    "read", "dix",
                    "expected", "un nombre\u00a0: 10,5",
                    "advice", "Écrivez-le en chiffres.")));
  }

  @Test
  void what_staff_waived_stands_with_the_waiver() throws Exception {
    Map<String, Object> read = read(Readings.waived(finding(Severity.WARNING, "near", "C4")));
    assertThat(read)
        .containsEntry("outcome", "complete")
        .containsEntry("findings", List.of())
        .containsEntry(
            "waived",
            List.of(
                Map.ofEntries(
                    Map.entry("waiver", "D-0007"),
                    Map.entry("reason", "Par courrier"),
                    Map.entry("severity", "warning"),
                    Map.entry("check", "near"),
                    Map.entry("question", "1.fte"),
                    Map.entry("label", "Nombre d’ETP"),
                    Map.entry("sheet", "1 Fiche technique"),
                    Map.entry("cell", "C4"),
                    Map.entry("read", "dix"),
                    Map.entry("expected", "un nombre\u00a0: 10,5"),
                    Map.entry("advice", "Écrivez-le en chiffres."))));
  }

  @Test
  void whether_it_came_before_is_told_where_there_is_a_store() throws Exception {
    Reading.Beside seen = Readings.seen(version(2, Outcome.COMPLETE, "2020-12-10T09:12", 0));
    assertThat(read(Readings.beside(Readings.EMPTY, seen)))
        .containsEntry(
            "alreadyReceived",
            Map.of("reference", "BILAN-2020-PLANETARIUM-V2", "received", "2020-12-10T08:12:00Z"))
        .doesNotContainKey("nextVersion");
    assertThat(read(Readings.beside(Readings.EMPTY, new Reading.Beside(null, 4))))
        .containsEntry("nextVersion", 4)
        .doesNotContainKey("alreadyReceived");
  }

  @Test
  void the_map_of_a_workbook_names_the_cell_of_each_question_and_the_columns_of_each_table()
      throws Exception {
    Sheet sheet = new Sheet("Fiche", false, List.of(), List.of());
    Layout layout =
        new Layout(
            Map.of(
                "fte", new Layout.FieldPlace(sheet, new CellAddress(4, 3), new CellAddress(4, 5)),
                "name", new Layout.FieldPlace(sheet, new CellAddress(3, 3), null)),
            Map.of(
                "actions", new Layout.TablePlace(sheet, 11, 99, Map.of("title", 2, "cost", 28), 6)),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of());
    Map<String, Object> read = JsonReader.object(LayoutJson.of(layout, Readings.FORM));
    assertThat(read)
        .isEqualTo(
            Map.of(
                "name", Map.of("sheet", "Fiche", "cell", "C3"),
                "fte", Map.of("sheet", "Fiche", "cell", "C4", "confidential", "E4"),
                "actions",
                    Map.of(
                        "sheet", "Fiche",
                        "header", "B11",
                        "first", "B12",
                        "columns", Map.of("title", "B", "cost", "AB"),
                        "confidential", "F")));
    assertThat(read.keySet()).containsExactly("name", "fte", "actions");
  }
}
