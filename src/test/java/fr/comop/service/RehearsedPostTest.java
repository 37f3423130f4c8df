package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.smtp.AllToOne;
import fr.comop.correspondence.smtp.ScriptedSmtp;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Way;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal on the real mail server: one address gets everything, nobody else anything. */
class RehearsedPostTest {
  private static final String TESTER = "essais@region.example";
  private static final String WARNING =
      "RÉPÉTITION (smtp.all-to)\u00a0: tous les courriels partent à essais@region.example et à"
          + " personne d’autre, et comptent comme envoyés\u00a0; aucune lettre recommandée ne part.";

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
    stage.changes.put(Setting.SMTP_ALL_TO, TESTER);
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private void queued(String kind, List<String> to, List<String> cc) throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      Mail mail =
          new Mail(
              "<essai." + kind + "@region.example>",
              null,
              List.of(),
              false,
              to,
              cc,
              "Objet " + kind,
              "texte",
              "<html><body><p>texte</p></body></html>",
              List.of());
      house.store.ledger.durably(
          () -> house.store.outbox.add(null, kind, mail, house.store.clock.instant()));
    }
  }

  @Test
  void answers_reminders_invitations_and_summaries_go_to_one_address_and_say_to_whom_they_would()
      throws Exception {
    queued("relance", List.of("a@centre.example"), List.of("b@centre.example"));
    queued("convocation", List.of("elu@region.example"), List.of());
    queued(
        "synthese",
        List.of("1@x.example", "2@x.example", "3@x.example", "4@x.example", "5@x.example"),
        List.of());
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", ""));
    stage.played();

    for (MimeMessage one : stage.sent()) {
      assertThat(one.getAllRecipients()).extracting(String::valueOf).containsExactly(TESTER);
      assertThat(one.getHeader(AllToOne.HEADER)).hasSize(1);
    }
    assertThat(stage.sent()).hasSize(4);
    assertThat(stage.mail.getUserManager().listUser())
        .extracting(one -> one.getEmail())
        .as("those whom the server was told by RCPT TO, and whose mailboxes it made")
        .contains(TESTER)
        .noneMatch(one -> one.endsWith(".example") && !one.endsWith("@region.example"))
        .doesNotContain("elu@region.example", Letters.PLANETARIUM);
    MimeMessage reminder =
        stage.sent().stream()
            .filter(one -> subject(one).endsWith("Objet relance"))
            .findFirst()
            .orElseThrow();
    assertThat(subject(reminder))
        .isEqualTo("[Répétition, pour a@centre.example, b@centre.example] Objet relance");
    assertThat(reminder.getHeader(AllToOne.HEADER))
        .containsExactly("a@centre.example, b@centre.example");
    assertThat(stage.sent())
        .extracting(RehearsedPostTest::subject)
        .contains(
            "[Répétition, pour 1@x.example, 2@x.example, 3@x.example et 2 de plus] Objet synthese");
  }

  private static String subject(MimeMessage message) {
    try {
      return String.valueOf(message.getSubject());
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nobody_else_is_named_to_the_server_and_who_is_refused_is_the_one_address() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of("END", "550 5.1.1 no such user"))) {
      stage.changes.put(Setting.SMTP_PORT, String.valueOf(server.port()));
      queued("relance", List.of("a@centre.example"), List.of("b@centre.example"));
      try (House house = new House(stage.configuration(), stage.clock);
          var sender = house.correspondence.sending().sender()) {
        assertThat(house.correspondence.sending().postman(sender::send, mail -> false).sendNext())
            .isTrue();
        assertThat(house.store.ledger.inTransaction(house.store.deadAddresses::all))
            .extracting(one -> one.address())
            .containsExactly(TESTER);
      }
      assertThat(server.commands("RCPT")).containsExactly("RCPT TO:<" + TESTER + ">");
    }
  }

  @Test
  void a_registered_letter_waits_and_says_why() throws Exception {
    stage.changes.put(Setting.LETTERS_MAIL_ROOM_FOLDER, directory.resolve("courrier").toString());
    try (House house = new House(stage.configuration(), stage.clock)) {
      Sha256 pdf = house.store.archive.keep(LetterStage.pdf("lettre"));
      house.store.desk.decide(
          () ->
              house.dispatch.dispatches.add(
                  Dispatch.of(
                      1, 1, Way.MAIL_ROOM, pdf, LetterStage.ADDRESS, house.store.clock.instant())));
      house.dispatch.dispatching().carryOut();
      assertThat(house.store.desk.look(house.dispatch.dispatches::open))
          .extracting(Dispatch::trouble)
          .containsExactly("Répétition (smtp.all-to) : aucune lettre ne part, celle-ci attend.");
    }
    assertThat(directory.resolve("courrier")).doesNotExist();
  }

  @Test
  void it_is_told_by_status_config_and_the_log() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat(house.store.ledger).isNotNull();
    }
    assertThat(comop("status")).startsWith(WARNING + "\n");
    assertThat(comop("config")).contains("\n" + WARNING + "\n");
    try (LogLines log = new LogLines();
        House house = new House(stage.configuration(), stage.clock);
        PostOffice office = new PostOffice(house)) {
      assertThat(office.postmen()).isNotEmpty();
      assertThat(log.all()).contains("WARN " + WARNING);
    }
    stage.changes.put(Setting.SMTP_ALL_TO, "");
    assertThat(comop("status")).doesNotContain("RÉPÉTITION");
  }

  private String comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args)
        .out();
  }
}
