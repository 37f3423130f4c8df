package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.arrival.StandstillNow;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the service gives itself up, so that it is started again. */
class AlarmTest extends RouteAlone {
  private static final String LOST =
      "ERROR The store does not answer any more; comop stops, so that it can be started again";

  AlarmTest() {
    super("intake", Map.of(Setting.INTAKE_EVERY, "PT0.001S"), FOR_EVER);
    machineIsToBlame.set(true);
  }

  @Test
  void after_twenty_rounds_of_the_intake_that_failed_one_after_the_other() throws Exception {
    steps.always("waiting", Steps.failing(new IllegalStateException("no store")));
    start();
    stop.await();
    assertThat(alarm.storeLost()).isTrue();
    assertThat(steps.times("waiting")).isGreaterThan(20);
    assertThat(log.all()).containsExactly(LOST);
  }

  @Test
  void not_while_some_succeed_between() {
    for (int time = 0; time < 3; time++) {
      for (int failure = 0; failure < 19; failure++) {
        steps.next("waiting", Steps.failing(new IllegalStateException("no store")));
      }
      steps.next("waiting", () -> null);
    }
    start();
    steps.await("waiting", 61);
    assertThat(stop.asked()).isFalse();
    assertThat(log.all()).isEmpty();
  }

  @Test
  void nor_at_a_standstill_however_long() {
    steps.always("check", Steps.failing(StandstillNow.because("no room")));
    start();
    steps.await("check", 50);
    assertThat(stop.asked()).isFalse();
    assertThat(alarm.storeLost()).isFalse();
  }
}
