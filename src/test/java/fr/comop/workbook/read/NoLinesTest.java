package fr.comop.workbook.read;

import static fr.comop.workbook.ByTheirLabels.BILAN;
import static fr.comop.workbook.ByTheirLabels.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Echo;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Outside;
import fr.comop.form.Value;
import fr.comop.form.check.Background;
import fr.comop.form.check.Checks;
import fr.comop.form.check.Circumstances;
import fr.comop.workbook.Filled;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a table that are no lines of it. */
class NoLinesTest {
  private static final String MEDIATION = "2.mediation";

  private final Filled filled;

  NoLinesTest(@TempDir Path folder) throws Exception {
    filled = Filled.bilan(folder, "planetarium");
  }

  private FilledForm form() throws Exception {
    return read(filled.read(), BILAN);
  }

  private static List<String> names(FilledForm form, String table, String column) {
    return form.lines(table).stream()
        .flatMap(line -> line.cell(column).stream())
        .map(answer -> ((Value.Text) answer.value()).text())
        .toList();
  }

  @Nested
  class A_total {
    private void twoLines() {
      filled.line(MEDIATION, "action", "Visites", "mediators", 5, "participants", 2890);
      filled.line(MEDIATION, "action", "Directs", "mediators", 4, "participants", 7100);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "TOTAL",
          "Total général",
          "Total :",
          "Totaux",
          "total 2020",
          "Ensemble",
          "Sous-total",
          "S/total",
          "Somme",
          "Total des participants",
          "Ensemble des activités",
          "Sous-total en présence",
          "S/T TOTAL",
          "Nombre total de participants",
          "Fréquentation totale",
          "Soit au total",
          "T O T A L",
          "Récapitulatif"
        })
    void is_left_out_by_its_words_and_its_figures(String words) throws Exception {
      twoLines();
      filled.line(MEDIATION, "action", words, "mediators", 9, "participants", 9990);
      FilledForm form = form();
      assertThat(names(form, MEDIATION, "action")).containsExactly("Visites", "Directs");
      assertThat(form.findings())
          .extracting(Finding::check, Finding::read)
          .containsExactly(tuple("total-line", "la ligne «\u00a0" + words + "\u00a0»"));
    }

    @Test
    void of_each_part_and_of_all_is_left_out() throws Exception {
      twoLines();
      filled.line(MEDIATION, "action", "Sous-total", "participants", 9990);
      filled.line(MEDIATION, "action", "Ateliers", "participants", 10);
      filled.line(MEDIATION, "action", "Cafés", "participants", 20);
      filled.line(MEDIATION, "action", "Sous-total", "participants", 30);
      filled.line(MEDIATION, "action", "Total général", "participants", 10_020);
      FilledForm form = form();
      assertThat(names(form, MEDIATION, "action"))
          .containsExactly("Visites", "Directs", "Ateliers", "Cafés");
      assertThat(form.findings()).extracting(Finding::check).containsOnly("total-line");
    }

    @Test
    void of_a_part_is_left_out_where_a_column_has_one_figure_only_or_the_line_a_state()
        throws Exception {
      filled.line(MEDIATION, "action", "Visites", "mode", "en présence", "mediators", 5);
      filled.line(MEDIATION, "action", "Ateliers", "mode", "en présence", "participants", 80);
      filled.line(MEDIATION, "action", "Cafés", "mode", "en présence", "participants", 20);
      filled.line(
          MEDIATION,
          "action",
          "Fréquentation totale",
          "mode",
          "en présence",
          "mediators",
          5,
          "participants",
          100);
      FilledForm form = form();
      assertThat(names(form, MEDIATION, "action")).containsExactly("Visites", "Ateliers", "Cafés");
      assertThat(form.findings()).extracting(Finding::check).containsExactly("total-line");
    }

    @Test
    void above_its_lines_is_left_out_by_the_sum_of_those_below() throws Exception {
      filled.line(MEDIATION, "action", "TOTAL", "mediators", 9, "participants", 9990);
      twoLines();
      FilledForm form = form();
      assertThat(names(form, MEDIATION, "action")).containsExactly("Visites", "Directs");
      assertThat(form.findings())
          .extracting(Finding::check, Finding::advice)
          .containsExactly(
              tuple(
                  "total-line",
                  "Cette ligne fait le total des lignes au-dessous : nous ne l’avons pas comptée"
                      + " avec elles. Rien n’est à faire."));
    }

