package fr.comop.ledger.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.stage.OtherUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the audit trail promises, whatever the database: one subclass for each. */
abstract class AuditContract {
  private static final Instant NOON = Instant.parse("2020-12-15T12:00:00.123456Z");

  @TempDir Path directory;
  private LedgerSettings settings;
  Ledger ledger;

  /** An empty database. */
  abstract LedgerSettings emptyDatabase() throws Exception;

  /** What the database says when the audit trail is to be changed. */
  abstract String refusalOfAChange();

  /** A connection of somebody who may do everything with the database, nobody else using it. */
  abstract Connection asOwner() throws Exception;

  /** Makes the triggers that forbid changes let them pass. */
  abstract List<String> disarmed();

  @BeforeEach
  void open() throws Exception {
    settings = emptyDatabase();
    ledger = Ledger.open(settings);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private AuditHeads heads() {
    return new AuditHeads(directory);
  }

  private AuditTrail trail() {
    return new AuditTrail(ledger, Clock.fixed(NOON, ZoneOffset.UTC), heads());
  }

  private AuditCheck.Result checked() throws IOException {
    return new AuditCheck(ledger, heads()).check(Optional.empty());
  }

  private void five() {
    for (int line = 1; line <= 5; line++) {
      trail().record("Camille", "ACCEPT", "AR-00000" + line, "De clevos.");
    }
  }

  private void tampered(String... changes) throws Exception {
    ledger.close();
    try (Connection owner = asOwner();
        Statement statement = owner.createStatement()) {
      for (String disarming : disarmed()) {
        statement.execute(disarming);
      }
      for (String change : changes) {
        assertThat(statement.executeUpdate(change)).as(change).isPositive();
      }
    }
    ledger = Ledger.open(settings);
  }

  private void forgotOutside() throws IOException {
    Files.delete(directory.resolve("audit-heads"));
  }

  @Test
  void is_read_from_either_end() {
    trail().record("a.martin", "REPLAY", "arrival 1", "");
    trail().record("intake", "SUBMITTED", "R-1", "« déjà reçu »");
    assertThat(trail().oldestFirst(10))
        .extracting(AuditEntry::what)
        .containsExactly("REPLAY", "SUBMITTED");
    assertThat(trail().newestFirst(1))
        .containsExactly(new AuditEntry(2, NOON, "intake", "SUBMITTED", "R-1", "« déjà reçu »"));
  }

  @Test
  void forgets_a_line_together_with_what_it_tells_of() throws Exception {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                ledger.inTransaction(
                    () -> {
                      trail().record("intake", "SUBMITTED", "R-1", "");
                      throw new IllegalStateException("mishap");
                    }));
    assertThat(trail().oldestFirst(10)).isEmpty();
    assertThat(directory.resolve("audit-heads")).doesNotExist();
    assertThat(checked().flaws()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set what = 'nothing'",
        "delete from audit",
        "delete from audit where id = -1",
        "update audit_text set who = 'nobody'"
      })
  void refuses_to_be_changed(String change) {
    trail().record("intake", "SUBMITTED", "R-1", "");
    assertThatExceptionOfType(JdbiException.class)
        .isThrownBy(() -> ledger.inTransaction(() -> ledger.handle().execute(change)))
        .withMessageContaining(refusalOfAChange());
    assertThat(trail().oldestFirst(10)).extracting(AuditEntry::who).containsExactly("intake");
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncate table audit", "truncate table audit_text"})
  void refuses_to_be_emptied(String change) {
    trail().record("intake", "SUBMITTED", "R-1", "");
    assertThatExceptionOfType(JdbiException.class)
        .isThrownBy(() -> ledger.inTransaction(() -> ledger.handle().execute(change)));
    assertThat(trail().oldestFirst(10)).extracting(AuditEntry::who).containsExactly("intake");
  }

  @Test
  void holds_where_nobody_changed_it() throws Exception {
    five();
    AuditCheck.Result result = checked();
    assertThat(result.flaws()).isEmpty();
    assertThat(result.head().length()).isEqualTo(5);
    assertThat(result.noted()).as("compared with the file beside the archive").isEqualTo(5);
    assertThat(result.erased()).isZero();
  }

  @Test
  void holds_where_nothing_was_ever_told() throws Exception {
    assertThat(checked().flaws()).isEmpty();
    assertThat(checked().head()).isEqualTo(AuditHead.NONE);
  }

  @Test
  void has_one_order_however_many_write_to_it() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Ledger other = another(settings)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        AuditTrail trail =
            new AuditTrail(thread % 2 == 0 ? ledger : other, Clock.systemUTC(), heads());
        all.add(
            threads.submit(
                () -> {
                  for (int line = 0; line < 25; line++) {
                    trail.record("a", "b", "AR-000001", "c");
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get(60, SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(trail().oldestFirst(200))
        .extracting(AuditEntry::id)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
    assertThat(checked().flaws()).isEmpty();
  }

  /** The same database, as another process has it. */
  abstract Ledger another(LedgerSettings mine);

  @Test
  void lets_two_who_have_told_something_end_in_either_order() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(1);
    try {
      ledger.inTransaction(
          () -> {
            trail().record("first", "TOLD", "AR-000001", "");
            try {
              threads
                  .submit(() -> trail().record("second", "TOLD", "AR-000002", ""))
                  .get(30, SECONDS);
            } catch (Exception e) {
              throw new IllegalStateException("the second waits for the first", e);
            }
          });
    } finally {
      threads.shutdownNow();
    }
    assertThat(trail().oldestFirst(2))
        .extracting(AuditEntry::who)
        .containsExactly("second", "first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update audit set what = 'REJECT' where id = 3                      | CHANGED 3-3
          update audit set happened_at = '2020-12-15 13:00:00+00' where id=3 | CHANGED 3-3
          update audit set subject = 'AR-000009' where id = 5                | CHANGED 5-5
          update audit_text set who = 'Dominique' where audit_id = 2         | TEXT_CHANGED 2-2
          update audit_text set details = '' where audit_id = 2              | TEXT_CHANGED 2-2
          update audit_head set length = 4                                   | REWRITTEN 4-4
          """)
  void finds_what_was_changed(String change, String flaw) throws Exception {
    five();
    tampered(change);
    forgotOutside();
    assertThat(checked().flaws()).extracting(AuditContract::told).contains(flaw);
  }

  @ParameterizedTest
  @CsvSource({"1, 1-1", "3, 3-3", "5, 5-5"})
  void finds_a_line_that_was_taken_out(int line, String missing) throws Exception {
    five();
    tampered(
        "delete from audit_text where audit_id = " + line, "delete from audit where id = " + line);
    forgotOutside();
    assertThat(checked().flaws())
        .extracting(AuditContract::told)
        .containsExactly("MISSING " + missing);
  }

  @Test
  void finds_an_end_that_was_cut_off_together_with_its_head_by_what_was_noted_outside()
      throws Exception {
    five();
    String fourth =
        ledger.inTransaction(
            () ->
                ledger
                    .handle()
                    .createQuery("select chain from audit where id = 4")
                    .mapTo(String.class)
                    .one());
    tampered(
        "delete from audit_text where audit_id = 5",
        "delete from audit where id = 5",
        "update audit_head set length = 4, chain = '" + fourth + "'");
    assertThat(checked().flaws()).extracting(AuditContract::told).containsExactly("MISSING 5-5");
    forgotOutside();
    assertThat(checked().flaws()).as("without that it cannot").isEmpty();
  }

  @Test
  void finds_a_trail_that_was_made_anew_by_a_head_that_was_noted_elsewhere() throws Exception {
    five();
    AuditHead noted = checked().head();
    tampered(
        "delete from audit_text",
        "delete from audit",
        "update audit_head set length = 0, chain = '" + "0".repeat(64) + "'");
    five();
    assertThat(checked().flaws()).as("of itself it holds").isEmpty();
    assertThat(checked().restarts()).as("but it began anew").isOne();
    assertThat(new AuditCheck(ledger, heads()).check(Optional.of(noted)).flaws())
        .extracting(AuditContract::told)
        .containsExactly("REWRITTEN 5-5");
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 900, 0, -5})
  void finds_a_line_that_was_put_outside_of_the_chain(long number) throws Exception {
    five();
    tampered(
        "insert into audit (id, happened_at, what, subject, words, chain) select "
            + number
            + ", happened_at, what, subject, words, chain from audit where id = 5");
    assertThat(checked().flaws())
        .extracting(AuditContract::told)
        .containsExactly("ADDED %d-%d".formatted(number, number));
  }

  @Test
  void is_noted_outside_for_its_owner_alone() throws Exception {
    five();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("audit-heads"))))
        .isEqualTo("rw-------");
  }

  @Test
  void is_noted_by_the_group_that_may_come_into_the_directory_and_no_other() throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    new AuditHeads(directory).letGroupIn();
    assertThat(directory.resolve("audit-heads")).doesNotExist();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));
    GroupPrincipal other =
        directory
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByGroupName("nogroup");
    PosixFileAttributeView view =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    Assumptions.assumeTrue(OtherUser.canBe(), "only root gives a directory to a group");
    view.setGroup(other);

    new AuditHeads(directory).letGroupIn();

    assertThat(Files.readAttributes(directory.resolve("audit-heads"), PosixFileAttributes.class))
        .satisfies(
            one ->
                assertThat(PosixFilePermissions.toString(one.permissions())).isEqualTo("rw-rw----"))
        .satisfies(one -> assertThat(one.group()).isEqualTo(other));
  }

  @Test
  void holds_where_a_text_was_erased_and_no_longer_tells_it() throws Exception {
    trail().record("Camille", "BOUNCE", "qui@structure.example", "Boîte pleine.");
    five();
    tampered("delete from audit_text where audit_id = 1");
    assertThat(checked().flaws()).isEmpty();
    assertThat(checked().erased()).isOne();
    assertThat(trail().oldestFirst(1))
        .containsExactly(new AuditEntry(1, NOON, "", "BOUNCE", "", ""));
  }

  @Test
  void keeps_no_address_in_the_lines_themselves() {
    trail().record("Camille", "BOUNCE", "qui@structure.example", "");
    assertThat(trail().oldestFirst(1))
        .extracting(AuditEntry::subject)
        .containsExactly("qui@structure.example");
    assertThat(
            ledger.<String>inTransaction(
                () ->
                    ledger
                        .handle()
                        .createQuery("select subject from audit")
                        .mapTo(String.class)
                        .one()))
        .isEmpty();
  }

  @Test
  void gives_the_last_ones_that_are_wanted() {
    five();
    trail().record("Camille", "REJECT", "AR-000002", "");
    assertThat(
            ledger.inTransaction(
                () ->
                    trail()
                        .wanted(
                            new AuditTrail.Wanted(
                                "ACCEPT", NOON, subject -> !subject.equals("AR-000005"), 2))))
        .extracting(AuditEntry::subject)
        .containsExactly("AR-000004", "AR-000003");
    assertThat(
            ledger.inTransaction(
                () ->
                    trail()
                        .wanted(new AuditTrail.Wanted(null, NOON.plusSeconds(1), any -> true, 9))))
        .isEmpty();
  }

  private static String told(AuditCheck.Flaw flaw) {
    return flaw.kind() + " " + flaw.first() + "-" + flaw.last();
  }
}
