package fr.comop.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Sha256;
import fr.comop.correspondence.sql.SqlDeadAddresses;
import fr.comop.correspondence.sql.SqlHandovers;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.correspondence.sql.SqlSpent;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a postman promises, whatever the database: one subclass for each. */
abstract class PostmanContract {
  private static final Instant START = Instant.parse("2020-12-14T17:00:00Z");
  private static final int TRIES = 3;

  private Ledger ledger;
  private SqlOutbox outbox;
  private final Server server = new Server();
  private Postman.Limits limits = limits(50, 2_000);

  private static Postman.Limits limits(int each, int all) {
    return limits(each, new Budget(2_000, all, 50));
  }

  private static Postman.Limits limits(int each, Budget budget) {
    return new Postman.Limits(new Caps(each, 2, 1, queued -> queued.kind().equals("recu")), budget);
  }

  private static Turn turn(String kind) {
    return switch (kind) {
      case "alerte" -> Turn.OPERATOR;
      case "accuse-de-reception", "recu" -> Turn.ANSWER;
      case "synthese" -> Turn.ISSUE;
      default -> Turn.REMINDER;
    };
  }

  /** A mail server that does as it is told. */
  private static final class Server implements Sender {
    private final List<String> taken = new ArrayList<>();
    private @Nullable SendingFailed refusal;
    private Runnable atTheDot = () -> {};
    private Runnable whenFailing = () -> {};

    @Override
    public List<Refusal> send(Mail mail, Runnable handover) throws SendingFailed {
      if (refusal != null && !(refusal instanceof PerhapsSent)) {
        whenFailing.run();
        throw refusal;
      }
      handover.run();
      taken.add(mail.messageId());
      atTheDot.run();
      if (refusal != null) {
        whenFailing.run();
        throw refusal;
      }
      return List.of();
    }
  }

  /** An empty database. */
  abstract LedgerSettings emptyDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    ledger = Ledger.open(emptyDatabase());
    outbox = new SqlOutbox(ledger, PostmanContract::turn);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private String recalled = "";

  private Postman at(Instant instant) {
    return at(instant, server, new SqlDeadAddresses(ledger));
  }

  private Postman at(Instant instant, Sender sender, DeadAddresses dead) {
    return postman(sender, new SqlSpent(ledger), dead, Clock.fixed(instant, ZoneOffset.UTC));
  }

  private Postman postman(Sender sender, Spent spent, DeadAddresses dead, Clock clock) {
    return new Postman(
        ledger,
        new Postman.Books(outbox, new SqlHandovers(ledger), spent, dead),
        sender,
        limits,
        mail -> mail.messageId().equals(recalled),
        clock,
        new Postman.Patience(TRIES, Duration.ofMinutes(10)));
  }

  private void queued(String messageId) {
    queued(messageId, null, "essai", "a@b.example");
  }

  private void queued(String messageId, @Nullable Long arrival, String kind, String... to) {
    Mail mail =
        new Mail(
            messageId,
            null,
            List.of(),
            arrival != null,
            List.of(to),
            List.of(),
            "Objet",
            "texte",
            "<p>texte</p>",
            List.of());
    ledger.inTransaction(() -> outbox.add(arrival, kind, mail, START));
  }

  private void written(String messageId, String text) {
    Mail mail =
        new Mail(
            messageId,
            null,
            List.of(),
            false,
            List.of("a@b.example"),
            List.of(),
            "Objet",
            text,
            "<p></p>",
            List.of());
    ledger.inTransaction(() -> outbox.add(null, "essai", mail, START));
  }

