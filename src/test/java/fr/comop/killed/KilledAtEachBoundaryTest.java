package fr.comop.killed;

import static fr.comop.killed.Boundary.cut;
import static fr.comop.killed.Boundary.killed;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.config.Setting;
import fr.comop.intake.mailbox.Relay;
import fr.comop.killed.Life.Step;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Way;
import fr.comop.stage.BlankStore;
import fr.comop.stage.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A life of the service ends at a boundary; a second one starts from what the first has left, and
 * goes on until nothing waits. Then all is as if nothing had happened. The mail servers are the
 * same in both lives; the IMAP server knows no MOVE.
 */
@Tag("alone")
final class KilledAtEachBoundaryTest {
  private static final Instant FIRST = Instant.parse("2020-12-16T07:00:00Z");
  private static final Instant SECOND = FIRST.plus(Duration.ofHours(1));
  private static final EnumSet<Step> COMING_IN = EnumSet.range(Step.TAKE_MAILS, Step.FILE_FILES);
  private static final EnumSet<Step> LEAVING = EnumSet.of(Step.SEND);
  private static final String RECEIVED = "2020-12-10T09:12:00";
  private static final List<String> MAILS = List.of("Deux documents", "Bilan");
  private static final String WRITES = "writes insert into ";
  private static final String DISPATCH = "writes update notice_dispatch";
  private static final String COPIED = "mails are copied, not marked as deleted";
  private static final String MARKED = "mails are copied and marked, not expunged";

  @TempDir static Path templates;
  private static CameIn cameIn;

  @TempDir Path directory;

  /** What lies there when the mails and files are in, when they are read, and when answered. */
  @BeforeAll
  static void playOnce() throws Exception {
    cameIn = new CameIn();
    Ground posted = new Ground(templates.resolve("posted"));
    Files.createDirectories(posted.data().resolve("archive"));
    Files.createDirectories(posted.mailRoom());
    BlankStore.in(posted.data().resolve("store"));
    cameIn.drop(posted);
    posted.forcedNow();
    try (Stage stage = new Stage(templates.resolve("stage"))) {
      cameIn.mails().forEach(mail -> stage.mailed(mail, RECEIVED));
      Ground read = posted.copied(templates.resolve("read"));
      try (Life life = new Life(stage, read, FIRST, event -> {})) {
        life.go(COMING_IN);
        life.go(EnumSet.of(Step.PRINT));
      }
      read.forcedNow();
      Ground answered = read.copied(templates.resolve("answered"));
      try (Life life = new Life(stage, answered, FIRST, event -> {})) {
        life.go(LEAVING);
        life.house.store.desk.decide(() -> handOver(life));
      }
      answered.forcedNow();
    }
  }

