package fr.comop.workbook.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.WatchedReading;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AsideTest {
  @Test
  void leaves_behind_what_does_not_notice_that_it_is_given_up() {
    CountDownLatch end = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                WatchedReading.within(
                    Duration.ofMillis(50), () -> Aside.read(() -> deafUntil(end))))
        .isInstanceOfSatisfying(
            UnreadableWorkbook.class, thrown -> assertThat(thrown.why()).isEqualTo(Why.TOO_SLOW));
    end.countDown();
  }

  @Test
  void gives_what_was_read_and_hands_on_what_was_thrown() throws Exception {
    assertThat(Aside.read(() -> "lu")).isEqualTo("lu");
    assertThatThrownBy(() -> Aside.read(() -> thrown(new IOException("disk"))))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
    assertThatThrownBy(() -> Aside.read(() -> thrown(new UnreadableWorkbook(Why.DAMAGED, "cut"))))
        .isInstanceOf(UnreadableWorkbook.class);
    assertThatThrownBy(() -> Aside.read(() -> thrown(new IllegalStateException("POI"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("POI");
    assertThatThrownBy(
            () ->
                Aside.read(
                    () -> {
                      throw new OutOfMemoryError("Java heap space");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }

  private static boolean deafUntil(CountDownLatch end) {
    while (end.getCount() > 0) {
      Thread.onSpinWait();
    }
    return true;
  }

  private static <E extends Exception> Object thrown(E thrown) throws E {
    throw thrown;
  }
}