    @Test
    void above_its_lines_that_is_another_sum_is_an_error() throws Exception {
      filled.line(MEDIATION, "action", "TOTAL", "participants", 9000);
      twoLines();
      assertThat(form().findings())
          .extracting(Finding::check, Finding::expected)
          .containsExactly(
              tuple("total-differs", "la somme des lignes au-dessous (Participants : 9 990)"));
    }

    @Test
    void that_names_what_its_column_counts_is_none_of_a_company() throws Exception {
      twoLines();
      filled.line(MEDIATION, "action", "Total participants", "participants", 9000);
      FilledForm form = form();
      assertThat(names(form, MEDIATION, "action")).containsExactly("Visites", "Directs");
      assertThat(form.findings()).extracting(Finding::check).containsExactly("total-differs");
    }

    @Test
    void that_is_another_sum_is_an_error_and_not_counted() throws Exception {
      twoLines();
      filled.line(MEDIATION, "action", "Total", "mediators", 9, "participants", 9900);
      FilledForm form = form();
      assertThat(names(form, MEDIATION, "action")).containsExactly("Visites", "Directs");
      assertThat(form.findings())
          .extracting(Finding::check, Finding::read, Finding::expected)
          .containsExactly(
              tuple(
                  "total-differs",
                  "la ligne «\u00a0Total\u00a0»",
                  "la somme des lignes au-dessus (Médiateurs\u00a0: 9\u00a0; Participants\u00a0:"
                      + " 9\u00a0990)"));
    }

    @Test
    void of_a_figure_that_was_not_understood_is_not_known_to_be_one() throws Exception {
      filled.line(MEDIATION, "action", "Visites", "participants", "environ 2890");
      filled.line(MEDIATION, "action", "Directs", "participants", 7100);
      filled.line(MEDIATION, "action", "Total", "participants", 7100);
      assertThat(form().findings())
          .extracting(Finding::check)
          .containsExactlyInAnyOrder("type-count", "total-differs");
    }

    @Test
    void without_any_figure_is_left_out_too() throws Exception {
      filled.line("3.networks", "action", "Réunions").line("3.networks", "action", "TOTAL");
      FilledForm form = form();
      assertThat(names(form, "3.networks", "action")).containsExactly("Réunions");
      assertThat(form.findings()).extracting(Finding::check).containsExactly("total-line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TotalEnergies", "Total Énergies", "Ensemble vocal", "Sommeil"})
    void is_suspected_in_no_name_whose_figures_are_its_own(String name) throws Exception {
      twoLines();
      filled.line(MEDIATION, "action", name, "participants", 12);
      FilledForm form = form();
      assertThat(names(form, MEDIATION, "action")).containsExactly("Visites", "Directs", name);
      assertThat(form.findings()).isEmpty();
    }

    @Test
    void is_no_exhibition_called_ensemble_of_which_more_is_said() throws Exception {
      twoLines();
      filled.line(MEDIATION, "action", "Ensemble", "details", "Une exposition", "participants", 12);
      assertThat(names(form(), MEDIATION, "action"))
          .containsExactly("Visites", "Directs", "Ensemble");
    }

