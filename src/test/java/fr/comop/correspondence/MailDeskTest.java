package fr.comop.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.correspondence.sql.SqlDeadAddresses;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.correspondence.sql.SqlSpent;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.stage.BlankStore;
import fr.comop.stage.Camille;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails that need a person, decided on at a desk over a real store. */
class MailDeskTest {
  private static final Instant NOW = Instant.parse("2020-12-08T09:00:00Z");

  private Ledger ledger;
  private AuditTrail audit;
  private SqlOutbox outbox;
  private MailDesk desk;

  @BeforeEach
  void giveThreeUp(@TempDir Path directory) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    ledger = Ledger.open(BlankStore.in(directory.resolve("store")));
    audit = new AuditTrail(ledger, clock, new AuditHeads(directory));
    outbox = new SqlOutbox(ledger, kind -> Turn.REMINDER);
    desk =
        new MailDesk(
            new Desk(ledger, audit, clock),
            outbox,
            new SqlDeadAddresses(ledger),
            new SqlSpent(ledger));
    ledger.durably(
        () -> {
          for (int number = 1; number <= 3; number++) {
            outbox.add(null, "essai", mail(number), NOW);
            outbox.failed(number, "554 refused", null);
          }
          outbox.perhapsSent(3, "arrêt", null);
        });
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Mail mail(int number) {
    return new Mail(
        "<essai." + number + "@region.example>",
        null,
        List.of(),
        false,
        List.of("a" + number + "@b.example"),
        List.of(),
        "Essai",
        "texte",
        "<p>texte</p>",
        List.of());
  }

  private List<String> stuck() {
    return desk.trouble().mails().stream().map(one -> one.queued().reference()).toList();
  }

  @Test
  void several_leave_again_by_their_references() {
    assertThat(desk.resend(List.of("C-0001", "c-2"), Camille.ACTOR))
        .extracting(MailDesk.Resent::reference)
        .containsExactly("C-0001", "c-2");
    assertThat(stuck()).containsExactly("C-0003");
    assertThat(audit.oldestFirst(9))
        .extracting(AuditEntry::subject)
        .containsExactly("C-0001", "C-0002");
  }

  @Test
  void a_slip_in_the_last_reference_leaves_all_of_them_where_they_are() {
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> desk.resend(List.of("C-0001", "C-0009"), Camille.ACTOR))
        .withMessage("Aucun courriel abandonné ou peut-être parti ne porte la référence C-0009.");
    assertThat(stuck()).containsExactly("C-0001", "C-0002", "C-0003");
    assertThat(audit.oldestFirst(9)).isEmpty();
  }

  @Test
  void all_that_were_given_up_leave_again_but_none_that_may_have_left() {
    assertThat(desk.resendGivenUp(Camille.ACTOR))
        .extracting(MailDesk.Resent::reference)
        .containsExactly("C-0001", "C-0002");
    assertThat(stuck()).containsExactly("C-0003");
  }

  @Test
  void an_address_is_revived_once() {
    ledger.durably(
        () -> new SqlDeadAddresses(ledger).mark("a@b.example", "", "550 unknown user", NOW));
    desk.revive("A@b.example", Camille.ACTOR);
    assertThat(desk.trouble().addresses()).isEmpty();
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> desk.revive("a@b.example", Camille.ACTOR))
        .withMessage("Cette adresse n’est pas de celles qui ne répondent plus : a@b.example.");
  }
}
