package fr.comop.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Endings;
import fr.comop.convention.Extensions;
import fr.comop.convention.MadeUp;
import fr.comop.form.Finding;
import fr.comop.form.Questions;
import fr.comop.form.Severity;
import fr.comop.form.Years;
import fr.comop.workbook.Filled;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.Workbook;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessorTest {
  private static final Conventions CONVENTIONS = Questions.SHIPPED.conventions();
  private static final Beneficiary PLANETARIUM =
      CONVENTIONS.beneficiary("planetarium").orElseThrow();
  private static final Instant DECEMBER_2020 = Instant.parse("2020-12-10T09:00:00Z");
  private static final Instant DECEMBER_2021 = Instant.parse("2021-12-10T09:00:00Z");

  private final Assessor assessor =
      new Assessor(
          CONVENTIONS, new Locator(Questions.SHIPPED.forms()), new ConventionOnly(CONVENTIONS));
  private final Path folder;

  AssessorTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<Finding> whole(Assessor.Assessment assessment) {
    return assessment.findings().stream().filter(one -> one.question() == null).toList();
  }

  private static Layout layout(Workbook workbook, Filled filled) {
    return new Locator(Questions.SHIPPED.forms()).layout(workbook, filled.form());
  }

  @Nested
  class A_workbook {
    private Assessor.Assessment assess(Filled filled, Instant received, boolean stillOwed)
        throws Exception {
      Workbook workbook = filled.read();
      return assessor.assess(
          workbook, filled.form(), layout(workbook, filled), null, received, year -> stillOwed);
    }

    @Test
    void with_macros_is_read_and_told_that_they_were_not_run() throws Exception {
      Filled filled = Filled.bilan(folder, "planetarium");
      Workbook plain = filled.read();
      Workbook workbook =
          new Workbook(plain.sheets(), plain.names(), plain.properties(), plain.producer(), true);
      List<Finding> findings =
          whole(
              assessor.assess(
                  workbook,
                  filled.form(),
                  layout(workbook, filled),
                  null,
                  DECEMBER_2020,
                  year -> true));
      assertThat(findings).extracting(Finding::check).containsExactly("macros");
      assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
      assertThat(findings.get(0).advice()).contains("nous ne les avons pas exécutées");
    }

    @Test
    void of_the_campaign_s_year_counts_for_it() throws Exception {
      Assessor.Assessment assessment =
          assess(Filled.bilan(folder, "planetarium"), DECEMBER_2020, true);
      assertThat(assessment.year()).isEqualTo(2020);
      assertThat(whole(assessment)).isEmpty();
      assertThat(
              assess(
                      Filled.bilan(folder, "planetarium"),
                      Instant.parse("2021-03-01T09:00:00Z"),
                      true)
                  .year())
          .isEqualTo(2020);
    }

    @Test
    void of_an_earlier_year_counts_for_it_while_it_is_still_owed() throws Exception {
      Assessor.Assessment late = assess(Filled.bilan(folder, "planetarium"), DECEMBER_2021, true);
      assertThat(late.year()).isEqualTo(2020);
      assertThat(whole(late)).isEmpty();
    }

    @Test
    void of_an_earlier_year_that_is_complete_is_last_year_s_by_mistake() throws Exception {
      Assessor.Assessment mistaken =
          assess(Filled.bilan(folder, "planetarium"), DECEMBER_2021, false);
      assertThat(mistaken.year()).isEqualTo(2021);
      assertThat(whole(mistaken))
          .containsExactly(
              new Finding(
                  Severity.ERROR,
                  "year",
                  null,
                  null,
                  List.of(),
                  "un classeur de l’année 2020",
                  "le classeur de l’année 2021",
                  "Reprenez vos réponses dans le classeur vierge de l’année 2021, joint à ce"
                      + " courriel."));
    }

    @Test
    void of_an_unknown_version_of_the_form_is_told() throws Exception {
      Filled filled = Filled.bilan(folder, "planetarium");
      filled.poi().getSheet("_comop").getRow(1).getCell(1).setCellValue("7");
      assertThat(whole(assess(filled, DECEMBER_2020, true)))
          .containsExactly(
              new Finding(
                  Severity.ERROR,
                  "form-version",
                  null,
                  null,
                  List.of(),
                  "la version 7 du formulaire",
                  "la version 1",
                  "Reprenez vos réponses dans le classeur vierge à votre nom."));
    }

    @Test
    void dated_on_the_day_of_receipt_in_paris_is_not_of_the_future() throws Exception {
      Filled filled =
          Filled.bilan(folder, "planetarium").answer("date", LocalDate.of(2020, 12, 16));
      assertThat(assess(filled, Instant.parse("2020-12-15T23:30:00Z"), true).findings())
          .extracting(Finding::check)
          .doesNotContain("date-in-future");
      assertThat(assess(filled, Instant.parse("2020-12-15T22:30:00Z"), true).findings())
          .extracting(Finding::check)
          .contains("date-in-future");
    }

    @Test
    void of_the_baseline_may_plan_for_the_whole_convention() throws Exception {
      Years years = CONVENTIONS.all().get(0).years("programme", 2019);
      Filled filled = Filled.of(folder, "programme", years, "planetarium");
      filled.line("actions", "title", "A", "from", "01/01/2022", "to", "31/12/2022");
      Workbook workbook = filled.read();
      assertThat(
              assessor
                  .assess(
                      workbook,
                      filled.form(),
                      layout(workbook, filled),
                      null,
                      2019,
                      LocalDate.of(2020, 5, 29))
                  .findings())
          .extracting(Finding::check)
          .doesNotContain("action-meets-year", "year");
      assertThat(
              assessor
                  .assess(
                      workbook,
                      filled.form(),
                      layout(workbook, filled),
                      null,
                      2020,
                      LocalDate.of(2020, 5, 29))
                  .findings())
          .extracting(Finding::check)
          .contains("action-meets-year", "year");
    }
  }

  @Nested
  class A_workbook_while_the_last_convention_and_the_next_one_overlap {
    private static final Instant FEBRUARY_2023 = Instant.parse("2023-02-10T09:00:00Z");

    /** Due on 15 December until 2022, on 31 March from 2023 on. */
    private final Conventions both =
        MadeUp.sideBySide(
            MadeUp.party(MadeUp.reports("last", "2020-06-23", "2022-12-31", "12-15"), PLANETARIUM),
            MadeUp.party(MadeUp.reports("next", "2023-01-20", "2025-12-31", "03-31"), PLANETARIUM));

    private Assessor.Assessment assess(Integer marked, Integer... owed) throws Exception {
      Filled filled = Filled.of(folder, "bilan", Years.of(marked), "planetarium");
      return assess(filled, filled.read(), owed);
    }

    private Assessor.Assessment assess(Filled filled, Workbook workbook, Integer... owed) {
      Locator locator = new Locator(Questions.SHIPPED.forms());
      return new Assessor(both, locator, new ConventionOnly(both))
          .assess(
              workbook,
              filled.form(),
              locator.layout(workbook, filled.form()),
              PLANETARIUM,
              FEBRUARY_2023,
              year -> List.of(owed).contains(year));
    }

    @Test
    void counts_for_the_campaign_of_the_year_that_it_says() throws Exception {
      for (int year : new int[] {2022, 2023}) {
        Assessor.Assessment one = assess(year, 2022, 2023);
        assertThat(one.year()).isEqualTo(year);
        assertThat(whole(one)).as("of %s", year).isEmpty();
      }
    }

    @Test
    void of_an_earlier_year_counts_for_it_or_else_for_the_first_that_is_owed() throws Exception {
      Filled filled = Filled.of(folder, "bilan", Years.of(2021), "planetarium");
      Workbook workbook = filled.read();
      assertThat(assess(filled, workbook, 2021, 2022, 2023).year()).isEqualTo(2021);
      assertThat(assess(filled, workbook, 2022, 2023).year()).isEqualTo(2022);
      assertThat(assess(filled, workbook, 2023).year()).isEqualTo(2023);
      assertThat(assess(filled, workbook).year()).as("nothing is owed").isEqualTo(2023);
      assertThat(whole(assess(filled, workbook, 2023)))
          .extracting(Finding::expected)
          .containsExactly("le classeur de l’année 2023");
    }
  }

  @Nested
  class What_is_owed {
    private final ListedSubmissions submissions = new ListedSubmissions();
    private final List<Endings.Ending> ended = new ArrayList<>();
    private final Owing owing =
        new Owing(
            CONVENTIONS,
            Extensions.NONE,
            () -> ended,
            submissions,
            new NoExhibits(),
            new NoSignedCopies());

    @Test
    void is_owed_until_it_is_complete() {
      assertThat(owing.owes(PLANETARIUM, "bilan", 2020)).isTrue();
      submissions.note("planetarium", "bilan", 2020, Outcome.INCOMPLETE);
      assertThat(owing.owes(PLANETARIUM, "bilan", 2020)).isTrue();
      submissions.note("planetarium", "bilan", 2020, Outcome.COMPLETE_WITH_REMARKS);
      assertThat(owing.owes(PLANETARIUM, "bilan", 2020)).isFalse();
      assertThat(owing.owes(PLANETARIUM, "bilan", 2021)).isTrue();
    }

    @Test
    void falls_due_no_later_than_the_day_on_which_a_convention_was_ended() {
      LocalDate due = LocalDate.of(2021, 12, 15);
      ended.add(new Endings.Ending("planetarium", "comop-2020-2022", due));
      assertThat(owing.owes(PLANETARIUM, "bilan", 2021)).isTrue();
      ended.set(0, new Endings.Ending("planetarium", "comop-2020-2022", due.minusDays(1)));
      assertThat(owing.owes(PLANETARIUM, "bilan", 2021)).isFalse();
      assertThat(owing.owes(PLANETARIUM, "bilan", 2020)).isTrue();
      assertThat(owing.states(2021))
          .isNotEmpty()
          .noneMatch(one -> one.deliverable().beneficiary().equals(PLANETARIUM));
      assertThat(owing.underWay(PLANETARIUM, due)).isEmpty();
      assertThat(owing.deliverable(PLANETARIUM, "bilan", 2021)).isEmpty();
    }

    @Test
    void of_one_beneficiary_is_known_without_looking_up_what_others_sent() {
      assertThat(owing.underWay(PLANETARIUM, LocalDate.of(2020, 12, 10)))
          .extracting(state -> state.deliverable().form())
          .containsExactly("bilan", "programme");
      assertThat(submissions.askedFor()).containsExactly("planetarium");
    }

    @Test
    void is_nothing_that_the_convention_does_not_ask_for() {
      assertThat(owing.owes(PLANETARIUM, "programme", 2022)).isFalse();
      assertThat(owing.states(PLANETARIUM, 2022)).hasSize(1);
    }

    @Test
    void is_judged_by_the_latest_complete_version_else_the_latest() {
      submissions.note("planetarium", "bilan", 2020, Outcome.COMPLETE);
      submissions.note("planetarium", "bilan", 2020, Outcome.INCOMPLETE);
      submissions.note("planetarium", "programme", 2020, Outcome.INCOMPLETE);
      submissions.note("planetarium", "programme", 2020, Outcome.PAPER);
      submissions.note("hexagone", "bilan", 2020, Outcome.COMPLETE);
      List<DeliverableState> states = owing.states(PLANETARIUM, 2020);
      assertThat(states).extracting(DeliverableState::versions).containsExactly(2, 2);
      assertThat(states)
          .extracting(state -> state.counting().orElseThrow().reference())
          .containsExactly("BILAN-2020-PLANETARIUM-V1", "PROGRAMME-2020-PLANETARIUM-V2");
      assertThat(states).extracting(DeliverableState::complete).containsExactly(true, false);
    }
  }
}
