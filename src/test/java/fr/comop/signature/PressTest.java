package fr.comop.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.comop.archive.Sha256;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.intake.Intake;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import fr.comop.wiring.Writing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an answer that waits for two documents to sign. */
class PressTest {
  private static final Duration PATIENT = Duration.ofMinutes(1);
  private static final String REPORT = "BILAN-2020-PLANETARIUM-V1";
  private static final String PROGRAMME = "PROGRAMME-2020-PLANETARIUM-V1";

  @TempDir Path directory;
  private Stage stage;
  private House house;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void both_documents_come() throws Exception {
    stage = new Stage(directory);
    house = new House(stage.configuration(), stage.clock);
    received(
        "1",
        Files.readAllBytes(Path.of("sample-inbox/mailbox/06-planetarium-bilan-et-programme.eml")));
    Intake intake = house.intake.intake();
    intake.waiting().forEach(intake::take);
  }

  private void received(String uid, byte[] mail) throws Exception {
    house
        .intake
        .reception()
        .receive(
            List.of(
                    new Delivery(
                        Channel.MAILBOX,
                        "INBOX;1;" + uid,
                        Stage.NOW,
                        null,
                        null,
                        () -> new ByteArrayInputStream(mail)))
                .iterator());
  }

  @AfterEach
  void close() {
    house.close();
    stage.close();
  }

  private Press press(Printer.Printing printing, Duration patience) {
    return new Press(
        house.store.desk,
        house.store.outbox,
        house.store.arrivals,
        house.store.submissions,
        new DocumentsToSign(
            house.configuration.conventions(),
            house.configuration.forms(),
            house.store.submissions,
            Writing.stationeries(house.configuration)),
        new Printer(
            document -> {
              asked.add(document.reference() + (document.pictures().isEmpty() ? "" : " pictures"));
              return printing.printed(document);
            },
            patience),
        house.store.archive,
        house.store.hindrances);
  }

  private static byte[] plain(DocumentToSign document) {
    return document.reference().getBytes(StandardCharsets.US_ASCII);
  }

  private Outbox.Queued answer() {
    return house.store.ledger.inTransaction(() -> house.store.outbox.answersTo(1)).get(0);
  }

  private List<AuditEntry> noted(String what) {
    return house.store.ledger.inTransaction(() -> house.store.audit.newestFirst(50)).stream()
        .filter(one -> one.what().equals(what))
        .toList();
  }

  private List<Long> due() {
    return house.store.ledger.inTransaction(() -> house.store.outbox.due(stage.clock.instant(), 5));
  }

  @Test
  void it_is_not_due_before_it_has_both() {
    assertThat(due()).isEmpty();
    assertThat(press(PressTest::plain, PATIENT).printNext()).isTrue();
    assertThat(asked).containsExactly(REPORT + " pictures", PROGRAMME);
    assertThat(answer().mail().files())
        .extracting(Mail.File::name)
        .containsExactly(
            "bilan-2020-planetarium-v1-a-signer.pdf", "programme-2020-planetarium-v1-a-signer.pdf");
    assertThat(due()).hasSize(1);
    assertThat(press(PressTest::plain, PATIENT).printNext()).isFalse();
    assertThat(noted("TO_SIGN")).hasSize(2);
  }

  @Test
  void what_was_printed_before_is_not_printed_again() {
    press(PressTest::plain, PATIENT).printNext();
    asked.clear();
    Mail again = answer().mail();
    house.store.ledger.durably(
        () ->
            house.store.outbox.addAnew(
                1L,
                "accuse-de-reception",
                again.awaiting(List.of(new Mail.Awaited("encore.pdf", "application/pdf", REPORT))),
                Stage.NOW));
    press(PressTest::plain, PATIENT).printNext();
    assertThat(asked).isEmpty();
    assertThat(
            house.store.ledger.inTransaction(() -> house.store.outbox.answersTo(1)).stream()
                .flatMap(one -> one.mail().files().stream())
                .filter(one -> one.name().equals("encore.pdf")))
        .extracting(Mail.File::sha256)
        .containsExactly(again.files().get(0).sha256());
  }