    @Test
    void of_amounts_that_were_rounded_still_adds_up() throws Exception {
      filled.line("1.public-funders", "funder", "État", "share", 33.33);
      filled.line("1.public-funders", "funder", "Ville", "share", 33.33);
      filled.line("1.public-funders", "funder", "Total", "share", 66.7);
      FilledForm form = form();
      assertThat(form.lines("1.public-funders")).hasSize(2);
      assertThat(form.findings()).extracting(Finding::check).containsExactly("total-line");
    }
  }

  @Nested
  class Nothing_to_say {
    @ParameterizedTest
    @ValueSource(
        strings = {"Néant", "sans objet", "AUCUN", "Aucune", "R.A.S.", "rien à signaler", "s.o."})
    void in_the_first_cell_alone_is_no_line(String said) throws Exception {
      filled.line("4.clusters", "cluster", said);
      FilledForm form = form();
      assertThat(form.lines("4.clusters")).isEmpty();
      assertThat(form.findings()).isEmpty();
      assertThat(form.echoes())
          .extracting(Echo::typed, Echo::understood)
          .containsExactly(tuple(said, "aucune ligne"));
    }

    @Test
    void in_every_cell_is_no_line() throws Exception {
      filled.line("4.clusters", "cluster", "-", "where", "-", "action", "-", "details", "-");
      filled.line("1.public-funders", "funder", "Néant", "share", 0);
      FilledForm form = form();
      assertThat(form.lines("4.clusters")).isEmpty();
      assertThat(form.lines("1.public-funders")).isEmpty();
      assertThat(form.findings()).isEmpty();
    }

    @Test
    void beside_a_text_is_no_line_and_the_text_is_kept_and_told() throws Exception {
      filled.line("4.clusters", "cluster", "Sans objet", "details", "Pas de pôle près d’ici");
      FilledForm form = form();
      assertThat(form.lines("4.clusters")).isEmpty();
      assertThat(form.outside())
          .extracting(Outside::text)
          .containsExactly("Pas de pôle près d’ici");
      assertThat(form.findings())
          .extracting(Finding::check, Finding::read)
          .containsExactly(
              tuple("line-of-nothing", "«\u00a0Sans objet\u00a0», et un texte à côté"));
    }

    @Test
    void beside_a_figure_or_a_choice_is_a_contradiction_and_no_data() throws Exception {
      filled.line("4.clusters", "cluster", "Sans objet", "where", "Auvergne-Rhône-Alpes");
      filled.line("1.public-funders", "funder", "Néant", "share", 12);
      FilledForm form = form();
      assertThat(names(form, "4.clusters", "cluster")).isEmpty();
      assertThat(form.findings())
          .extracting(Finding::check, Finding::read, Finding::error)
          .containsExactly(
              tuple("placeholder", "Néant", true), tuple("placeholder", "Sans objet", true));
    }

    @Test
    void explains_no_dropped_action_and_signs_nothing_and_is_no_other_resource() throws Exception {
      filled.line("2.actions", "action", "Nuit", "status", "abandonnée", "details", "néant");
      filled.answer("6.signature", "néant").answer("1.other", "Sans objet");
      filled.answer("1.share-region", 10).answer("1.share-private", 10).answer("1.share-own", 10);
      List<Finding> findings =
          Checks.of(
              form(), new Circumstances(LocalDate.of(2020, 12, 15), 2021, 2021, Background.NONE));
      assertThat(findings)
          .extracting(Finding::check)
          .contains("dropped-action-explained", "signature", "shares-total");
    }

    @Test
    void in_a_cell_that_may_be_empty_is_told_in_words_and_passed_over_as_a_dash() throws Exception {
      filled.answer("3.training-centre", "sans objet").answer("4.communes", "-");
      filled.answer("1.fete-fte", "—");
      FilledForm form = form();
      assertThat(form.findings()).isEmpty();
      assertThat(form.answers())
          .doesNotContainKeys("3.training-centre", "4.communes", "1.fete-fte");
      assertThat(form.filled()).doesNotContain("4.communes", "1.fete-fte");
      assertThat(form.echoes())
          .extracting(Echo::typed, Echo::understood)
          .containsExactly(tuple("sans objet", "pas de réponse"));
    }

    @Test
    void in_a_number_is_zero_to_be_confirmed() throws Exception {
      filled.answer("4.communes", "Néant");
      FilledForm form = form();
      assertThat(form.number("4.communes").orElseThrow()).isZero();
      assertThat(form.findings())
          .extracting(Finding::check, Finding::expected, Finding::error)
          .containsExactly(
              tuple("number-in-words", "un nombre entier, de 0 ou plus (compris comme 0)", false));
    }
  }

  @Nested
  class Titles {
    @Test
    void that_stand_alone_are_an_answer_like_another() throws Exception {
      filled.line("3.networks", "action", "Actions", "details", "Journées des réseaux");
      FilledForm form = form();
      assertThat(names(form, "3.networks", "action")).containsExactly("Actions");
      assertThat(form.findings()).isEmpty();
    }
  }
}
