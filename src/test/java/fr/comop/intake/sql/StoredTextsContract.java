package fr.comop.intake.sql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.consent.Consent;
import fr.comop.consent.sql.SqlConsents;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Turn;
import fr.comop.correspondence.sql.SqlDeadAddresses;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.correspondence.sql.SqlSpent;
import fr.comop.desk.TakenBack;
import fr.comop.edition.Edition;
import fr.comop.edition.Order;
import fr.comop.edition.Piece;
import fr.comop.edition.sql.SqlEditions;
import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.Questions;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.funding.Opinion;
import fr.comop.funding.Payment;
import fr.comop.funding.sql.SqlOpinions;
import fr.comop.funding.sql.SqlPayments;
import fr.comop.intake.Withdrawals;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.SignedCopies;
import fr.comop.intake.assessment.Waiver;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.meeting.Announced;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Guest;
import fr.comop.meeting.Invitee;
import fr.comop.meeting.Meeting;
import fr.comop.meeting.sql.SqlMeetings;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.Cause;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Recorded;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.WaitingSlip;
import fr.comop.notice.channel.Way;
import fr.comop.notice.channel.sql.SqlDispatches;
import fr.comop.notice.channel.sql.SqlReports;
import fr.comop.notice.channel.sql.SqlWaitingSlips;
import fr.comop.notice.sql.SqlCases;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import fr.comop.reminder.Reply;
import fr.comop.reminder.ReplyLabel;
import fr.comop.reminder.sql.SqlExtensions;
import fr.comop.reminder.sql.SqlReplies;
import fr.comop.summary.Audience;
import fr.comop.summary.sql.SqlComments;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No text that somebody else wrote is too long or too strange to be stored, in whichever column:
 * the columns are those that the database itself tells of.
 */
