package fr.comop.notice.channel.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.intake.arrival.Arrival;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Way;
import fr.comop.stage.Camille;
import fr.comop.stage.Scanner;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mail room mails scanned slips to comop: LR-0003 and LR-0004 were handed over to it on 4
 * January 2021, each with its dispatch sheet, and it is 1 February.
 */
class MailedSlipTest {
  private static final LocalDate HANDED_OVER = LocalDate.of(2021, 1, 4);
  private static final String MAIL_ROOM = "courrier@region.example";
  private static final byte[] HEIC =
      "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path directory;
  private Stage stage;
  private int mails;

  @BeforeEach
  void two_letters_left() throws Exception {
    stage = new Stage(directory).withOnly("planetarium");
    stage.changes.put(Setting.LETTERS_MAIL_ROOM_MAILS, MAIL_ROOM);
    stage.changes.put(
        Setting.LETTERS_MAIL_ROOM_FOLDER,
        Files.createDirectories(directory.resolve("courrier")).toString());
    on(HANDED_OVER);
    try (House house = new House(stage.configuration(), stage.clock)) {
      for (long letter : List.of(3L, 4L)) {
        Sha256 pdf = house.store.archive.keep(LetterStage.pdf("lettre " + letter));
        house.store.desk.decide(
            () ->
                house.dispatch.dispatches.add(
                    Dispatch.of(
                        letter,
                        7,
                        Way.MAIL_ROOM,
                        pdf,
                        LetterStage.ADDRESS,
                        stage.clock.instant())));
      }
      house.dispatch.dispatching().carryOut();
    }
    on(LocalDate.of(2021, 2, 1));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void on(LocalDate day) {
    stage.clock =
        Clock.fixed(
            day.atTime(LocalTime.of(10, 0)).atZone(Deliverable.ZONE).toInstant(), Deliverable.ZONE);
  }

  /** The dispatch sheet that comop had printed, as it comes out of the mail room's scanner. */
  private BufferedImage sheet(int letter) throws Exception {
    Path sheet;
    try (var files = Files.walk(directory.resolve("courrier/depart"))) {
      sheet =
          files
              .filter(one -> one.getFileName().toString().contains("LR-000" + letter))
              .filter(one -> one.getFileName().toString().matches("(?i).*bordereau.*\\.pdf"))
              .findFirst()
              .orElseThrow();
    }
    return Scanner.askew(Scanner.printed(Files.readAllBytes(sheet), 150).get(0), 0.8, 1);
  }

  private byte[] jpeg(int letter) throws Exception {
    return Scanner.file(sheet(letter), "jpg");
  }

  private static Map<String, byte[]> files(Object... some) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int at = 0; at < some.length; at += 2) {
      files.put((String) some[at], (byte[]) some[at + 1]);
    }
    return files;
  }

  private static byte[] scan(String words) {
    return LetterStage.pdf(words);
  }

  private String mail(
      String from, String headers, String subject, String text, Map<String, byte[]> files) {
    StringBuilder raw =
        new StringBuilder(
            """
            From: %s
            To: comop@region.example
            Subject: =?UTF-8?B?%s?=
            Message-ID: <m%d@region.example>
            %sMIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b1"

            --b1
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            %s
            """
                .formatted(
                    from,
                    Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)),
                    ++mails,
                    headers,
                    text));
    files.forEach(
        (name, bytes) ->
            raw.append(
                """
                --b1
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename*=UTF-8''%s
                Content-Transfer-Encoding: base64

                %s
                """
                    .formatted(
                        java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)
                            .replace("+", "%20"),
                        Base64.getMimeEncoder().encodeToString(bytes))));
    return raw.append("--b1--\n").toString().replaceAll("\r?\n", "\r\n");
  }

  private MimeMessage answered(String subject, String text, Map<String, byte[]> files)
      throws Exception {
    stage.mailed(mail(MAIL_ROOM, "", subject, text, files), "2021-02-01T09:30:00");
    assertThat(stage.played()).isTrue();
    List<MimeMessage> sent = stage.sent();
    return sent.get(sent.size() - 1);
  }

  /** With common spaces, for the reader of these tests. */
  private static String plain(MimeMessage mail) throws Exception {
    return Stage.text(mail).replaceAll("[\u00a0\u202f]", " ");
  }

  private List<String> reported(long letter) throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.dispatch.reporting().of(letter).stream().map(MailedSlipTest::told).toList();
    }
  }

  private static String told(Reported one) {
    return one.report().kind() + " " + one.report().day() + " " + one.proofName();
  }

  private List<String> waiting(long letter) throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.dispatch.slips().waiting(letter).stream()
          .map(one -> one.reference() + " " + one.name())
          .toList();
    }
  }

  private List<String> audited(String what) throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.store.ledger.inTransaction(
          () ->
              house.store.audit.oldestFirst(1_000).stream()
                  .filter(one -> one.what().equals(what))
                  .map(AuditEntry::details)
                  .toList());
    }
  }

  private Arrival arrival() throws Exception {
    List<Arrival> all = stage.arrivals();
    return all.get(all.size() - 1);
  }

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  @Test
  void
      a_photograph_with_the_sheets_code_and_a_subject_that_says_what_and_when_is_entered_with_its_proof()
          throws Exception {
    byte[] photograph = jpeg(3);
    MimeMessage answer =
        answered("Distribuée le 12/01/2021", "Bonjour,", files("IMG_0412.JPG", photograph));
    assertThat(answer.getAllRecipients()).extracting(Object::toString).containsExactly(MAIL_ROOM);
    assertThat(answer.getSubject().replace('\u00a0', ' '))
        .isEqualTo("Volet consigné : LR-0003 (AR-000001)");
    assertThat(plain(answer))
        .contains(
            "Consigné :\n- LR-0003 : distribuée le 12/01/2021, preuve « IMG_0412.JPG » (EV-0001).")
        .doesNotContain("Refusé", "manque");
    assertThat(reported(3)).containsExactly("DELIVERED 2021-01-12 IMG_0412.JPG");
    assertThat(reported(4)).isEmpty();
    assertThat(arrival().state().french()).isEqualTo("traitée");
    assertThat(audited("NOTICE_REPORT"))
        .containsExactly(
            "EV-0001 : distribuée, le 12/01/2021, preuve « IMG_0412.JPG », SHA-256 "
                + Sha256.of(photograph).hex()
                + ". Lu dans : courriel AR-000001 de courrier@region.example (service courrier).");
  }

  @Test
  void a_scan_without_words_waits_with_its_letter_and_an_answer_in_words_makes_it_the_proof()
      throws Exception {
    byte[] pdf = Scanner.wrapped(List.of(sheet(3)));
    MimeMessage asked = answered("Scan du copieur", "", files("scan0001.pdf", pdf));
    assertThat(plain(asked))
        .contains(
            "aucune machine ne le lit à votre place :\n"
                + "- LR-0003 : « scan0001.pdf » est gardé avec la lettre (VO-0001).",
            "Par exemple : LR-0003 distribuée le JJ/MM/AAAA",
            "Inutile de joindre de nouveau un volet qui est gardé.");
    assertThat(reported(3)).isEmpty();
    assertThat(waiting(3)).containsExactly("VO-0001 scan0001.pdf");
    assertThat(audited("NOTICE_SLIP"))
        .containsExactly(
            "VO-0001 : volet « scan0001.pdf », SHA-256 "
                + Sha256.of(pdf).hex()
                + ", venu sans sa date. Lu dans : courriel AR-000001 de courrier@region.example"
                + " (service courrier).");
    assertThat(tasks())
        .containsExactly(
            "LR-0003 : Le volet « scan0001.pdf » est venu par courriel sans sa date : dites ce"
                + " qu’il montre (comop notice receipt LR-0003 --slip VO-0001), ou rayez-le (comop"
                + " notice strike VO-0001).");

    stage.mailed(
        mail(
            MAIL_ROOM,
            "In-Reply-To: " + asked.getMessageID() + "\nReferences: " + asked.getMessageID() + "\n",
            "Re: " + asked.getSubject(),
            "distribuée le 12 janvier 2021\n\nCordialement,\nLe service courrier",
            Map.of()),
        "2021-02-01T09:40:00");
    assertThat(stage.played()).isTrue();
    assertThat(plain(stage.sent().get(1)))
        .contains("LR-0003 : distribuée le 12/01/2021, preuve « scan0001.pdf » (EV-0001).");
    assertThat(reported(3)).containsExactly("DELIVERED 2021-01-12 scan0001.pdf");
    assertThat(waiting(3)).isEmpty();
    assertThat(tasks()).isEmpty();
  }

  private List<String> tasks() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.dispatch.following().tasks(LocalDate.of(2021, 2, 1)).stream()
          .map(one -> one.french())
          .toList();
    }
  }

  @Test
  void staff_may_say_by_command_what_a_slip_shows_or_that_it_shows_nothing() throws Exception {
    answered("LR-0003", "", files("a.pdf", scan("a"), "b.pdf", scan("b")));
    assertThat(waiting(3)).containsExactly("VO-0001 a.pdf", "VO-0002 b.pdf");
    assertThat(
            comop(
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
            comop(
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
    assertThat(comop("notice", "strike", "VO-0002", "--reason", "Page blanche.").out())
        .isEqualTo("Rayé (VO-0002)\u00a0: LR-0003, volet «\u00a0b.pdf\u00a0».\n");
    assertThat(waiting(3)).isEmpty();
    assertThat(comop("notice", "strike", "VO-0002", "--reason", "Encore.").err())
        .contains("VO-0002 est déjà rayé par compte ctest : Page blanche.");
  }

  @Test
  void several_letters_in_one_mail_each_find_their_own_scan() throws Exception {
    String answer =
        plain(
            answered(
                "Retours du jour",
                "LR-0003 distribuée le 12/01/2021\nLR-0004 : non réclamée le 25/01/2021\n",
                files(
                    "scan1.jpg",
                    jpeg(4),
                    "LR-0003.pdf",
                    scan("avis"),
                    "dépôt.pdf",
                    scan("dépôt"))));
    assertThat(answer)
        .contains(
            "- LR-0003 : distribuée le 12/01/2021, preuve « LR-0003.pdf » (EV-0001).",
            "- LR-0004 : non réclamée le 25/01/2021, preuve « scan1.jpg » (EV-0002).",
            "- « dépôt.pdf » : de quelle lettre s’agit-il ? Aucun code de bordereau n’y est lu ;"
                + " écrivez la référence de la lettre dans le nom du fichier.");
    assertThat(arrival().state().french()).isEqualTo("en quarantaine");
  }

  @Test
  void a_scan_of_several_letters_proves_their_deposit_and_nothing_else() throws Exception {
    byte[] both = Scanner.wrapped(List.of(sheet(3), sheet(4)));
    String answer =
        plain(
            answered(
                "Dépôts",
                """
                LR-0003 déposée le 05/01/2021, n° 1A 203 456 7890 1
                LR-0004 déposée le 05/01/2021, n° 1A 203 456 7891 8
                LR-0004 refusée le 08/01/2021
                """,
                files("depot.pdf", both)));
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
        plain(answered("LR-0003 distribuée le 03/01/2021", "", files("avis.pdf", scan("avis"))));
    assertThat(answer)
        .contains(
            "Refusé, rien n’en est consigné :\n"
                + "- LR-0003 distribuée le 03/01/2021 : Le 03/01/2021 précède la remise pour envoi,"
                + " le 04/01/2021 : recopiez la date du volet.");
    assertThat(waiting(3)).containsExactly("VO-0001 avis.pdf");
    assertThat(plain(answered("LR-0003 distribuée le 02/02/2021", "", Map.of())))
        .contains("Le 02/02/2021 n’est pas encore passé : recopiez la date du volet.");
    assertThat(plain(answered("LR-0003 distribuée le 31/02/2021", "", Map.of())))
        .contains(
            "LR-0003 distribuée : la date n’est pas dite, ou ne se lit pas ; recopiez celle du"
                + " volet, comme 12/03/2021.");
    assertThat(plain(answered("LR-0003 déposée le 05/01/2021", "", Map.of())))
        .contains("Le numéro de recommandé n’est pas dit : il est sur la preuve de dépôt.");
    assertThat(reported(3)).isEmpty();
  }

  @Test
  void a_letter_that_never_left_is_refused_and_a_person_looks_at_its_scan() throws Exception {
    assertThat(plain(answered("LR-0009 distribuée le 12/01/2021", "", files("a.pdf", scan("a")))))
        .contains(
            "- LR-0009 distribuée le 12/01/2021 : LR-0009 n’a pas été remise pour envoi : il n’y a"
                + " rien à en consigner.",
            "- « a.pdf » : LR-0009 n’a pas été remise pour envoi.");
    assertThat(arrival().state().french()).isEqualTo("en quarantaine");
  }

  @Test
  void what_contradicts_what_is_known_is_refused_whole() throws Exception {
    answered("LR-0003 distribuée le 12/01/2021", "", files("a.pdf", scan("a")));
    assertThat(plain(answered("LR-0003 non réclamée le 27/01/2021", "", files("b.pdf", scan("b")))))
        .contains(
            "- LR-0003 non réclamée le 27/01/2021 : La lettre est dite distribuée et non réclamée."
                + " Vérifiez le volet ; si c’est ce qui est déjà consigné qui est faux, faites-le"
                + " rayer (comop notice strike).");
    assertThat(reported(3)).containsExactly("DELIVERED 2021-01-12 a.pdf");
    assertThat(waiting(3)).containsExactly("VO-0001 b.pdf");
    assertThat(
            plain(
                answered(
                    "Deux fois",
                    "LR-0004 refusée le 12/01/2021\nLR-0004 distribuée le 12/01/2021",
                    Map.of())))
        .contains(
            "- LR-0004 refusée le 12/01/2021 : La lettre est dite",
            "- LR-0004 distribuée le 12/01/2021 : La lettre est dite");
    assertThat(reported(4)).isEmpty();
  }

  @Test
  void the_same_told_twice_is_one_report() throws Exception {
    answered("LR-0003 distribuée le 12/01/2021", "", files("a.pdf", scan("a")));
    assertThat(
            plain(
                answered(
                    "TR: LR-0003 distribuée 12 janvier 2021",
                    "Encore.",
                    files("a.pdf", scan("a")))))
        .contains(
            "- LR-0003 : distribuée le 12/01/2021, preuve « a.pdf » (déjà consigné, EV-0001).");
    assertThat(reported(3)).hasSize(1);
  }

  @Test
  void words_alone_announce_and_ask_for_the_proof() throws Exception {
    assertThat(plain(answered("LR-0003 distribuée le 12/01/2021", "", Map.of())))
        .contains(
            "- LR-0003 : distribuée le 12/01/2021, sans preuve : envoyez le volet numérisé"
                + " (EV-0001).");
  }

  @Test
  void words_of_one_letter_are_not_proved_by_the_scan_of_another() throws Exception {
    assertThat(plain(answered("LR-0003 distribuée le 12/01/2021", "", files("scan.jpg", jpeg(4)))))
        .contains("- LR-0003 distribuée le 12/01/2021 : « scan.jpg » est de LR-0004.");
    assertThat(reported(3)).isEmpty();
    assertThat(waiting(4)).containsExactly("VO-0001 scan.jpg");
  }

  @Test
  void a_photograph_that_cannot_be_opened_everywhere_is_kept_and_told() throws Exception {
    assertThat(plain(answered("LR-0003 distribuée le 12/01/2021", "", files("IMG.HEIC", HEIC))))
        .contains(
            "- LR-0003 distribuée le 12/01/2021 : « IMG.HEIC » n’est ni un PDF ni une image (JPEG,"
                + " PNG, TIFF) : ce n’est pas une preuve.");
    assertThat(arrival().state().french()).isEqualTo("en quarantaine");
    assertThat(reported(3)).isEmpty();
  }

  @Test
  void a_document_to_sign_is_no_slip() throws Exception {
    byte[] signed = Scanner.file(Scanner.code("COMOP:BILAN-2020-PLANETARIUM-V1"), "png");
    assertThat(plain(answered("Scan", "", files("scan.png", signed))))
        .contains(
            "« scan.png » porte le code d’un document à signer (BILAN-2020-PLANETARIUM-V1), non"
                + " celui d’une lettre.");
    assertThat(arrival().state().french()).isEqualTo("en quarantaine");
  }

  @Test
  void anybody_elses_mail_reports_nothing() throws Exception {
    stage.mailed(
        mail(
            "quelqu.un@ailleurs.example",
            "",
            "LR-0003 distribuée le 12/01/2021",
            "",
            files("a.pdf", scan("a"))),
        "2021-02-01T09:30:00");
    assertThat(stage.played()).isTrue();
    assertThat(reported(3)).isEmpty();
    assertThat(arrival().became())
        .isEqualTo(
            "L’expéditeur quelqu.un@ailleurs.example n’est le contact d’aucun bénéficiaire.");
    assertThat(plain(stage.sent().get(0))).doesNotContain("LR-0003");
  }

  @Test
  void a_forged_sender_reports_nothing_and_gets_no_answer() throws Exception {
    stage.changes.put(Setting.MAILBOX_AUTH_SERVER, "mx.region.example");
    stage.mailed(
        mail(
            MAIL_ROOM,
            "Authentication-Results: mx.region.example; dmarc=fail header.from=region.example\n",
            "LR-0003 distribuée le 12/01/2021",
            "",
            files("a.pdf", scan("a"))),
        "2021-02-01T09:30:00");
    assertThat(stage.played()).isTrue();
    assertThat(reported(3)).isEmpty();
    assertThat(stage.sent()).isEmpty();
    assertThat(arrival().became()).contains("contrefait");
  }

  @Test
  void a_question_of_a_colleagues_goes_the_way_of_any_mail() throws Exception {
    assertThat(plain(answered("Une question", "Où en est le bilan ?", Map.of())))
        .contains("Une personne du service va en prendre connaissance");
    List<String> subjects = new ArrayList<>();
    for (MimeMessage one : stage.sent()) {
      subjects.add(one.getSubject());
    }
    assertThat(subjects).containsExactly("Bien reçu (AR-000001)");
  }
}
