package fr.comop.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.stage.CopiedSamples;
import fr.comop.summary.Audience;
import fr.comop.wiring.House;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When summaries leave by themselves; the deadline is Tuesday 15 December 2020. */
class PublishingTest {
  private static final Instant SEVEN = Instant.parse("2020-12-16T06:59:59Z");
  private static final Instant EIGHT = Instant.parse("2020-12-16T07:00:00Z");
  private static final Set<String> COMPLETE = Set.of("ronde", "planetarium");

  @TempDir Path directory;
  private CopiedSamples samples;

  @BeforeEach
  void copy() throws Exception {
    samples = new CopiedSamples(directory);
  }

  private static List<Mail> queued(House house) {
    return house.store.ledger.inTransaction(
        () ->
            house.store.outbox.due(Instant.MAX.minusSeconds(1_000_000_000_000L), 100).stream()
                .map(id -> house.store.outbox.letter(id).orElseThrow())
                .map(Outbox.Letter::queued)
                .filter(one -> one.kind().equals(SummaryLetter.TEXT))
                .map(Outbox.Queued::mail)
                .toList());
  }

  private static List<Occasion> due(House house) {
    return house.edition.publishing().due().stream().map(Publishing.Due::occasion).toList();
  }

  @Test
  void on_the_first_working_day_after_the_deadline_and_once_whatever_starts_anew()
      throws Exception {
    try (House house = samples.at(SEVEN, Map.of())) {
      assertThat(due(house)).isEmpty();
    }
    try (House house = samples.at(EIGHT, Map.of())) {
      assertThat(due(house)).containsExactly(Occasion.DEADLINE);
      house.edition.publishing().sendDue();
      assertThat(due(house)).isEmpty();
    }
    try (House house = samples.at(EIGHT.plusSeconds(60), Map.of())) {
      house.edition.publishing().sendDue();
      assertThat(queued(house)).hasSize(1);
      assertThat(house.edition.publishing().foreseen(2020))
          .extracting(Publishing.Foreseen::at, Publishing.Foreseen::left)
          .containsExactly(tuple(EIGHT, Set.of(Occasion.DEADLINE)));
      Mail mail = queued(house).get(0);
      assertThat(mail.to()).containsExactly("csti@region.example");
      assertThat(mail.subject()).isEqualTo("Synthèse 2020 pour la Région – chiffres provisoires");
      assertThat(house.edition.issuing().find("S-1").who()).isEqualTo("comop");
    }
  }

  @Test
  void of_two_copies_of_the_service_one_sends_it() throws Exception {
    try (House house = samples.at(EIGHT, COMPLETE)) {
      Publishing one = house.edition.publishing();
      Publishing other = house.edition.publishing();
      CompletableFuture.allOf(
              CompletableFuture.runAsync(one::sendDue), CompletableFuture.runAsync(other::sendDue))
          .join();
      assertThat(queued(house)).hasSize(1);
      assertThat(house.edition.issuing().all()).hasSize(1);
    }
  }

  @Test
  void once_more_when_the_last_report_is_complete() throws Exception {
    try (House house = samples.at(EIGHT, Map.of())) {
      house.store.ledger.inTransaction(
          () ->
              house
                  .store
                  .ledger
                  .handle()
                  .execute(
                      """
                          insert into edition
                          values (1, 2020, 'REGION', 'comop-2020-2022', ?, null, 'KEPT', '', ?, '', ?)
                          """,
                      EIGHT,
                      "a".repeat(64),
                      EIGHT));
      house.store.ledger.inTransaction(
          () ->
              house
                  .store
                  .ledger
                  .handle()
                  .execute("insert into summary_sent values (2020, 'REGION', '', 'DEADLINE', 1)"));
      assertThat(due(house)).as("not all are complete").isEmpty();
    }
    try (House house = samples.at(EIGHT, COMPLETE)) {
      assertThat(due(house)).containsExactly(Occasion.COMPLETE);
    }
  }

  @Test
  void of_two_that_were_missed_only_the_latest() throws Exception {
    try (House house = samples.at(Instant.parse("2021-03-01T07:00:00Z"), COMPLETE)) {
      assertThat(due(house)).containsExactly(Occasion.COMPLETE);
    }
    assertThat(Occasion.due(true, Set.of())).contains(Occasion.COMPLETE);
    assertThat(Occasion.due(false, Set.of())).contains(Occasion.DEADLINE);
    assertThat(Occasion.due(true, Set.of(Occasion.DEADLINE))).contains(Occasion.COMPLETE);
    assertThat(Occasion.due(false, Set.of(Occasion.COMPLETE)))
        .as("something was withdrawn since")
        .isEmpty();
    assertThat(Occasion.due(true, Set.of(Occasion.COMPLETE))).isEmpty();
  }

  @Test
  void nothing_leaves_of_a_campaign_that_another_has_followed() throws Exception {
    try (House house = samples.at(Instant.parse("2021-11-15T07:00:00Z"), Map.of())) {
      assertThat(due(house)).isEmpty();
    }
  }

  @Test
  void nobody_else_gets_one_unless_it_is_written_so() {
    assertThat(Mailings.STANDARD.all())
        .containsExactly(new Mailing(Audience.REGION, List.of(), List.of(), true));
  }
}