abstract class StoredTextsContract {
  private static final Instant NOW = Instant.parse("2020-12-14T17:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2020, 12, 14);
  private static final Beneficiary WHOSE =
      Questions.SHIPPED.conventions().beneficiary("planetarium").orElseThrow();
  private static final Sha256 BYTES = Sha256.of(new byte[] {1});

  /** A character that PostgreSQL refuses, then more than any column holds, in surrogate pairs. */
  private static final String ENDLESS = "a\u0000" + "😀".repeat(450_000);

  private static final List<String> MANY_ADDRESSES =
      java.util.stream.IntStream.range(0, 1_000)
          .mapToObj(number -> "someone." + number + "@somewhere.example")
          .toList();

  /** Words and ids of our own, or of the configuration, which checks them. */
  /** As many as a mail may go to: who is left out is told nothing. */
  private static final List<String> RECIPIENTS = MANY_ADDRESSES.subList(0, 300);

  private static final Set<String> OURS =
      Set.of(
          "answer.col",
          "answer.kind",
          "answer.mark",
          "answer.question",
          "arrival.channel",
          "arrival.state",
          "arrival.way",
          "arrival_concern.beneficiary",
          "asked.beneficiary",
          "consent.beneficiary",
          "consent.convention",
          "consent.reach",
          "consent.scope",
          "notice_dispatch.state",
          "notice_dispatch.way",
          "notice_report.kind",
          "matter.name",
          "meeting.conventions",
          "meeting.uid",
          "meeting_attendance.beneficiary",
          "meeting_attendance.kind",
          "meeting_guest.address",
          "meeting_guest.answer",
          "meeting_guest.beneficiary",
          "notice.kind",
          "notice_act.content", // each text in it is cut by itself
          "notice_act.kind",
          "notice_case.beneficiary",
          "notice_case.cause",
          "notice_case.convention",
          "notice_case.standing",
          "opinion.beneficiary",
          "opinion.kind",
          "payment.beneficiary",
          "payment.convention",
          "payment.kind",
          "asked.form",
          "known_by.beneficiary",
          "vital.name",
          "dead_address.address",
          "dead_address.message_id",
          "exhibit.beneficiary",
          "exhibit.kind",
          "extension.beneficiary",
          "extension.form",
          "finding.check_name",
          "finding.question",
          "finding.severity",
          "last_look.channel",
          "edition.audience",
          "edition.conventions",
          "edition.way",
          "edition_file.media_type",
          "outbox_attachment.content_id",
          "summary_sent.audience",
          "summary_sent.conventions",
          "summary_sent.occasion",
          "outbox.kind",
          "outbox.message_id",
          "outbox.state",
          "picture.question",
          "reminder.beneficiary",
          "reminder.message_id",
          "reminder.step",
          "reply.beneficiary",
          "reply.label",
          "reply.message_id",
          "submission.beneficiary",
          "submission.form",
          "submission.outcome",
          "submission.reference",
          "waiver.beneficiary",
          "hindrance.way",
          "outbox.lane",
          "sent_to.address",
          "waiver.check_name",
          "waiver.form",
          "waiver.question");

  @TempDir private Path directory;
  private Ledger ledger;

  /** An empty database. */
  abstract LedgerSettings emptyDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    ledger = Ledger.open(emptyDatabase());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private record Width(String table, String column, int most) {
    String name() {
      return table + "." + column;
    }
  }

  private List<Width> widths() {
    return ledger
        .handle()
        .createQuery(
            """
            select lower(table_name) as t, lower(column_name) as c,
                   character_maximum_length as width
            from information_schema.columns
            where lower(table_schema) = 'public' and lower(data_type) = 'character varying'
              and lower(table_name) not like 'qrtz%' and lower(table_name) not like 'flyway%'
            order by 1, 2
            """)
        .map(
            (row, context) ->
                new Width(row.getString("t"), row.getString("c"), row.getInt("width")))
        .list();
  }

  private int longest(Width width) {
    return ledger
        .handle()
        .createQuery(
            "select coalesce(max(char_length(%s)), 0) from %s"
                .formatted(width.column(), width.table()))
        .mapTo(Integer.class)
        .one();
  }

  private void storeEverything() {
    Place place = new Place(ENDLESS, ENDLESS);
    SqlArrivals arrivals = new SqlArrivals(ledger);
    long arrival = arrivals.enter(delivery(ENDLESS), BYTES, 1, NOW).orElseThrow();
    arrivals.describe(arrival, ENDLESS, ENDLESS);
    arrivals.decide(arrival, ArrivalState.DONE, ENDLESS, NOW);
    arrivals.release(arrival, ENDLESS);
    arrivals.decide(arrival, ArrivalState.DONE, ENDLESS, NOW);
    arrivals.hold(arrival, 1, delivery(ENDLESS), BYTES, 1);
    SqlDroppedFiles dropped = new SqlDroppedFiles(ledger);
    dropped.lies(dropped.of(arrivals.find(arrival).orElseThrow()).get(0), ENDLESS);
    new SqlHindrances(ledger)
        .replace("folder", List.of(new Hindrance("folder", ENDLESS, ENDLESS, NOW, ENDLESS)));
    Finding finding =
        new Finding(
            Severity.ERROR,
            "year",
            null,
            ENDLESS,
            List.of(place, place),
            ENDLESS,
            ENDLESS,
            ENDLESS);
    new SqlSubmissions(ledger, Clock.fixed(NOW, Deliverable.ZONE))
        .add(
            new FilledSubmission(
                arrival,
                1,
                ENDLESS,
                BYTES,
                WHOSE,
                2020,
                1,
                NOW,
                ENDLESS,
                filled(place),
                List.of(finding)),
            List.of(new PlannedAction(ENDLESS, ENDLESS, 2020, 2020)));
    new SqlWaivers(ledger)
        .add(
            new Waiver(
                0, "planetarium", "bilan", 2020, "year", null, ENDLESS, TODAY, ENDLESS, NOW, null));
    SqlExhibits exhibits = new SqlExhibits(ledger);
    Exhibit exhibit =
        exhibits.add(
            new Exhibit(
                0,
                arrival,
                "planetarium",
                MANY_ADDRESSES,
                2020,
                Exhibit.Kind.OTHER_FORM,
                ENDLESS,
                ENDLESS,
                BYTES,
                NOW,
                null));
    exhibits.settle(exhibit.id(), new Exhibit.Verdict(false, ENDLESS, ENDLESS, NOW));
    long submission =
        ledger.handle().createQuery("select max(id) from submission").mapTo(Long.class).one();
    new SqlSignedCopies(ledger)
        .add(new SignedCopies.Copy(submission, arrival, ENDLESS, BYTES, NOW));
    SqlWithdrawals withdrawals = new SqlWithdrawals(ledger);
    Withdrawals.Why why = new Withdrawals.Why(ENDLESS, ENDLESS, NOW);
    withdrawals.withdraw(submission, why);
    withdrawals.withdrawSigned(arrival, null, why);
    withdrawals.putBack(arrival, ENDLESS, NOW);
    arrivals.release(arrival, ENDLESS);
    arrivals.decide(arrival, ArrivalState.DONE, ENDLESS, NOW);
    SqlOutbox outbox = new SqlOutbox(ledger, kind -> Turn.REMINDER);
    outbox.add(
        arrival,
        "recu",
        new Mail(
                "<1@comop>",
                "<" + "x".repeat(900) + ">",
                MANY_ADDRESSES,
                true,
                RECIPIENTS,
                RECIPIENTS,
                ENDLESS,
                ENDLESS,
                ENDLESS,
                List.of(new Mail.File(ENDLESS, ENDLESS, BYTES)))
            .awaiting(List.of(new Mail.Awaited(ENDLESS, ENDLESS, ENDLESS))),
        NOW);
    outbox.failed(1, ENDLESS, null);
    SqlSpent spent = new SqlSpent(ledger);
    spent.withheld(ENDLESS, NOW);
    new SqlDeadAddresses(ledger).mark("a@b.example", "<1@comop>", ENDLESS, NOW);
    SqlReplies replies = new SqlReplies(ledger);
    replies.add(
        new Reply(
            0,
            arrival,
            "<1@comop>",
            "planetarium",
            2020,
            MANY_ADDRESSES,
            ReplyLabel.EXTENSION,
            ENDLESS,
            NOW,
            null,
            null));
    replies.done(1, ENDLESS, NOW);
    new SqlComments(ledger).link(1, 2020, ENDLESS, NOW);
    SqlExtensions extensions = new SqlExtensions(ledger);
    extensions.add(new Extension("planetarium", "bilan", 2020, TODAY, ENDLESS, NOW), ENDLESS);
    extensions.cancel(
        Questions.SHIPPED.conventions().deliverables(2020).stream()
            .filter(one -> one.beneficiary().id().equals("planetarium"))
            .filter(one -> one.form().equals("bilan"))
            .findFirst()
            .orElseThrow(),
        ENDLESS,
        NOW);
    storeWhatStaffEnter();
    storeLettersThatLeft(new TakenBack(ENDLESS, ENDLESS, NOW));
    AuditTrail trail =
        new AuditTrail(ledger, Clock.fixed(NOW, Deliverable.ZONE), new AuditHeads(directory));
    trail.record(ENDLESS, ENDLESS, ENDLESS, ENDLESS);
    trail.record(ENDLESS, ENDLESS, "@" + ENDLESS, ENDLESS);
  }

  private void storeLettersThatLeft(TakenBack why) {
    SqlDispatches dispatches = new SqlDispatches(ledger);
    Dispatch dispatch =
        new Dispatch(
            1,
            1,
            Way.PROVIDER,
            BYTES,
            List.of(ENDLESS),
            NOW,
            new Dispatch.Course(Dispatch.State.WAITING, ENDLESS, NOW, ENDLESS, NOW),
            0);
    dispatches.add(dispatch);
    assertThat(dispatches.put(dispatch)).isTrue();
    SqlReports reports = new SqlReports(ledger);
    Report report = new Report(Report.Kind.LOST, TODAY, ENDLESS, ENDLESS, BYTES);
    reports.strike(reports.add(new Reported(0, 1, report, ENDLESS, ENDLESS, NOW, null)).id(), why);
    assertThat(reports.of(1)).singleElement().matches(one -> !one.stands());
    SqlWaitingSlips slips = new SqlWaitingSlips(ledger);
    slips.strike(slips.add(new WaitingSlip(0, 1, BYTES, ENDLESS, 1, NOW, null)).id(), why);
    assertThat(slips.of(1)).singleElement().matches(one -> one.struck() != null);
  }

  private void storeWhatStaffEnter() {
    TakenBack why = new TakenBack(ENDLESS, ENDLESS, NOW);
    SqlPayments payments = new SqlPayments(ledger);
    Payment.Transfer transfer =
        new Payment.Transfer(
            "planetarium",
            "comop-2020-2022",
            2020,
            Payment.Kind.BALANCE,
            new BigDecimal("1000000000.00"),
            TODAY,
            ENDLESS);
    payments.takeBack(payments.add(new Payment(0, transfer, ENDLESS, NOW, null)).id(), why);
    payments.add(new Payment(0, transfer, ENDLESS, NOW, null));
    assertThat(payments.standing(ENDLESS))
        .hasValueSatisfying(one -> assertThat(one.stands()).isTrue());
    assertThat(payments.all()).extracting(Payment::stands).containsExactly(false, true);
    SqlOpinions opinions = new SqlOpinions(ledger);
    opinions.add(
        new Opinion(
            0,
            "planetarium",
            2020,
            Opinion.Kind.UNFAVOURABLE,
            ENDLESS,
            ENDLESS,
            null,
            ENDLESS,
            NOW));
    assertThat(opinions.all())
        .singleElement()
        .satisfies(one -> assertThat(one.followUp()).endsWith("😀…"));
    SqlConsents consents = new SqlConsents(ledger);
    Consent.Terms terms =
        new Consent.Terms(
            "planetarium",
            "comop-2020-2022",
            Consent.Scope.EXCHANGED,
            Consent.Reach.COMMITTEE,
            ENDLESS,
            TODAY);
    new SqlEditions(ledger)
        .add(
            new Edition(
                1,
                new Order(2020, Audience.REGION, Set.of("comop-2020-2022"), NOW, ENDLESS),
                Edition.Way.MAILED,
                MANY_ADDRESSES,
                BYTES,
                List.of(new Piece(ENDLESS, "application/pdf", BYTES, 1)),
                ENDLESS,
                NOW));
    storeACase();
    consents.takeBack(consents.add(new Consent(0, terms, ENDLESS, NOW, null)).id(), why);
    assertThat(consents.all()).singleElement().matches(one -> !one.stands());
    SqlMeetings meetings = new SqlMeetings(ledger);
    Meeting.Terms held =
        new Meeting.Terms(
            List.of("comop-2020-2022"), NOW, Duration.ofHours(2), ENDLESS, ENDLESS, ENDLESS);
    Meeting meeting = meetings.add(new Meeting(0, "a@b", held, 0, 0, ENDLESS, NOW, null));
    meetings.change(new Meeting(meeting.id(), "a@b", held, 1, 1, ENDLESS, NOW, why));
    meetings.invited(
        meeting.id(), new Guest(new Invitee("a@b.c", ENDLESS, "planetarium"), 0, NOW, null));
    meetings.announced(
        meeting.id(), "a@b.c", new Announced(Announced.Kind.COUNTERED, ENDLESS, NOW, NOW, 1));
    meetings.attended(
        new Attendance(
            meeting.id(), "planetarium", Attendance.Kind.REPRESENTED, ENDLESS, ENDLESS, NOW));
    assertThat(meetings.guests(meeting.id()).get(0).answer())
        .hasValueSatisfying(one -> assertThat(one.words()).endsWith("😀…"));
  }

  private void storeACase() {
    SqlCases cases = new SqlCases(ledger, notice -> Tracking.NONE);
    CaseKey key = new CaseKey("planetarium", "comop-2020-2022", 2020, Cause.MISUSE);
    DefaultCase file = cases.enter(key);
    Act act = new Act.Opened(List.of(ENDLESS), ENDLESS);
    cases.add(file, new Recorded(1, act, NOW, ENDLESS, new Evidence(ENDLESS, BYTES)));
    cases.letter(file, NoticeKind.OBSERVATIONS);
    assertThat(cases.find(file.id()).orElseThrow().history()).hasSize(1);
  }

  private static Delivery delivery(String origin) {
    return new Delivery(
        Channel.FOLDER, origin, NOW, ENDLESS, ENDLESS, InputStream::nullInputStream);
  }

  private static FilledForm filled(Place place) {
    return new FilledForm(
        Questions.SHIPPED.forms().latest("bilan").orElseThrow(),
        Years.of(2020),
        Map.of("1.governance", new Answer(new Value.Text(ENDLESS), ENDLESS, place)),
        Map.of(),
        Set.of(),
        Map.of(),
        Map.of(),
        Map.of("4.pictures", List.of(new Picture(ENDLESS, ENDLESS, place))),
        List.of(),
        List.of(),
        List.of(new Outside(place, ENDLESS)));
  }

  @Test
  void each_column_that_others_fill_takes_a_text_of_any_length() {
    ledger.inTransaction(this::storeEverything);
    ledger.inTransaction(
        () -> {
          Set<String> unfilled = new TreeSet<>();
          for (Width width : widths()) {
            // Cut as pairs that count twice, keys in bytes; PostgreSQL counts a pair once.
            int longest = longest(width);
            assertThat(longest).as(width.name()).isLessThanOrEqualTo(width.most());
            if (longest < width.most() / 6) {
              unfilled.add(width.name());
            }
          }
          assertThat(OURS).containsAll(unfilled);
          assertThat(widths()).extracting(Width::name).containsAll(OURS);
        });
  }

  @Test
  void what_was_cut_can_be_read_and_says_that_it_was_cut() {
    ledger.inTransaction(
        () -> {
          storeEverything();
          assertThat(new SqlArrivals(ledger).all())
              .singleElement()
              .satisfies(
                  one -> assertThat(one.subject()).startsWith("a\ufffd😀😀").endsWith("😀…"));
          assertThat(new SqlOutbox(ledger, kind -> Turn.REMINDER).find("<1@comop>"))
              .hasValueSatisfying(
                  mail -> {
                    assertThat(mail.subject()).endsWith("😀…");
                    assertThat(mail.to()).isEqualTo(RECIPIENTS).isEqualTo(mail.cc());
                    assertThat(MANY_ADDRESSES).containsAll(mail.references());
                  });
        });
  }

  @Test
  void two_long_origins_of_one_beginning_are_two_arrivals_each_known_by_its_own() {
    ledger.inTransaction(
        () -> {
          SqlArrivals arrivals = new SqlArrivals(ledger);
          List<Optional<Long>> ids = new ArrayList<>();
          for (String origin : List.of(ENDLESS + "1", ENDLESS + "2", ENDLESS + "1")) {
            ids.add(arrivals.enter(delivery(origin), BYTES, 1, NOW));
          }
          assertThat(ids).extracting(Optional::isPresent).containsExactly(true, true, false);
          assertThat(arrivals.states(Channel.FOLDER, List.of(ENDLESS + "2", ENDLESS + "3")))
              .containsOnlyKeys(ENDLESS + "2");
        });
  }
}
