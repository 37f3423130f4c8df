package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Declined;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.Camille;
import fr.comop.stage.TwoOverAStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More time for one document, decided at a desk over a real store (conventions, art. 10). */
class ExtendingTest {
  private static final Instant NOW = Instant.parse("2020-12-08T09:00:00Z");
  private static final LocalDate LATER = LocalDate.of(2021, 1, 15);

  private TwoOverAStore two;
  private Deliverable report;
  private Extending extending;

  @BeforeEach
  void open(@TempDir Path directory) throws Exception {
    two = new TwoOverAStore(directory).at("2020-12-08T10:00");
    report = two.document("planetarium", "bilan", 2020);
    extending = two.house.requests.extending();
  }

  @AfterEach
  void close() {
    two.close();
  }

  private List<AuditEntry> audit() {
    return two.house.store.audit.oldestFirst(9);
  }

  @Test
  void stands_in_the_register_and_in_the_audit_trail_under_who_entered_it() {
    extending.grant(report, LATER, " Courrier du 8 décembre 2020 ", Camille.ACTOR);
    assertThat(extending.all())
        .containsExactly(
            new ExtensionRegister.Entered(
                new Extension(
                    "planetarium", "bilan", 2020, LATER, "Courrier du 8 décembre 2020", NOW),
                "compte ctest",
                null,
                null));
    assertThat(audit())
        .extracting(AuditEntry::who, AuditEntry::what, AuditEntry::subject, AuditEntry::details)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "compte ctest",
                "EXTEND",
                "bilan 2020 de planetarium",
                "Jusqu’au 2021-01-15 : Courrier du 8 décembre 2020"));
  }

  @Test
  void is_declined_without_the_reference_of_a_writing_and_leaves_no_line() {
    for (String none : new String[] {" ", "x".repeat(301)}) {
      assertThatExceptionOfType(Declined.class)
          .isThrownBy(() -> extending.grant(report, LATER, none, Camille.ACTOR))
          .withMessage("La référence de l’accord tient en 1 à 300 caractères.");
    }
    assertThat(extending.all()).isEmpty();
    assertThat(audit()).isEmpty();
  }

  @Test
  void is_written_in_the_same_transaction() {
    extending.grant(report, LATER, "Accord", Camille.ACTOR);
    assertThat(two.mails())
        .extracting(Mail::subject)
        .singleElement()
        .asString()
        .startsWith("Délai");
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> extending.grant(report, report.agreed(), "Accord", Camille.ACTOR));
    assertThat(two.mails()).hasSize(1);
  }

  @Test
  void is_taken_back_once() {
    extending.grant(report, LATER, "Accord", Camille.ACTOR);
    extending.cancel(report, "Retrait", Camille.DOMINIQUE);
    assertThat(extending.all())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.cancelledBy()).isEqualTo("compte dtest");
              assertThat(one.cancelledAt()).isEqualTo(NOW);
            });
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> extending.cancel(report, "Retrait", Camille.DOMINIQUE))
        .withMessage("Aucun délai n’est accordé : " + Extending.named(report) + ".");
    assertThat(audit()).extracting(AuditEntry::what).containsExactly("EXTEND", "EXTEND_CANCEL");
  }
}
