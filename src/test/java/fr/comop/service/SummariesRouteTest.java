package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.spi.Registry;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code routes/summaries.camel.yaml}, by Quartz with its trigger in a store of comop's. */
class SummariesRouteTest extends RouteAlone {
  private static final Duration EVERY = Duration.ofMillis(100);

  @TempDir Path directory;
  private @Nullable House house;

  SummariesRouteTest() {
    super("summaries", Map.of(Setting.SUMMARIES_EVERY, "PT0.1S"), FOR_EVER);
  }

  private House house() throws IOException {
    if (house == null) {
      Configuration project = Configuration.read(Path.of("config"), Map.of());
      Map<Setting, String> here = Map.of(Setting.DATA_DIR, directory.resolve("data").toString());
      house = new House(project.with(project.settings().with(here)), Clock.systemUTC());
    }
    return house;
  }

  @AfterEach
  void closeTheHouseAfterCamel() throws IOException {
    context.stop();
    house().close();
  }

  @Override
  protected void bindToRegistry(Registry registry) throws Exception {
    super.bindToRegistry(registry);
    registry.bind("quartz", QuartzStore.component(house()));
    registry.bind("summaries", new StandIns.OfReminders(steps));
  }

  private List<String> triggers() throws IOException {
    House opened = house();
    return opened.store.ledger.inTransaction(
        () ->
            opened
                .store
                .ledger
                .handle()
                .createQuery("select trigger_group || '/' || trigger_name from qrtz_triggers")
                .mapTo(String.class)
                .list());
  }

  @Test
  void quartz_wakes_the_round_again_and_again_by_a_trigger_in_the_store() throws Exception {
    start();
    steps.await("go", 4);
    assertThat(triggers()).containsExactly("comop/summaries");
    assertThat(log.all()).isEmpty();
  }

  @Test
  void a_round_that_lasts_is_not_begun_again_and_is_waited_for_at_a_stop() throws Exception {
    Held held = new Held();
    steps.next("go", held);
    start();
    held.awaitBegun();
    Awaitility.await()
        .during(EVERY.multipliedBy(3))
        .atMost(PATIENCE)
        .until(() -> steps.times("go") == 1);
    CompletableFuture<Void> stopped = stopping();
    held.letEnd();
    stopped.join();
    assertThat(held.wasInterrupted()).isFalse();
    assertThat(steps.begun()).containsExactly("go");
    assertThat(triggers()).isEmpty();
    assertThat(log.all()).isEmpty();
  }

  @Test
  void a_round_that_fails_is_told_and_comes_again() {
    steps.next("go", Steps.failing(new IllegalStateException("it broke")));
    steps.next(
        "go", Steps.failing(new IllegalStateException("taken", new SQLException("", "40001"))));
    start();
    steps.await("go", 3);
    assertThat(log.all())
        .containsExactly(
            "ERROR Round of summaries failed, tried again at the next: it broke",
            "INFO Round of summaries met another copy of the service; it comes again");
  }
}