  @Test
  void a_mail_that_waits_for_a_file_leaves_once_it_has_it() {
    queuedAwaiting("<1@comop>");
    queued("<2@comop>");
    assertThat(at(START).sendNext()).isFalse();
    Outbox.Queued waiting = ledger.inTransaction(() -> outbox.awaiting(5)).get(0);
    assertThat(waiting.mail().awaited())
        .containsExactly(new Mail.Awaited("a.pdf", "application/pdf", "BILAN-2020-A-V1"));
    Mail.File made = new Mail.File("a.pdf", "application/pdf", Sha256.of(new byte[] {1}));
    assertThat(ledger.inTransaction(() -> outbox.complete(waiting, List.of(made), ""))).isTrue();
    assertThat(ledger.inTransaction(() -> outbox.complete(waiting, List.of(made), ""))).isFalse();
    assertThat(ledger.inTransaction(() -> outbox.awaiting(5))).isEmpty();
    Mail mail = ledger.inTransaction(() -> outbox.find("<1@comop>")).orElseThrow();
    assertThat(mail.files()).containsExactly(made);
    assertThat(mail.awaited()).isEmpty();
    assertThat(mail.text()).isEqualTo("texte");
    assertThat(at(START).sendNext()).isTrue();
  }

  @Test
  void a_mail_leaves_for_all_whom_it_is_for_be_they_a_hundred() {
    String[] members =
        IntStream.range(0, 100)
            .mapToObj(one -> "membre-" + one + "@conseil-regional.example")
            .toArray(String[]::new);
    queued("<1@comop>", null, "essai", members);
    assertThat(ledger.inTransaction(() -> outbox.find("<1@comop>")).orElseThrow().to())
        .containsExactly(members);
    String[] town = Collections.nCopies(1_000, members[0]).toArray(String[]::new);
    assertThatIllegalArgumentException()
        .as("rather than for some of them")
        .isThrownBy(() -> queued("<2@comop>", null, "essai", town));
  }

  @Test
  void a_mail_that_breaks_whoever_sends_it_holds_up_no_other() {
    queued("<1@comop>", null, "essai", "a@b.example");
    queued("<2@comop>", null, "essai", "c@d.example");
    Sender stumbling =
        (mail, handover) -> {
          if (mail.messageId().equals("<1@comop>")) {
            throw new IllegalArgumentException("no id");
          }
          return server.send(mail, handover);
        };
    Postman postman = at(START, stumbling, new SqlDeadAddresses(ledger));
    assertThatIllegalArgumentException().isThrownBy(postman::sendNext);
    assertThat(postman.sendNext()).isTrue();
    assertThat(server.taken).containsExactly("<2@comop>");
    assertThatIllegalArgumentException()
        .isThrownBy(at(START.plusSeconds(60), stumbling, new SqlDeadAddresses(ledger))::sendNext);
    assertThatIllegalArgumentException()
        .isThrownBy(at(START.plusSeconds(600), stumbling, new SqlDeadAddresses(ledger))::sendNext);
    assertThat(ledger.inTransaction(outbox::stuck))
        .singleElement()
        .satisfies(one -> assertThat(one.why()).contains("no id"));
  }

  @Test
  void a_mail_that_does_not_get_its_file_says_so_below_its_text() {
    queuedAwaiting("<1@comop>");
    Outbox.Queued waiting = ledger.inTransaction(() -> outbox.awaiting(5)).get(0);
    ledger.inTransaction(() -> outbox.complete(waiting, List.of(), "il <manque>."));
    Mail mail = ledger.inTransaction(() -> outbox.find("<1@comop>")).orElseThrow();
    assertThat(mail.text()).isEqualTo("texte\n\nP.-S. – il <manque>.\n");
    assertThat(mail.html()).isEqualTo("<body>texte<p>P.-S. – il &lt;manque&gt;.</p>\n</body>");
    assertThat(at(START).sendNext()).isTrue();
  }

  private void queuedAwaiting(String messageId) {
    Mail mail =
        new Mail(
                messageId,
                null,
                List.of(),
                false,
                List.of("a@b.example"),
                List.of(),
                "Objet",
                "texte",
                "<body>texte</body>",
                List.of())
            .awaiting(List.of(new Mail.Awaited("a.pdf", "application/pdf", "BILAN-2020-A-V1")));
    ledger.inTransaction(() -> outbox.add(null, "essai", mail, START));
  }

