package fr.comop.intake.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.archive.Sha256;
import fr.comop.continuity.Document;
import fr.comop.continuity.Memory;
import fr.comop.continuity.Trace;
import fr.comop.continuity.sql.SqlMemory;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Turn;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.desk.TakenBack;
import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Mark;
import fr.comop.form.Place;
import fr.comop.form.Questions;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.health.Backlog;
import fr.comop.health.Matter;
import fr.comop.health.Matters;
import fr.comop.health.Vitals;
import fr.comop.health.Vitals.Vital;
import fr.comop.health.sql.SqlBacklog;
import fr.comop.health.sql.SqlMatters;
import fr.comop.health.sql.SqlVitals;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.arrival.HindranceList;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.intake.assessment.SubmittedWorkbook;
import fr.comop.intake.assessment.Waiver;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.meeting.Announced;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Guest;
import fr.comop.meeting.Invitee;
import fr.comop.meeting.Meeting;
import fr.comop.meeting.sql.SqlMeetings;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store keeps of submissions and waivers, whatever the database. */
abstract class StoreContract {
  private static final Instant NOW = Instant.parse("2020-12-14T17:00:00Z");
  private static final Beneficiary WHOSE =
      Questions.SHIPPED.conventions().beneficiary("planetarium").orElseThrow();
  private static final Finding REMARK =
      new Finding(
          Severity.WARNING,
          "few-lines",
          "3.strengths",
          "Points forts",
          List.of(new Place("A", "C1"), new Place("A", "C2"), new Place("B", "D4")),
          null,
          "3 lignes",
          "Complétez.");
  private static final Finding ERROR =
      new Finding(
          Severity.ERROR, "year", null, null, List.of(), "2019", "2020", "Reprenez le classeur.");

  private Ledger ledger;
  private SqlArrivals arrivals;
  private SqlSubmissions submissions;
  private SqlEarlierVersions earlier;
  private SqlWaivers waivers;
  private int origins;

