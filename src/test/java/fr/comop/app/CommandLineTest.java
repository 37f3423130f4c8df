package fr.comop.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import fr.comop.workbook.Filled;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as people and programs use it. */
class CommandLineTest {
  @TempDir Path directory;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void workElsewhere() {
    variables.put("COMOP_DATA_DIR", directory.resolve("data").toString());
    variables.put("COMOP_WHO", "Camille Test");
  }

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(variables, Clock.fixed(Stage.NOW, Deliverable.ZONE)))
        .comop(args);
  }

  private Path blank(String beneficiary, String form, int year) throws Exception {
    return Files.write(
        directory.resolve(form + year + ".xlsx"), Workbooks.blank(beneficiary, form, year));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "run",
        "status",
        "calendar",
        "simulate",
        "template",
        "read",
        "notes",
        "import",
        "record",
        "quarantine",
        "reminders",
        "extend",
        "replies",
        "mails",
        "waive",
        "recheck",
        "config"
      })
  void every_command_explains_itself_and_knows_the_configuration(String command) {
    Terminal.Ended help = comop(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Utilisation : comop " + command).contains("--config");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show", "accept", "reject"})
  void so_does_every_word_about_quarantine(String word) {
    assertThat(comop("quarantine", word, "--help").out())
        .contains("Utilisation : comop quarantine " + word)
        .contains("--config");
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "list", "end"})
  void and_about_waivers(String word) {
    assertThat(comop("waive", word, "--help").out())
        .contains("Utilisation : comop waive " + word)
        .contains("--config");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raed", "read", "template --form bilan", "status --year deux-mille"})
  void wrong_use_ends_with_64(String line) {
    assertThat(comop(line.split(" ", -1)).code()).isEqualTo(Exit.WRONG_USE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          simulate --from 2020-09-31 --to 2020-12-31 | --from : « 2020-09-31 » n’est pas une date ; écrivez AAAA-MM-JJ, par exemple 2020-09-01. | simulate
          status --year abc | --year : « abc » n’est pas un nombre entier ; écrivez par exemple 2020. | status
          simulate | Il manque --from JOUR et --to JOUR. | simulate
          simulate --from | --from attend une valeur : JOUR. | simulate
          simulate --form 2020-09-01 | Option inconnue : « --form ». Vouliez-vous dire « --from » ? | simulate
          status --year 2020 --year 2021 | --year est donné deux fois. | status
          status maintenant | « maintenant » est de trop. | status
          raed | Commande inconnue : « raed ». Vouliez-vous dire « read » ? |
          quarantine acept | Commande inconnue : « acept ». Vouliez-vous dire « accept » ? | quarantine
          quarantine accept AR-000001 | Il manque --beneficiary ID. | quarantine accept
          quarantine show | Il manque RÉFÉRENCE. | quarantine show
          extend | Il manque --list ou --beneficiary ID. | extend
          extend --beneficiary altec --form bilan --year 2020 --agreement x --until 2021-01-15 --cancel | Ces options ne vont pas ensemble. | extend
          extend --beneficiary altec --form bilan --year 2020 --agreement x | Il manque --until AAAA-MM-JJ ou --cancel. | extend
          extend --beneficiary altec --until 2021-01-15 --agreement x | Il manque --form FORMULAIRE et --year N. | extend
          """)
  void wrong_use_is_told_in_french_and_briefly(String line, String told, @Nullable String whose) {
    Terminal.Ended refused = comop(line.split(" ", -1));
    String command = whose == null ? "comop" : "comop " + whose;
    assertThat(refused.err().replace('\u00a0', ' '))
        .isEqualTo(told + "\nVoir « " + command + " --help ».\n");
    assertThat(refused.out()).isEmpty();
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
  }

  @ParameterizedTest
  @CsvSource({
    "simulate, docs/simulation-exemple.yaml, d’une histoire",
    "reminders, --at, 2020-12-14T07:00:00Z,",
    "calendar, --ical, « - »",
    "extend, --until, l’échéance redevient",
  })
  void help_never_breaks_within_a_word(String command, String option, String whole) {
    assertThat(comop(command, "--help").out().replace('\u00a0', ' ').replaceAll("\\n +", " "))
        .contains(option)
        .contains(whole)
        .doesNotContain("\ufeff");
  }

  @Nested
  class A_place_that_cannot_be_written {
    private void assertRefused(String reason, Path place, String... line) {
      Terminal.Ended refused = comop(line);
      assertThat(refused.err())
          .isEqualTo("Impossible d’écrire ici : " + place + " (" + reason + ").\n");
      assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void is_wrong_use_for_a_calendar() throws Exception {
      Path file = Files.writeString(directory.resolve("fichier"), "");
      assertRefused("c’est un dossier", directory, "calendar", "--ical", directory.toString());
      assertRefused(
          "un fichier porte le nom d’un dossier",
          file,
          "calendar",
          "--ical",
          file.resolve("x.ics").toString());
    }

    @Test
    void is_wrong_use_for_a_simulation() {
      assertRefused(
          "rien ne peut être créé dans ce dossier",
          Path.of("/proc/x"),
          "simulate",
          "--from",
          "2020-12-01",
          "--to",
          "2020-12-02",
          "--out",
          "/proc/x");
    }

    @Test
    void is_wrong_use_for_a_blank_workbook() {
      assertRefused(
          "c’est un dossier",
          directory,
          "template",
          "--beneficiary",
          "altec",
          "--form",
          "bilan",
          "--year",
          "2020",
          "--out",
          directory.toString());
    }
  }

  @Nested
  class Config {
    @Test
    void masks_secrets_and_says_where_each_value_comes_from() {
      variables.put("COMOP_MAILBOX_PASSWORD", "tres-secret");
      Terminal.Ended printed = comop("config");
      assertThat(printed.out())
          .contains("mailbox.password = ********")
          .contains("set by: COMOP_MAILBOX_PASSWORD")
          .doesNotContain("tres-secret");
    }

    @Test
    void ends_with_78_and_a_guess_when_a_key_is_unknown() throws Exception {
      Path config = directory.resolve("config");
      copy(Path.of("config"), config);
      Files.writeString(config.resolve("application.properties"), "mailbox.hots = a\n");
      Terminal.Ended refused = comop("config", "--config", config.toString());
      assertThat(refused.code()).isEqualTo(Exit.CONFIG);
      assertThat(refused.err())
          .isEqualTo(
              config.resolve("application.properties")
                  + ":1: unknown key \"mailbox.hots\"; did you mean \"mailbox.host\"?\n");
    }

    @Test
    void ends_with_78_when_a_text_of_ours_is_wrong() throws Exception {
      Path config = directory.resolve("config");
      copy(Path.of("config"), config);
      Files.writeString(config.resolve("texts/recu.txt.ftl"), "Objet : ${refrence}\n");
      Terminal.Ended refused = comop("config", "--config", config.toString());
      assertThat(refused.code()).isEqualTo(Exit.CONFIG);
      assertThat(refused.err()).startsWith("config/texts/recu.txt.ftl: ").contains("refrence");
    }

    private static void copy(Path from, Path to) throws Exception {
      try (var walk = Files.walk(from)) {
        for (Path path : walk.toList()) {
          Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
      }
    }
  }

  @Test
  void the_configuration_may_be_named_before_the_command_too() {
    assertThat(comop("--config", "nulle-part", "status").code()).isEqualTo(Exit.CONFIG);
    assertThat(comop("quarantine", "--config", "nulle-part", "list").code()).isEqualTo(Exit.CONFIG);
  }

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
    void stores_nothing() throws Exception {
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
  class Template {
    @Test
    void prints_where_each_question_is() {
      Path out = directory.resolve("out/bilan.xlsx");
      Terminal.Ended made =
          comop(
              "template",
              "--beneficiary",
              "planetarium",
              "--form",
              "bilan",
              "--year",
              "2020",
              "--out",
              out.toString(),
              "--map");
      assertThat(made.code()).isZero();
      assertThat(out).exists();
      assertThat(made.out()).startsWith("{").contains("\"2.actions\" : {").contains("\"header\"");
    }

    @Test
    void names_the_known_beneficiaries_when_asked_for_another() {
      Terminal.Ended refused =
          comop(
              "template", "--beneficiary", "x", "--form", "bilan", "--year", "2020", "--out", "x");
      assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
      assertThat(refused.err()).contains("Connus : planetarium, hexagone, altec");
    }
  }

  @Nested
  class On_paper {
    @Test
    void enters_a_paper_by_its_postmark_and_who_gave_the_command() throws Exception {
      Path scan = Files.writeString(directory.resolve("scan.pdf"), "%PDF-1.4 …");
      Terminal.Ended recorded =
          comop(
              "record",
              "--beneficiary",
              "ronde",
              "--form",
              "bilan",
              "--year",
              "2020",
              "--postmark",
              "2020-12-12",
              "--scan",
              scan.toString());
      assertThat(recorded.out())
          .isEqualTo(
              "Enregistré : bilan annuel 2020 de la Ronde, référence BILAN-2020-RONDE-V1.\n");
      assertThat(comop("status", "--year", "2020").out())
          .contains("présenté sur papier")
          .contains("12/12/2020 00:00");
      try (Wiring wiring =
          new Wiring(
              fr.comop.config.Configuration.read(Path.of("config"), variables),
              Clock.fixed(Stage.NOW, Deliverable.ZONE))) {
        assertThat(wiring.ledger.inTransaction(() -> wiring.audit.newestFirst(1)))
            .singleElement()
            .satisfies(entry -> assertThat(entry.who()).isEqualTo("Camille Test"));
      }
    }

    @Test
    void refuses_a_postmark_to_come_and_a_document_that_is_not_owed() throws Exception {
      Path scan = Files.writeString(directory.resolve("scan.pdf"), "%PDF-1.4 …");
      String[] line = {
        "record",
        "--beneficiary",
        "ronde",
        "--form",
        "programme",
        "--year",
        "2022",
        "--postmark",
        "2020-12-12",
        "--scan",
        scan.toString()
      };
      assertThat(comop(line).err()).isEqualTo("Ce document n’est pas dû : programme 2022.\n");
      line[6] = "2020";
      line[8] = "2020-12-24";
      assertThat(comop(line).code()).isEqualTo(Exit.WRONG_USE);
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

  @Nested
  class Import {
    @Test
    void names_the_other_form_where_the_workbook_is_one() throws Exception {
      Terminal.Ended refused = comop("import", blank("ronde", "bilan", 2020).toString());
      assertThat(refused.code()).isEqualTo(Exit.UNREADABLE);
      assertThat(refused.out())
          .contains(
              "Ce classeur est un autre formulaire (« bilan ») : c’est le formulaire"
                  + " « programme » qui est attendu ici.");
    }

    @Test
    void refuses_an_incomplete_programme_and_stores_nothing_of_it() throws Exception {
      Terminal.Ended refused = comop("import", blank("ronde", "programme", 2019).toString());
      assertThat(refused.code()).isEqualTo(Exit.INCOMPLETE);
      assertThat(comop("status", "--json").out()).contains("\"quarantined\" : 0");
    }
  }

  @Nested
  class Notes {
    @Test
    void are_what_a_document_received_says_outside_of_its_questions() throws Exception {
      Filled programme =
          Filled.of(
                  directory,
                  "programme",
                  Stage.project().convention().years("programme", 2019),
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
}
