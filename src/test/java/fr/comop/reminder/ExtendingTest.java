package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.form.Questions;
import fr.comop.intake.assessment.Owing;
import fr.comop.intake.sql.SqlExhibits;
import fr.comop.intake.sql.SqlSignedCopies;
import fr.comop.intake.sql.SqlSubmissions;
import fr.comop.ledger.AuditEntry;
import fr.comop.ledger.AuditTrail;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.reminder.sql.SqlExtensions;
import fr.comop.stage.Camille;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More time for one document, decided at a desk over a real store (conventions, art. 10). */
class ExtendingTest {
  private static final Instant NOW = Instant.parse("2020-12-08T09:00:00Z");
  private static final LocalDate LATER = LocalDate.of(2021, 1, 15);

  private final Conventions conventions = Questions.SHIPPED.conventions();
  private final Deliverable report =
      conventions
          .deliverable(conventions.beneficiary("ronde").orElseThrow(), "bilan", 2020)
          .orElseThrow();
  private Ledger ledger;
  private AuditTrail audit;
  private Extending extending;

  @BeforeEach
  void open(@TempDir Path directory) {
    Clock clock = Clock.fixed(NOW, Deliverable.ZONE);
    ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("store")));
    audit = new AuditTrail(ledger, clock);
    SqlExtensions extensions = new SqlExtensions(ledger);
    extending =
        new Extending(
            new Desk(ledger, audit, clock),
            conventions,
            extensions,
            new Owing(
                conventions,
                extensions,
                new SqlSubmissions(ledger, clock),
                new SqlExhibits(ledger),
                new SqlSignedCopies(ledger)));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void stands_in_the_register_and_in_the_audit_trail_under_who_entered_it() {
    extending.grant(report, LATER, " Courrier du 8 décembre 2020 ", Camille.ACTOR);
    assertThat(extending.all())
        .containsExactly(
            new ExtensionRegister.Entered(
                new Extension("ronde", "bilan", 2020, LATER, "Courrier du 8 décembre 2020", NOW),
                "compte ctest",
                null,
                null));
    assertThat(audit.oldestFirst(9))
        .extracting(AuditEntry::who, AuditEntry::what, AuditEntry::subject, AuditEntry::details)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "compte ctest",
                "EXTEND",
                "bilan 2020 de ronde",
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
    assertThat(audit.oldestFirst(9)).isEmpty();
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
    assertThat(audit.oldestFirst(9))
        .extracting(AuditEntry::what)
        .containsExactly("EXTEND", "EXTEND_CANCEL");
  }
}
