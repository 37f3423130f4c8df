package fr.comop.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.ledger.rows.EveryTable;
import fr.comop.ledger.rows.RowSource;
import fr.comop.ledger.rows.Sum;
import fr.comop.ledger.rows.Table;
import fr.comop.stage.BlankStore;
import fr.comop.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows the journal of decisions holds, and that each comes back with all that it says. */
class DecisionJournalTest {
  /** What is read again from what came, or is in a journal of its own. */
  private static final Set<String> OF_ARRIVALS_AND_EDITIONS =
      Set.of(
          "arrival",
          "arrival_file",
          "arrival_concern",
          "submission",
          "exhibit",
          "signed_copy",
          "answer",
          "finding",
          "finding_place",
          "outside_text",
          "picture",
          "planned_action",
          "reply",
          "edition",
          "edition_file",
          "summary_sent");

  /** What a store that is made anew does not know any more, as its command and its page say. */
  private static final Set<String> LOST =
      Set.of(
          "outbox",
          "outbox_text",
          "outbox_attachment",
          "handover",
          "departure",
          "sent_to",
          "withheld_receipt",
          "dead_address",
          "reminder",
          "reminder_release",
          "page_comment",
          "digest",
          "audit",
          "audit_text",
          "audit_head");

  /** What is as the moment has it. */
  private static final Set<String> OF_THE_MOMENT =
      Set.of(
          "hindrance",
          "last_look",
          "clock_seen",
          "clock_step",
          "vital",
          "matter",
          "asked",
          "known_by");

  @TempDir Path directory = Path.of("");

  private AuditTrail trail(Ledger ledger) {
    return new AuditTrail(
        ledger, Clock.fixed(Stage.NOW, Deliverable.ZONE), new AuditHeads(directory));
  }

  private Map<String, Sum> sums(Ledger ledger) {
    return ledger.atOneInstant(
        (RowSource rows) -> {
          Map<String, Sum> sums = new LinkedHashMap<>();
          DecisionJournal.TABLES.forEach(one -> sums.put(one, rows.sum(rows.table(one))));
          return sums;
        });
  }

  @Test
  void of_each_table_it_is_known_what_a_rebuilding_makes_of_it() {
    try (Ledger ledger = Ledger.open(BlankStore.in(directory.resolve("store")))) {
      assertThat(ledger.atOneInstant(RowSource::tables))
          .extracting(Table::name)
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(
                      DecisionJournal.TABLES.stream(),
                      OF_ARRIVALS_AND_EDITIONS.stream(),
                      LOST.stream(),
                      OF_THE_MOMENT.stream())
                  .flatMap(one -> one)
                  .collect(Collectors.toList()));
    }
  }

  @Test
  void each_column_of_each_row_comes_back() throws Exception {
    Map<String, Sum> before;
    try (Ledger ledger = Ledger.open(BlankStore.in(directory.resolve("store")))) {
      trail(ledger).record("Camille", "TEST", "", "");
      EveryTable.fill(ledger);
      new DecisionJournal(ledger, trail(ledger), directory).catchUp();
      before = sums(ledger);
      assertThat(before.values()).extracting(Sum::rows).containsOnly(2L);
    }
    LedgerSettings other = BlankStore.in(directory.resolve("other"));
    try (Ledger ledger = Ledger.open(other)) {
      DecisionsAgain again =
          new DecisionsAgain(ledger, new DecisionJournal(ledger, trail(ledger), directory), null);
      assertThat(again.count()).isEqualTo(2 * DecisionJournal.TABLES.size());
      again.rows();
      EveryTable.fill(ledger, "arrival");
      again.arrivals();
      assertThat(sums(ledger)).isEqualTo(before);
    }
    List<String> lines = Files.readAllLines(directory.resolve("decisions.jsonl"));
    assertThat(lines).hasSize(2 * DecisionJournal.TABLES.size());
  }
}
