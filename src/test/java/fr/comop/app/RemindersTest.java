package fr.comop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.campaign.Decision;
import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.Arrival;
import fr.comop.reminder.Decided;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves, to whom, in which words, and what comes back. */
class RemindersTest {
  private static final String CONTACT = Letters.PLANETARIUM;
  private static final String DIRECTOR = "bastien.corvaisier@planetarium-vaulx.example";
  private static final String LEGAL = "odile.saint-gerand@planetarium-vaulx.example";

  @TempDir Path directory;
  private Stage stage;

  private static final String MOVED =
      "Une échéance a changé depuis notre dernier courriel\u00a0: le fichier .ics ci-joint la met à"
          + " jour dans votre agenda.";

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory).withOnly("planetarium");
    at("2020-10-01T08:00");
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private RemindersTest at(String local) {
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant(), Deliverable.ZONE);
    return this;
  }

  /** Sweeps; what was decided about the Planétarium. */
  private List<Decision> swept() throws Exception {
    try (Wiring wiring = new Wiring(stage.configuration(), stage.clock)) {
      return wiring.reminders().sweep("comop").stream()
          .filter(one -> one.beneficiary().id().equals("planetarium"))
          .map(Decided::decision)
          .toList();
    }
  }

  /** Mails of the campaign to the Planétarium in the order in which they were queued. */
  private List<Mail> mails() throws Exception {
    try (Wiring wiring = new Wiring(stage.configuration(), stage.clock)) {
      return wiring.ledger.inTransaction(
          () ->
              wiring
                  .ledger
                  .handle()
                  .createQuery(
                      "select message_id from reminder where beneficiary = 'planetarium'"
                          + " order by id")
                  .mapTo(String.class)
                  .list()
                  .stream()
                  .map(id -> wiring.outbox.find(id).orElseThrow())
                  .toList());
    }
  }

  private Mail last() throws Exception {
    List<Mail> mails = mails();
    return mails.get(mails.size() - 1);
  }

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock)).comop(args);
  }

  private static String expected(String name) throws Exception {
    return Files.readString(Path.of("src/test/resources/reminders", name + ".txt"));
  }

  private static String written(Mail mail) {
    return "À : "
        + String.join(", ", mail.to())
        + "\nCopie : "
        + String.join(", ", mail.cc())
        + "\nObjet : "
        + mail.subject()
        + "\n\n"
        + mail.text()
        + "\n\nPièces jointes : "
        + String.join(", ", mail.files().stream().map(Mail.File::name).toList())
        + "\n";
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-01T08:00, ouverture",
    "2020-11-13T08:00, j-30",
    "2020-12-08T08:00, j-7-incomplet",
    "2020-12-15T08:00, jour-meme",
    "2020-12-16T08:00, j-plus-1"
  })
  void the_words_of_a_step(String when, String name) throws Exception {
    swept();
    if (name.contains("incomplet")) {
      stage.played();
      at("2020-12-07T10:00");
      stage
          .mailed(
              Letters.with(
                  CONTACT, "Bilan", "bilan.xlsx", Workbooks.blank("planetarium", "bilan", 2020)),
              "2020-12-07T09:12:00")
          .played();
    }
    at(when).swept();
    assertThat(written(last())).isEqualTo(expected(name));
  }

  @Test
  void the_words_of_a_first_mail_that_is_not_the_opening() throws Exception {
    at("2020-12-14T08:00").swept();
    assertThat(written(last())).isEqualTo(expected("premier-j-1"));
    at("2020-12-15T08:00").swept();
    assertThat(written(last())).isEqualTo(expected("jour-meme"));
  }

  @Test
  void the_words_to_the_next_person_when_the_first_mail_came_back() throws Exception {
    at("2020-12-14T08:00").swept();
    String first = last().messageId();
    try (Wiring wiring = new Wiring(stage.configuration(), stage.clock)) {
      wiring.ledger.inTransaction(
          () -> wiring.deadAddresses.mark(CONTACT, first, "550", stage.clock.instant()));
    }
    swept();
    assertThat(last().to()).containsExactly(DIRECTOR);
    assertThat(last().text()).contains("Ce courriel ouvre pour vous la campagne 2020.");
  }

  @Test
  void the_words_about_one_document_alone() throws Exception {
    at("2022-09-30T08:00").swept();
    assertThat(written(last())).isEqualTo(expected("ouverture-2022"));
    assertThat(last().html())
        .contains("Remplissez-le avec Excel", "joignez-le à une réponse", "déposez-le dans")
        .doesNotContain("-les ");
    at("2022-11-15T08:00").swept();
    assertThat(last().text())
        .contains("Nous joignons de nouveau le classeur vierge à votre nom")
        .contains("joignez votre classeur à une réponse à ce courriel, ou déposez-le");
  }

  @Nested
  class Each_mail {
    @Test
    void leaves_once_however_often_the_service_looks() throws Exception {
      assertThat(swept()).hasSize(1);
      assertThat(swept()).isEmpty();
      at("2020-10-02T08:00");
      assertThat(swept()).isEmpty();
      assertThat(mails()).hasSize(1);
    }

    @Test
    void leaves_once_though_the_service_was_killed_before_the_commit() throws Exception {
      try (Wiring wiring = new Wiring(stage.configuration(), stage.clock)) {
        assertThatThrownBy(
                () ->
                    wiring.ledger.inTransaction(
                        () -> {
                          assertThat(wiring.reminders().sweep("comop")).hasSize(1);
                          throw new IllegalStateException("killed");
                        }))
            .hasMessage("killed");
        assertThat(wiring.ledger.inTransaction(wiring.outbox::anyQueued)).isFalse();
      }
      assertThat(swept()).hasSize(1);
      assertThat(mails()).hasSize(1);
    }

    @Test
    void hangs_on_the_first_of_its_year() throws Exception {
      swept();
      at("2020-11-13T08:00").swept();
      at("2020-12-14T08:00").swept();
      String opening = mails().get(0).messageId();
      assertThat(opening).startsWith("<ouverture.planetarium.2020-10-01.1.");
      assertThat(mails()).extracting(Mail::inReplyTo).containsExactly(null, opening, opening);
    }

    @Test
    void after_an_outage_over_several_steps_is_the_latest_alone() throws Exception {
      at("2020-12-14T11:00").swept();
      assertThat(mails())
          .singleElement()
          .satisfies(mail -> assertThat(mail.subject()).endsWith("échéance demain"));
      assertThat(last().cc()).containsExactly(DIRECTOR, LEGAL);
    }
  }

  @Nested
  class Nothing_leaves {
    @Test
    void while_a_mail_is_not_read_whosever_it_is() throws Exception {
      stage.changes.put(Setting.INTAKE_TRIES, "3");
      try (Wiring wiring = new Wiring(stage.configuration(), stage.clock);
          var mailbox = wiring.mailbox()) {
        stage.mailed(Letters.plain("qui@ailleurs.example", "Question", ""));
        wiring.reception().receive(mailbox.unknown());
        assertThat(wiring.reminders().sweep("comop"))
            .hasSize(1)
            .allSatisfy(
                one ->
                    assertThat(((Decision.Blocked) one.decision()).reasons())
                        .containsExactly(
                            "L’envoi AR-000001, reçu le jeudi 10 décembre 2020 à 9\u00a0h\u00a012,"
                                + " n’est pas encore lu."));
      }
    }

    @Test
    void while_a_workbook_with_its_marks_is_in_quarantine_whoever_sent_it() throws Exception {
      stage
          .mailed(
              Letters.with(
                  "quelqu.un@ailleurs.example",
                  "Bilan",
                  "bilan.xlsx",
                  Workbooks.blank("planetarium", "bilan", 2020)))
          .played();
      assertThat(swept()).singleElement().isInstanceOf(Decision.Blocked.class);
      assertThat(mails()).isEmpty();
      comop("quarantine", "reject", "AR-000001", "--reason", "Essai");
      assertThat(swept()).singleElement().isInstanceOf(Decision.Send.class);
    }

    @Test
    void at_a_trial() throws Exception {
      Terminal.Ended ended = comop("reminders", "--at", "2020-12-14T08:00");
      assertThat(ended.code()).isZero();
      assertThat(ended.out())
          .startsWith("Relances, lundi 14 décembre 2020 à 8\u00a0h\u00a000\n")
          .contains("J-1", "15/12/2020", CONTACT, DIRECTOR, LEGAL, "partirait");
      assertThat(mails()).isEmpty();
      assertThat(comop("reminders", "--dry-run", "--json").out())
          .contains("\"step\" : \"ouverture\"");
      assertThat(mails()).isEmpty();
      assertThat(comop("reminders").out()).contains("part ");
      assertThat(mails()).hasSize(1);
    }
  }

  @Nested
  class A_mail_that_comes_back {
    private String notice(String status, String action) throws Exception {
      return """
          From: Mail Delivery System <MAILER-DAEMON@relay.example>
          To: comop@region.example
          Subject: Undelivered Mail Returned to Sender
          Return-Path: <>
          MIME-Version: 1.0
          Content-Type: multipart/report; report-type=delivery-status; boundary="b"

          --b
          Content-Type: text/plain

          This is the mail system at host relay.example.
          --b
          Content-Type: message/delivery-status

          Reporting-MTA: dns; relay.example

          Final-Recipient: rfc822; %s
          Action: %s
          Status: %s
          Diagnostic-Code: smtp; 550 5.1.1 User unknown

          --b
          Content-Type: message/rfc822

          Message-ID: %s
          Subject: Campagne

          …
          --b--
          """
          .formatted(CONTACT, action, status, last().messageId())
          .replace("\n", "\r\n");
    }

    @Test
    void for_good_goes_to_the_next_contact() throws Exception {
      swept();
      stage.mailed(notice("5.1.1", "failed"), "2020-10-01T08:00:30").played();
      assertThat(stage.arrivals())
          .extracting(Arrival::reason)
          .containsExactly(
              "Avis de non-remise : " + CONTACT + ", pour de bon (550 5.1.1 User unknown).");
      assertThat(swept()).hasSize(1);
      assertThat(mails()).extracting(Mail::to).containsExactly(List.of(CONTACT), List.of(DIRECTOR));
      assertThat(last().messageId()).startsWith("<ouverture.planetarium.2020-10-01.2.");
      assertThat(swept()).isEmpty();
      assertThat(stage.textsTo("mailer-daemon@relay.example")).isEmpty();
    }

    @Test
    void for_good_goes_to_the_next_contact_though_this_one_had_a_copy() throws Exception {
      at("2020-12-08T08:00").swept();
      assertThat(last().cc()).containsExactly(DIRECTOR);
      stage.mailed(notice("5.1.1", "failed"), "2020-12-08T08:00:30").played();
      assertThat(swept()).hasSize(1);
      assertThat(mails()).extracting(Mail::to).containsExactly(List.of(CONTACT), List.of(DIRECTOR));
      assertThat(last().cc()).isEmpty();
      assertThat(swept()).isEmpty();
    }

    @Test
    void from_who_had_a_copy_alone_goes_to_nobody_else() throws Exception {
      at("2020-12-08T08:00").swept();
      stage
          .mailed(notice("5.1.1", "failed").replace(CONTACT, DIRECTOR), "2020-12-08T08:00:30")
          .played();
      assertThat(swept()).isEmpty();
    }

    @Test
    void for_now_is_waited_for() throws Exception {
      swept();
      stage.mailed(notice("4.4.1", "delayed"), "2020-10-01T08:00:30").played();
      assertThat(stage.arrivals())
          .extracting(Arrival::reason)
          .containsExactly(
              "Avis de non-remise : " + CONTACT + ", pour l’instant (550 5.1.1 User unknown).");
      assertThat(swept()).isEmpty();
    }

    @Test
    void from_an_address_that_then_writes_counts_no_more() throws Exception {
      swept();
      stage.mailed(notice("5.1.1", "failed"), "2020-10-01T08:00:30").played();
      at("2020-10-05T08:00");
      stage.mailed(Letters.plain(CONTACT, "Bonjour", ""), "2020-10-05T07:00:00").played();
      assertThat(swept()).isEmpty();
    }
  }

  @Nested
  class A_reply_without_a_workbook {
    private void replied(String words) throws Exception {
      swept();
      stage
          .mailed(
              Letters.plain(CONTACT, "Re: Campagne", "In-Reply-To: " + last().messageId() + "\r\n")
                  .replace("Bonjour, j'ai une question.", words),
              "2020-10-02T09:12:00")
          .played();
    }

    @Test
    void waits_for_a_person_until_it_is_dealt_with() throws Exception {
      replied("Pourrions-nous avoir un délai ?\r\n\r\nLe 1 oct. 2020, comop a écrit :\r\n> texte");
      assertThat(comop("replies", "list").out())
          .contains("R-0001", "planetarium", "bilan, programme, échéance 2020", "délai demandé")
          .contains("Pourrions-nous avoir un délai")
          .doesNotContain("a écrit");
      assertThat(comop("replies", "done", "R-0001").code()).isZero();
      assertThat(comop("replies", "list").out()).isEqualTo("Aucune réponse n’attend.\n");
      assertThat(comop("replies", "done", "R-0001").code()).isEqualTo(Exit.WRONG_USE);
      assertThat(comop("replies", "list", "--all", "--json").out()).contains("\"doneBy\"");
    }

    @Test
    void is_heard_though_it_answers_no_mail_of_ours_when_it_asks_for_time() throws Exception {
      stage
          .mailed(
              Letters.plain(CONTACT, "Demande de report", "")
                  .replace("Bonjour, j'ai une question.", "Pouvons-nous rendre le bilan en mars ?"),
              "2020-10-02T09:12:00")
          .mailed(Letters.plain(CONTACT, "Visite", ""), "2020-10-02T09:13:00")
          .played();
      assertThat(comop("replies", "list").out())
          .contains("R-0001", "bilan, échéance 2020", "délai demandé", "le bilan en mars")
          .doesNotContain("R-0002");
    }

    @Test
    void is_told_that_the_service_reads_it() throws Exception {
      replied("Rien à signaler cette année.");
      assertThat(String.join("", stage.textsTo(CONTACT)))
          .contains("Votre message est transmis au service, qui vous répondra.")
          .doesNotContain("il manque sans doute la pièce jointe");
    }

    @Test
    void is_heard_from_an_address_that_nobody_knows() throws Exception {
      swept();
      stage
          .mailed(
              Letters.plain(
                      "maelle.a.la.maison@courriel.example",
                      "Re: Campagne",
                      "In-Reply-To: " + last().messageId() + "\r\n")
                  .replace("Bonjour, j'ai une question.", "Un délai pour le programme ?"),
              "2020-10-02T09:12:00")
          .played();
      assertThat(comop("replies", "list").out())
          .contains("planetarium", "programme, échéance 2020", "délai demandé");
      assertThat(comop("quarantine", "list").out()).contains("maelle.a.la.maison");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Nous ne demandons pas de report, tout sera prêt sans délai. | à lire",
          "Aucun délai ne sera nécessaire.                             | à lire",
          "Sans délai supplémentaire, nous n'y arriverons pas.         | délai demandé",
          "Pourrait-on reporter la date ?                              | délai demandé",
        })
    void is_not_taken_for_what_it_denies(String words, String label) throws Exception {
      replied(words);
      assertThat(comop("replies", "list").out()).contains(label);
    }

    @Test
    void is_labelled_by_its_own_words_not_by_those_it_quotes() throws Exception {
      replied("Rien à signaler cette année.\r\n> Seul un accord peut reporter l'échéance.");
      assertThat(comop("replies", "list").out()).contains("rien à signaler");
    }
  }

  @Nested
  class The_calendar {
    private String told(String step) {
      return comop("calendar", "--year", "2020", "--beneficiary", "planetarium")
          .out()
          .lines()
          .filter(line -> line.contains("│ " + step + " "))
          .map(line -> line.replaceAll("[║│]", " ").replaceAll("\\s+", " ").strip())
          .findFirst()
          .orElseThrow();
    }

    @Test
    void says_what_left_and_when_and_what_is_to_leave() throws Exception {
      at("2020-10-02T10:15").swept();
      assertThat(told("ouverture"))
          .isEqualTo("02/10/2020 10:15 ouverture 15/12/2020 " + CONTACT + " en attente d’envoi");
      at("2020-10-02T10:20");
      stage.played();
      at("2020-11-30T09:00");
      assertThat(told("ouverture"))
          .isEqualTo("02/10/2020 10:20 ouverture 15/12/2020 " + CONTACT + " parti");
      assertThat(told("J-30"))
          .isEqualTo("13/11/2020 08:00 J-30 15/12/2020 " + CONTACT + " dépassé");
      assertThat(told("J-15"))
          .isEqualTo("30/11/2020 08:00 J-15 15/12/2020 " + CONTACT + " à envoyer");
      assertThat(told("J-7"))
          .isEqualTo("08/12/2020 08:00 J-7 15/12/2020 " + CONTACT + " " + DIRECTOR + " prévu");
      swept();
      assertThat(comop("calendar", "--year", "2020", "--json").out())
          .contains("\"state\" : \"sent\"", "\"state\" : \"queued\"")
          .contains("\"state\" : \"overtaken\"", "\"state\" : \"foreseen\"");
    }
  }

  @Nested
  class An_extension {
    private Terminal.Ended extended(String form, String until) {
      return comop(
          "extend",
          "--beneficiary",
          "planetarium",
          "--form",
          form,
          "--year",
          "2020",
          "--until",
          until,
          "--agreement",
          "Courrier du 8 décembre 2020");
    }

    @Test
    void moves_what_reminders_say() throws Exception {
      swept();
      at("2020-12-01T09:00");
      assertThat(extended("bilan", "2021-01-15").out())
          .isEqualTo(
              "Délai accordé\u00a0: bilan annuel 2020 de Planétarium de Vaulx-en-Velin, au plus tard"
                  + " le vendredi 15 janvier 2021.\n");
      at("2020-12-15T08:00").swept();
      assertThat(last().text())
          .contains("Programme d’actions 2021\u00a0: pas encore reçu.")
          .contains(
              "À rendre plus tard\u00a0: bilan annuel 2020, au plus tard le vendredi 15 janvier"
                  + " 2021.")
          .doesNotContain("Bilan annuel");
      assertThat(last().files())
          .extracting(Mail.File::name)
          .containsExactly("programme-d-actions-2021-planetarium.xlsx", "echeances-2020.ics");
      assertThat(comop("extend", "--list").out()).contains("15/01/2021", "Courrier du 8 décembre");
    }

    @Test
    void is_no_day_that_is_over() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extended("bilan", "2021-01-15");
      at("2020-12-16T08:00").swept();
      assertThat(last().subject()).startsWith("Échéance dépassée");
      assertThat(last().text())
          .contains(" - Programme d’actions 2021\u00a0: pas encore reçu.")
          .contains("À rendre plus tard\u00a0: bilan annuel 2020")
          .doesNotContain(" - Bilan");
    }

    @Test
    void leads_the_headline_beside_what_is_late() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extended("bilan", "2020-12-28");
      at("2020-12-21T08:00").swept();
      assertThat(last().text())
          .contains(
              "Le délai que la Région vous a accordé se termine dans sept jours, le lundi 28"
                  + " décembre 2020. Voici ce que nous attendons encore de vous\u00a0:\n")
          .contains(" - Bilan annuel 2020\u00a0: pas encore reçu.")
          .contains(
              " - Programme d’actions 2021, qui était attendu le mardi 15 décembre 2020\u00a0: pas"
                  + " encore reçu.");
      assertThat(last().html())
          .contains("qui était attendu le mardi 15 décembre 2020")
          .contains("se termine <strong>dans sept jours, le lundi 28 décembre 2020</strong>.");
    }

    @Test
    void brings_nothing_back_that_is_asked_no_more() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extended("bilan", "2021-01-15");
      at("2020-12-31T08:00").swept();
      assertThat(last().text())
          .contains("se termine dans quinze jours, le vendredi 15 janvier 2021.")
          .contains(" - Bilan annuel 2020\u00a0: pas encore reçu.")
          .doesNotContainIgnoringCase("programme");
      assertThat(last().files())
          .extracting(Mail.File::name)
          .containsExactly("bilan-annuel-2020-planetarium.xlsx", "echeances-2020.ics");
    }

    @Test
    void is_brought_to_calendars_by_the_next_mail_alone() throws Exception {
      swept();
      assertThat(calendar()).contains("DTSTART;VALUE=DATE:20201215", "SEQUENCE:0");
      at("2020-12-01T09:00");
      extended("bilan", "2021-01-15");
      at("2020-12-08T08:00").swept();
      assertThat(last().text()).contains(MOVED);
      assertThat(last().html()).contains(MOVED);
      assertThat(calendar())
          .containsSubsequence(
              "UID:echeance-planetarium-programme-2020@comop",
              "DTSTART;VALUE=DATE:20201215",
              "SEQUENCE:0",
              "UID:echeance-planetarium-bilan-2020@comop",
              "DTSTART;VALUE=DATE:20210115",
              "SEQUENCE:1");
      at("2020-12-11T08:00").swept();
      assertThat(last().text()).doesNotContain(".ics");
      assertThat(last().files()).noneMatch(file -> file.name().endsWith(".ics"));
    }

    @Test
    void is_brought_to_the_calendar_of_the_next_person_when_that_mail_came_back() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extended("bilan", "2021-01-15");
      at("2020-12-08T08:00").swept();
      try (Wiring wiring = new Wiring(stage.configuration(), stage.clock)) {
        wiring.ledger.durably(
            () ->
                wiring.deadAddresses.mark(CONTACT, "", "550 unknown user", stage.clock.instant()));
      }
      at("2020-12-08T09:00").swept();
      assertThat(mails()).hasSize(3);
      assertThat(last().files()).anyMatch(file -> file.name().endsWith(".ics"));
    }

    @Test
    void leads_past_the_due_day() {
      assertThat(extended("bilan", "2020-12-15").err())
          .isEqualTo(
              "Un délai mène au-delà de l’échéance de la convention, le mardi 15 décembre 2020.\n");
    }
  }

  private String calendar() throws Exception {
    try (Wiring wiring = new Wiring(stage.configuration(), stage.clock)) {
      Mail.File file =
          last().files().stream().filter(one -> one.name().endsWith(".ics")).findFirst().get();
      return Files.readString(wiring.archive.path(file.sha256()));
    }
  }

  @Nested
  class An_extension_taken_back {
    private Terminal.Ended extend(String... change) {
      List<String> line =
          new java.util.ArrayList<>(
              List.of("extend", "--beneficiary", "planetarium", "--form", "bilan"));
      line.addAll(List.of("--year", "2020", "--agreement", "Courriel du 9 décembre 2020"));
      line.addAll(List.of(change));
      return comop(line.toArray(String[]::new));
    }

    @Test
    void lets_reminders_go_back_to_the_date_of_the_convention() throws Exception {
      at("2020-12-01T09:00");
      extend("--until", "2021-01-15");
      at("2020-12-09T09:00");
      assertThat(extend("--cancel").out())
          .isEqualTo(
              "Délai retiré\u00a0: bilan annuel 2020 de Planétarium de Vaulx-en-Velin, de nouveau"
                  + " au plus tard le mardi 15 décembre 2020.\n");
      at("2020-12-15T08:00").swept();
      assertThat(last().text()).doesNotContain("15 janvier 2021");
      assertThat(comop("extend", "--list").out()).contains("15/01/2021", "le 09/12/2020 09:00 par");
      try (Wiring wiring = new Wiring(stage.configuration(), stage.clock)) {
        assertThat(
                wiring.ledger.inTransaction(
                    () ->
                        wiring
                            .ledger
                            .handle()
                            .createQuery("select details from audit where what = 'EXTEND_CANCEL'")
                            .mapTo(String.class)
                            .list()))
            .containsExactly("Courriel du 9 décembre 2020");
      }
    }

    @Test
    void moves_calendars_back() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extend("--until", "2021-01-15");
      at("2020-12-08T08:00").swept();
      at("2020-12-09T09:00");
      extend("--cancel");
      at("2020-12-11T08:00").swept();
      assertThat(last().text()).contains(MOVED);
      assertThat(calendar()).contains("DTSTART;VALUE=DATE:20201215", "SEQUENCE:2");
    }

    @Test
    void has_to_be_there() {
      Terminal.Ended refused = extend("--cancel");
      assertThat(refused.err())
          .isEqualTo(
              "Aucun délai n’est accordé : bilan annuel 2020 de Planétarium de Vaulx-en-Velin.\n");
      assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void is_better_never_granted_for_ninety_years() {
      assertThat(extend("--until", "2099-01-15").err())
          .isEqualTo(
              "Un délai ne mène pas plus loin que l’année qui suit la convention, jusqu’au dimanche"
                  + " 31 décembre 2023.\n");
    }

    @Test
    void is_not_granted_to_a_document_that_is_complete() throws Exception {
      at("2020-12-14T18:00");
      stage
          .withOnly("eureka")
          .dropped(
              "eureka",
              "bilan.xlsx",
              Files.readAllBytes(
                  Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx")))
          .played();
      Terminal.Ended refused =
          comop(
              "extend",
              "--beneficiary",
              "eureka",
              "--form",
              "bilan",
              "--year",
              "2020",
              "--agreement",
              "x",
              "--until",
              "2021-01-15");
      assertThat(refused.err())
          .isEqualTo(
              "bilan annuel 2020 de Galerie Eurêka est déjà complet : il n’y a pas de délai à"
                  + " accorder.\n");
      assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    }
  }

  @Nested
  class Mails_that_need_a_person {
    private static final String DEAD =
        "insert into dead_address (address, since, message_id, reason) values ('"
            + CONTACT
            + "', timestamp with time zone '2020-10-02 08:00:00Z', '<x@region.example>', '550 no"
            + " such user')";

    private void store(String sql) throws Exception {
      try (Wiring wiring = new Wiring(stage.configuration(), stage.clock)) {
        wiring.ledger.durably(() -> wiring.ledger.handle().execute(sql));
      }
    }

    @Test
    void are_listed_and_leave_again() throws Exception {
      swept();
      assertThat(comop("mails", "list").out())
          .isEqualTo(
              "Tous les courriels sont partis, ou vont partir.\n\nToutes les adresses répondent.\n");
      store("update outbox set state = 'FAILED', attempts = 12, last_error = '554 refused'");
      assertThat(comop("mails", "list").out())
          .contains("C-0001", CONTACT, "abandonné\u00a0: 554 refused");
      assertThat(comop("status").out())
          .contains("1 courriel n’a pas pu partir : « comop mails list ».");
      assertThat(comop("mails", "resend", "c-0001").out())
          .isEqualTo(
              "c-0001 repart au prochain passage du service, si ce qu’il dit est encore exact ; sinon,"
                  + " une relance à jour part s’il reste quelque chose à demander.\n");
      assertThat(comop("mails", "list", "--json").out())
          .isEqualTo("{\n  \"mails\" : [ ],\n  \"addresses\" : [ ]\n}\n");
      stage.played();
      assertThat(stage.textsTo(CONTACT)).hasSize(1);
    }

    @Test
    void are_refused_when_they_left_or_are_unknown() throws Exception {
      swept();
      assertThat(comop("mails", "resend", "C-0001").err())
          .isEqualTo("Aucun courriel abandonné ne porte la référence C-0001.\n");
      assertThat(comop("mails", "resend", "12b").code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void tell_why_they_are_held_back() throws Exception {
      swept();
      store("update outbox set held_at = created_at");
      assertThat(comop("mails", "list").out())
          .contains("retenu\u00a0: le plafond d’envois d’une journée est atteint");
    }

    @Test
    void come_back_from_addresses_that_can_be_revived() throws Exception {
      at("2020-11-13T07:00").swept();
      store(DEAD);
      assertThat(comop("mails", "list").out())
          .contains(CONTACT, "Planétarium de Vaulx-en-Velin", "550 no such user");
      assertThat(comop("status").out())
          .endsWith("\n1 adresse ne répond plus : « comop mails list ».\n");
      assertThat(comop("status", "--json").out()).contains("\"deadAddresses\" : 1");
      assertThat(comop("mails", "revive", CONTACT.toUpperCase(java.util.Locale.ROOT)).code())
          .isZero();
      at("2020-11-13T08:00").swept();
      assertThat(last().to()).containsExactly(CONTACT);
      assertThat(comop("mails", "revive", CONTACT).err())
          .isEqualTo(
              "Cette adresse n’est pas de celles qui ne répondent plus : " + CONTACT + ".\n");
    }
  }

  @Nested
  class The_digest {
    private List<Mail> digests() throws Exception {
      try (Wiring wiring = new Wiring(stage.configuration(), stage.clock)) {
        wiring.reminderRound(() -> true).go();
        return wiring.ledger.inTransaction(
            () ->
                wiring.outbox.due(stage.clock.instant(), 1_000).stream()
                    .filter(queued -> queued.kind().equals("point-de-campagne"))
                    .map(Outbox.Queued::mail)
                    .toList());
      }
    }

    @Test
    void is_quiet_until_there_is_news() throws Exception {
      at("2020-10-05T08:00");
      assertThat(digests())
          .singleElement()
          .satisfies(
              mail ->
                  assertThat(mail.subject()).isEqualTo("Campagne 2020 – 0 document complet sur 2"));
      at("2020-10-12T08:00");
      assertThat(digests()).hasSize(1);
      stage.changes.put(Setting.SMTP_ENABLED, "false");
      stage
          .mailed(
              Letters.with(
                  "quelqu.un@ailleurs.example",
                  "Bilan",
                  "bilan.xlsx",
                  Workbooks.blank("planetarium", "bilan", 2020)),
              "2020-10-13T09:12:00")
          .played();
      at("2020-10-19T07:59");
      assertThat(digests()).hasSize(1);
      at("2020-10-19T08:00");
      assertThat(digests()).hasSize(2);
      assertThat(digests().get(1).text())
          .contains(
              "AR-000001, reçu le mardi 13 octobre 2020 à 9\u00a0h\u00a012\u00a0: L’expéditeur");
    }

    @Test
    void says_in_the_last_week_each_working_day_whom_to_ring() throws Exception {
      at("2020-12-14T08:00");
      assertThat(digests().get(0).text())
          .contains("À appeler\u00a0:")
          .contains(
              " - Planétarium de Vaulx-en-Velin\u00a0: bilan annuel 2020, jamais reçu\u00a0;"
                  + " programme d’actions 2021, jamais reçu – Maëlle Trévignac (04 65 71 10 10),")
          .containsOnlyOnce("04 65 71 10 10");
    }

    @Test
    void has_nobody_rung_whose_file_may_lie_in_quarantine() throws Exception {
      stage
          .mailed(
              Letters.with(
                  "quelqu.un@ailleurs.example",
                  "Bilan",
                  "bilan.xlsx",
                  Workbooks.blank("planetarium", "bilan", 2020)))
          .played();
      at("2020-12-14T08:00");
      assertThat(digests().get(0).text())
          .contains("Relances retenues\u00a0:\n - Planétarium de Vaulx-en-Velin\u00a0: L’envoi")
          .doesNotContain("À appeler");
    }

    @Test
    void leaves_once_at_a_first_start_early_on_its_day() throws Exception {
      at("2020-12-08T07:55");
      assertThat(digests()).isEmpty();
      at("2020-12-08T08:00");
      assertThat(digests()).hasSize(1);
    }

    @Test
    void makes_up_for_one_that_was_missed() throws Exception {
      at("2020-12-03T10:00");
      assertThat(digests()).hasSize(1);
      at("2020-12-03T10:05");
      assertThat(digests()).hasSize(1);
    }
  }

  @Test
  void quartz_wakes_the_sweep_and_the_mails_really_leave() throws Exception {
    stage.changes.put(Setting.REMINDERS_ENABLED, "true");
    stage.changes.put(Setting.REMINDERS_EVERY, "PT0.2S");
    try (Wiring wiring = new Wiring(stage.configuration(), stage.clock);
        Service service = new Service(wiring, 0)) {
      service.start();
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(stage.textsTo(CONTACT)).hasSize(1));
    }
    assertThat(swept()).isEmpty();
  }
}
