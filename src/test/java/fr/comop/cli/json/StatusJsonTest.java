package fr.comop.cli.json;

import static fr.comop.cli.MadeByHand.PROGRAMME;
import static fr.comop.cli.MadeByHand.REPORT_LATER;
import static fr.comop.cli.MadeByHand.at;
import static fr.comop.cli.MadeByHand.state;
import static fr.comop.cli.MadeByHand.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Room;
import fr.comop.health.Condition;
import fr.comop.health.Diagnosis;
import fr.comop.health.Trouble;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Outcome;
import fr.comop.reminder.Overview;
import fr.comop.stage.JsonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What "status" tells programs. */
class StatusJsonTest {
  private static final DeliverableState COMPLETED =
      state(
          REPORT_LATER,
          version(1, Outcome.INCOMPLETE, "2020-12-10T09:12", 4),
          version(2, Outcome.COMPLETE_WITH_REMARKS, "2021-01-12T10:00", 0));

  private static Overview.View view(Optional<Room.Shortage> shortage, DeliverableState... states) {
    return new Overview.View(
        new TreeSet<>(Set.of(2020, 2021)),
        at("2020-12-16T09:00"),
        List.of(states),
        1,
        2,
        3,
        4,
        5,
        shortage,
        shortage.map(any -> new Overview.ClockStep(at("2020-12-14T10:00"), at("2020-12-14T08:30"))),
        List.of(new Hindrance("mailbox", "Traités", "refus", at("2020-12-14T10:00"), "clevos")),
        List.of());
  }

  private static Map<String, Object> read(Overview.View view) throws IOException {
    return JsonReader.object(StatusJson.of(view, Diagnosis.NONE, ""));
  }

  @Test
  void what_waits_for_staff_is_counted() throws Exception {
    assertThat(read(view(Optional.empty())))
        .isEqualTo(
            Map.of(
                "year", 2021,
                "red", List.of(),
                "quarantined", 1,
                "mailsGivenUp", 2,
                "deadAddresses", 3,
                "mailsPerhapsSent", 4,
                "withheldReceipts", 5,
                "diskNearlyFull", false,
                "hindrances",
                    List.of(
                        Map.of(
                            "way", "mailbox",
                            "place", "Traités",
                            "what", "refus",
                            "since", "2020-12-14T09:00:00Z")),
                "deliverables", List.of()));
  }

  @Test
  void where_all_mails_go_in_a_rehearsal_is_told() throws Exception {
    String told = StatusJson.of(view(Optional.empty()), Diagnosis.NONE, "essai@region.example");
    assertThat(JsonReader.object(told)).containsEntry("mailsAllTo", "essai@region.example");
  }

  @Test
  void a_machine_in_trouble_says_so() throws Exception {
    assertThat(read(view(Optional.of(new Room.Shortage(Path.of("/srv"), 1, 2)))))
        .containsEntry("diskNearlyFull", true)
        .containsEntry("clockSetBack", "2020-12-14T07:30:00Z");
  }

  @Test
  void a_document_that_came_is_told_by_the_version_that_counts() throws Exception {
    assertThat(read(view(Optional.empty(), COMPLETED)).get("deliverables"))
        .isEqualTo(
            List.of(
                Map.ofEntries(
                    Map.entry("beneficiary", "planetarium"),
                    Map.entry("convention", "comop-2020-2022"),
                    Map.entry("form", "bilan"),
                    Map.entry("year", 2020),
                    Map.entry("due", "2021-01-15"),
                    Map.entry("agreedDue", "2020-12-15"),
                    Map.entry("agreement", "courrier du 8 décembre"),
                    Map.entry("versions", 2),
                    Map.entry("presented", "2020-12-10T08:12:00Z"),
                    Map.entry("completed", "2021-01-12T09:00:00Z"),
                    Map.entry("state", "complete-with-remarks"),
                    Map.entry("version", 2),
                    Map.entry("reference", "BILAN-2020-PLANETARIUM-V2"),
                    Map.entry("received", "2021-01-12T09:00:00Z"),
                    Map.entry("errors", 0),
                    Map.entry("warnings", 3))));
  }

  @Test
  void a_document_that_never_came_has_no_fields_of_a_version() throws Exception {
    assertThat(read(view(Optional.empty(), state(PROGRAMME))).get("deliverables"))
        .isEqualTo(
            List.of(
                Map.of(
                    "beneficiary", "planetarium",
                    "convention", "comop-2020-2022",
                    "form", "programme",
                    "year", 2020,
                    "due", "2020-12-15",
                    "versions", 0,
                    "state", "never-received")));
  }

  @Test
  void what_is_red_has_its_key_and_says_what_to_do() throws Exception {
    Diagnosis red =
        new Diagnosis(List.of(new Condition(Trouble.MAILBOX, at("2020-12-14T10:00"))), Set.of());
    assertThat(JsonReader.object(StatusJson.of(view(Optional.empty()), red, "")).get("red"))
        .isEqualTo(
            List.of(
                Map.of(
                    "key", "mailbox",
                    "since", "2020-12-14T09:00:00Z",
                    "what", "La boîte aux lettres n’a pas pu être relevée.",
                    "todo",
                        "Essayez la connexion par «\u00a0comop doctor\u00a0» (réglages mailbox.*\u00a0:"
                            + " serveur, mot de passe ou jeton, droits)\u00a0; le journal dit ce que"
                            + " répond le serveur.")));
  }
}
