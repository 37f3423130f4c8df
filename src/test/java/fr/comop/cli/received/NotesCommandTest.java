package fr.comop.cli.received;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.workbook.Filled;
import org.junit.jupiter.api.Test;

/** The command that tells what is written outside of the questions. */
class NotesCommandTest extends AtTheTerminal {
  @Test
  void are_what_a_document_received_says_outside_of_its_questions() throws Exception {
    Filled programme =
        Filled.of(
                directory,
                "programme",
                Stage.project().conventions().all().get(0).years("programme", 2019),
                "casemate")
            .answer("date", "04/05/2020")
            .answer("budget-total", "90 000 €")
            .answer("signatory", "Ada Lovelace, directrice")
            .line(
                "actions",
                "title",
                "Fab lab",
                "public",
                "Tous",
                "calendar",
                "Chaque mercredi",
                "axes",
                1,
                "objectives",
                2,
                "report-section",
                2);
    programme.poi().createSheet("Brouillon").createRow(1).createCell(1).setCellValue("À voir ?");
    Terminal.Ended imported = comop("import", programme.save().toString());
    assertThat(imported.out()).contains("\nÉcrit hors des questions\u00a0:\n", "À voir");
    assertThat(comop("audit", "list", "--json").out())
        .contains("\"AR-000001 : programme triennal, enregistré\"");
    assertThat(comop("notes", "programme-2019-casemate-v1").out())
        .isEqualTo("Brouillon B2\u00a0: À voir\u00a0?\n");
    assertThat(comop("notes", "PROGRAMME-2019-CASEMATE-V1", "--json").out())
        .isEqualTo(
            """
            [ {
              "sheet" : "Brouillon",
              "cell" : "B2",
              "text" : "À voir ?"
            } ]
            """);
    assertThat(comop("notes", "BILAN-2020-CASEMATE-V1").err())
        .isEqualTo("Aucun document ne porte la référence BILAN-2020-CASEMATE-V1.\n");
  }
}
