package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import java.util.Map;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;

/** {@code routes/notices.camel.yaml}. */
class NoticesRouteTest extends RouteAlone {
  NoticesRouteTest() {
    super("notices", Map.of(Setting.LETTERS_EVERY, "PT0.05S"), FOR_EVER);
  }

  @Override
  protected void bindToRegistry(Registry registry) throws Exception {
    super.bindToRegistry(registry);
    registry.bind("notices", new StandIns.OfDispatching(steps));
  }

  @Test
  void letters_are_carried_out_again_and_again_while_the_machine_works() {
    steps.next("check", Steps.failing(new IllegalStateException("no room")));
    start();
    steps.await("carryOut", 3);
    assertThat(steps.begun()).startsWith("check", "check", "carryOut", "check");
    assertThat(log.all())
        .containsExactly("ERROR Round of notices failed, tried again at the next: no room");
  }
}