  @Test
  void finds_the_mails_that_name_a_reference_and_no_longer_one_that_begins_like_it() {
    written("<1@x>", "version 1 (BILAN-2020-RONDE-V1)");
    written("<2@x>", "version 12 (BILAN-2020-RONDE-V12)");
    written("<3@x>", "BILAN-2020-RONDE-V12 remplace BILAN-2020-RONDE-V1.");
    assertThat(ledger.inTransaction(() -> outbox.lettersNaming("BILAN-2020-RONDE-V1")))
        .extracting(one -> one.queued().mail().messageId())
        .containsExactly("<1@x>", "<3@x>");
  }

  private long arrived() {
    return ledger.inTransaction(
        () ->
            ledger
                .handle()
                .createUpdate(
                    "insert into arrival (channel, origin, sha256, size_bytes, received_at,"
                        + " recorded_at, state) values ('MAILBOX', 'o', :sha, 1, :now, :now,"
                        + " 'DONE')")
                .bind("sha", "0".repeat(64))
                .bind("now", START)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  private List<Outbox.Stuck> stuck() {
    return ledger.inTransaction(outbox::stuck);
  }

  @Test
  void what_is_recalled_does_not_leave() {
    queued("<1@region.example>");
    queued("<2@region.example>");
    recalled = "<1@region.example>";
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START).sendNext()).isFalse();
    assertThat(server.taken).containsExactly("<2@region.example>");
    assertThat(ledger.inTransaction(() -> outbox.find("<1@region.example>"))).isEmpty();
  }

