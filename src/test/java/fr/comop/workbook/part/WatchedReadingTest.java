package fr.comop.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchedReadingTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void gives_what_was_read() throws Exception {
    assertThat(WatchedReading.within(LIMIT, () -> "lu")).isEqualTo("lu");
  }

  @Test
  void gives_up_what_takes_too_long_and_tells_it_to_stop() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                WatchedReading.within(
                    Duration.ofMillis(50),
                    () -> {
                      try {
                        return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                      } catch (InterruptedException e) {
                        stopped.countDown();
                        return false;
                      }
                    }))
        .isInstanceOfSatisfying(
            UnreadableWorkbook.class, thrown -> assertThat(thrown.why()).isEqualTo(Why.TOO_SLOW));
    assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void goes_on_undisturbed_after_a_reading_was_given_up() {
    assertThatThrownBy(
            () ->
                WatchedReading.within(
                    Duration.ofMillis(50),
                    () -> {
                      while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                      }
                      throw new IOException("the reader saw it and stopped");
                    }))
        .isInstanceOfSatisfying(
            UnreadableWorkbook.class, thrown -> assertThat(thrown.why()).isEqualTo(Why.TOO_SLOW));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void takes_no_workbook_for_damaged_because_the_service_stops() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                WatchedReading.within(
                    LIMIT,
                    () -> {
                      throw new UnreadableWorkbook(Why.DAMAGED, "the bytes ended");
                    }))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void refuses_what_wants_more_memory_than_there_is() {
    assertThatThrownBy(
            () ->
                WatchedReading.within(
                    LIMIT,
                    () -> {
                      throw new OutOfMemoryError("Java heap space");
                    }))
        .isInstanceOfSatisfying(
            UnreadableWorkbook.class, thrown -> assertThat(thrown.why()).isEqualTo(Why.TOO_LARGE));
  }

  @Test
  void hands_on_that_the_disk_failed() {
    assertThatThrownBy(
            () ->
                WatchedReading.within(
                    LIMIT,
                    () -> {
                      throw new IOException("disk");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
  }
}
