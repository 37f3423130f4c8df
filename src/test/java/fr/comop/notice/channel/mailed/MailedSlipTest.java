package fr.comop.notice.channel.mailed;

import static fr.comop.notice.channel.mailed.SlipStage.files;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.notice.channel.LetterStage;
import fr.comop.stage.Scanner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of slips that the mail room mails, and what it is told of each. */
class MailedSlipTest {
  private static final byte[] HEIC =
      "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path directory;
  private SlipStage stage;

  @BeforeEach
  void two_letters_left() throws Exception {
    stage = new SlipStage(directory);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private static byte[] scan(String words) {
    return LetterStage.pdf(words);
  }

  @Test
  void staff_may_say_by_command_what_a_slip_shows_or_that_it_shows_nothing() throws Exception {
    stage.answered("LR-0003", "", files("a.pdf", scan("a"), "b.pdf", scan("b")));
    assertThat(stage.waiting(3)).containsExactly("VO-0001 a.pdf", "VO-0002 b.pdf");
    assertThat(
            stage
                .comop(
                    "notice",
                    "receipt",
                    "LR-0004",
                    "--event",
                    "refusée",
                    "--day",
                    "2021-01-12",
                    "--slip",
                    "VO-0001")
                .err())
        .contains("VO-0001 est un volet de LR-0003, non de LR-0004.");
    assertThat(
            stage
                .comop(
                    "notice",
                    "receipt",
                    "LR-0003",
                    "--event",
                    "refusée",
                    "--day",
                    "2021-01-12",
                    "--slip",
                    "VO-0001")
                .out())
        .contains("refusée le 12/01/2021, preuve «\u00a0a.pdf\u00a0»");
    assertThat(stage.comop("notice", "strike", "VO-0002", "--reason", "Page blanche.").out())
        .isEqualTo("Rayé (VO-0002)\u00a0: LR-0003, volet «\u00a0b.pdf\u00a0».\n");
    assertThat(stage.waiting(3)).isEmpty();
    assertThat(stage.comop("notice", "strike", "VO-0002", "--reason", "Encore.").err())
        .contains("VO-0002 est déjà rayé par compte ctest : Page blanche.");
  }

  @Test
  void several_letters_in_one_mail_each_find_their_own_scan() throws Exception {
    String answer =
        stage.answered(
            "Retours du jour",
            "LR-0003 distribuée le 12/01/2021\nLR-0004 : non réclamée le 25/01/2021\n",
            files(
                "scan1.jpg",
                stage.photograph(4),
                "LR-0003.pdf",
                scan("avis"),
                "dépôt.pdf",
                scan("dépôt")));
    assertThat(answer)
        .contains(
            "- LR-0003 : distribuée le 12/01/2021, preuve « LR-0003.pdf » (EV-0001).",
            "- LR-0004 : non réclamée le 25/01/2021, preuve « scan1.jpg » (EV-0002).",
            "- « dépôt.pdf » : de quelle lettre s’agit-il ? Aucun code de bordereau n’y est lu ;"
                + " écrivez la référence de la lettre dans le nom du fichier.");
    assertThat(stage.arrival().state().french()).isEqualTo("en quarantaine");
  }

  @Test
  void a_scan_of_several_letters_proves_their_deposit_and_nothing_else() throws Exception {
    byte[] both = Scanner.wrapped(List.of(stage.sheet(3), stage.sheet(4)));
    String answer =
        stage.answered(
            "Dépôts",
            """
                LR-0003 déposée le 05/01/2021, n° 1A 203 456 7890 1
                LR-0004 déposée le 05/01/2021, n° 1A 203 456 7891 8
                LR-0004 refusée le 08/01/2021
                """,
            files("depot.pdf", both));
    assertThat(answer)
        .contains(
            "- LR-0003 : déposée à la poste le 05/01/2021, n° 1A20345678901, preuve « depot.pdf »"
                + " (EV-0001).",
            "- LR-0004 : déposée à la poste le 05/01/2021, n° 1A20345678918, preuve « depot.pdf »"
                + " (EV-0002).",
            "- LR-0004 refusée le 08/01/2021 : « depot.pdf » est de LR-0003 et LR-0004, numérisez"
                + " chaque volet à part.");
  }

  @Test
  void what_cannot_be_is_refused_with_its_reason_and_its_scan_waits() throws Exception {
    String answer =
        stage.answered("LR-0003 distribuée le 03/01/2021", "", files("avis.pdf", scan("avis")));
    assertThat(answer)
        .contains(
            "Refusé, rien n’en est consigné :\n"
                + "- LR-0003 distribuée le 03/01/2021 : Le 03/01/2021 précède la remise pour envoi,"
                + " le 04/01/2021 : recopiez la date du volet.");
    assertThat(stage.waiting(3)).containsExactly("VO-0001 avis.pdf");
    assertThat(stage.answered("LR-0003 distribuée le 02/02/2021", "", Map.of()))
        .contains("Le 02/02/2021 n’est pas encore passé : recopiez la date du volet.");
    assertThat(stage.answered("LR-0003 distribuée le 31/02/2021", "", Map.of()))
        .contains(
            "LR-0003 distribuée : la date n’est pas dite, ou ne se lit pas ; recopiez celle du"
                + " volet, comme 12/03/2021.");
    assertThat(stage.answered("LR-0003 déposée le 05/01/2021", "", Map.of()))
        .contains("Le numéro de recommandé n’est pas dit : il est sur la preuve de dépôt.");
    assertThat(stage.reported(3)).isEmpty();
  }

  @Test
  void a_letter_that_never_left_is_refused_and_a_person_looks_at_its_scan() throws Exception {
    assertThat(stage.answered("LR-0009 distribuée le 12/01/2021", "", files("a.pdf", scan("a"))))
        .contains(
            "- LR-0009 distribuée le 12/01/2021 : LR-0009 n’a pas été remise pour envoi : il n’y a"
                + " rien à en consigner.",
            "- « a.pdf » : LR-0009 n’a pas été remise pour envoi.");
    assertThat(stage.arrival().state().french()).isEqualTo("en quarantaine");
  }

  @Test
  void what_contradicts_what_is_known_is_refused_whole() throws Exception {
    stage.answered("LR-0003 distribuée le 12/01/2021", "", files("a.pdf", scan("a")));
    assertThat(stage.answered("LR-0003 non réclamée le 27/01/2021", "", files("b.pdf", scan("b"))))
        .contains(
            "- LR-0003 non réclamée le 27/01/2021 : La lettre est dite distribuée et non réclamée."
                + " Vérifiez le volet ; si c’est ce qui est déjà consigné qui est faux, faites-le"
                + " rayer (comop notice strike).");
    assertThat(stage.reported(3)).containsExactly("DELIVERED 2021-01-12 a.pdf");
    assertThat(stage.waiting(3)).containsExactly("VO-0001 b.pdf");
    assertThat(
            stage.answered(
                "Deux fois",
                "LR-0004 refusée le 12/01/2021\nLR-0004 distribuée le 12/01/2021",
                Map.of()))
        .contains(
            "- LR-0004 refusée le 12/01/2021 : La lettre est dite",
            "- LR-0004 distribuée le 12/01/2021 : La lettre est dite");
    assertThat(stage.reported(4)).isEmpty();
  }

  @Test
  void a_crash_before_all_is_on_disk_leaves_nothing_and_the_mail_waits() throws Exception {
    byte[] mail =
        stage.mail(
            SlipStage.MAIL_ROOM,
            "",
            "LR-0003 distribuée le 12/01/2021",
            "",
            files("LR-0003.pdf", scan("a"), "LR-0004.pdf", scan("b")));
    stage.crashedAfter(mail);
    assertThat(stage.reported(3)).isEmpty();
    assertThat(stage.waiting(4)).isEmpty();
    assertThat(stage.answeredNow())
        .containsOnlyOnce("LR-0003 : distribuée le 12/01/2021, preuve « LR-0003.pdf » (EV-")
        .containsOnlyOnce("LR-0004 : « LR-0004.pdf » est gardé avec la lettre (VO-");
    assertThat(stage.reported(3)).containsExactly("DELIVERED 2021-01-12 LR-0003.pdf");
  }

  @Test
  void the_same_told_twice_is_one_report() throws Exception {
    stage.answered("LR-0003 distribuée le 12/01/2021", "", files("a.pdf", scan("a")));
    assertThat(
            stage.answered(
                "LR-0003 distribuée 12 janvier 2021", "Encore.", files("a.pdf", scan("a"))))
        .contains(
            "- LR-0003 : distribuée le 12/01/2021, preuve « a.pdf » (déjà consigné, EV-0001).");
    assertThat(stage.reported(3)).hasSize(1);
  }

  @Test
  void words_alone_announce_and_ask_for_the_proof() throws Exception {
    assertThat(stage.answered("LR-0003 distribuée le 12/01/2021", "", Map.of()))
        .contains(
            "- LR-0003 : distribuée le 12/01/2021, sans preuve : envoyez le volet numérisé"
                + " (EV-0001).");
  }

  @Test
  void words_of_one_letter_are_not_proved_by_the_scan_of_another() throws Exception {
    assertThat(
            stage.answered(
                "LR-0003 distribuée le 12/01/2021", "", files("scan.jpg", stage.photograph(4))))
        .contains("- LR-0003 distribuée le 12/01/2021 : « scan.jpg » est de LR-0004.");
    assertThat(stage.reported(3)).isEmpty();
    assertThat(stage.waiting(4)).containsExactly("VO-0001 scan.jpg");
  }

  @Test
  void a_photograph_that_cannot_be_opened_everywhere_is_kept_and_told() throws Exception {
    assertThat(stage.answered("LR-0003 distribuée le 12/01/2021", "", files("IMG.HEIC", HEIC)))
        .contains(
            "- LR-0003 distribuée le 12/01/2021 : « IMG.HEIC » n’est ni un PDF ni une image (JPEG,"
                + " PNG, TIFF) : ce n’est pas une preuve.");
    assertThat(stage.arrival().state().french()).isEqualTo("en quarantaine");
    assertThat(stage.reported(3)).isEmpty();
  }

  @Test
  void a_document_to_sign_is_no_slip() throws Exception {
    byte[] signed = Scanner.file(Scanner.code("COMOP:BILAN-2020-PLANETARIUM-V1"), "png");
    assertThat(stage.answered("Scan", "", files("scan.png", signed)))
        .contains(
            "« scan.png » porte le code d’un document à signer (BILAN-2020-PLANETARIUM-V1), non"
                + " celui d’une lettre.");
    assertThat(stage.arrival().state().french()).isEqualTo("en quarantaine");
  }

  @Test
  void anybody_elses_mail_reports_nothing() throws Exception {
    String answer =
        stage.answered(
            stage.mail(
                "quelqu.un@ailleurs.example",
                "",
                "LR-0003 distribuée le 12/01/2021",
                "",
                files("a.pdf", scan("a"))));
    assertThat(stage.reported(3)).isEmpty();
    assertThat(stage.arrival().became())
        .isEqualTo(
            "L’expéditeur quelqu.un@ailleurs.example n’est le contact d’aucun bénéficiaire.");
    assertThat(answer)
        .contains("Une personne du service va en prendre connaissance")
        .doesNotContain("LR-0003");
  }

  @Test
  void a_question_of_a_colleagues_goes_the_way_of_any_mail() throws Exception {
    assertThat(stage.answered("Une question", "Où en est le bilan ?", Map.of()))
        .startsWith("À [courrier@region.example] : Bien reçu (AR-000001)");
  }

  @Test
  void a_question_about_a_letter_is_put_before_a_person() throws Exception {
    assertThat(stage.answered("LR-0003", "Où en est-elle ?", Map.of()))
        .startsWith("À [courrier@region.example] : Bien reçu (AR-000001)");
    assertThat(stage.arrival().state().french()).isEqualTo("en quarantaine");
  }

  @Test
  void what_a_scanner_mails_by_itself_waits_whatever_its_subject_says_and_is_not_answered()
      throws Exception {
    String answer =
        stage.answered(
            stage.mail(
                SlipStage.MAIL_ROOM,
                "Auto-Submitted: auto-generated\n",
                "LR-0003 distribuée le 12/01/2021",
                "",
                files("LR-0003 distribuée 12-01-2021.pdf", scan("a"))));
    assertThat(answer).isEmpty();
    assertThat(stage.reported(3)).isEmpty();
    assertThat(stage.waiting(3)).containsExactly("VO-0001 LR-0003 distribuée 12-01-2021.pdf");
    assertThat(stage.arrival().became())
        .isEqualTo(
            "En attente : LR-0003 : « LR-0003 distribuée 12-01-2021.pdf » est gardé avec la lettre"
                + " (VO-0001).");
  }

  @Test
  void a_trial_counts_for_nothing() throws Exception {
    assertThat(stage.answered("ESSAI LR-0003 distribuée le 12/01/2021", "", Map.of()))
        .contains("Bien reçu (AR-000001)");
    assertThat(stage.reported(3)).isEmpty();
  }

  @Test
  void a_mail_that_no_program_may_answer_reports_nothing() throws Exception {
    stage.answered(
        stage.mail(
            SlipStage.MAIL_ROOM,
            "X-Auto-Response-Suppress: All\n",
            "LR-0003 distribuée le 12/01/2021",
            "",
            Map.of()));
    assertThat(stage.reported(3)).isEmpty();
    assertThat(stage.arrival().state().french()).isEqualTo("en quarantaine");
  }

  @Test
  void a_sentence_that_takes_itself_back_is_refused_and_told_how_to_say_it() throws Exception {
    assertThat(
            stage.answered(
                "Retour", "LR-0003 distribuée le 12/01/2021 ?", files("a.pdf", scan("a"))))
        .contains(
            "- LR-0003 distribuée le 12/01/2021 : la phrase en fait douter (« ? ») ; si c’est un"
                + " fait, écrivez-le seul sur sa ligne.");
    assertThat(stage.reported(3)).isEmpty();
    assertThat(stage.waiting(3)).containsExactly("VO-0001 a.pdf");
  }

  @Test
  void a_mail_passed_on_says_whose_scan_it_is_and_nothing_else() throws Exception {
    stage.answered(
        "TR: LR-0003 distribuée le 12/01/2021",
        "",
        files("LR-0003 distribuée 12-01-2021.pdf", scan("a")));
    assertThat(stage.reported(3)).isEmpty();
    assertThat(stage.waiting(3)).containsExactly("VO-0001 LR-0003 distribuée 12-01-2021.pdf");
  }

  @Test
  void two_facts_in_one_sentence_are_both_entered() throws Exception {
    stage.answered(
        "Retour du pli",
        "LR-0003 présentée le 12/01/2021, non réclamée le 28/01/2021",
        files("a.pdf", scan("a")));
    assertThat(stage.reported(3))
        .containsExactlyInAnyOrder("PRESENTED 2021-01-12 a.pdf", "NOT_CLAIMED 2021-01-28 a.pdf");
  }

  @Test
  void a_mail_of_two_senders_reports_nothing() throws Exception {
    stage.answered(
        stage.mail(
            SlipStage.MAIL_ROOM + ", Un autre <autre@ailleurs.example>",
            "",
            "LR-0003 distribuée le 12/01/2021",
            "",
            Map.of()));
    stage.answered(
        stage.mail(
            SlipStage.MAIL_ROOM,
            "From: autre@ailleurs.example\n",
            "LR-0003 distribuée le 12/01/2021",
            "",
            Map.of()));
    assertThat(stage.reported(3)).isEmpty();
  }

  @Test
  void a_mail_that_is_enclosed_says_whose_scan_it_is_and_nothing_else() throws Exception {
    stage.answered(
        new String(
                stage.mail(
                    SlipStage.MAIL_ROOM,
                    "",
                    "Pour information",
                    "",
                    files("LR-0003 distribuée 12-01-2021.pdf", scan("a"))),
                StandardCharsets.UTF_8)
            .replaceFirst(
                "--b1\r\n",
                String.join(
                    "\r\n",
                    "--b1",
                    "Content-Type: message/rfc822",
                    "",
                    "From: autre@ailleurs.example",
                    "Content-Type: text/plain; charset=utf-8",
                    "",
                    "LR-0003 distribuée le 12/01/2021",
                    "--b1",
                    ""))
            .getBytes(StandardCharsets.UTF_8));
    assertThat(stage.reported(3)).isEmpty();
    assertThat(stage.waiting(3)).containsExactly("VO-0001 LR-0003 distribuée 12-01-2021.pdf");
  }

  @Test
  void a_letter_that_is_named_and_of_which_nothing_is_understood_is_told() throws Exception {
    assertThat(
            stage.answered("Retours", "LR-0003 distribuée le 12/01/2021, LR-0004 idem", Map.of()))
        .contains(
            "Volet reçu, à corriger : LR-0003 et LR-0004",
            "- LR-0003 : distribuée le 12/01/2021, sans preuve",
            "- LR-0004 est nommée, et rien de ce qui lui est arrivé n’est compris.");
  }

  @Test
  void of_two_letters_each_line_has_to_say_which_it_is_about() throws Exception {
    assertThat(
            stage.answered("Retours de LR-0003, de LR-0004", "Distribuée le 12/01/2021", Map.of()))
        .contains(
            "- distribuée le 12/01/2021 : de quelle lettre s’agit-il ?",
            "- LR-0003 est nommée, et rien",
            "- LR-0004 est nommée, et rien");
    assertThat(stage.reported(3)).isEmpty();
  }
}
