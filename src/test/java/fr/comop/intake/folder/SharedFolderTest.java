package fr.comop.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.comop.archive.Archive;
import fr.comop.archive.Room;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.intake.ArrivalJournal;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Delivery;
import fr.comop.intake.Readiness;
import fr.comop.intake.Reception;
import fr.comop.intake.sql.SqlArrivals;
import fr.comop.intake.sql.SqlLooks;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFolderTest {
  private static final Instant START = Instant.parse("2020-12-15T22:00:00Z");

  @TempDir Path directory;
  private final Hand clock = new Hand(START);
  private Ledger ledger;
  private SqlArrivals arrivals;
  private Path root;

  /** A clock that is turned by hand. */
  private static final class Hand extends Clock {
    private Instant now;

    Hand(Instant now) {
      this.now = now;
    }

    void turn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Europe/Paris");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("store")));
    arrivals = new SqlArrivals(ledger);
    root = Files.createDirectories(directory.resolve("depot"));
    Files.createDirectories(root.resolve("casemate"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private SharedFolder folder(String sentinel) throws IOException {
    Archive archive = new Archive(directory.resolve("archive"));
    return new SharedFolder(
        new FolderSettings(root, sentinel, Duration.ofSeconds(10)),
        ledger,
        arrivals,
        arrivals,
        new SqlLooks(ledger),
        new Answers(
            ledger, new SqlOutbox(ledger), archive, arrival -> String.valueOf(arrival.folder())),
        clock);
  }

  private Reception reception() throws IOException {
    Archive archive = new Archive(directory.resolve("archive"));
    return new Reception(
        archive,
        new ArrivalJournal(directory.resolve("archive")),
        ledger,
        arrivals,
        new Readiness(new Room(Set.of(directory), 0)),
        clock);
  }

  private Path drop(String content) throws IOException {
    return Files.writeString(root.resolve("casemate/bilan.xlsx"), content);
  }

  @Test
  void a_file_is_taken_once_its_size_and_date_have_rested() throws IOException {
    SharedFolder folder = folder("");
    drop("moitié");
    assertThat(folder.unknown()).isEmpty();
    assertThat(folder.settling()).isTrue();
    clock.turn(Duration.ofSeconds(9));
    drop("moitié et fin");
    assertThat(folder.unknown()).isEmpty();
    clock.turn(Duration.ofSeconds(9));
    assertThat(folder.unknown()).isEmpty();
    clock.turn(Duration.ofSeconds(1));
    assertThat(folder.unknown()).hasSize(1);
    assertThat(folder.settling()).isFalse();
  }

  @Test
  void it_was_received_when_it_was_first_seen_whatever_date_the_file_bears() throws IOException {
    SharedFolder folder = folder("");
    Path file = drop("bilan");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-01-01T00:00:00Z")));
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(folder.unknown()).extracting(Delivery::receivedAt).containsExactly(START);
  }

  @Test
  void after_an_outage_of_ours_it_was_received_at_our_last_look_before_it() throws IOException {
    folder("").unknown();
    clock.turn(Duration.ofHours(5));
    drop("bilan");
    SharedFolder restarted = folder("");
    restarted.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(restarted.unknown()).extracting(Delivery::receivedAt).containsExactly(START);
  }

  @Test
  void a_file_that_is_known_is_not_given_again() throws IOException {
    SharedFolder folder = folder("");
    drop("bilan");
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    Reception reception = reception();
    assertThat(reception.receive(folder.unknown().iterator())).isOne();
    assertThat(folder.unknown()).isEmpty();
  }

  @Test
  void a_share_without_its_sentinel_is_not_taken_for_an_empty_one() throws IOException {
    SharedFolder folder = folder("present.txt");
    assertThatThrownBy(folder::unknown)
        .isInstanceOf(FolderUnavailable.class)
        .hasMessage(
            root
                + ": the sentinel file \"present.txt\" is not there; is the share mounted? (setting"
                + " folder.sentinel)");
    Files.createFile(root.resolve("present.txt"));
    assertThat(folder.unknown()).isEmpty();
  }

  @Test
  void a_link_is_never_followed() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.xlsx"), "secret");
    Files.createSymbolicLink(root.resolve("casemate/lien.xlsx"), secret);
    SharedFolder folder = folder("");
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(folder.unknown()).isEmpty();
  }

  @Test
  void a_file_whose_name_is_of_another_charset_is_taken_once_and_filed_away() throws Exception {
    assumeTrue(Charset.defaultCharset().equals(StandardCharsets.UTF_8));
    Process latin =
        new ProcessBuilder("sh", "-c", "printf bilan > \"$(printf 'bilan \\351.xlsx')\"")
            .directory(root.resolve("casemate").toFile())
            .start();
    assumeTrue(latin.waitFor() == 0);
    SharedFolder folder = folder("");
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    Reception reception = reception();
    assertThat(reception.receive(folder.unknown().iterator())).isOne();
    long id = ledger.inTransaction(() -> arrivals.waiting(clock.instant(), 9)).get(0);
    ledger.inTransaction(() -> arrivals.decide(id, ArrivalState.DONE, "lu", clock.instant()));
    folder.fileAway();
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(folder.unknown()).isEmpty();
    try (Stream<Path> filed = Files.list(root.resolve("casemate/traites"))) {
      assertThat(filed).hasSize(1);
    }
  }

  @Test
  void a_file_that_replaced_one_being_dealt_with_was_received_when_it_was_seen() throws Exception {
    SharedFolder folder = folder("");
    drop("bilan");
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    reception().receive(folder.unknown().iterator());
    clock.turn(Duration.ofMinutes(2));
    drop("un autre bilan");
    long id = ledger.inTransaction(() -> arrivals.waiting(clock.instant(), 9)).get(0);
    ledger.inTransaction(() -> arrivals.decide(id, ArrivalState.DONE, "lu", clock.instant()));
    folder.fileAway();
    folder.unknown();
    clock.turn(Duration.ofSeconds(10));
    assertThat(folder.unknown())
        .extracting(Delivery::receivedAt)
        .containsExactly(START.plusSeconds(10).plus(Duration.ofMinutes(2)));
  }
}
