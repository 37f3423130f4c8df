package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import java.util.Map;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code routes/notices.camel.yaml} and {@code routes/returns.camel.yaml}. */
class LettersRouteTest {
  private static final Map<Setting, String> QUICK = Map.of(Setting.LETTERS_EVERY, "PT0.05S");

  @Nested
  class Notices extends RouteAlone {
    Notices() {
      super("notices", QUICK, FOR_EVER);
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

  @Nested
  class Returns extends RouteAlone {
    Returns() {
      super("returns", QUICK, FOR_EVER);
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
}
