package fr.comop.cli.received;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command "read" says of a file. */
class ReadCommandTest extends AtTheTerminal {
  @Nested
  class Read {
    @Test
    void ends_with_1_for_an_incomplete_workbook_and_prints_only_json() throws Exception {
      Terminal.Ended read = comop("read", blank("planetarium", "bilan", 2020).toString(), "--json");
      assertThat(read.code()).isEqualTo(Exit.INCOMPLETE);
      assertThat(read.out())
          .startsWith("{\n  \"outcome\" : \"incomplete\",\n  \"form\" : \"bilan\",")
          .contains("\"beneficiary\" : \"planetarium\"")
          .contains("\"check\" : \"required\"");
    }

    @Test
    void ends_with_2_for_what_cannot_be_read() throws Exception {
      Path file = Files.writeString(directory.resolve("faux.xlsx"), "rien");
      Terminal.Ended read = comop("read", file.toString(), "--json");
      assertThat(read.code()).isEqualTo(Exit.UNREADABLE);
      assertThat(read.out()).contains("\"outcome\" : \"unreadable\"");
    }

    @Test
    void ends_with_64_for_a_file_that_is_not_there() {
      assertThat(comop("read", "absent.xlsx").code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void writes_the_marked_copy_where_there_is_something_to_mend_and_nothing_else()
        throws Exception {
      Path copy = directory.resolve("copies/annotée.xlsx");
      Path blank = blank("planetarium", "bilan", 2020);
      Terminal.Ended plain = comop("read", blank.toString());
      assertThat(comop("read", blank.toString(), "--marked", copy.toString())).isEqualTo(plain);
      assertThat(copy).isNotEmptyFile();
      assertThat(comop("read", copy.toString()).code()).isEqualTo(Exit.INCOMPLETE);
    }

    @Test
    void writes_no_marked_copy_of_what_cannot_be_read() throws Exception {
      Path copy = directory.resolve("annotée.xlsx");
      Path file = Files.writeString(directory.resolve("faux.xlsx"), "rien");
      assertThat(comop("read", file.toString(), "--marked", copy.toString()).code())
          .isEqualTo(Exit.UNREADABLE);
      assertThat(copy).doesNotExist();
    }

    @Test
    void stores_nothing() throws Exception {
      beginWithoutAStore();
      comop("read", blank("planetarium", "bilan", 2020).toString());
      assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void says_so_when_the_workbook_is_somebody_elses() throws Exception {
      Terminal.Ended read =
          comop(
              "read", blank("planetarium", "bilan", 2020).toString(), "--beneficiary", "casemate");
      assertThat(read.out()).contains("le classeur de planetarium");
    }
  }

  @Nested
  class Read_of_a_file_that_is_no_form {
    private Terminal.Ended read(String name, byte[] bytes) throws Exception {
      return comop("read", Files.write(directory.resolve(name), bytes).toString());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            scan.pdf | %PDF-1.4 … | C’est un document PDF : nous ne pouvons lire vos réponses
            bilan.csv | question;réponse\\nETP;10,5\\nCommunes;12\\n | C’est un fichier de texte en colonnes (.csv)
            bilan.html | <!DOCTYPE html><html><body>ETP</body></html> | C’est une page web
            vide.txt | '' | Ce fichier est vide. Joignez-le de nouveau.
            mot.txt | Bonjour | Ce n’est pas un classeur.
            """)
    void says_what_it_is_and_what_to_send(String name, String text, String said) throws Exception {
      Terminal.Ended read = read(name, text.replace("\\n", "\n").getBytes(UTF_8));
      assertThat(read.code()).isEqualTo(Exit.UNREADABLE);
      assertThat(read.out()).contains(said);
    }

    @Test
    void says_of_a_workbook_that_it_is_another() throws Exception {
      try (XSSFWorkbook other = new XSSFWorkbook();
          ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        other.createSheet("Feuil1").createRow(0).createCell(0).setCellValue("Achats");
        other.write(out);
        assertThat(read("achats.xlsx", out.toByteArray()).out())
            .contains("C’est un classeur, mais pas l’un de nos formulaires");
      }
    }

    @Test
    void says_of_an_archive_to_take_the_workbook_out_of_it() throws Exception {
      byte[] bilan = Workbooks.blank("planetarium", "bilan", 2020);
      assertThat(read("bilan.zip", Workbooks.zip("bilan.xlsx", bilan)).out())
          .contains("cette commande lit un classeur à la fois : extrayez-le d’abord.");
    }
  }
}
