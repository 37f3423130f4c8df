package fr.comop.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.form.Form;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.paper.Paper;
import fr.comop.paper.Plate;
import fr.comop.stage.PrintedPdf;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands on a document to sign. */
class ToSignPdfTest {
  private static final Place CELL = new Place("6 Communication", "A8");
  private static final Form REPORT = Questions.SHIPPED.forms().latest("bilan").orElseThrow();

  private final List<Given> answers = new ArrayList<>();

  private void given(
      String question, int line, String col, boolean confidential, @Nullable String text) {
    answers.add(
        new Given(
            question,
            line,
            col,
            CELL,
            confidential ? Mark.CELL : null,
            "" + text,
            text,
            null,
            null));
  }

  private PrintedPdf printed(Map<String, List<Picture>> pictures) throws Exception {
    DocumentToSign document =
        new DocumentToSign(
            new Submission(
                1,
                "BILAN-2020-RONDE-V3",
                "ronde",
                "bilan",
                REPORT.version(),
                2020,
                3,
                Outcome.COMPLETE,
                Instant.parse("2020-12-10T08:12:00Z"),
                0,
                0),
            "bilan annuel 2020",
            "La Rotonde",
            "Convention",
            "Service",
            REPORT,
            Years.of(2020),
            new Submissions.Original("b.xlsx", Sha256.of(new byte[0])),
            answers,
            pictures,
            List.of(new Outside(new Place("1 Fiche technique", "F3"), "à <côté>")));
    Plate plate =
        Plate.of(Files.readAllBytes(Path.of("docs/images/copie-annotee.png"))).orElseThrow();
    return new PrintedPdf(
        new ToSignPdf(
                new Paper(),
                (picture, workbook) ->
                    picture.mediaType().equals("image/png") ? Optional.of(plate) : Optional.empty())
            .printed(document));
  }

  @Test
  void it_says_all_that_was_received_with_its_marks_and_nothing_else_as_markup() throws Exception {
    given("1.governance", 0, "", true, "<b>Assemblée</b>\nBureau & conseil");
    answers.add(
        new Given(
            "1.budget-actual", 0, "", CELL, null, "180000", null, new BigDecimal("180000"), null));
    answers.add(
        new Given("6.date", 0, "", CELL, null, "x", null, null, LocalDate.parse("2020-12-02")));
    given("2.actions", 1, "action", true, "Fête");
    given("2.actions", 1, "status", true, "réalisée");
    given("2.actions", 1, "targets", true, "femmes\njeunes");
    given("2.actions", 1, "details", true, "De longs détails");
    given("2.actions", 1, "direct", true, "12");
    given("2.actions", 2, "status", false, "abandonnée");
    given("3.networks", 1, "action", false, "Réseau");
    PrintedPdf pdf = printed(Map.of());
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud())
        .containsSubsequence(
            "Dépenses totales réellement effectuées",
            "180 000,00 €",
            "instances de décision confidentiel",
            "<b>Assemblée</b> Bureau & conseil",
            "1. Fête confidentiel",
            "État : réalisée",
            "Publics ciblés : femmes ; jeunes",
            "Détails : De longs détails",
            "2. –",
            "État : abandonnée",
            "Actions Réseau",
            "aucune image",
            "02/12/2020",
            "Écrit en dehors des questions",
            "feuille « 1 Fiche technique », cellule F3 : à <côté>");
  }

  @Test
  void a_picture_is_shown_with_what_it_stands_for_and_one_that_cannot_be_is_named()
      throws Exception {
    PrintedPdf pdf =
        printed(
            Map.of(
                "6.logo",
                List.of(
                    new Picture("xl/media/a.png", "image/png", CELL),
                    new Picture("xl/media/b.emf", "image/x-emf", CELL)),
                "",
                List.of(new Picture("0".repeat(64), "image/png", null))));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud())
        .containsSubsequence(
            "Joindre le logo de la structure",
            "Logo de la structure, image 1, feuille « 6 Communication », cellule A8.",
            "Image non reproduite : Logo de la structure, image 2, feuille « 6 Communication »,"
                + " cellule A8 (image/x-emf).",
            "Images jointes",
            "Image jointe au classeur, image 1.");
  }

  @Test
  void of_a_table_without_end_the_first_lines_are_printed_and_the_rest_is_counted()
      throws Exception {
    for (int line = 1; line <= 503; line++) {
      given("3.networks", line, "action", false, "n" + line);
    }
    assertThat(printed(Map.of()).text())
        .contains("n500", "Les 3 lignes suivantes se lisent dans le classeur")
        .doesNotContain("n501");
  }
}