  @Test
  void a_mail_leaves_once() {
    queued("<1@region.example>");
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START).sendNext()).isFalse();
    assertThat(server.taken).containsExactly("<1@region.example>");
  }

  @Test
  void the_same_message_id_is_queued_once() {
    queued("<1@region.example>");
    queued("<1@region.example>");
    at(START).sendNext();
    assertThat(at(START).sendNext()).isFalse();
  }

  @Test
  void a_failure_is_tried_again_after_a_minute_then_two() {
    queued("<1@region.example>");
    server.refusal = new TemporaryFailure("Le serveur est occupé.", null);
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START.plus(Duration.ofSeconds(59))).sendNext()).isFalse();
    assertThat(at(START.plus(Duration.ofMinutes(1))).sendNext()).isTrue();
    server.refusal = null;
    assertThat(at(START.plus(Duration.ofSeconds(179))).sendNext()).isFalse();
    assertThat(at(START.plus(Duration.ofMinutes(3))).sendNext()).isTrue();
    assertThat(server.taken).hasSize(1);
  }

  @Test
  void after_so_many_tries_staff_must_look() {
    queued("<1@region.example>");
    server.refusal = new TemporaryFailure("Le serveur est occupé.", null);
    Instant instant = START;
    for (int tried = 0; tried < TRIES; tried++) {
      assertThat(at(instant).sendNext()).isTrue();
      instant = instant.plus(Duration.ofDays(1));
    }
    assertThat(at(instant).sendNext()).isFalse();
    assertThat(ledger.inTransaction(outbox::anyQueued)).isFalse();
  }

  @Test
  void a_refusal_for_good_is_not_tried_again() {
    queued("<1@region.example>");
    server.refusal = new PermanentRefusal("Adresse inconnue.", List.of(), null);
    at(START).sendNext();
    assertThat(at(START.plus(Duration.ofDays(30))).sendNext()).isFalse();
  }

  @Test
  void one_mail_that_fails_does_not_keep_the_next_from_leaving() {
    queued("<1@region.example>");
    server.refusal = new TemporaryFailure("Le serveur est occupé.", null);
    at(START).sendNext();
    server.refusal = null;
    queued("<2@region.example>");
    assertThat(at(START.plusSeconds(1)).sendNext()).isTrue();
    assertThat(server.taken).containsExactly("<2@region.example>");
  }

  @Test
  void a_recipient_refused_for_good_is_marked() {
    queued("<1@region.example>");
    server.refusal =
        new PermanentRefusal(
            "Personne.", List.of(new Refusal("a@b.example", 550, "unknown user")), null);
    at(START).sendNext();
    assertThat(ledger.inTransaction(() -> new SqlDeadAddresses(ledger).all()))
        .containsExactly(
            new DeadAddresses.Dead("a@b.example", START, "<1@region.example>", "unknown user"));
  }

  @Test
  void more_than_so_many_a_day_for_one_address_wait_until_the_next() {
    limits = limits(1, 100);
    queued("<1@region.example>");
    queued("<2@region.example>");
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START).sendNext()).isTrue();
    assertThat(server.taken).containsExactly("<1@region.example>");
    assertThat(ledger.inTransaction(outbox::held)).isOne();
    assertThat(at(START.plus(Duration.ofMinutes(59))).sendNext()).isFalse();
    at(START.plus(Duration.ofHours(25))).sendNext();
    assertThat(server.taken).containsExactly("<1@region.example>", "<2@region.example>");
    assertThat(ledger.inTransaction(outbox::held)).isZero();
  }

  @Test
  void nor_do_more_than_so_many_leave_in_all() {
    limits = limits(100, 1);
    queued("<1@region.example>");
    queued("<2@region.example>");
    at(START).sendNext();
    at(START).sendNext();
    assertThat(server.taken).containsExactly("<1@region.example>");
  }

  @Test
  void an_answer_to_somebody_registered_waits_for_no_reminders() {
    limits = limits(2, 2);
    long arrival = arrived();
    queued("<1@region.example>");
    at(START).sendNext();
    queued("<3@region.example>", null, "relance", "e@f.example");
    queued("<2@region.example>", arrival, "accuse-de-reception", "c@d.example");
    at(START).sendNext();
    at(START).sendNext();
    assertThat(server.taken).containsExactly("<1@region.example>", "<2@region.example>");
  }

  @Test
  void but_a_loop_with_its_own_address_ends() {
    limits = limits(2, 100);
    long arrival = arrived();
    for (int number = 1; number <= 3; number++) {
      queued("<" + number + "@region.example>", arrival, "accuse-de-reception", "c@d.example");
      at(START).sendNext();
    }
    assertThat(server.taken).hasSize(2);
    assertThat(stuck()).extracting(Outbox.Stuck::hold).containsExactly(Outbox.Hold.CAPPED);
  }

  @Test
  void receipts_to_strangers_beyond_their_budget_never_leave_and_are_counted() {
    limits = limits(1, 20);
    long arrival = arrived();
    for (int number = 1; number <= 5; number++) {
      queued(
          "<" + number + "@region.example>", arrival, "recu", "stranger" + number + "@x.example");
      at(START).sendNext();
    }
    assertThat(server.taken).containsExactly("<1@region.example>", "<2@region.example>");
    assertThat(ledger.inTransaction(() -> new SqlSpent(ledger).withheld(START))).isEqualTo(3);
    assertThat(ledger.inTransaction(outbox::anyQueued)).isFalse();
    queued("<6@region.example>");
    at(START).sendNext();
    assertThat(server.taken).contains("<6@region.example>");
  }

  @Test
  void one_stranger_gets_so_many_receipts_a_day() {
    long arrival = arrived();
    queued("<1@region.example>", arrival, "recu", "Stranger@x.example");
    queued("<2@region.example>", arrival, "recu", "stranger@x.example");
    at(START).sendNext();
    at(START).sendNext();
    assertThat(server.taken).containsExactly("<1@region.example>");
    queued("<3@region.example>", arrival, "recu", "stranger@x.example");
    at(START.plus(Duration.ofHours(25))).sendNext();
    assertThat(server.taken).containsExactly("<1@region.example>", "<3@region.example>");
  }

  @Test
  void a_refusal_for_policy_is_tried_again_over_hours_and_marks_nobody() {
    queued("<1@region.example>");
    server.refusal =
        new PolicyRefusal(
            "Blocked.", List.of(new Refusal("a@b.example", 554, "5.7.1 blocked")), null);
    Instant instant = START;
    for (long minutes : List.of(15L, 60L, 240L, 720L)) {
      assertThat(at(instant).sendNext()).isTrue();
      instant = instant.plus(Duration.ofMinutes(minutes));
      assertThat(at(instant.minusSeconds(1)).sendNext()).isFalse();
    }
    assertThat(at(instant).sendNext()).isTrue();
    assertThat(stuck()).extracting(Outbox.Stuck::why).containsExactly("Blocked.");
    assertThat(ledger.inTransaction(() -> new SqlDeadAddresses(ledger).all())).isEmpty();
  }

  @Test
  void a_mail_that_may_have_left_is_sent_once_more_after_a_while_and_then_a_person_is_asked() {
    queued("<1@region.example>");
    server.refusal = new PerhapsSent("No answer.", null);
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START.plus(Duration.ofMinutes(9))).sendNext()).isFalse();
    assertThat(at(START.plus(Duration.ofMinutes(10))).sendNext()).isTrue();
    assertThat(at(START.plus(Duration.ofDays(10))).sendNext()).isFalse();
    assertThat(server.taken).hasSize(2);
    assertThat(stuck())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.hold()).isEqualTo(Outbox.Hold.PERHAPS_SENT);
              assertThat(one.why()).isEqualTo("No answer.");
            });
    assertThat(ledger.inTransaction(outbox::givenUp)).isZero();
    assertThat(ledger.inTransaction(() -> outbox.perhapsSent())).isEqualTo(1);
  }

  @Test
  void a_person_may_send_it_again() {
    a_mail_that_may_have_left_is_sent_once_more_after_a_while_and_then_a_person_is_asked();
    server.refusal = null;
    long id = stuck().get(0).queued().id();
    assertThat(ledger.inTransaction(() -> outbox.again(id, START))).isTrue();
    at(START).sendNext();
    assertThat(server.taken).hasSize(3);
    assertThat(stuck()).isEmpty();
  }

  @Test
  void a_mark_that_was_left_by_a_kill_is_found_and_the_mail_waits() {
    queued("<1@region.example>");
    new SqlHandovers(ledger).note(1, START);
    assertThat(at(START.plus(Duration.ofMinutes(1))).sendNext()).isTrue();
    assertThat(server.taken).isEmpty();
    assertThat(at(START.plus(Duration.ofMinutes(9))).sendNext()).isFalse();
    assertThat(at(START.plus(Duration.ofMinutes(10))).sendNext()).isTrue();
    assertThat(server.taken).containsExactly("<1@region.example>");
    assertThat(marks()).isZero();
  }

  @Test
  void after_two_kills_the_mail_waits_for_a_person() {
    queued("<1@region.example>");
    for (int kill = 0; kill < 2; kill++) {
      new SqlHandovers(ledger).note(1, START);
      at(START.plus(Duration.ofHours(kill))).sendNext();
    }
    assertThat(at(START.plus(Duration.ofDays(1))).sendNext()).isFalse();
    assertThat(server.taken).isEmpty();
    assertThat(stuck())
        .singleElement()
        .satisfies(one -> assertThat(one.why()).isEqualTo("arrêt du service pendant l’envoi"));
  }

  @Test
  void the_mark_is_there_while_the_server_has_the_mail_even_if_all_else_is_undone() {
    queued("<1@region.example>");
    server.atTheDot =
        () -> {
          throw new IllegalStateException("killed");
        };
    Postman postman = at(START);
    assertThatThrownBy(postman::sendNext).hasMessage("killed");
    assertThat(marks()).isOne();
    assertThat(ledger.inTransaction(outbox::anyQueued)).isTrue();
  }

  @Test
  void whatever_the_server_answers_the_mark_goes() {
    queued("<1@region.example>");
    at(START).sendNext();
    queued("<2@region.example>");
    server.refusal = new TemporaryFailure("Later.", null);
    at(START).sendNext();
    queued("<3@region.example>");
    server.refusal = new PerhapsSent("No answer.", null);
    at(START).sendNext();
    assertThat(marks()).isZero();
  }

  private int marks() {
    return ledger.inTransaction(
        () ->
            ledger
                .handle()
                .createQuery("select count(*) from handover")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void who_rests_begins_nothing() {
    queued("<1@region.example>");
    Postman postman = at(START);
    postman.rest();
    assertThat(postman.sendNext()).isFalse();
    assertThat(server.taken).isEmpty();
  }

  @Test
  void a_sending_that_is_cut_at_a_stop_counts_as_no_try() {
    queued("<1@region.example>");
    Postman postman = at(START);
    server.refusal = new TemporaryFailure("The socket is closed.", null);
    server.whenFailing = postman::rest;
    assertThat(postman.sendNext()).isTrue();
    server.refusal = null;
    assertThat(at(START).sendNext()).as("due at once at the next start").isTrue();
    assertThat(server.taken).containsExactly("<1@region.example>");
  }

  @Test
  void one_that_is_cut_at_a_stop_when_the_server_has_it_keeps_its_mark() {
    queued("<1@region.example>");
    Postman postman = at(START);
    server.refusal = new PerhapsSent("The socket is closed.", null);
    server.whenFailing = postman::rest;
    assertThat(postman.sendNext()).isTrue();
    assertThat(marks()).isOne();
  }

  @Test
  void several_send_at_once_and_none_sends_what_another_has() throws Exception {
    for (int number = 1; number <= 4; number++) {
      queued("<" + number + "@region.example>", null, "essai", number + "@b.example");
    }
    CyclicBarrier allHaveOne = new CyclicBarrier(4);
    List<String> taken = new CopyOnWriteArrayList<>();
    Sender slow =
        (mail, handover) -> {
          awaited(allHaveOne);
          taken.add(mail.messageId());
          return List.of();
        };
    together(4, () -> at(START, slow, new SqlDeadAddresses(ledger)).sendNext());
    assertThat(taken)
        .containsExactlyInAnyOrder(
            "<1@region.example>", "<2@region.example>", "<3@region.example>", "<4@region.example>");
  }

  @Test
  void but_one_after_the_other_for_one_recipient() {
    queued("<1@region.example>", null, "essai", "A@b.example");
    queued("<2@region.example>", null, "essai", "a@b.example");
    server.atTheDot =
        () -> {
          server.atTheDot = () -> {};
          assertThat(elsewhere(() -> at(START).sendNext())).isFalse();
        };
    at(START).sendNext();
    at(START).sendNext();
    assertThat(server.taken).containsExactly("<1@region.example>", "<2@region.example>");
  }

  private static boolean elsewhere(Callable<Boolean> work) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      return thread.submit(work).get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      thread.shutdown();
    }
  }

  @Test
  void two_that_mark_one_address_at_the_same_moment_both_keep_what_they_did() throws Exception {
    queued("<1@region.example>");
    queued("<2@region.example>", null, "essai", "c@d.example");
    CyclicBarrier bothLooked = new CyclicBarrier(2);
    DeadAddresses real = new SqlDeadAddresses(ledger);
    DeadAddresses racing =
        new DeadAddresses() {
          @Override
          public boolean mark(String address, String messageId, String reason, Instant now) {
            real.all();
            awaited(bothLooked);
            return real.mark(address, messageId, reason, now);
          }

          @Override
          public boolean revive(String address) {
            return real.revive(address);
          }

          @Override
          public List<Dead> all() {
            return real.all();
          }
        };
    Sender refusing =
        (mail, handover) -> {
          throw new PermanentRefusal(
              "Nobody.", List.of(new Refusal("a@b.example", 550, "unknown user")), null);
        };
    together(2, () -> at(START, refusing, racing).sendNext());
    assertThat(stuck()).hasSize(2);
    assertThat(ledger.inTransaction(real::all)).hasSize(1);
  }

  private static void together(int threads, Callable<Boolean> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(pool.submit(work));
      }
      for (Future<Boolean> one : running) {
        assertThat(one.get(30, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void awaited(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_waits_for_a_later_time_leaves_at_once_when_it_is_hastened() {
    queued("<1@region.example>");
    server.refusal = new TemporaryFailure("Later.", null);
    at(START).sendNext();
    server.refusal = null;
    Instant back = START.minus(Duration.ofDays(1));
    assertThat(at(back).sendNext()).isFalse();
    ledger.inTransaction(() -> outbox.hasten(back));
    assertThat(at(back).sendNext()).isTrue();
    assertThat(server.taken).hasSize(1);
  }

  private List<String> sentOneAfterTheOther(Instant instant) {
    int before = server.taken.size();
    while (at(instant).sendNext()) {
      assertThat(server.taken).hasSizeLessThan(1_000);
    }
    return List.copyOf(server.taken.subList(before, server.taken.size()));
  }

  @Test
  void mails_leave_in_their_turn_and_those_of_one_turn_as_they_came() {
    queued("<1@region.example>", null, "synthese", "1@b.example");
    queued("<2@region.example>", null, "relance", "2@b.example");
    queued("<3@region.example>", null, "relance", "3@b.example");
    queued("<4@region.example>", null, "accuse-de-reception", "4@b.example");
    queued("<5@region.example>", null, "alerte", "5@b.example");
    assertThat(sentOneAfterTheOther(START))
        .containsExactly(
            "<5@region.example>",
            "<4@region.example>",
            "<2@region.example>",
            "<3@region.example>",
            "<1@region.example>");
  }

  @Test
  void an_answer_goes_before_a_reminder_to_the_same_person_and_two_answers_keep_their_order() {
    queued("<1@region.example>", null, "relance", "a@b.example");
    queued("<2@region.example>", null, "accuse-de-reception", "a@b.example");
    queued("<3@region.example>", null, "accuse-de-reception", "a@b.example");
    assertThat(sentOneAfterTheOther(START))
        .containsExactly("<2@region.example>", "<3@region.example>", "<1@region.example>");
  }

  private void reminders(int from, int until) {
    for (int number = from; number <= until; number++) {
      queued("<" + number + "@region.example>", null, "relance", number + "@b.example");
    }
  }

  @Test
  void what_this_minute_has_no_room_for_waits_for_the_next_and_nobody_is_told() {
    limits = limits(50, new Budget(2, 100, 0));
    reminders(1, 5);
    assertThat(sentOneAfterTheOther(START)).hasSize(2);
    assertThat(sentOneAfterTheOther(START.plusSeconds(60))).isEmpty();
    assertThat(sentOneAfterTheOther(START.plusSeconds(61))).hasSize(2);
    assertThat(ledger.inTransaction(outbox::held)).isZero();
    assertThat(server.taken).doesNotHaveDuplicates();
  }

  @Test
  void reminders_leave_answers_their_part_of_the_minute() {
    limits = limits(50, new Budget(4, 100, 50));
    reminders(1, 5);
    assertThat(sentOneAfterTheOther(START)).hasSize(2);
    for (int number = 6; number <= 8; number++) {
      queued("<" + number + "@region.example>", null, "accuse-de-reception", number + "@b.example");
    }
    assertThat(sentOneAfterTheOther(START))
        .containsExactly("<6@region.example>", "<7@region.example>");
  }

  @Test
  void and_their_part_of_the_day_in_which_each_recipient_counts() {
    limits = limits(50, new Budget(100, 4, 50));
    queued("<1@region.example>", null, "relance", "1@b.example", "2@b.example");
    queued("<2@region.example>", null, "relance", "3@b.example");
    assertThat(sentOneAfterTheOther(START)).containsExactly("<1@region.example>");
    assertThat(stuck()).extracting(Outbox.Stuck::hold).containsExactly(Outbox.Hold.CAPPED);
    queued("<3@region.example>", null, "accuse-de-reception", "4@b.example");
    assertThat(sentOneAfterTheOther(START)).containsExactly("<3@region.example>");
    assertThat(sentOneAfterTheOther(START.plus(Duration.ofHours(25))))
        .containsExactly("<2@region.example>");
  }

  @Test
  void what_is_for_whoever_runs_comop_always_leaves() {
    limits = limits(50, new Budget(1, 1, 0));
    queued("<1@region.example>", null, "accuse-de-reception", "1@b.example");
    queued("<2@region.example>", null, "accuse-de-reception", "2@b.example");
    assertThat(sentOneAfterTheOther(START)).containsExactly("<1@region.example>");
    queued("<3@region.example>", null, "alerte", "3@b.example");
    assertThat(sentOneAfterTheOther(START)).containsExactly("<3@region.example>");
  }

  @Test
  void a_mail_that_the_server_does_not_take_costs_nothing_of_the_budget() {
    limits = limits(50, new Budget(1, 1, 0));
    queued("<1@region.example>");
    server.refusal = new TemporaryFailure("Le serveur est occupé.", null);
    assertThat(at(START).sendNext()).isTrue();
    server.refusal = null;
    queued("<2@region.example>", null, "relance", "c@d.example");
    assertThat(sentOneAfterTheOther(START)).containsExactly("<2@region.example>");
  }

  @Test
  void one_that_may_have_left_costs_what_it_may_have_cost() {
    limits = limits(50, new Budget(1, 1, 0));
    queued("<1@region.example>");
    server.refusal = new PerhapsSent("No answer.", null);
    assertThat(at(START).sendNext()).isTrue();
    server.refusal = null;
    queued("<2@region.example>", null, "relance", "c@d.example");
    assertThat(sentOneAfterTheOther(START)).isEmpty();
  }

  @Test
  void what_others_enter_while_it_waits_to_count_is_counted() {
    limits = limits(50, new Budget(1, 100, 0));
    queued("<1@region.example>");
    CrowdedGate spent = new CrowdedGate(new SqlSpent(ledger), START);
    postman(server, spent, new SqlDeadAddresses(ledger), spent.clock()).sendNext();
    assertThat(server.taken).as("the minute is the other one's").isEmpty();
  }

  @Test
  void however_many_send_at_once_no_minute_is_passed_by_one() throws Exception {
    limits = limits(50, new Budget(3, 100, 0));
    reminders(1, 12);
    CyclicBarrier allAtOnce = new CyclicBarrier(6);
    List<String> taken = new CopyOnWriteArrayList<>();
    Sender quick =
        (mail, handover) -> {
          taken.add(mail.messageId());
          return List.of();
        };
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < 6; thread++) {
        running.add(
            pool.submit(
                () -> {
                  awaited(allAtOnce);
                  Postman postman = at(START, quick, new SqlDeadAddresses(ledger));
                  while (postman.sendNext()) {
                    assertThat(taken).hasSizeLessThan(12);
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get(30, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(taken).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void what_was_written_before_a_backup_waits_for_a_person_and_leaves_under_its_own_id()
      throws Exception {
    queued("<old@comop.example>");
    ledger.durably(
        () -> {
          assertThat(outbox.waiting(START.minusSeconds(1))).isZero();
          assertThat(outbox.waiting(START)).isOne();
          outbox.doubt(START, "attendait");
        });
    queued("<new@comop.example>");

    while (at(START).sendNext()) {
      // all that is due
    }

    assertThat(server.taken).containsExactly("<new@comop.example>");
    ledger.durably(
        () -> {
          Outbox.Stuck stuck = outbox.stuck().get(0);
          assertThat(stuck.hold()).isEqualTo(Outbox.Hold.PERHAPS_SENT);
          assertThat(stuck.why()).isEqualTo("attendait");
          assertThat(outbox.again(stuck.queued().id(), START)).isTrue();
        });
    while (at(START).sendNext()) {
      // all that is due
    }
    assertThat(server.taken).containsExactly("<new@comop.example>", "<old@comop.example>");
  }
}
