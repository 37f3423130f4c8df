package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.ledger.Ledger;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.component.quartz.QuartzHelper;
import org.apache.camel.component.quartz.StatefulCamelJob;
import org.apache.camel.spi.Registry;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;

/** {@code routes/reminders.camel.yaml}, by Quartz with its triggers in a store of comop's. */
class RemindersRouteTest extends RouteAlone {
  private static final Duration EVERY = Duration.ofMillis(100);
  private static final String SCHEDULER = "comop-comop"; // Camel adds the name of its context
  private static final TriggerKey TRIGGER = TriggerKey.triggerKey("reminders", "comop");

  @TempDir Path directory;
  private @Nullable House house;

  RemindersRouteTest() {
    super("reminders", Map.of(Setting.REMINDERS_EVERY, "PT0.1S"), FOR_EVER);
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
    registry.bind("reminders", new StandIns.OfReminders(steps));
  }

  private Scheduler scheduler() throws Exception {
    Properties properties = new Properties();
    properties.putAll(QuartzStore.properties(house()));
    properties.put("org.quartz.scheduler.instanceName", SCHEDULER);
    return new StdSchedulerFactory(properties).getScheduler();
  }

  private List<String> triggers() throws IOException {
    Ledger ledger = house().store.ledger;
    return ledger.inTransaction(
        () ->
            ledger
                .handle()
                .createQuery(
                    "select sched_name || ' ' || trigger_group || '/' || trigger_name"
                        + " from qrtz_triggers")
                .mapTo(String.class)
                .list());
  }

  @Test
  void quartz_wakes_the_round_again_and_again_by_a_trigger_in_the_store() throws Exception {
    start();
    steps.await("go", 4);
    assertThat(triggers()).containsExactly(SCHEDULER + " comop/reminders");
    assertThat(log.all()).isEmpty();
  }

  @Test
  void no_round_begins_while_another_lasts() throws Exception {
    Held held = new Held();
    steps.next("go", held);
    start();
    held.awaitBegun();
    Awaitility.await()
        .during(EVERY.multipliedBy(3))
        .atMost(PATIENCE)
        .until(() -> steps.times("go") == 1);
    held.letEnd();
    steps.await("go", 3);
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
            "ERROR Round of reminders failed, tried again at the next: it broke",
            "INFO Round of reminders met another copy of the service; it comes again");
  }

  @Test
  void a_stop_takes_the_trigger_back_and_no_round_follows() throws Exception {
    Held held = new Held();
    steps.next("go", held);
    start();
    held.awaitBegun();
    CompletableFuture<Void> stopped = stopping();
    held.letEnd();
    stopped.join();
    assertThat(held.wasInterrupted()).isFalse();
    assertThat(steps.begun()).containsExactly("go");
    assertThat(triggers()).isEmpty();
    assertThat(log.all()).isEmpty();
  }

  @Test
  void after_a_kill_the_trigger_that_was_left_wakes_by_the_new_period() throws Exception {
    Scheduler killed = scheduler();
    JobDetail job =
        JobBuilder.newJob(StatefulCamelJob.class).withIdentity("reminders", "comop").build();
    QuartzHelper.updateJobDataMap(context, job, "quartz://comop/reminders", false);
    killed.scheduleJob(
        job,
        TriggerBuilder.newTrigger()
            .withIdentity(TRIGGER)
            .startAt(Date.from(Instant.parse("2100-01-01T00:00:00Z")))
            .withSchedule(SimpleScheduleBuilder.repeatHourlyForever())
            .build());
    killed.shutdown();
    assertThat(triggers()).containsExactly(SCHEDULER + " comop/reminders");
    start();
    steps.await("go", 3);
    assertThat(triggers()).containsExactly(SCHEDULER + " comop/reminders");
    assertThat(log.all()).isEmpty();
  }
}
