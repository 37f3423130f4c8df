package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.convention.Deliverable;
import fr.comop.form.Years;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.Camille;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import fr.comop.workbook.Filled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff do about checks, beside what the service has stored. */
class StaffChecksTest {
  private static final Path EUREKA =
      Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx");
  private static final Path CLEVOS =
      Path.of("sample-inbox/folder/clevos/Bilan 2020 Les Clévos.xlsx");
  private static final Path HEXAGONE =
      Path.of("sample-inbox/programme-triennal/Programme 2020-2022 Hexagone.xlsx");

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() throws Exception {
    stage = new Stage(directory);
    stage
        .dropped("eureka", "bilan.xlsx", Files.readAllBytes(EUREKA))
        .dropped("clevos", "bilan.xlsx", Files.readAllBytes(CLEVOS))
        .played();
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  private String status() {
    return comop("status", "--year", "2020").out();
  }

  private List<AuditEntry> audit() throws IOException {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.store.audit.newestFirst(1);
    }
  }

  /** The project's configuration with one text of the report's form replaced. */
  private String changed(String from, String to) throws IOException {
    Path config = Files.createDirectories(directory.resolve("config"));
    try (var walk = Files.walk(Path.of("config"))) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        Path copy = config.resolve(Path.of("config").relativize(path).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(path, copy);
      }
    }
    Path form = config.resolve("forms/bilan.yaml");
    String text = Files.readString(form);
    assertThat(text).contains(from);
    Files.writeString(form, text.replace(from, to));
    return config.toString();
  }

  @Nested
  class Recheck {
    private static final String NAME = "budget-actual-near-planned";
    private static final List<String> SEVEN_MORE =
        List.of(
            "05-hexagone-bilan-remarques.eml",
            "06-planetarium-bilan-et-programme.eml",
            "10-casemate-bilan-libreoffice.eml",
            "11-altec-bilan-corrige.eml",
            "14-ronde-bilan.eml",
            "17-astusciences-bilan.eml",
            "23-lyon-bilan.eml");

    @Test
    void leaves_reports_of_2020_alone_when_the_form_of_2021_asks_for_more() throws Exception {
      for (String mail : SEVEN_MORE) {
        stage.mailed(
            Files.readAllBytes(Path.of("sample-inbox/mailbox", mail)), "2020-12-14T10:00:00");
      }
      assertThat(stage.played()).isTrue();
      Path config = Path.of(changed("version: 1", "version: 1"));
      Path form = config.resolve("forms/bilan.yaml");
      Files.writeString(
          config.resolve("forms/bilan-2.yaml"),
          Files.readString(form)
              .replaceFirst("(?m)^version: 1", "version: 2")
              .replace(
                  "      - id: \"1.budget-planned\"\n",
                  """
                        - id: "1.volunteers"
                          question: "Nombre de bénévoles"
                          label: "Bénévoles"
                          type: count
                          required: true
                        - id: "1.budget-planned"
                  """));
      Path convention = config.resolve("conventions/comop-2020-2022.yaml");
      String line = "  - {form: bilan, title: \"bilan annuel {N}\", article: \"4.1\", years: [";
      Files.writeString(
          convention,
          Files.readString(convention)
              .replace(
                  line + "2020, 2021, 2022]}",
                  line.replace("bilan,", "bilan, version: 1,")
                      + "2020]}\n"
                      + line.replace("bilan,", "bilan, version: 2,")
                      + "2021, 2022]}"));
      String before = status();
      assertThat(before).contains("9 documents complets sur 22");

      Terminal.Ended rechecked = comop("recheck", "--config", config.toString());

      assertThat(rechecked.err()).isEmpty();
      assertThat(rechecked.out()).startsWith("10 envois relus, 0 change");
      assertThat(status()).isEqualTo(before);
      Path blank = directory.resolve("bilan-2021.xlsx");
      comop(
          "template",
          "--config",
          config.toString(),
          "--beneficiary",
          "eureka",
          "--form",
          "bilan",
          "--year",
          "2021",
          "--out",
          blank.toString());
      assertThat(comop("read", "--config", config.toString(), blank.toString()).out())
          .contains("Bénévoles");
    }

    @Test
    void tries_a_changed_check_on_everything_stored_and_changes_nothing() throws Exception {
      String config = changed("percent: 20", "percent: 5");
      String before = status();
      Terminal.Ended tried = comop("recheck", "--dry-run", "--config", config);
      assertThat(tried.code()).isZero();
      assertThat(tried.out())
          .startsWith("2 envois relus, 1 change (essai\u00a0: rien n’est modifié).\n")
          .contains("BILAN-2020-EUREKA-V1", "complet avec remarques", "+ " + NAME + " (remarque)");
      assertThat(status()).isEqualTo(before);
      assertThat(comop("recheck", "--dry-run", "--json", "--config", config).out())
          .contains("\"dryRun\" : true")
          .contains("\"before\" : \"complete\"")
          .contains("\"after\" : \"complete-with-remarks\"")
          .contains("\"budget-actual-near-planned\" : {\n      \"new\" : 1,\n      \"gone\" : 0");
    }

    @Test
    void replaces_the_findings_and_sends_no_mail() throws Exception {
      int sent = stage.sent().size();
      String config = changed("percent: 20", "percent: 5");
      assertThat(comop("recheck", "--form", "bilan", "--year", "2020", "--config", config).out())
          .startsWith("2 envois relus, 1 change.\n")
          .contains("│ oui ");
      assertThat(status())
          .containsPattern("Eurêka +│ bilan annuel 2020 +│ [\\d/]+ +│ complet avec remarques");
      assertThat(audit())
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.who()).isEqualTo("compte ctest");
                assertThat(entry.what()).isEqualTo("RECHECK");
                assertThat(entry.subject()).isEqualTo("BILAN-2020-EUREKA-V1");
                assertThat(entry.details())
                    .isEqualTo(
                        "De « complet » à « complet avec remarques » ; constats nouveaux : 1,"
                            + " disparus : 0.");
              });
      assertThat(comop("recheck", "--config", config).out())
          .isEqualTo("2 envois relus, 0 change.\n");
      stage.played();
      assertThat(stage.sent()).hasSize(sent);
    }

    @Test
    void leaves_earlier_versions_as_they_were_answered_and_says_so_where_it_is_tried()
        throws Exception {
      byte[] again = Workbooks.resaved(Files.readAllBytes(EUREKA));
      stage.dropped("eureka", "bilan bis.xlsx", again).played();
      String config = changed("percent: 20", "percent: 5");
      assertThat(comop("recheck", "--config", config).out())
          .startsWith("2 envois relus, 1 change.\n")
          .contains("BILAN-2020-EUREKA-V2")
          .doesNotContain("BILAN-2020-EUREKA-V1");
      assertThat(comop("recheck", "--config", config).out())
          .isEqualTo("2 envois relus, 0 change.\n");
      assertThat(comop("recheck", "--dry-run", "--config", config).out())
          .startsWith(
              "3 envois relus, 0 change (essai\u00a0: rien n’est modifié). En outre, 1 version"
                  + " antérieure serait jugée autrement\u00a0; ses constats restent ce qui fut"
                  + " répondu.\n")
          .contains("BILAN-2020-EUREKA-V1", "non\u00a0: version antérieure");
    }

    @Test
    void goes_on_past_an_original_that_is_gone_and_names_it() throws Exception {
      try (House house = new House(stage.configuration(), stage.clock)) {
        Files.delete(house.store.archive.path(Sha256.of(Files.readAllBytes(EUREKA))));
      }
      assertThat(comop("recheck").out())
          .isEqualTo("1 envoi relu, 0 change. Illisibles\u00a0: BILAN-2020-EUREKA-V1.\n");
      assertThat(comop("recheck", "--json").out())
          .contains("\"unreadable\" : [ \"BILAN-2020-EUREKA-V1\" ]");
    }

    @Test
    void looks_at_no_more_than_it_is_asked_to() {
      assertThat(comop("recheck", "--dry-run", "--beneficiary", "eureka").out())
          .isEqualTo("1 envoi relu, 0 change (essai\u00a0: rien n’est modifié).\n");
      assertThat(comop("recheck", "--beneficiary", "personne").code()).isEqualTo(Exit.WRONG_USE);
    }
  }

  @Nested
  class Waive {
    private Terminal.Ended waived(String check, String question, String until) {
      return comop(
          "waive",
          "add",
          "--beneficiary",
          "clevos",
          "--form",
          "bilan",
          "--year",
          "2020",
          "--check",
          check,
          "--question",
          question,
          "--reason",
          "Transmis par courrier",
          "--until",
          until);
    }

    @Test
    void a_check_for_one_document_and_it_counts_no_more_once_rechecked() throws Exception {
      assertThat(waived("required", "1.business-model", "2020-12-31").out())
          .isEqualTo(
              "D-0001\u00a0: le contrôle «\u00a0required\u00a0» (question 1.business-model) est levé"
                  + " pour le bilan annuel 2020 des Clévos jusqu’au 31/12/2020.\n");
      assertThat(audit())
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.who()).isEqualTo("compte ctest");
                assertThat(entry.what()).isEqualTo("WAIVE");
                assertThat(entry.details()).contains("Jusqu’au 2020-12-31 : Transmis par courrier");
              });
      assertThat(status()).containsPattern("Clévos +│ bilan annuel 2020 .*│ 6 +│ 2 ");
      comop("recheck");
      assertThat(status()).containsPattern("Clévos +│ bilan annuel 2020 .*│ 5 +│ 2 ");
      assertThat(comop("read", CLEVOS.toString()).out())
          .contains("Levé par la Région (D-0001) – required – 1 Fiche technique C45")
          .contains("Raison\u00a0: Transmis par courrier");
    }

    @Test
    void a_question_that_is_named_as_findings_name_it_by_label_or_by_cell() {
      assertThat(waived("required", "C45", "2020-12-31").out())
          .contains("(question 1.business-model) est levé");
      assertThat(waived("required", "1 Fiche technique C45", "2020-12-31").out())
          .contains("(question 1.business-model) est levé");
      assertThat(waived("required", "modèle économique", "2020-12-31").out())
          .contains("(question 1.business-model) est levé");
      assertThat(waived("required", "Z99", "2020-12-31").err())
          .startsWith("Le formulaire « bilan » n’a pas de question « Z99 ».");
    }

    @Test
    void and_it_counts_again_once_that_has_ended() {
      waived("required", "1.business-model", "2020-12-31");
      comop("recheck");
      assertThat(comop("waive", "list").out()).contains("jusqu’au 31/12/2020", "compte ctest");
      assertThat(comop("waive", "end", "D-0001").out()).isEqualTo("D-0001 a pris fin.\n");
      assertThat(comop("waive", "end", "D-0001").code()).isEqualTo(Exit.WRONG_USE);
      assertThat(comop("waive", "list").out()).contains("a pris fin le 14/12/2020");
      assertThat(comop("waive", "list", "--json").out()).contains("\"ended\" : \"2020-12-14T");
      comop("recheck");
      assertThat(status()).containsPattern("Clévos +│ bilan annuel 2020 .*│ 6 +│ 2 ");
    }

    @Test
    void a_later_submission_is_judged_with_it() throws Exception {
      waived("required", "1.business-model", "2020-12-31");
      byte[] other = Workbooks.resaved(Files.readAllBytes(CLEVOS));
      stage.dropped("clevos", "bilan bis.xlsx", other).played();
      assertThat(status()).containsPattern("Clévos +│ bilan annuel 2020 .*│ 2 .*│ 5 +│ 2 ");
    }

    @Test
    void refuses_a_check_or_a_question_that_there_is_not_and_a_day_that_is_over() {
      assertThat(waived("requird", "1.business-model", "2020-12-31").err())
          .isEqualTo(
              "Contrôle inconnu : « requird ». Vouliez-vous dire « required » ? docs/checks.md les"
                  + " liste tous.\n");
      assertThat(waived("required", "1.busines-model", "2020-12-31").err())
          .isEqualTo(
              "Le formulaire « bilan » n’a pas de question « 1.busines-model ». Vouliez-vous dire"
                  + " « 1.business-model » ?\n");
      assertThat(waived("required", "1.business-model", "2020-12-13"))
          .isEqualTo(
              new Terminal.Ended(
                  Exit.WRONG_USE,
                  "",
                  "Le dernier jour est déjà passé, et rien de ce document n’a été reçu jusque-là :"
                      + " 13/12/2020.\n"));
    }

    @Test
    void may_end_on_a_past_day_that_something_was_received_until() {
      stage.clock = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), Deliverable.ZONE);
      assertThat(waived("required", "1.business-model", "2020-12-31").code()).isZero();
      comop("recheck");
      assertThat(status()).containsPattern("Clévos +│ bilan annuel 2020 .*│ 5 +│ 2 ");
      assertThat(comop("waive", "list").out()).contains("échue le 31/12/2020");
    }
  }

  @Nested
  class Read {
    @Test
    void says_that_this_content_came_before() {
      assertThat(comop("read", EUREKA.toString()).out())
          .contains(
              "Ce contenu est déjà arrivé le lundi 14 décembre 2020 à 18\u00a0h\u00a000 (référence"
                  + " BILAN-2020-EUREKA-V1)\u00a0: il ne serait pas compté une seconde fois.");
      assertThat(comop("read", EUREKA.toString(), "--json").out())
          .contains("\"alreadyReceived\" : {\n    \"reference\" : \"BILAN-2020-EUREKA-V1\"")
          .doesNotContain("nextVersion");
    }

    @Test
    void says_what_version_it_would_be_and_stores_nothing() throws Exception {
      Path other =
          Files.write(
              directory.resolve("autre.xlsx"), Workbooks.resaved(Files.readAllBytes(CLEVOS)));
      assertThat(comop("read", other.toString()).out())
          .contains("Ce contenu n’est jamais arrivé\u00a0: ce serait la version 2.");
      assertThat(comop("read", other.toString(), "--json").out()).contains("\"nextVersion\" : 2");
    }

    @Test
    void compares_the_workbook_with_the_programme_that_is_stored() throws Exception {
      comop("import", HEXAGONE.toString());
      Path report =
          Files.write(directory.resolve("bilan.xlsx"), Workbooks.blank("hexagone", "bilan", 2020));
      assertThat(comop("read", report.toString()).out())
          .contains(
              "aucune ligne pour P2020-001, P2020-002, P2020-003, P2020-004, P2020-005, P2020-006,"
                  + " P2020-007, P2020-008");
    }

    @Test
    void compares_its_figures_with_last_year_s_complete_report() throws Exception {
      stage.clock = Clock.fixed(Instant.parse("2021-12-10T09:00:00Z"), Deliverable.ZONE);
      Path next =
          Filled.of(directory, "bilan", Years.of(2021), "eureka").answer("1.fte", 16).save();
      assertThat(comop("read", next.toString()).out())
          .contains(
              "Nombre d’ETP\n    Lu\u00a0: 16 en 2021, 10,5 en 2020\n    Attendu\u00a0: un"
                  + " chiffre proche de celui du bilan 2020, à 50\u00a0% près\n");
    }

    @Test
    void lists_every_cell_of_one_cause() throws Exception {
      Filled report = Filled.bilan(directory, "hexagone");
      for (int line = 0; line < 3; line++) {
        report.line("2.actions", "action", "A", "status", "réalisée", "direct", "beaucoup");
      }
      assertThat(comop("read", report.save().toString(), "--json").out().replaceAll("\\s+", " "))
          .contains(
              "\"cell\" : \"E9\", \"cells\" : [ { \"sheet\" : \"2 Fréquentation et publics\","
                  + " \"cell\" : \"E9\" }, { \"sheet\" : \"2 Fréquentation et publics\", \"cell\" :"
                  + " \"E10\" }, { \"sheet\" : \"2 Fréquentation et publics\", \"cell\" : \"E11\" }"
                  + " ], \"read\" : \"beaucoup (3 cellules)\"");
    }

    @Test
    void takes_an_earlier_year_for_what_is_still_owed_only() throws Exception {
      stage.clock = Clock.fixed(Instant.parse("2021-12-10T09:00:00Z"), Deliverable.ZONE);
      Path owed =
          Files.write(directory.resolve("a.xlsx"), Workbooks.blank("clevos", "bilan", 2020));
      Path complete =
          Files.write(directory.resolve("b.xlsx"), Workbooks.blank("eureka", "bilan", 2020));
      assertThat(comop("read", owed.toString(), "--json").out()).contains("\"year\" : 2020");
      assertThat(comop("read", complete.toString(), "--json").out())
          .contains("\"year\" : 2021")
          .contains("\"check\" : \"year\"");
    }
  }
}
