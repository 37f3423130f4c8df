package fr.comop.intake.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.comop.archive.Room;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The machine is waited for, and that is told once. */
class ReadinessTest {
  private static Throwable full() {
    return new UncheckedIOException(new IOException("No space left on device"));
  }

  private final Logger log = (Logger) LoggerFactory.getLogger(Readiness.class);
  private final ListAppender<ILoggingEvent> told = new ListAppender<>();
  private final AtomicLong nanos = new AtomicLong();
  private Path disk = Path.of("");
  private Readiness readiness = new Readiness(new Room(Set.of(), 0));

  @BeforeEach
  void listen(@TempDir Path directory) throws IOException {
    disk = Files.createDirectory(directory.resolve("disk"));
    readiness = new Readiness(new Room(Set.of(disk), 0), nanos::get);
    told.start();
    log.addAppender(told);
  }

  @AfterEach
  void listenNoMore() {
    log.detachAppender(told);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void a_fault_of_what_was_dealt_with_stops_nothing() {
    assertThat(readiness.brokeDown(new IllegalStateException("odd"))).isFalse();
    assertThatCode(readiness::check).doesNotThrowAnyException();
    assertThat(told.list).isEmpty();
  }

  @Test
  void a_full_disk_is_told_once_and_rounds_wait_until_files_can_be_written() throws IOException {
    assertThat(readiness.brokeDown(full())).isTrue();
    assertThat(readiness.brokeDown(full())).isTrue();
    Files.delete(disk);
    for (int round = 0; round < 5; round++) {
      assertThatThrownBy(readiness::check)
          .isInstanceOf(Standstill.class)
          .hasMessage("The machine broke down: IOException, No space left on device.");
      pass(Duration.ofSeconds(6));
    }
    Files.createDirectory(disk);
    pass(Duration.ofSeconds(6));
    readiness.check();
    assertThat(readiness.standsStill()).as("on trial").isTrue();
    readiness.worked();
    assertThat(readiness.standsStill()).isFalse();
    assertThat(told.list)
        .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
        .containsExactly(
            tuple(
                Level.ERROR,
                "The machine broke down: IOException, No space left on device. Nothing is taken in"
                    + " or read meanwhile, and nothing is lost; comop goes on by itself."),
            tuple(Level.INFO, "The machine works again: comop goes on."));
  }

  @Test
  void a_minute_without_a_breakdown_ends_it_where_nothing_waits() {
    assertThat(
            readiness.brokeDown(
                new IllegalStateException(new SQLException("closed", "90098", 90_098))))
        .isTrue();
    pass(Duration.ofSeconds(61));
    readiness.check();
    assertThat(readiness.standsStill()).isFalse();
  }

  @Test
  void what_cannot_be_told_from_the_failure_is_tried_out() throws IOException {
    Files.delete(disk);
    assertThat(readiness.brokeDown(new IllegalStateException("the share is gone"))).isTrue();
  }

  @Test
  void too_little_room_is_told_once_and_so_is_its_end() {
    Readiness scarce = new Readiness(new Room(Set.of(disk), Long.MAX_VALUE), nanos::get);
    for (int round = 0; round < 3; round++) {
      assertThatThrownBy(scarce::check).isInstanceOf(Standstill.class);
    }
    assertThat(scarce.standsStill()).isTrue();
    assertThat(told.list).hasSize(1);
    assertThat(told.list.get(0).getFormattedMessage())
        .startsWith(disk + ": ")
        .contains(" MB are to stay so (setting data.keep-free): make room. Nothing is taken in");
  }
}