  @Test
  void nothing_is_printed_while_something_waits_to_be_taken_in_unless_the_answer_is_old()
      throws Exception {
    received("2", Letters.bytes(Letters.plain(Letters.PLANETARIUM, "Question", "")));
    assertThat(press(PressTest::plain, PATIENT).printNext()).isFalse();
    house.close();
    stage.clock = Clock.fixed(Stage.NOW.plus(Duration.ofMinutes(3)), ZoneOffset.UTC);
    house = new House(stage.configuration(), stage.clock);
    assertThat(press(PressTest::plain, PATIENT).printNext()).isTrue();
  }

  @Test
  void one_that_breaks_with_its_pictures_is_printed_without() {
    press(
            document -> {
              if (!document.pictures().isEmpty()) {
                throw new StackOverflowError("a picture");
              }
              return plain(document);
            },
            PATIENT)
        .printNext();
    assertThat(asked).containsExactly(REPORT + " pictures", REPORT, PROGRAMME);
    assertThat(answer().mail().files()).hasSize(2);
  }

  @Test
  void one_that_cannot_be_printed_holds_nothing_back_and_is_told_to_reader_and_staff() {
    press(
            document -> {
              if (document.reference().equals(REPORT)) {
                throw new IllegalStateException("no");
              }
              return plain(document);
            },
            PATIENT)
        .printNext();
    Outbox.Queued answer = answer();
    assertThat(answer.mail().files())
        .extracting(Mail.File::name)
        .containsExactly("programme-2020-planetarium-v1-a-signer.pdf");
    assertThat(answer.mail().text()).contains("P.-S. – le document à signer annoncé n’a pas pu");
    assertThat(answer.mail().html()).contains("<p>P.-S. – le document à signer annoncé");
    assertThat(due()).hasSize(1);
    assertThat(noted("TO_SIGN_FAILED"))
        .extracting(AuditEntry::subject, AuditEntry::details)
        .containsExactly(tuple(REPORT, "panne à la mise en page"));
    assertThat(house.store.hindrances.all())
        .containsExactly(
            new Hindrance(
                Press.WAY,
                REPORT,
                "l’accusé de réception est parti sans le document à signer, qui n’a pas pu être"
                    + " préparé (panne à la mise en page) ; « comop sign "
                    + REPORT
                    + " » le prépare de nouveau",
                Stage.NOW));
  }

  @Test
  void staff_have_one_that_could_not_be_printed_made_again_once() {
    Press broken =
        press(
            document -> {
              throw new IllegalStateException("no");
            },
            PATIENT);
    broken.printNext();
    assertThat(house.store.hindrances.all()).hasSize(2);
    assertThatThrownBy(() -> broken.again(REPORT, Actor.COMOP))
        .isInstanceOf(Declined.class)
        .hasMessage(
            "Le document à signer de "
                + REPORT
                + " n’a pas pu être préparé (panne à la mise en page) : le journal du service dit"
                + " ce qui manque.");

    Press mended = press(PressTest::plain, PATIENT);
    Sha256 made = mended.again(REPORT, Actor.COMOP);

    assertThat(house.store.archive.path(made)).hasContent(REPORT);
    assertThat(house.store.hindrances.all())
        .extracting(Hindrance::place)
        .containsExactly(PROGRAMME);
    assertThat(noted("TO_SIGN"))
        .extracting(AuditEntry::subject, AuditEntry::details)
        .containsExactly(tuple(REPORT, "SHA-256 " + made.hex()));
    assertThatThrownBy(() -> mended.again(REPORT, Actor.COMOP))
        .hasMessage(
            "Le document à signer de "
                + REPORT
                + " existe : « comop show "
                + REPORT
                + " --out DOSSIER » le copie.");
    assertThatThrownBy(() -> mended.again("BILAN-2020-RONDE-V1", Actor.COMOP))
        .hasMessage("Aucun document complet ne porte la référence BILAN-2020-RONDE-V1.");
  }

  @Test
  void one_that_never_ends_is_left_behind() {
    CountDownLatch never = new CountDownLatch(1);
    Press press =
        press(
            document -> {
              if (document.reference().equals(REPORT)) {
                never.await();
              }
              return plain(document);
            },
            Duration.ofMillis(50));
    press.printNext();
    assertThat(answer().mail().files()).hasSize(1);
    assertThat(noted("TO_SIGN_FAILED"))
        .extracting(AuditEntry::details)
        .containsExactly("plus de 1 s");
    never.countDown();
  }
}
