package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.finding;
import static fr.comop.cli.MadeByHand.version;
import static fr.comop.cli.MadeByHand.whole;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Readings;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What "read" tells people. */
class ReadingTextTest {
  private static final String HEAD = "\nBilan annuel 2020, planetarium\n";
  private static final String NOTHING = "0 réponse, 0 ligne de tableau, 0 image\n";

  private static String text(Reading reading) {
    return ReadingText.of(Path.of("a.xlsx"), reading);
  }

  @Test
  void a_file_that_cannot_be_read_is_told_with_what_to_do() {
    assertThat(text(Readings.unreadable()))
        .isEqualTo("a.xlsx\u00a0: illisible – ce fichier est abîmé\u00a0: renvoyez-le\n");
  }

  @Test
  void a_workbook_without_findings_is_told_in_three_lines() {
    assertThat(text(Readings.of(Readings.EMPTY)))
        .isEqualTo("a.xlsx\u00a0: complet" + HEAD + NOTHING);
  }

  @Test
  void answers_lines_and_pictures_are_counted_then_what_was_read_otherwise_and_stands_outside() {
    assertThat(text(Readings.of(Readings.FULL)))
        .isEqualTo(
            "a.xlsx\u00a0: complet"
                + HEAD
                + "6 réponses, 2 lignes de tableau, 2 images\n\nLu autrement que ce n’est"
                + " écrit\u00a0:\n    Fiche C4 – ETP\u00a0: «\u00a0dix et demi\u00a0» lu comme 10,5\n\nÉcrit"
                + " hors des questions\u00a0:\n    Brouillon B2\u00a0: À voir\u00a0?\n");
  }

  @Test
  void an_error_is_to_be_mended_and_a_remark_is_one() {
    assertThat(
            text(
                Readings.of(
                    Readings.EMPTY,
                    finding(Severity.ERROR, "number", "C4"),
                    whole(Severity.WARNING, "pictures"))))
        .isEqualTo(
            "a.xlsx\u00a0: à compléter"
                + HEAD
                + NOTHING
                + "\nÀ corriger – 1 Fiche technique C4 – Nombre d’ETP\n    Lu\u00a0: dix\n"
                + "    Attendu\u00a0: un nombre\u00a0: 10,5\n    Écrivez-le en chiffres.\n"
                + "\nRemarque – le classeur entier\n    Lu\u00a0: rien\n    Attendu\u00a0: une image\n"
                + "    Ajoutez une image.\n");
  }

  @Test
  void remarks_alone_leave_it_complete() {
    assertThat(text(Readings.of(Readings.EMPTY, whole(Severity.WARNING, "pictures"))))
        .startsWith("a.xlsx\u00a0: complet avec remarques\n");
  }

  @Test
  void several_cells_of_one_cause_are_told_together() {
    assertThat(
            text(Readings.of(Readings.EMPTY, finding(Severity.ERROR, "number", "C4", "C5", "D9"))))
        .contains(
            "\nÀ corriger – feuille «\u00a01 Fiche technique\u00a0», cellules\u00a0C4, C5 et D9 – Nombre"
                + " d’ETP\n");
  }

  @Test
  void what_staff_waived_is_told_with_the_reason() {
    assertThat(text(Readings.waived(finding(Severity.ERROR, "required", "C4"))))
        .isEqualTo(
            "a.xlsx\u00a0: complet"
                + HEAD
                + NOTHING
                + "\nLevé par la Région (D-0007) – required – 1 Fiche technique C4\n    Lu\u00a0: dix\n"
                + "    Raison\u00a0: Par courrier\n");
    Finding nowhere = whole(Severity.ERROR, "required");
    assertThat(text(Readings.waived(nowhere)))
        .contains("– required – le classeur entier\n    Lu\u00a0: rien\n");
  }

  @Test
  void whether_it_came_before_is_told_where_there_is_a_store() {
    Reading.Beside seen = Readings.seen(version(2, Outcome.COMPLETE, "2020-12-10T09:12", 0));
    assertThat(text(Readings.beside(Readings.EMPTY, seen)))
        .endsWith(
            NOTHING
                + "Ce contenu est déjà arrivé le jeudi 10 décembre 2020 à 9\u00a0h\u00a012 (référence"
                + " BILAN-2020-PLANETARIUM-V2)\u00a0: il ne serait pas compté une seconde fois.\n");
    assertThat(text(Readings.beside(Readings.EMPTY, new Reading.Beside(null, 4))))
        .endsWith("Ce contenu n’est jamais arrivé\u00a0: ce serait la version 4.\n");
  }

  @Test
  void nobody_is_named_where_nobody_knows_whose_it_is() {
    Reading one = Readings.of(Readings.EMPTY);
    assertThat(text(new Reading("", one.workbook(), one.form(), one.assessment(), null, null)))
        .contains("\nBilan annuel 2020\n");
  }

  @Test
  void what_stands_in_a_cell_does_not_steer_the_terminal() {
    FilledForm empty = Readings.EMPTY;
    FilledForm hostile =
        new FilledForm(
            empty.form(),
            empty.years(),
            Map.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(new Outside(new Place("N", "A1"), "\u001b[2J\u009b0mcaché\u202e")));
    assertThat(text(Readings.of(hostile))).endsWith("    N A1\u00a0: [2J0mcaché\n");
  }
}
