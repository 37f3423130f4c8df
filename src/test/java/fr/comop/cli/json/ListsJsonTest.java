package fr.comop.cli.json;

import static fr.comop.cli.MadeByHand.CONTACT;
import static fr.comop.cli.MadeByHand.DIRECTOR;
import static fr.comop.cli.MadeByHand.PLANETARIUM;
import static fr.comop.cli.MadeByHand.arrival;
import static fr.comop.cli.MadeByHand.at;
import static fr.comop.cli.MadeByHand.departure;
import static fr.comop.cli.MadeByHand.dropped;
import static fr.comop.cli.MadeByHand.mail;
import static fr.comop.cli.MadeByHand.queued;
import static fr.comop.cli.MadeByHand.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.Decision;
import fr.comop.cli.Readings;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.MailDesk;
import fr.comop.correspondence.Outbox;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.assessment.Waiver;
import fr.comop.reminder.Decided;
import fr.comop.reminder.ExtensionRegister.Entered;
import fr.comop.reminder.Reply;
import fr.comop.reminder.ReplyLabel;
import fr.comop.stage.JsonReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands that list something tell programs: each field of each kind of thing. */
class ListsJsonTest {
  @Test
  void an_empty_list_is_an_empty_array() throws Exception {
    assertThat(
            List.of(
                QuarantineJson.of(List.of()),
                RepliesJson.of(List.of()),
                RemindersJson.of(List.of()),
                WaiversJson.of(List.of()),
                ExtensionsJson.of(List.of()),
                NotesJson.of(List.of())))
        .containsOnly("[ ]");
  }

  @Test
  void a_mail_in_quarantine_has_a_sender_and_a_subject() throws Exception {
    assertThat(
            JsonReader.objects(
                QuarantineJson.of(List.of(mail(3, "a@b.example", "Bilan", "Inconnu.")))))
        .containsExactly(
            Map.of(
                "reference", "AR-000003",
                "received", "2020-12-10T08:12:00Z",
                "channel", "MAILBOX",
                "from", "a@b.example",
                "subject", "Bilan",
                "reason", "Inconnu."));
  }

  @Test
  void a_file_in_quarantine_has_a_folder_and_a_name() throws Exception {
    assertThat(
            JsonReader.objects(
                QuarantineJson.of(
                    List.of(
                        dropped(4, "clevos", "a.xlsx", null),
                        arrival(5, Channel.IMPORT, null, "p.xlsx", null, null, null)))))
        .containsExactly(
            Map.of(
                "reference", "AR-000004",
                "received", "2020-12-10T08:12:00Z",
                "channel", "FOLDER",
                "from", "dossier clevos",
                "subject", "a.xlsx",
                "reason", ""),
            Map.of(
                "reference", "AR-000005",
                "received", "2020-12-10T08:12:00Z",
                "channel", "IMPORT",
                "from", "le service",
                "subject", "p.xlsx",
                "reason", ""));
  }

  @Test
  void whatever_a_stranger_wrote_stays_one_text() throws Exception {
    String hostile = "\"}],\u001b\n\\u0022\t\u0000é";
    assertThat(
            JsonReader.objects(QuarantineJson.of(List.of(mail(3, hostile, hostile, "r")))).get(0))
        .containsEntry("from", hostile)
        .containsEntry("subject", hostile);
  }

  private static Reply reply(boolean done) {
    return new Reply(
        1,
        3,
        "<m>",
        "clevos",
        2020,
        List.of("bilan", "programme"),
        ReplyLabel.OTHER,
        "Rien",
        at("2020-12-10T09:12"),
        done ? "compte ctest" : null,
        done ? at("2020-12-12T11:00") : null);
  }

  @Test
  void a_reply_says_who_dealt_with_it_once_somebody_did() throws Exception {
    Map<String, Object> waiting =
        Map.of(
            "reference", "R-0001",
            "arrival", "AR-000003",
            "received", "2020-12-10T08:12:00Z",
            "beneficiary", "clevos",
            "year", 2020,
            "forms", List.of("bilan", "programme"),
            "label", "OTHER",
            "quote", "Rien");
    List<Map<String, Object>> both =
        JsonReader.objects(RepliesJson.of(List.of(reply(false), reply(true))));
    assertThat(both.get(0)).isEqualTo(waiting);
    assertThat(both.get(1))
        .hasSize(waiting.size() + 2)
        .containsAllEntriesOf(waiting)
        .containsEntry("doneAt", "2020-12-12T10:00:00Z")
        .containsEntry("doneBy", "compte ctest");
  }

