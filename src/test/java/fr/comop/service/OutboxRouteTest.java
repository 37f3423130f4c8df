package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.spi.Registry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code routes/outbox.camel.yaml}, with two postmen. */
class OutboxRouteTest extends RouteAlone {
  private static final long EVERY = 100;
  private static final String ONE = "outbox-1";
  private static final String OTHER = "outbox-2";
  private static final Steps.Deed SENT = () -> true;

  OutboxRouteTest() {
    super("outbox", Map.of(Setting.OUTBOX_EVERY, "PT0.1S"), FOR_EVER);
  }

  @Override
  protected void bindToRegistry(Registry registry) throws Exception {
    super.bindToRegistry(registry);
    registry.bind(ONE, new StandIns.OfPostman(steps, ONE));
    registry.bind(OTHER, new StandIns.OfPostman(steps, OTHER));
  }

  @BeforeEach
  void givePostmenTheirRoutes() {
    Service.addSenders(context, List.of(ONE, OTHER));
  }

  @Test
  void each_postman_has_a_route_of_its_own() throws Exception {
    start();
    awaitAnotherRound(ONE);
    awaitAnotherRound(OTHER);
    assertThat(steps.begun()).contains(ONE, OTHER);
    assertThat(steps.pauses(ONE)).allMatch(pause -> pause >= EVERY);
    assertThat(log.all()).isEmpty();
  }

  @Test
  void as_long_as_mails_are_due_one_leaves_after_the_other() {
    steps.next(ONE, SENT, SENT, SENT, SENT);
    start();
    steps.await(ONE, 6);
    assertThat(steps.pauses(ONE).subList(0, 4)).anyMatch(pause -> pause < EVERY);
    assertThat(steps.pauses(ONE).get(4)).isGreaterThanOrEqualTo(EVERY);
  }

  @Test
  void a_postman_who_fails_is_told_by_name_waits_and_holds_no_other() throws Exception {
    steps.always(ONE, Steps.failing(new IllegalStateException("it broke")));
    start();
    steps.await(ONE, 3);
    awaitAnotherRound(OTHER);
    assertThat(steps.pauses(ONE)).allMatch(pause -> pause >= EVERY);
    assertThat(log.all())
        .contains("ERROR Round of outbox-1 failed, tried again at the next: it broke")
        .noneMatch(line -> line.contains(OTHER));
  }

  @Test
  void a_sending_that_lasts_holds_no_other_postman_and_its_own_begins_none_beside()
      throws Exception {
    Held held = new Held();
    steps.next(ONE, held);
    start();
    held.awaitBegun();
    awaitAnotherRound(OTHER);
    Awaitility.await()
        .during(Duration.ofMillis(2 * EVERY))
        .atMost(PATIENCE)
        .until(() -> steps.times(ONE) == 1);
    held.letEnd();
    awaitAnotherRound(ONE);
  }

  @Test
  void a_stop_lets_a_sending_end_and_begins_none() throws Exception {
    Held held = new Held();
    steps.next(
        ONE,
        () -> {
          held.done();
          return true;
        });
    steps.always(ONE, SENT);
    start();
    held.awaitBegun();
    CompletableFuture<Void> stopped = stopping();
    assertThat(stopped).isNotDone();
    held.letEnd();
    stopped.join();
    assertThat(held.wasInterrupted()).isFalse();
    assertThat(steps.times(ONE)).isEqualTo(1);
    assertThat(log.all()).isEmpty();
  }
}
