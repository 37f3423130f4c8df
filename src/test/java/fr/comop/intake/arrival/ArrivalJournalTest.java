package fr.comop.intake.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.ArrivalJournal.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line an arrival, whatever it is called, and whatever happened to the line before. */
class ArrivalJournalTest {
  private static final Entry MAIL =
      new Entry(
          Channel.MAILBOX,
          "INBOX;1;1",
          Instant.parse("2020-12-10T08:12:00.123456Z"),
          null,
          null,
          Sha256.of(new byte[] {1}),
          1,
          null,
          null,
          null,
          false);
  private static final Entry PAPER =
      new Entry(
          Channel.PAPER,
          "bilan;2020;ronde",
          Instant.parse("2020-12-11T23:00:00Z"),
          "ronde",
          "numérisé \"é\n😀\".pdf",
          Sha256.of(new byte[] {2}),
          40_000_000_000L,
          "bilan;2020;casemate",
          "ronde",
          new Handing(
              Handing.Way.POST, LocalDate.parse("2020-12-12"), LocalDate.parse("2020-12-15")),
          true);

  @TempDir Path directory;
  private ArrivalJournal journal = new ArrivalJournal(Path.of(""));
  private Path file = Path.of("");

  @BeforeEach
  void open() {
    journal = new ArrivalJournal(directory);
    file = directory.resolve("arrivals.jsonl");
  }

  @Test
  void tells_what_was_withdrawn_at_its_place_among_what_came() throws Exception {
    ArrivalJournal.Withdrawal withdrawn =
        new ArrivalJournal.Withdrawal(
            MAIL.sha256(),
            "ronde",
            "bilan",
            2020,
            MAIL.receivedAt(),
            "Mauvais « fichier »",
            "Camille Martin",
            MAIL.receivedAt().plusSeconds(60));
    journal.write(List.of(MAIL));
    journal.withdrawn(List.of(withdrawn));
    journal.write(List.of(PAPER));
    assertThat(journal.read())
        .isEqualTo(
            new ArrivalJournal.Found(List.of(MAIL, PAPER), Map.of(1, List.of(withdrawn)), 0));
  }

  @Test
  void gives_back_what_it_was_given_in_its_order() throws Exception {
    assertThat(journal.read()).isEqualTo(new ArrivalJournal.Found(List.of(), Map.of(), 0));
    journal.write(List.of(MAIL, PAPER));
    journal.write(List.of(MAIL));
    assertThat(new ArrivalJournal(directory).read())
        .isEqualTo(new ArrivalJournal.Found(List.of(MAIL, PAPER, MAIL), Map.of(), 0));
    assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.length() < 500);
  }

  @Test
  void is_nobody_else_s_to_read() throws Exception {
    journal.write(List.of(MAIL));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void loses_no_more_than_the_line_that_a_power_cut_tore() throws Exception {
    journal.write(List.of(MAIL, PAPER));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      journal.write(List.of(MAIL));
      ArrivalJournal.Found found = journal.read();
      assertThat(found.entries()).as("torn after %d bytes", length).endsWith(MAIL);
      assertThat(found.entries().size() + found.unreadable()).isBetween(1, 3);
      assertThat(found.unreadable()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void passes_over_what_is_no_line_of_its_own() throws Exception {
    journal.write(List.of(MAIL));
    Files.write(
        file,
        new byte[] {0, 1, (byte) 0xff, '\n', '{', '}', '\n', '\n'},
        StandardOpenOption.APPEND);
    journal.write(List.of(PAPER));
    assertThat(journal.read())
        .isEqualTo(new ArrivalJournal.Found(List.of(MAIL, PAPER), Map.of(), 2));
  }

  @Test
  void keeps_the_lines_of_several_writers_apart() throws Exception {
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      writers.add(
          new Thread(
              () -> {
                ArrivalJournal own = new ArrivalJournal(directory);
                IntStream.range(0, 50).forEach(batch -> written(own));
              }));
    }
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }
    ArrivalJournal.Found found = journal.read();
    assertThat(found.entries()).hasSize(4 * 50 * 2);
    assertThat(found.unreadable()).isZero();
  }

  private static void written(ArrivalJournal journal) {
    try {
      journal.write(List.of(MAIL, PAPER));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
