package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.stage.Camille;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff see while somebody is on the telephone. */
class StaffLooksTest {
  private static final Path EUREKA =
      Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx");

  @TempDir Path directory;
  private Stage stage;
  private byte[] report;

  @BeforeEach
  void somethingCame() throws Exception {
    stage = new Stage(directory);
    report = Workbooks.blank("planetarium", "bilan", 2020);
    stage
        .mailed(Letters.with(Letters.PLANETARIUM, "Notre bilan", "bilan 2020.xlsx", report))
        .mailed(
            Letters.with(
                "quelqu.un@ailleurs.example", "Bilan", "b.xlsx", Workbooks.resaved(report)),
            "2020-12-11T10:00:00")
        .dropped("eureka", "bilan.xlsx", Files.readAllBytes(EUREKA));
    assertThat(stage.played()).isTrue();
  }

  @AfterEach
  void lowerTheCurtain() {
    stage.close();
  }

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  private String told(String... args) {
    Terminal.Ended ended = comop(args);
    assertThat(ended.code()).as(ended.err()).isZero();
    return MadeByHand.plain(ended.out());
  }

  private String reference(String from) {
    return JsonReader.objects(comop("arrivals", "list", "--json").out()).stream()
        .filter(one -> String.valueOf(one.get("from")).contains(from))
        .map(one -> String.valueOf(one.get("reference")))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class A_document {
    @Test
    void is_shown_with_its_answers_in_french_its_findings_and_what_was_answered() {
      assertThat(told("show", "bilan-2020-eureka-v1"))
          .startsWith(
              """
              BILAN-2020-EUREKA-V1 – bilan annuel 2020 de Galerie Eurêka
              Version 1, reçu le lundi 14 décembre 2020 à 18 h 00, complet.
              Fichier : « bilan.xlsx »

              Ce qui a été répondu :
                C-""")
          .containsPattern("\n  Dépenses totales réelles : [\\d ]+,\\d\\d €")
          .containsPattern("\n  Date du bilan : \\d\\d/\\d\\d/2020\n")
          .containsPattern("\n    Ligne 1\n      ")
          .doesNotContain("{N", "sans réponse)1");
      assertThat(told("show", "BILAN-2020-PLANETARIUM-V1"))
          .contains(
              "Ce qui a été relevé :",
              "  À corriger – feuille « Identification », cellule C10 – Date du bilan\n    Lu : rien\n",
              "  Date du bilan : (sans réponse)\n",
              "Une copie annotée lui a été jointe.");
    }

    @Test
    void is_shown_by_the_reference_of_its_arrival_too() {
      assertThat(told("show", reference("planetarium")))
          .startsWith("BILAN-2020-PLANETARIUM-V1 – bilan annuel 2020");
    }

    @Test
    void says_what_was_chosen_in_one_line() {
      assertThat(told("show", "BILAN-2020-EUREKA-V1"))
          .containsPattern("\n      Publics ciblés : [^\n;]+ ; [^\n]+\n")
          .contains("\n  Actions du Plan d’Actions Annuel :\n    Ligne 1\n");
    }

    @Test
    void of_which_nothing_was_read_says_so_instead_of_its_questions() throws Exception {
      Path scan = Files.writeString(directory.resolve("scan.pdf"), "%PDF-1.4\n%%EOF\n");
      told(
          ("record --beneficiary ronde --form bilan --year 2020 --postmark 2020-12-01 --arrived"
                  + " 2020-12-03 --file "
                  + scan)
              .split(" "));
      assertThat(told("show", "BILAN-2020-RONDE-V1"))
          .endsWith(
              "Rien n’a été répondu.\n\nAucune réponse n’en a été lue : ce n’est pas un classeur,"
                  + " voyez l’original (--out).\n");
    }

    @Test
    void is_written_out_with_its_original_its_marked_copy_and_the_answer() throws Exception {
      Path copies = directory.resolve("dossier");
      told("show", "BILAN-2020-PLANETARIUM-V1", "--out", copies.toString());
      try (Stream<Path> files = Files.list(copies)) {
        assertThat(files.map(one -> one.getFileName().toString()))
            .hasSize(3)
            .contains(
                "BILAN-2020-PLANETARIUM-V1 original - bilan 2020.xlsx",
                "BILAN-2020-PLANETARIUM-V1 copie annotée - bilan 2020.xlsx")
            .anyMatch(name -> name.matches("C-\\d{4}\\.eml"));
      }
      assertThat(copies.resolve("BILAN-2020-PLANETARIUM-V1 original - bilan 2020.xlsx"))
          .hasBinaryContent(report);
      Terminal.Ended again = comop("show", "BILAN-2020-PLANETARIUM-V1", "--out", copies.toString());
      assertThat(again.code()).isEqualTo(Exit.WRONG_USE);
      assertThat(again.err()).isEqualTo("Il y a déjà quelque chose ici : " + copies + "\n");
    }

    @Test
    void is_shown_to_programs() {
      Map<String, Object> shown =
          JsonReader.objects(told("show", "BILAN-2020-PLANETARIUM-V1", "--json")).get(0);
      assertThat(shown)
          .containsEntry("reference", "BILAN-2020-PLANETARIUM-V1")
          .containsEntry("state", "incomplete")
          .containsEntry("sha256", Sha256.of(report).hex())
          .containsKeys("answers", "findings", "notes", "mails", "markedCopy");
    }

    @Test
    void that_was_withdrawn_says_so_with_who_and_why() {
      told("withdraw", "BILAN-2020-PLANETARIUM-V1", "--reason", "Mauvais fichier");
      assertThat(told("show", "BILAN-2020-PLANETARIUM-V1"))
          .contains(
              "Retirée le lundi 14 décembre 2020 à 18 h 00 par compte ctest : Mauvais fichier\n");
      assertThat(told("arrivals", "list")).contains("BILAN-2020-PLANETARIUM-V1 (retirée)");
    }

    @Test
    void that_nobody_knows_is_declined() {
      Terminal.Ended ended = comop("show", "BILAN-2020-RONDE-V1");
      assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
      assertThat(ended.err())
          .startsWith("Aucun document ne porte la référence BILAN-2020-RONDE-V1 ;");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            C-0001 | un courriel se lit par « comop mails show C-0001 ».
            P-0001 | une pièce à examiner se voit par « comop examine list ».
            r-0001 | un message reçu se voit par « comop replies list ».
            AR-009999 | rien n’a été tiré de cette arrivée, voyez « comop arrivals show AR-009999 ».
            BILAN | « comop arrivals list » montre tout ce qui est arrivé, et ce que c’est devenu.
            """)
    void is_not_what_other_references_name_and_where_to_look_is_said(String other, String where) {
      assertThat(MadeByHand.plain(comop("show", other).err()))
          .isEqualTo("Aucun document ne porte la référence " + other + " ; " + where + "\n");
    }
  }

  @Nested
  class Arrivals {
    private List<Object> listed(String... options) {
      String[] line =
          Stream.concat(Stream.of("arrivals", "list", "--json"), Stream.of(options))
              .toArray(String[]::new);
      return JsonReader.objects(told(line)).stream().map(one -> one.get("from")).toList();
    }

    @Test
    void are_listed_with_what_they_became() {
      assertThat(told("arrivals", "list"))
          .contains("BILAN-2020-PLANETARIUM-V1", "BILAN-2020-EUREKA-V1", "en quarantaine");
    }

    @Test
    void are_chosen_by_structure_year_state_and_day() {
      assertThat(listed("--beneficiary", "Galerie Eurêka")).containsExactly("dossier eureka");
      assertThat(listed("--year", "2020")).hasSize(2);
      assertThat(listed("--year", "2021")).isEmpty();
      assertThat(listed("--state", "quarantined")).containsExactly("quelqu.un@ailleurs.example");
      assertThat(listed("--since", "2020-12-11")).doesNotContain(Letters.PLANETARIUM).hasSize(2);
      assertThat(told("arrivals", "list", "--beneficiary", "ronde"))
          .isEqualTo("Aucune arrivée ne répond à cette demande.\n");
    }

    @Test
    void are_shown_with_what_they_hold_what_they_became_and_what_was_written() {
      assertThat(told("arrivals", "show", reference("planetarium")))
          .contains(
              "Contient :\n  bilan 2020.xlsx – ",
              " – classeur « Bilan annuel des actions de CSTI – rapport quantitatif et qualitatif 2020"
                  + " », aux marques de « planetarium »\n",
              "\nDevenue :\n  BILAN-2020-PLANETARIUM-V1\n",
              "\nÉcrit à son sujet :\n  C-",
              ", parti le lundi 14 décembre 2020 à 18 h 00, à " + Letters.PLANETARIUM + " : Reçu");
      assertThat(JsonReader.object(told("arrivals", "show", reference("eureka"), "--json")))
          .containsKeys("documents", "mails", "files");
    }
  }

  @Nested
  class A_mail_of_ours {
    private String answer() {
      return told("arrivals", "show", reference("planetarium"))
          .replaceAll("(?s).*(C-\\d{4}).*", "$1");
    }

    @Test
    void is_shown_as_its_reader_has_it() throws Exception {
      String text = stage.textsTo(Letters.PLANETARIUM).get(0);
      assertThat(told("mails", "show", answer()))
          .contains(
              "– parti le lundi 14 décembre 2020 à 18 h 00\n",
              "De : ",
              "<comop@region.example>\nÀ : " + Letters.PLANETARIUM + "\nObjet : Reçu",
              "Pièce jointe : bilan 2020-a-corriger.xlsx\n")
          .endsWith("\n" + MadeByHand.plain(text).stripTrailing() + "\n");
    }

    @Test
    void is_written_out_whole() throws Exception {
      Path file = directory.resolve("reponse.eml");
      told("mails", "show", answer(), "--out", file.toString());
      try (InputStream bytes = Files.newInputStream(file)) {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), bytes);
        MimeMessage left =
            stage.sent().stream()
                .filter(one -> one.toString() != null)
                .filter(one -> recipient(one).equals(Letters.PLANETARIUM))
                .findFirst()
                .orElseThrow();
        assertThat(message.getMessageID()).isEqualTo(left.getMessageID());
        assertThat(message.getSentDate()).isEqualTo(left.getSentDate());
        assertThat(Stage.text(message)).isEqualTo(Stage.text(left));
      }
    }

    private static String recipient(MimeMessage message) {
      try {
        return message.getAllRecipients()[0].toString();
      } catch (jakarta.mail.MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void is_shown_to_programs_and_declined_where_there_is_none() {
      assertThat(JsonReader.object(told("mails", "show", answer(), "--json")))
          .containsEntry("state", "left")
          .containsEntry("to", List.of(Letters.PLANETARIUM))
          .containsKeys("text", "messageId", "files");
      assertThat(comop("mails", "show", "C-9999").err())
          .isEqualTo("Aucun courriel ne porte la référence C-9999.\n");
    }
  }

  @Nested
  class The_audit_trail {
    @BeforeEach
    void ofSomeDecisions() {
      told("quarantine", "reject", reference("ailleurs"), "--reason", "Inconnu de nous.");
      told("withdraw", "BILAN-2020-PLANETARIUM-V1", "--reason", "Mauvais fichier");
    }

    private List<Object> subjects(String... options) {
      String[] line =
          Stream.concat(Stream.of("audit", "list", "--json"), Stream.of(options))
              .toArray(String[]::new);
      return JsonReader.objects(told(line)).stream().map(one -> one.get("subject")).toList();
    }

    @Test
    void is_listed_newest_first() {
      assertThat(told("audit", "list"))
          .contains("compte ctest", "REJECT", "Inconnu de nous.", "WITHDRAW");
      assertThat(subjects("--most", "1")).containsExactly("BILAN-2020-PLANETARIUM-V1");
    }

    @Test
    void is_chosen_by_structure_year_kind_and_day() {
      assertThat(subjects("--beneficiary", "planetarium", "--kind", "withdraw"))
          .containsExactly("BILAN-2020-PLANETARIUM-V1");
      assertThat(subjects("--beneficiary", "eureka", "--kind", "withdraw")).isEmpty();
      assertThat(subjects("--kind", "REJECT")).containsExactly(reference("ailleurs"));
      assertThat(subjects("--year", "2021")).isEmpty();
      assertThat(subjects("--year", "2020"))
          .contains("BILAN-2020-PLANETARIUM-V1", reference("planetarium"))
          .doesNotContain(reference("ailleurs"));
      assertThat(subjects("--since", "2020-12-15")).isEmpty();
      assertThat(told("audit", "list", "--since", "2020-12-15"))
          .isEqualTo("Aucune ligne du journal d’audit ne répond à cette demande.\n");
    }

    @Test
    void is_verified_and_again_by_the_head_that_was_noted() {
      String told = told("audit", "verify");
      assertThat(told)
          .matches(
              "(?s)La chaîne du journal d’audit est intacte : (\\d+) lignes, dont \\1 comparées au"
                  + " relevé tenu hors de la base\\.\nÀ noter ailleurs, pour « comop audit verify"
                  + " --head » :\n\\1:[0-9a-f]{64}\n");
      String head = told.strip().replaceAll("(?s).*\n", "");
      assertThat(told("audit", "verify", "--head", head)).isEqualTo(told);
      Terminal.Ended other =
          comop("audit", "verify", "--head", head.replaceAll(":.*", ":" + "0".repeat(64)));
      assertThat(other.code()).isEqualTo(Exit.INCOMPLETE);
      assertThat(MadeByHand.plain(other.out()))
          .contains(
              "La chaîne du journal d’audit est rompue (",
              " : autre que ce qui avait été relevé ; le journal a été refait.\n");
      assertThat(JsonReader.object(told("audit", "verify", "--json")))
          .containsEntry("intact", true)
          .containsEntry("head", head);
    }

    @Test
    void that_lost_its_end_is_told() throws Exception {
      Path heads = directory.resolve("data/archive/audit-heads");
      List<String> lines = Files.readAllLines(heads, StandardCharsets.US_ASCII);
      String last = lines.get(lines.size() - 1);
      long length = Long.parseLong(last.substring(0, last.indexOf(':')));
      Files.writeString(
          heads, String.join("\n", lines) + "\n" + (length + 2) + ":" + "a".repeat(64) + "\n");
      Terminal.Ended ended = comop("audit", "verify");
      assertThat(ended.code()).isEqualTo(Exit.INCOMPLETE);
      assertThat(MadeByHand.plain(ended.out()))
          .contains(
              "- lignes "
                  + (length + 1)
                  + " à "
                  + (length + 2)
                  + " : retirées du journal, ou perdues avec une sauvegarde plus ancienne de la"
                  + " base.\n");
    }
  }

  @Test
  void a_kind_of_line_that_the_audit_trail_does_not_have_is_no_empty_answer() {
    Terminal.Ended ended = comop("audit", "list", "--kind", "withdrw");
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(MadeByHand.plain(ended.err()))
        .isEqualTo(
            "Le journal d’audit n’a aucune ligne de genre « WITHDRW » ; il y a : DONE,"
                + " QUARANTINED, TO_SIGN.\n");
  }
}
