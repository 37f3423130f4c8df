package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.reminder.sql.SqlSentReminders;
import fr.comop.service.Service;
import fr.comop.stage.ServiceAt;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import fr.comop.wiring.ReminderRoom;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of the service on one PostgreSQL send each reminder once. */
class TwoCopiesTest {
  private static final int BENEFICIARIES = 11;

  @TempDir Path directory;

  private static Stage over(EmbeddedPostgres server, Path directory) {
    Stage stage = new Stage(directory);
    stage.changes.put(Setting.STORE_URL, server.getJdbcUrl("postgres", "postgres"));
    stage.changes.put(Setting.STORE_USER, "postgres");
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse("2020-10-01T08:00").atZone(Deliverable.ZONE).toInstant(),
            Deliverable.ZONE);
    return stage;
  }

  private static EmbeddedPostgres server() throws Exception {
    return EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
  }

  private static int count(House house, String table) {
    return house.store.ledger.inTransaction(
        () ->
            house
                .store
                .ledger
                .handle()
                .createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void when_they_sweep_at_the_same_moment() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (EmbeddedPostgres server = server();
        Stage stage = over(server, directory);
        House one = new House(stage.configuration(), stage.clock);
        House other = new House(stage.configuration(), stage.clock)) {
      CyclicBarrier together = new CyclicBarrier(2);
      List<Future<Integer>> sent = new ArrayList<>();
      for (House house : List.of(one, other)) {
        sent.add(
            threads.submit(
                () -> {
                  together.await();
                  return house.reminder.reminders().sweep(Actor.COMOP).size();
                }));
      }
      int all = sent.get(0).get() + sent.get(1).get();
      assertThat(all).isEqualTo(BENEFICIARIES);
      assertThat(count(one, "reminder")).isEqualTo(BENEFICIARIES);
      assertThat(count(one, "outbox")).isEqualTo(BENEFICIARIES);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void when_the_other_sweeps_after_one_has_read_what_was_sent() throws Exception {
    try (EmbeddedPostgres server = server();
        Stage stage = over(server, directory);
        House one = new House(stage.configuration(), stage.clock);
        House other = new House(stage.configuration(), stage.clock)) {
      SentReminders overtaken =
          new Overtaken(
              new SqlSentReminders(one.store.ledger),
              () -> other.reminder.reminders().sweep(Actor.COMOP));
      assertThat(
              new ReminderRoom(
                      one.configuration,
                      one.store,
                      one.correspondence,
                      one.assessment,
                      overtaken,
                      one.assessment.blanks::file)
                  .reminders()
                  .sweep(Actor.COMOP))
          .isEmpty();
      assertThat(count(one, "reminder")).isEqualTo(BENEFICIARIES);
      assertThat(count(one, "outbox")).isEqualTo(BENEFICIARIES);
    }
  }

  /** Lets something happen once, right after what was sent has been read for the first time. */
  private static final class Overtaken implements SentReminders {
    private final SentReminders real;
    private final Runnable meanwhile;
    private boolean happened;

    Overtaken(SentReminders real, Runnable meanwhile) {
      this.real = real;
      this.meanwhile = meanwhile;
    }

    @Override
    public void add(Reminded reminded) {
      real.add(reminded);
    }

    @Override
    public void forget(Reminded reminded) {
      real.forget(reminded);
    }

    @Override
    public List<Reminded> of(String beneficiary, int year) {
      List<Reminded> before = real.of(beneficiary, year);
      if (!happened && year == 2020) {
        happened = true;
        meanwhile.run();
      }
      return before;
    }

    @Override
    public Optional<Reminded> find(String messageId) {
      return real.find(messageId);
    }
  }

  @Test
  void and_quartz_keeps_its_triggers_there() throws Exception {
    try (EmbeddedPostgres server = server();
        Stage stage = over(server, directory).withOnly("planetarium")) {
      stage.changes.put(Setting.REMINDERS_ENABLED, "true");
      stage.changes.put(Setting.REMINDERS_EVERY, "PT1S");
      stage.changes.put(Setting.SMTP_ENABLED, "false");
      stage.reminding();
      try (House house = new House(stage.configuration(), stage.clock);
          Service service = new Service(house, 0)) {
        service.start();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> count(house, "reminder") == 1);
        assertThat(count(house, "qrtz_triggers")).isOne();
        assertThat(count(house, "qrtz_scheduler_state")).isOne();
      }
    }
  }

  @Test
  void when_quartz_wakes_both_in_processes_of_their_own() throws Exception {
    List<Process> copies = new ArrayList<>();
    try (EmbeddedPostgres server = server();
        Stage stage = over(server, directory)) {
      stage.changes.put(Setting.REMINDERS_ENABLED, "true");
      stage.changes.put(Setting.REMINDERS_EVERY, "PT0.2S");
      stage.reminding();
      try (House house = new House(stage.configuration(), stage.clock)) {
        copies.add(ServiceAt.on(stage, directory.resolve("one.log")));
        copies.add(ServiceAt.on(stage, directory.resolve("other.log")));
        awaited(() -> count(house, "qrtz_scheduler_state") == copies.size());
        awaited(() -> stage.sent().size() >= BENEFICIARIES);
        int woken = woken(house);
        awaited(() -> woken(house) > woken + 5);
        assertThat(copies).allMatch(Process::isAlive);
        assertThat(count(house, "reminder")).isEqualTo(BENEFICIARIES);
        assertThat(count(house, "outbox")).isEqualTo(BENEFICIARIES);
        assertThat(stage.sent()).hasSize(BENEFICIARIES);
      }
    } finally {
      copies.forEach(Process::destroyForcibly);
    }
  }

  private static void awaited(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofMinutes(2)).until(condition);
  }

  /** How often Quartz has woken the sweep, in whichever copy. */
  private static int woken(House house) {
    return house.store.ledger.inTransaction(
        () ->
            house
                .store
                .ledger
                .handle()
                .createQuery("select max(times_triggered) from qrtz_simple_triggers")
                .mapTo(Integer.class)
                .one());
  }
}