  @Test
  void a_reminder_says_where_it_goes_or_why_it_does_not() throws Exception {
    List<Decided> three =
        List.of(
            new Decided(
                PLANETARIUM,
                2020,
                new Decision.Send(
                    departure("J-1", "2020-12-14"), List.of(CONTACT), List.of(DIRECTOR))),
            new Decided(
                PLANETARIUM,
                2020,
                new Decision.Blocked(departure("J-1", "2020-12-14"), List.of("a", "b"))),
            new Decided(
                PLANETARIUM, 2020, new Decision.Unreachable(departure("J-1", "2020-12-14"))));
    Map<String, Object> common =
        Map.of(
            "beneficiary", "planetarium",
            "year", 2020,
            "step", "J-1",
            "due", "2020-12-15",
            "at", "2020-12-14T07:00:00Z");
    List<Map<String, Object>> read = JsonReader.objects(RemindersJson.of(three));
    assertThat(read).allSatisfy(one -> assertThat(one).containsAllEntriesOf(common));
    read.forEach(one -> one.keySet().removeAll(common.keySet()));
    assertThat(read)
        .containsExactly(
            Map.of(
                "decision", "send",
                "to", List.of("maelle@planetarium.example"),
                "cc", List.of("bastien@planetarium.example")),
            Map.of("decision", "blocked", "reasons", List.of("a", "b")),
            Map.of("decision", "unreachable"));
  }

  @Test
  void a_waiver_names_its_question_and_its_end_where_there_is_one() throws Exception {
    Waiver open = Readings.WAIVER;
    Waiver ended =
        new Waiver(
            8,
            open.beneficiary(),
            open.form(),
            open.year(),
            open.check(),
            "1.fte",
            open.reason(),
            open.until(),
            open.who(),
            open.given(),
            at("2020-12-20T10:00"));
    Map<String, Object> common =
        Map.of(
            "beneficiary", "planetarium",
            "form", "bilan",
            "year", 2020,
            "check", "required",
            "reason", "Par courrier",
            "until", "2020-12-31",
            "who", "compte ctest",
            "given", "2020-12-10T08:12:00Z");
    List<Map<String, Object>> both = JsonReader.objects(WaiversJson.of(List.of(open, ended)));
    assertThat(both).allSatisfy(one -> assertThat(one).containsAllEntriesOf(common));
    both.forEach(one -> one.keySet().removeAll(common.keySet()));
    assertThat(both)
        .containsExactly(
            Map.of("reference", "D-0007"),
            Map.of("reference", "D-0008", "question", "1.fte", "ended", "2020-12-20T09:00:00Z"));
  }

  @Test
  void an_extension_that_was_cancelled_says_when_and_by_whom_as_the_table_does() throws Exception {
    Map<String, Object> common =
        Map.of(
            "beneficiary", "planetarium",
            "form", "bilan",
            "year", 2020,
            "due", "2021-01-15",
            "agreement", "courrier du 8 décembre",
            "granted", "2020-12-10T11:00:00Z",
            "who", "compte ctest");
    List<Map<String, Object>> both =
        JsonReader.objects(
            ExtensionsJson.of(
                List.of(
                    new Entered(until("2021-01-15"), "compte ctest", null, null),
                    new Entered(
                        until("2021-01-15"),
                        "compte ctest",
                        "compte dtest",
                        at("2020-12-11T10:00")))));
    assertThat(both.get(0)).isEqualTo(common);
    both.get(1).keySet().removeAll(common.keySet());
    assertThat(both.get(1))
        .isEqualTo(Map.of("cancelledAt", "2020-12-11T09:00:00Z", "cancelledBy", "compte dtest"));
  }

  @Test
  void a_note_says_where_it_stands() throws Exception {
    assertThat(
            JsonReader.objects(
                NotesJson.of(List.of(new Outside(new Place("Brouillon", "B2"), "À voir ?")))))
        .containsExactly(Map.of("sheet", "Brouillon", "cell", "B2", "text", "À voir ?"));
  }

  @ParameterizedTest
  @CsvSource({"GIVEN_UP, failed", "PERHAPS_SENT, perhaps-sent", "CAPPED, held"})
  void a_mail_that_is_stuck_says_why(Outbox.Hold hold, String word) throws Exception {
    MailDesk.Trouble trouble =
        new MailDesk.Trouble(
            List.of(
                new Outbox.Stuck(queued(12, "Accusé", "a@b.example", "c@d.example"), hold, "554")),
            List.of(),
            0);
    assertThat(JsonReader.object(MailsJson.of(trouble)))
        .isEqualTo(
            Map.of(
                "mails",
                List.of(
                    Map.of(
                        "reference", "C-0012",
                        "state", word,
                        "created", "2020-12-10T08:12:00Z",
                        "kind", "receipt",
                        "messageId", "<12@region.example>",
                        "subject", "Accusé",
                        "to", "a@b.example c@d.example",
                        "error", "554")),
                "addresses",
                List.of(),
                "withheldReceipts",
                0));
  }

  @Test
  void an_address_that_is_dead_names_the_mail_that_came_back() throws Exception {
    MailDesk.Trouble trouble =
        new MailDesk.Trouble(
            List.of(),
            List.of(
                new DeadAddresses.Dead("a@b.example", at("2020-11-02T07:00"), "<x@y>", "550 no")),
            3);
    assertThat(JsonReader.object(MailsJson.of(trouble)))
        .isEqualTo(
            Map.of(
                "mails",
                List.of(),
                "addresses",
                List.of(
                    Map.of(
                        "address", "a@b.example",
                        "since", "2020-11-02T06:00:00Z",
                        "messageId", "<x@y>",
                        "reason", "550 no")),
                "withheldReceipts",
                3));
  }
}