  private static void handOver(Life life) {
    try {
      life.house.dispatch.dispatches.add(
          Dispatch.of(
              1,
              7,
              Way.MAIL_ROOM,
              life.house.store.archive.keep(new ByteArrayInputStream(LetterStage.pdf("lettre 1"))),
              LetterStage.ADDRESS,
              FIRST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void letGo() {
    Statements.tell(statement -> {}, statement -> {});
  }

  static Stream<Boundary> comingIn() {
    return Stream.of(
        killed("mails are archived, no row is written", Step.TAKE_MAILS, WRITES + "arrival", 1),
        killed("mails are taken in, before the commit", Step.TAKE_MAILS, "commits", 1),
        cut("mails are taken in, after the commit", Step.TAKE_MAILS, "has committed", 1),
        killed("a file is archived, its row not written", Step.TAKE_FILES, WRITES + "arrival", 1),
        cut("a file is taken in, after the commit", Step.TAKE_FILES, "has committed", 5),
        killed("a workbook is just being read", Step.READ, Reading.READS, 1),
        killed("of two workbooks one is read", Step.READ, WRITES + "submission", 2),
        killed("a mail is read, before the commit", Step.READ, "commits", 1),
        cut("a mail is read, after the commit", Step.READ, "has committed", 1),
        killed("before mails are moved", Step.FILE_MAILS, "IMAP UID COPY", 1),
        killed(COPIED, Step.FILE_MAILS, "IMAP UID STORE", 1),
        killed(MARKED, Step.FILE_MAILS, "IMAP UID EXPUNGE", 1),
        killed("mails are moved, not noted", Step.FILE_MAILS, "writes update arrival", 1),
        cut("a file is moved and noted", Step.FILE_FILES, "is written", 3));
  }

  static Stream<Boundary> sending() {
    return Stream.of(
        killed("after the store, before sending", Step.SEND, "talks", 1),
        cut("the mark of a mail is not on disk", Step.SEND, "has committed", 3),
        killed("the server is not told that a mail is whole", Step.SEND, "hands over", 1),
        killed("after the 250, before it is noted", Step.SEND, "has talked", 1).doubled(),
        cut("a sending is noted, after the commit", Step.SEND, "has committed", 5).doubled(),
        killed("a sending is noted and on disk", Step.SEND, "is on disk", 2));
  }

  static Stream<Boundary> letters() {
    return Stream.of(
        killed("a letter lies ready, not noted", Step.CARRY_LETTERS, DISPATCH, 1),
        killed("a letter is claimed", Step.CARRY_LETTERS, "is on disk", 2),
        killed("a letter is laid out, not noted", Step.CARRY_LETTERS, DISPATCH, 3),
        cut("a letter is laid out, after the commit", Step.CARRY_LETTERS, "has committed", 5));
  }

  static Stream<Boundary> summaries() {
    return Stream.of(
        killed(
            "a summary has its row, its mail is not queued",
            Step.ISSUE_SUMMARIES,
            WRITES + "outbox",
            1),
        cut("a summary is issued, after the commit", Step.ISSUE_SUMMARIES, "has committed", 1),
        killed("a summary is issued and on disk", Step.ISSUE_SUMMARIES, "is on disk", 1));
  }

  static Stream<Boundary> decisions() {
    return Stream.of(
        killed("a payment has its row, before the commit", Step.ENTER_PAYMENT, "commits", 1),
        cut("a payment is entered, after the commit", Step.ENTER_PAYMENT, "has committed", 1),
        killed("a payment is on disk, without its line", Step.ENTER_PAYMENT, "is on disk", 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("comingIn")
  void while_workbooks_come_in(Boundary boundary) throws Exception {
    Ground first = new Ground(templates.resolve("posted")).copied(directory.resolve("first"));
    try (Stage stage = new Stage(directory.resolve("stage"));
        Relay relay = new Relay(stage.mail.getImap().getPort(), "MOVE")) {
      stage.changes.put(Setting.MAILBOX_PORT, String.valueOf(relay.port()));
      cameIn.mails().forEach(mail -> stage.mailed(mail, RECEIVED));
      Ground left = died(stage, first, COMING_IN, boundary, relay);
      try (Life second = new Life(stage, left, SECOND, event -> {})) {
        second.go(COMING_IN);
        Outcome outcome = new Outcome(second.house, left, stage);
        outcome.everyWorkbookCountsOnce(cameIn);
        outcome.everyArrivalIsAnsweredOnce();
        outcome.theFileIsFiledAway();
        outcome.mailsLie(
            boundary.name().equals(MARKED) ? MAILS : List.of(),
            boundary.name().equals(COPIED)
                ? Stream.concat(MAILS.stream(), MAILS.stream()).toList()
                : MAILS);
        outcome.theTrailIsWhole();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sending")
  void while_answers_leave(Boundary boundary) throws Exception {
    Ground first = new Ground(templates.resolve("read")).copied(directory.resolve("first"));
    try (Stage stage = new Stage(directory.resolve("stage"))) {
      Ground left = died(stage, first, LEAVING, boundary, null);
      try (Life second = new Life(stage, left, SECOND, event -> {})) {
        second.go(LEAVING);
        second.go(LEAVING); // the first found that one may have left
        Outcome outcome = new Outcome(second.house, left, stage);
        outcome.everyWorkbookCountsOnce(cameIn);
        outcome.eachMailLeftOnce(3, boundary.sentTwice());
        outcome.theTrailIsWhole();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("letters")
  void while_a_letter_is_laid_out(Boundary boundary) throws Exception {
    Ground first = new Ground(templates.resolve("answered")).copied(directory.resolve("first"));
    try (Stage stage = new Stage(directory.resolve("stage"))) {
      Ground left = died(stage, first, EnumSet.of(boundary.step()), boundary, null);
      try (Life second = new Life(stage, left, SECOND, event -> {})) {
        second.go(EnumSet.of(boundary.step()));
        Outcome outcome = new Outcome(second.house, left, stage);
        outcome.oneLetterWasLaidOut();
        outcome.theTrailIsWhole();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("summaries")
  void while_a_summary_is_issued(Boundary boundary) throws Exception {
    Ground first = new Ground(templates.resolve("answered")).copied(directory.resolve("first"));
    try (Stage stage = new Stage(directory.resolve("stage"))) {
      Ground left = died(stage, first, EnumSet.of(boundary.step()), boundary, null);
      try (Life second = new Life(stage, left, SECOND, event -> {})) {
        second.go(EnumSet.of(Step.ISSUE_SUMMARIES, Step.SEND));
        Outcome outcome = new Outcome(second.house, left, stage);
        outcome.oneSummaryWasIssued();
        outcome.eachMailLeftOnce(1, 0);
        outcome.theTrailIsWhole();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("decisions")
  void while_a_payment_is_entered(Boundary boundary) throws Exception {
    Ground first = new Ground(templates.resolve("answered")).copied(directory.resolve("first"));
    try (Stage stage = new Stage(directory.resolve("stage"))) {
      Ground left = died(stage, first, EnumSet.of(boundary.step()), boundary, null);
      try (Life second = new Life(stage, left, SECOND, event -> {})) {
        new Outcome(second.house, left, stage).theJournalSaysWhatTheStoreHas();
        second.go(EnumSet.of(boundary.step()));
        Outcome outcome = new Outcome(second.house, left, stage);
        outcome.onePaymentIsEntered();
        outcome.theJournalSaysWhatTheStoreHas();
        outcome.theTrailIsWhole();
      }
    }
  }

  /** Lets a first life end there. */
  private Ground died(
      Stage stage, Ground first, EnumSet<Step> steps, Boundary boundary, @Nullable Relay relay)
      throws Exception {
    Death death = new Death(boundary, first, directory.resolve("second"));
    Life life = new Life(stage, first, FIRST, death::at);
    Wiretap.on(first, life::at);
    if (relay != null) {
      relay.refuse(command -> isDeathOf(life, command));
    }
    Reading onlooker = boundary.event().equals(Reading.READS) ? new Reading(life::at) : null;
    assertThatThrownBy(() -> life.go(steps)).hasStackTraceContaining(boundary.toString());
    if (onlooker != null) {
      onlooker.end();
    }
    if (relay != null) {
      relay.refuse(command -> false);
    }
    letGo();
    life.close();
    return death.left();
  }

  private static boolean isDeathOf(Life life, String command) {
    try {
      life.at("IMAP " + command.substring(command.indexOf(' ') + 1));
      return false;
    } catch (Killed e) {
      return true; // the server never gets it
    }
  }
}
