package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import java.util.Map;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;

/** {@code routes/returns.camel.yaml}. */
class ReturnsRouteTest extends RouteAlone {
  ReturnsRouteTest() {
    super("returns", Map.of(Setting.LETTERS_EVERY, "PT0.05S"), FOR_EVER);
  }

  @Override
  protected void bindToRegistry(Registry registry) throws Exception {
    super.bindToRegistry(registry);
    registry.bind("returns", new StandIns.OfReturns(steps));
  }

  @Test
  void what_the_mail_room_drops_is_looked_for_again_and_again() {
    steps.next("read", Steps.failing(new IllegalStateException("it broke")));
    start();
    steps.await("read", 3);
    assertThat(steps.begun()).startsWith("check", "read", "check", "read");
    assertThat(log.all())
        .containsExactly("ERROR Round of returns failed, tried again at the next: it broke");
  }
}
