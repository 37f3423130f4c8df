package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.Camille;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reminder that could not leave at once is looked at again before it does. */
class RecallTest {
  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory).withOnly("planetarium");
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private RecallTest at(String local) {
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant(), Deliverable.ZONE);
    return this;
  }

  private void swept() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      house.reminder.reminders().sweep(Actor.COMOP);
    }
  }

  private void received(String form) throws Exception {
    Path scan = Files.write(directory.resolve(form + ".pdf"), List.of("%PDF-1.4", form));
    Terminal.Ended ended =
        new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
            .comop(
                "record",
                "--beneficiary",
                "planetarium",
                "--form",
                form,
                "--year",
                "2020",
                "--postmark",
                "2020-11-12",
                "--arrived",
                "2020-11-13",
                "--file",
                scan.toString(),
                "--complete");
    assertThat(ended.code()).describedAs(ended.err()).isZero();
  }

  @Test
  void it_does_not_leave_once_nothing_is_owed() throws Exception {
    at("2020-11-13T08:00").swept();
    received("bilan");
    received("programme");
    at("2020-11-13T17:00");
    stage.played();
    assertThat(stage.sent()).isEmpty();
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat((boolean) house.store.ledger.inTransaction(house.store.outbox::anyQueued))
          .isFalse();
      assertThat(house.store.ledger.inTransaction(() -> house.store.audit.oldestFirst(100)))
          .filteredOn(entry -> entry.what().equals("RECALL"))
          .extracting(AuditEntry::details)
          .containsExactly("J-30, retiré avant son départ : il ne serait plus exact.");
    }
  }

  @Test
  void it_is_written_anew_where_a_part_of_it_came_in() throws Exception {
    at("2020-11-13T08:00").swept();
    received("bilan");
    at("2020-11-13T17:00");
    stage.played();
    assertThat(stage.sent()).isEmpty();
    swept();
    stage.played();
    assertThat(stage.answer()).contains("Programme").doesNotContain("Bilan annuel 2020");
  }

  @Test
  void the_latest_one_leaves_alone_after_days_without_a_mail_server() throws Exception {
    at("2020-11-13T08:00").swept();
    at("2020-11-30T08:00").swept();
    stage.played();
    assertThat(stage.sent()).describedAs("the later one took itself for the second").isEmpty();
    swept();
    stage.played();
    assertThat(stage.answer()).contains("dans quinze jours");
  }

  @Test
  void one_that_speaks_of_another_day_is_written_anew() throws Exception {
    at("2020-11-13T08:00").swept();
    at("2020-11-16T07:00");
    stage.played();
    assertThat(stage.sent()).isEmpty();
    at("2020-11-16T08:00").swept();
    stage.played();
    assertThat(stage.answer()).contains("dans vingt-neuf jours");
  }

  @Test
  void one_that_is_still_true_leaves() throws Exception {
    at("2020-11-13T08:00").swept();
    at("2020-11-13T19:00");
    stage.played();
    assertThat(stage.sent()).hasSize(1);
  }
}
