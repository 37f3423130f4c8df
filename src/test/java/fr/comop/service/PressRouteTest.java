package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import java.util.Map;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;

/** {@code routes/press.camel.yaml}. */
class PressRouteTest extends RouteAlone {
  private static final long EVERY = 100;
  private static final String STEP = "printNext";
  private static final Steps.Deed PRINTED = () -> true;

  PressRouteTest() {
    super("press", Map.of(Setting.OUTBOX_EVERY, "PT0.1S"), FOR_EVER);
  }

  @Override
  protected void bindToRegistry(Registry registry) throws Exception {
    super.bindToRegistry(registry);
    registry.bind("press", new StandIns.OfPress(steps));
  }

  @Test
  void as_long_as_something_waits_one_is_printed_after_the_other() {
    steps.next(STEP, PRINTED, PRINTED, PRINTED, PRINTED);
    start();
    steps.await(STEP, 6);
    assertThat(steps.pauses(STEP).subList(0, 4)).anyMatch(pause -> pause < EVERY);
    assertThat(steps.pauses(STEP).get(4)).isGreaterThanOrEqualTo(EVERY);
    assertThat(log.all()).isEmpty();
  }

  @Test
  void a_round_that_fails_is_told_and_tried_again() {
    steps.always(STEP, Steps.failing(new IllegalStateException("it broke")));
    start();
    steps.await(STEP, 3);
    assertThat(log.all())
        .contains("ERROR Round of press failed, tried again at the next: it broke");
  }
}
