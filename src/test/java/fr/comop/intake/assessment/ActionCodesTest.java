package fr.comop.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.FilledForm;
import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.workbook.Filled;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.read.FormReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionCodesTest {
  private static final Years YEARS = Years.of(2020);
  private final Filled programme;

  ActionCodesTest(@TempDir Path folder) throws Exception {
    programme = Filled.of(folder, "programme", YEARS, "planetarium");
  }

  private List<PlannedAction> codes(PlannedAction... earlier) throws Exception {
    return codes(2021, 2021, earlier);
  }

  private List<PlannedAction> codes(int first, int last, PlannedAction... earlier)
      throws Exception {
    FilledForm filled =
        FormReader.read(
            programme.form(), YEARS, Layout.byMarks(programme.read(), programme.form()));
    return new ActionCodes(List.of(earlier)).of(filled, first, last);
  }

  private static PlannedAction action(String code, String title) {
    return new PlannedAction(code, title, 2021, 2021);
  }

  @Test
  void the_actions_of_a_first_programme_are_numbered_in_the_order_of_its_lines() throws Exception {
    programme.line("actions", "title", "Nuit des étoiles").line("actions", "public", "Tous");
    programme.line("actions", "title", "Ateliers");
    assertThat(codes())
        .containsExactly(action("P2021-001", "Nuit des étoiles"), action("P2021-002", "Ateliers"));
  }

  @Test
  void a_line_keeps_its_code_by_its_code_or_by_its_title() throws Exception {
    programme.line("actions", "title", "NUIT DES ETOILES");
    programme.line("actions", "title", "Ateliers du mercredi", "code", "p2021-002");
    programme.line("actions", "title", "Nouvelle");
    assertThat(codes(action("P2021-001", "Nuit des étoiles"), action("P2021-002", "Ateliers")))
        .extracting(PlannedAction::code)
        .containsExactly("P2021-001", "P2021-002", "P2021-003");
  }

  @Test
  void a_code_that_a_line_carries_goes_before_a_title() throws Exception {
    programme.line("actions", "title", "Ateliers");
    programme.line("actions", "title", "Ateliers du mercredi", "code", "P2021-001");
    assertThat(codes(action("P2021-001", "Ateliers")))
        .extracting(PlannedAction::code)
        .containsExactly("P2021-002", "P2021-001");
  }

  @Test
  void no_code_is_given_twice_nor_one_that_was_taken_away_given_again() throws Exception {
    programme.line("actions", "title", "A", "code", "P2021-001");
    programme.line("actions", "title", "B", "code", "P2021-001");
    programme.line("actions", "title", "C", "code", "P2099-999");
    assertThat(codes(action("P2021-001", "A"), action("P2021-007", "Retirée")))
        .extracting(PlannedAction::code)
        .containsExactly("P2021-001", "P2021-008", "P2021-009");
  }

  @Test
  void an_action_counts_for_the_years_that_its_days_meet() throws Exception {
    programme.line(
        "actions", "title", "A", "from", LocalDate.of(2019, 9, 1), "to", LocalDate.of(2020, 6, 1));
    programme.line(
        "actions", "title", "B", "from", LocalDate.of(2021, 1, 1), "to", LocalDate.of(2030, 1, 1));
    programme.line("actions", "title", "C", "calendar", "tous les mercredis");
    assertThat(codes(2020, 2022))
        .containsExactly(
            new PlannedAction("P2020-001", "A", 2020, 2020),
            new PlannedAction("P2021-002", "B", 2021, 2022),
            new PlannedAction("P2020-003", "C", 2020, 2022));
    assertThat(new PlannedAction("P2021-002", "B", 2021, 2022).meets(2020)).isFalse();
  }

  @Test
  void a_report_plans_nothing(@TempDir Path folder) throws Exception {
    Filled report = Filled.bilan(folder, "planetarium").line("2.actions", "action", "A");
    FilledForm filled =
        FormReader.read(
            Questions.SHIPPED.forms().latest("bilan").orElseThrow(),
            YEARS,
            Layout.byMarks(report.read(), report.form()));
    assertThat(new ActionCodes(List.of()).of(filled, 2021, 2021)).isEmpty();
  }
}