  /** An empty database. */
  abstract LedgerSettings emptyDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    ledger = Ledger.open(emptyDatabase());
    arrivals = new SqlArrivals(ledger);
    submissions = new SqlSubmissions(ledger, Clock.fixed(NOW, Deliverable.ZONE));
    earlier = new SqlEarlierVersions(ledger);
    waivers = new SqlWaivers(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private long arrival(Channel channel) {
    origins++;
    Delivery delivery =
        new Delivery(channel, "origin " + origins, NOW, "f", "n", InputStream::nullInputStream);
    return arrivals.enter(delivery, Sha256.of(new byte[] {1}), 1, NOW).orElseThrow();
  }

  @Test
  void of_those_who_move_mails_out_of_the_inbox_one_is_at_it_at_a_time() throws Exception {
    CyclicBarrier allAtOnce = new CyclicBarrier(4);
    AtomicInteger atIt = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (int copy = 0; copy < 4; copy++) {
        running.add(
            pool.submit(
                () -> {
                  allAtOnce.await();
                  return arrivals.oneAtATime(
                      () -> {
                        most.accumulateAndGet(atIt.incrementAndGet(), Math::max);
                        arrivals.leftInbox(List.of("somewhere"));
                        return atIt.decrementAndGet();
                      });
                }));
      }
      for (Future<Integer> one : running) {
        assertThat(one.get(30, TimeUnit.SECONDS)).isZero();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void a_meeting_keeps_its_name_and_who_was_invited_answered_and_came() {
    SqlMeetings meetings = new SqlMeetings(ledger);
    ledger.inTransaction(
        () -> {
          long mail = arrival(Channel.MAILBOX);
          Meeting.Terms terms =
              new Meeting.Terms(
                  List.of("comop-2020-2022", "autre"),
                  NOW,
                  Duration.ofMinutes(90),
                  "Lyon",
                  "",
                  "Bilans");
          Meeting first = meetings.add(new Meeting(0, "1@b", terms, 0, 0, "x", NOW, null));
          Meeting.Terms before =
              new Meeting.Terms(
                  terms.conventions(), NOW.minusSeconds(60), terms.length(), "Lyon", "", "Bilans");
          Meeting second = meetings.add(new Meeting(0, "2@b", before, 0, 0, "x", NOW, null));
          assertThat(meetings.all()).containsExactly(second, first);
          assertThat(meetings.known("1@b")).contains(first);
          assertThat(meetings.known("3@b")).isEmpty();

          Guest ours = new Guest(new Invitee("z@b.c", "Zoé", "planetarium"), 0, NOW, null);
          Guest region = new Guest(new Invitee("a@b.c", "", null), 0, NOW, null);
          meetings.invited(first.id(), ours);
          meetings.invited(first.id(), region);
          assertThat(meetings.guests(first.id())).containsExactly(ours, region);
          assertThat(meetings.guests(second.id())).isEmpty();
          Announced yes = new Announced(Announced.Kind.ACCEPTED, "Oui", NOW, NOW, mail);
          meetings.announced(first.id(), "z@b.c", yes);
          assertThat(meetings.guests(first.id()))
              .element(0)
              .isEqualTo(new Guest(ours.invitee(), 0, NOW, yes));
          meetings.invited(first.id(), new Guest(ours.invitee(), 1, NOW.plusSeconds(9), null));
          assertThat(meetings.guests(first.id()))
              .element(0)
              .isEqualTo(new Guest(ours.invitee(), 1, NOW, null));

          Attendance absent =
              new Attendance(first.id(), "planetarium", Attendance.Kind.ABSENT, "", "x", NOW);
          Attendance sent =
              new Attendance(
                  first.id(), "planetarium", Attendance.Kind.REPRESENTED, "Zoé", "x", NOW);
          meetings.attended(absent);
          meetings.attended(sent);
          assertThat(meetings.attendances()).containsExactly(absent, sent);
          Meeting off =
              new Meeting(
                  first.id(), "1@b", before, 2, 1, "x", NOW, new TakenBack("Grève", "y", NOW));
          meetings.change(off);
          assertThat(meetings.find(first.id())).contains(off);
          return null;
        });
  }

  private static FilledForm filled(String form, Map<String, Answer> answers, List<Line> actions) {
    return new FilledForm(
        Questions.SHIPPED.forms().latest(form).orElseThrow(),
        Years.of(2020),
        answers,
        Map.of(),
        Set.of(),
        Map.of(),
        actions.isEmpty() ? Map.of() : Map.of("2.actions", actions),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private void add(
      FilledForm filled, int year, int version, List<Finding> findings, PlannedAction... planned) {
    add(filled, year, version, NOW, findings, planned);
  }

  private void add(
      FilledForm filled,
      int year,
      int version,
      Instant received,
      List<Finding> findings,
      PlannedAction... planned) {
    submissions.add(
        new FilledSubmission(
            arrival(Channel.MAILBOX),
            1,
            "a.xlsx",
            Sha256.of(new byte[] {(byte) version}),
            WHOSE,
            year,
            version,
            received,
            "",
            filled,
            findings),
        List.of(planned));
  }

  private static Answer figure(String number) {
    return new Answer(
        new Value.Figure(new BigDecimal(number)), number, new Place("A", "C" + number.length()));
  }

  private static Line line(int row, String direct) {
    return new Line("B", row, null, Map.of(), Map.of("direct", figure(direct)), Set.of("direct"));
  }

  private Submission only(String form, int year) {
    return submissions.of("planetarium", form, year).get(0);
  }

  @Test
  void keeps_every_place_of_a_finding() {
    ledger.inTransaction(
        () -> {
          add(filled("bilan", Map.of(), List.of()), 2020, 1, List.of(ERROR, REMARK));
          assertThat(submissions.findings(only("bilan", 2020).id())).containsExactly(ERROR, REMARK);
        });
  }

  @Test
  void replaces_findings_with_their_places_and_the_outcome() {
    ledger.inTransaction(
        () -> {
          add(filled("programme", Map.of(), List.of()), 2020, 1, List.of(ERROR, REMARK));
          PlannedAction action = new PlannedAction("P2021-001", "A", 2021, 2021);
          submissions.replaceFindings(
              only("programme", 2020).id(), List.of(REMARK), List.of(action));
          Submission submission = only("programme", 2020);
          assertThat(submission.outcome()).isEqualTo(Outcome.COMPLETE_WITH_REMARKS);
          assertThat(submission.errors()).isZero();
          assertThat(submission.remarks()).isOne();
          assertThat(submissions.findings(submission.id())).containsExactly(REMARK);
          submissions.replaceFindings(
              submission.id(), List.of(), List.of(new PlannedAction("P2021-009", "A", 2021, 2021)));
          assertThat(earlier.planned("planetarium", "programme", 2020))
              .as("codes once given stay")
              .containsExactly(action);
        });
  }

  @Test
  void knows_what_was_ever_planned_and_what_is_in_force() {
    ledger.inTransaction(
        () -> {
          FilledForm programme = filled("programme", Map.of(), List.of());
          add(programme, 2019, 1, List.of(), new PlannedAction("P2020-001", "A", 2020, 2022));
          add(programme, 2020, 1, List.of(), new PlannedAction("P2021-002", "B", 2021, 2021));
          add(programme, 2020, 2, List.of(), new PlannedAction("P2021-003", "C", 2021, 2021));
          add(programme, 2020, 3, List.of(ERROR));
          assertThat(earlier.everPlanned("planetarium", "programme"))
              .extracting(
                  Submissions.Earlier.Plan::year,
                  Submissions.Earlier.Plan::inForce,
                  plan -> plan.action().code())
              .containsExactly(
                  tuple(2019, true, "P2020-001"),
                  tuple(2020, false, "P2021-002"),
                  tuple(2020, true, "P2021-003"));
          assertThat(earlier.everPlanned("casemate", "programme")).isEmpty();
        });
  }

  @Test
  void one_that_was_let_in_after_others_counts_by_its_date_of_receipt() {
    ledger.inTransaction(
        () -> {
          Instant before = NOW.minusSeconds(86_400);
          add(
              filled("programme", Map.of("a", figure("1"), "b", text("mien")), List.of()),
              2020,
              1,
              List.of(),
              new PlannedAction("P2021-001", "A", 2021, 2021));
          add(
              filled("programme", Map.of("a", figure("2"), "b", text("autre")), List.of()),
              2020,
              2,
              before,
              List.of(),
              new PlannedAction("P2021-002", "B", 2021, 2021));
          assertThat(submissions.of("planetarium", "programme", 2020))
              .extracting(Submission::version)
              .containsExactly(2, 1);
          assertThat(submissions.recordedSince(before))
              .extracting(Submission::version)
              .containsExactly(2, 1);
          assertThat(earlier.planned("planetarium", "programme", 2020))
              .extracting(PlannedAction::code)
              .containsExactly("P2021-001");
          assertThat(earlier.everPlanned("planetarium", "programme"))
              .extracting(Submissions.Earlier.Plan::inForce, plan -> plan.action().code())
              .containsExactly(tuple(false, "P2021-002"), tuple(true, "P2021-001"));
          assertThat(earlier.figures("planetarium", "programme", 2020).get("a"))
              .isEqualByComparingTo("1");
          assertThat(earlier.texts("planetarium", "programme", 2020))
              .containsOnly(Map.entry("b", new Submissions.Earlier.Said("mien", false)));
          assertThat(submissions.workbooks())
              .extracting(stored -> stored.submission().version(), SubmittedWorkbook::latest)
              .containsExactly(tuple(2, false), tuple(1, true));
          assertThat(submissions.nextVersion("planetarium", "programme", 2020)).isEqualTo(3);
        });
  }

  @Test
  void adds_up_the_figures_of_the_latest_complete_version() {
    ledger.inTransaction(
        () -> {
          List<Line> lines = List.of(line(11, "100"), line(12, "40"));
          add(filled("bilan", Map.of("1.fte", figure("12.5")), lines), 2020, 1, List.of(REMARK));
          add(filled("bilan", Map.of("1.fte", figure("99")), List.of()), 2020, 2, List.of(ERROR));
          Map<String, BigDecimal> figures = earlier.figures("planetarium", "bilan", 2020);
          assertThat(figures).containsOnlyKeys("1.fte", "2.actions/direct");
          assertThat(figures.get("1.fte")).isEqualByComparingTo("12.5");
          assertThat(figures.get("2.actions/direct")).isEqualByComparingTo("140");
          assertThat(earlier.figures("planetarium", "bilan", 2019)).isEmpty();
        });
  }

  private static Answer text(String words) {
    return new Answer(new Value.Text(words), words, new Place("A", "C" + words.length()));
  }

  @Test
  void gives_the_texts_of_the_latest_complete_version_with_their_confidentiality() {
    ledger.inTransaction(
        () -> {
          FilledForm complete =
              new FilledForm(
                  Questions.SHIPPED.forms().latest("bilan").orElseThrow(),
                  Years.of(2020),
                  Map.of(
                      "1.legal-status", text("association"),
                      "1.governance", text("un bureau"),
                      "1.fte", figure("12.5")),
                  Map.of("1.governance", Mark.CELL),
                  Set.of(),
                  Map.of(),
                  Map.of(
                      "2.actions",
                      List.of(
                          new Line(
                              "B", 11, null, Map.of(), Map.of("action", text("A")), Set.of()))),
                  Map.of(),
                  List.of(),
                  List.of(),
                  List.of());
          add(complete, 2020, 1, List.of(REMARK));
          add(
              filled("bilan", Map.of("1.legal-status", text("à voir")), List.of()),
              2020,
              2,
              List.of(ERROR));
          assertThat(earlier.texts("planetarium", "bilan", 2020))
              .containsOnly(
                  Map.entry("1.legal-status", new Submissions.Earlier.Said("association", false)),
                  Map.entry("1.governance", new Submissions.Earlier.Said("un bureau", true)));
          assertThat(earlier.texts("planetarium", "bilan", 2019)).isEmpty();
          assertThat(earlier.texts("casemate", "bilan", 2020)).isEmpty();
        });
  }

  @Test
  void lists_workbooks_but_not_what_came_on_paper() {
    ledger.inTransaction(
        () -> {
          add(filled("bilan", Map.of(), List.of()), 2020, 1, List.of());
          add(filled("bilan", Map.of(), List.of()), 2020, 2, List.of(ERROR));
          submissions.addPresented(
              new Submissions.Presented(
                  arrival(Channel.PAPER),
                  "scan.pdf",
                  Sha256.of(new byte[] {9}),
                  WHOSE,
                  "programme",
                  1,
                  2020,
                  NOW,
                  Outcome.COMPLETE));
          assertThat(submissions.workbooks())
              .extracting(
                  stored -> stored.submission().reference(),
                  SubmittedWorkbook::sha256,
                  SubmittedWorkbook::latest)
              .containsExactly(
                  tuple("BILAN-2020-PLANETARIUM-V1", Sha256.of(new byte[] {1}), false),
                  tuple("BILAN-2020-PLANETARIUM-V2", Sha256.of(new byte[] {2}), true));
        });
  }

  private static Waiver waiver(@Nullable String question) {
    return new Waiver(
        0,
        "planetarium",
        "bilan",
        2020,
        "required",
        question,
        "Raison",
        LocalDate.of(2020, 12, 31),
        "Camille",
        NOW,
        null);
  }

  @Test
  void a_waiver_holds_until_its_day_and_until_it_is_ended() {
    ledger.inTransaction(
        () -> {
          Waiver given = waivers.add(waiver("1.fte"));
          assertThat(given.reference()).isEqualTo("D-0001");
          LocalDate last = LocalDate.of(2020, 12, 31);
          assertThat(waivers.holding("planetarium", "bilan", 2020, last)).containsExactly(given);
          assertThat(waivers.holding("planetarium", "bilan", 2020, last.plusDays(1))).isEmpty();
          assertThat(waivers.holding("planetarium", "bilan", 2021, last)).isEmpty();
          assertThat(waivers.holding("casemate", "bilan", 2020, last)).isEmpty();
          waivers.end(given.id(), NOW);
          assertThat(waivers.holding("planetarium", "bilan", 2020, last)).isEmpty();
          assertThat(waivers.all()).extracting(Waiver::ended).containsExactly(NOW);
        });
  }

  @Test
  void what_was_in_quarantine_is_known_until_it_is_moved() {
    long id =
        ledger.inTransaction(
            () -> {
              long entered = arrival(Channel.MAILBOX);
              arrivals.decide(entered, ArrivalState.QUARANTINED, "Pourquoi", NOW);
              return entered;
            });
    assertThat(arrivals.decidedAside(Channel.MAILBOX)).isEmpty();
    ledger.inTransaction(() -> arrivals.decide(id, ArrivalState.REJECTED, "Publicité", NOW));
    assertThat(arrivals.decidedAside(Channel.FOLDER)).isEmpty();
    List<Arrival> aside = arrivals.decidedAside(Channel.MAILBOX);
    assertThat(aside).extracting(Arrival::id).containsExactly(id);
    arrivals.outOfQuarantine(aside.get(0));
    assertThat(arrivals.decidedAside(Channel.MAILBOX)).isEmpty();
  }

  private Arrival dropped(String origin) {
    Delivery file =
        new Delivery(Channel.FOLDER, origin, NOW, "casemate", "n", InputStream::nullInputStream);
    return ledger.inTransaction(
        () -> {
          long id = arrivals.enter(file, Sha256.of(new byte[] {1}), 1, NOW).orElseThrow();
          arrivals.hold(id, 1, file, Sha256.of(new byte[] {1}), 1);
          return arrivals.find(id).orElseThrow();
        });
  }

  @Test
  void a_dropped_file_is_known_until_it_is_filed_and_then_where_it_lies() {
    DroppedFiles files = new SqlDroppedFiles(ledger);
    Arrival arrival = dropped("casemate/n;1;1");
    assertThat(files.known(List.of("casemate/n;1;1", "other"))).containsExactly("casemate/n;1;1");
    DroppedFile file = files.of(arrival).get(0);
    files.lies(file, "casemate/traites/n");
    assertThat(files.movedAfter(NOW.minusSeconds(1))).isEmpty();
    files.filed(file, "casemate/traites/n", NOW);
    assertThat(files.known(List.of("casemate/n;1;1"))).isEmpty();
    assertThat(files.movedAfter(NOW.minusSeconds(1)))
        .extracting(DroppedFile::liesAt)
        .containsExactly("casemate/traites/n");
    assertThat(files.movedAfter(NOW)).isEmpty();
    files.lies(file, null);
    assertThat(files.movedAfter(NOW.minusSeconds(1))).isEmpty();
    assertThat(dropped("casemate/n;1;1").id()).as("its origin is free").isNotEqualTo(arrival.id());
  }

  @Test
  void what_stands_in_the_way_is_replaced_one_way_at_a_time() {
    HindranceList list = new SqlHindrances(ledger);
    Hindrance full = new Hindrance("mailbox", "Traités", "plein", NOW);
    Hindrance closed = new Hindrance("folder", "casemate", "accès refusé", NOW, "casemate");
    list.replace("mailbox", List.of(full));
    list.replace("folder", List.of(closed));
    assertThat(list.all()).containsExactly(closed, full);
    list.replace("mailbox", List.of());
    assertThat(list.all()).containsExactly(closed);
  }

  private static final Document REPORT = new Document("planetarium", "bilan", 2020);
  private static final Document PROGRAMME = new Document("planetarium", "programme", 2021);

  @Test
  void what_was_asked_for_is_kept_until_it_is_parted_with_and_again_once_it_is_asked_for() {
    Memory memory = new SqlMemory(ledger);
    ledger.inTransaction(() -> memory.keep(List.of(PROGRAMME, REPORT)));
    ledger.inTransaction(() -> memory.part(List.of(REPORT)));
    assertThat(ledger.inTransaction(memory::kept)).containsExactly(PROGRAMME);
    ledger.inTransaction(() -> memory.keep(List.of(REPORT)));
    assertThat(ledger.inTransaction(memory::kept)).containsExactly(REPORT, PROGRAMME);
  }

  @Test
  void what_structures_are_known_by_is_replaced_whole() {
    Memory memory = new SqlMemory(ledger);
    Sha256 one = Sha256.of(new byte[] {1});
    Sha256 two = Sha256.of(new byte[] {2});
    ledger.inTransaction(() -> memory.mark(Map.of("planetarium", Set.of(one, two))));
    ledger.inTransaction(
        () -> memory.mark(Map.of("planetarium", Set.of(two), "casemate", Set.of(one))));
    assertThat(ledger.inTransaction(memory::marks))
        .isEqualTo(Map.of("planetarium", Set.of(two), "casemate", Set.of(one)));
  }

  @Test
  void whatever_is_stored_about_a_structure_leaves_a_trace() {
    Memory memory = new SqlMemory(ledger);
    assertThat(ledger.inTransaction(memory::traces)).isEmpty();
    ledger.inTransaction(() -> waivers.add(waiver("1.governance")));
    ledger.inTransaction(
        () ->
            new SqlExhibits(ledger)
                .add(
                    new Exhibit(
                        0,
                        arrival(Channel.MAILBOX),
                        "casemate",
                        List.of("bilan", "programme"),
                        2020,
                        Exhibit.Kind.OTHER_FORM,
                        "document PDF",
                        "b.pdf",
                        Sha256.of(new byte[] {3}),
                        NOW,
                        null)));
    assertThat(ledger.inTransaction(memory::traces))
        .containsExactlyInAnyOrder(
            new Trace("planetarium", "bilan", 2020),
            new Trace("casemate", "bilan", 2020),
            new Trace("casemate", "programme", 2020));
    assertThat(ledger.inTransaction(() -> memory.addresses("casemate"))).isEmpty();
  }

  @Test
  void what_a_service_notes_of_itself_replaces_what_it_noted_before() {
    Vitals vitals = new SqlVitals(ledger);
    Vital well = new Vital("mailbox", NOW, null);
    Vital refusing = new Vital("smtp", null, NOW);
    ledger.inTransaction(() -> vitals.note(List.of(well, refusing)));
    Vital answers = new Vital("smtp", NOW.plusSeconds(1), null);
    ledger.inTransaction(() -> vitals.note(List.of(answers)));
    assertThat(ledger.inTransaction(vitals::all)).containsExactlyInAnyOrder(well, answers);
  }

  @Test
  void a_matter_goes_on_from_where_it_was_and_ends() {
    Matters matters = new SqlMatters(ledger);
    Matter one = new Matter("mailbox", NOW, NOW, null, null, null, 0);
    Matter told = new Matter("mailbox", NOW, NOW, NOW, NOW, NOW, 2);
    matters.follow("mailbox", before -> Optional.of(one));
    assertThat(matters.all()).containsExactly(one);
    matters.follow(
        "mailbox",
        before -> {
          assertThat(before).contains(one);
          return Optional.of(told);
        });
    assertThat(matters.all()).containsExactly(told);
    matters.follow("mailbox", before -> Optional.empty());
    assertThat(matters.all()).isEmpty();
  }

  @Test
  void a_matter_that_cannot_be_told_is_not_noted() {
    Matters matters = new SqlMatters(ledger);
    assertThatThrownBy(
            () ->
                matters.follow(
                    "mailbox",
                    before -> {
                      throw new IllegalStateException("no way out");
                    }))
        .hasMessage("no way out");
    assertThat(matters.all()).isEmpty();
  }

  @Test
  void what_waits_is_counted_with_the_age_of_the_first() {
    SqlOutbox outbox = new SqlOutbox(ledger, kind -> Turn.REMINDER);
    Backlog.Count count = new SqlBacklog(ledger, () -> 4);
    Backlog none = new Backlog(0, null, 0, 0, null, 0, 0, 0, 4, 0, Map.of());
    assertThat(ledger.inTransaction(() -> count.at(NOW))).isEqualTo(none);
    ledger.inTransaction(
        () -> {
          arrival(Channel.MAILBOX);
          arrivals.decide(arrival(Channel.FOLDER), ArrivalState.QUARANTINED, "why", NOW);
          outbox.add(null, "relance", mail("1@b"), NOW.minusSeconds(60));
          outbox.add(null, "relance", mail("2@b"), NOW.plusSeconds(60));
          outbox.add(null, "relance", mail("3@b"), NOW);
          outbox.failed(3, "refused", null);
        });
    assertThat(ledger.inTransaction(() -> count.at(NOW)))
        .isEqualTo(new Backlog(1, NOW, 2, 1, NOW.minusSeconds(60), 1, 1, 0, 4, 0, Map.of()));
  }

  private static Mail mail(String id) {
    return new Mail(
        id, null, List.of(), true, List.of(id + ".example"), List.of(), "", "", "", List.of());
  }
}
