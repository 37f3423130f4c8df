package fr.comop.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.health.Signals.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What signals mean. */
class DiagnosisTest {
  private static final Instant NOON = Instant.parse("2020-12-14T11:00:00Z");
  private static final Flow MAILBOX = new Flow("mailbox", Trouble.MAILBOX, Duration.ofSeconds(10));
  private static final Flow REMINDERS =
      new Flow("reminders", Trouble.REMINDERS, Duration.ofMinutes(10));

  private static Instant before(int minutes) {
    return NOON.minus(Duration.ofMinutes(minutes));
  }

  private static Diagnosis of(Map<String, Instant> good, Map<Trouble, Instant> standing) {
    return Diagnosis.of(
        new Signals(NOON, before(60), NOON, List.of(MAILBOX, REMINDERS), good, standing, Set.of()));
  }

  @Test
  void all_is_well_while_each_flow_goes_round() {
    Diagnosis well = of(Map.of("mailbox", before(5), "reminders", before(30)), Map.of());
    assertThat(well).isEqualTo(Diagnosis.NONE);
    assertThat(well.isRed()).isFalse();
  }

  @Test
  void a_flow_is_red_since_its_last_good_round_after_five_minutes_or_three_rounds() {
    assertThat(
            of(
                    Map.of(
                        "mailbox",
                        before(5).minusMillis(1),
                        "reminders",
                        before(30).minusMillis(1)),
                    Map.of())
                .red())
        .containsExactly(
            new Condition(Trouble.MAILBOX, before(5).minusMillis(1)),
            new Condition(Trouble.REMINDERS, before(30).minusMillis(1)));
  }

  @Test
  void what_was_good_before_the_start_is_unsure_until_it_is_red_since_the_start() {
    assertThat(startedBefore(5).unsure()).containsExactly(Trouble.MAILBOX);
    assertThat(startedBefore(5).red()).isEmpty();
    assertThat(startedBefore(5).hindering(before(5)))
        .containsExactly(new Condition(Trouble.STARTING, before(5)));
    assertThat(startedBefore(6).red()).containsExactly(new Condition(Trouble.MAILBOX, before(6)));
  }

  private static Diagnosis startedBefore(int minutes) {
    return Diagnosis.of(
        new Signals(
            NOON,
            before(minutes),
            NOON,
            List.of(MAILBOX),
            Map.of("mailbox", before(4_000)),
            Map.of(),
            Set.of()));
  }

  @Test
  void what_follows_from_a_store_that_is_away_is_unsure_and_what_does_not_is_red() {
    Diagnosis diagnosis = of(Map.of(), Map.of(Trouble.STORE, before(20), Trouble.SMTP, before(10)));
    assertThat(diagnosis.red())
        .containsExactly(
            new Condition(Trouble.STORE, before(20)), new Condition(Trouble.SMTP, before(10)));
    assertThat(diagnosis.unsure()).containsExactly(Trouble.MAILBOX, Trouble.REMINDERS);
  }

  @Test
  void of_a_service_that_is_silent_nothing_else_is_known() {
    Diagnosis silent =
        Diagnosis.of(
            new Signals(
                NOON,
                before(60),
                before(3).minusMillis(1),
                List.of(MAILBOX),
                Map.of(),
                Map.of(Trouble.SMTP, before(20)),
                Set.of()));
    assertThat(silent.red())
        .containsExactly(new Condition(Trouble.SERVICE, before(3).minusMillis(1)));
  }

  @Test
  void keys_stay_what_they_are_for_rules_of_alerts_name_them() {
    assertThat(List.of(Trouble.values()))
        .extracting(Trouble::key)
        .containsExactly(
            "service",
            "store",
            "machine",
            "routes",
            "starting",
            "resume",
            "mailbox",
            "folder",
            "intake",
            "smtp",
            "outbox",
            "press",
            "reminders",
            "release",
            "summaries",
            "notices",
            "returns");
  }
}
