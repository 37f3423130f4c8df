package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Envelopes;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever breaks down, the sender hears of it, and nobody pays for a fault that is not theirs. */
class BreakdownTest {
  private static final Instant RECEIVED = Instant.parse("2020-12-10T08:12:00Z");

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  /** A copy of the service that lets another one in. */
  private House serving() throws IOException {
    House house = new House(stage.configuration(), stage.clock);
    house.store.serve();
    return house;
  }

  private static Delivery mail(String raw) {
    return mail(1, raw);
  }

  private static Delivery mail(int number, String raw) {
    return new Delivery(
        Channel.MAILBOX,
        "INBOX;1;" + number,
        RECEIVED.plusSeconds(number),
        null,
        null,
        () -> new ByteArrayInputStream(Letters.bytes(raw)));
  }

  /** Opens arrivals as comop does, once something has happened. */
  private record Opening(Envelopes real, IntConsumer before, List<Long> opened)
      implements Envelopes {
    @Override
    public Envelope open(Arrival arrival) throws IOException, Unreadable {
      opened.add(arrival.id());
      before.accept(opened.size());
      return real.open(arrival);
    }

    @Override
    public Envelope outside(Arrival arrival) {
      return real.outside(arrival);
    }
  }

  private static Opening opening(House house, IntConsumer before) {
    return new Opening(house.intake.envelopes(), before, new ArrayList<>());
  }

  private static void overflow(int time) {
    throw new StackOverflowError("at time " + time);
  }

  /** Takes in one delivery, and tries it three times, some hours apart. */
  private void threeTimes(Delivery delivery, IntConsumer before) throws Exception {
    for (int round = 0; round < 3; round++) {
      try (House house = new House(stage.configuration(), stage.clock)) {
        house.intake.reception().receive(List.of(delivery).iterator());
        Intake intake = house.intake.intake(opening(house, before));
        intake.waiting().forEach(intake::take);
      }
      stage.clock = Clock.offset(stage.clock, Duration.ofHours(1));
    }
  }

  private List<Mail> queued() throws IOException {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.store.ledger.inTransaction(
          () -> house.store.outbox.answersTo(1).stream().map(Outbox.Queued::mail).toList());
    }
  }

  private Arrival only() throws IOException {
    assertThat(stage.arrivals()).hasSize(1);
    return stage.arrivals().get(0);
  }

  @Test
  void what_was_tried_in_vain_is_put_aside_under_its_sender_s_name_and_receipted()
      throws Exception {
    threeTimes(mail(Letters.plain(Letters.PLANETARIUM, "Question", "")), BreakdownTest::overflow);
    assertThat(only())
        .extracting(Arrival::state, Arrival::sender, Arrival::subject)
        .containsExactly(ArrivalState.QUARANTINED, Letters.PLANETARIUM, "Question");
    assertThat(only().reason())
        .isEqualTo("Panne pendant la lecture, 3 fois : java.lang.StackOverflowError: at time 1");
    assertThat(queued())
        .extracting(Mail::to, Mail::subject)
        .containsExactly(tuple(List.of(Letters.PLANETARIUM), "Bien reçu (AR-000001)"));
  }

  @Test
  void what_breaks_the_receipt_too_is_put_aside_all_the_same() throws Exception {
    Delivery delivery = mail(Letters.plain(Letters.PLANETARIUM, "Question", ""));
    for (int round = 0; round < 3; round++) {
      try (House house = new House(stage.configuration(), stage.clock)) {
        house.intake.reception().receive(List.of(delivery).iterator());
        Intake intake = house.intake.intake(new NeverOpening());
        intake.waiting().forEach(intake::take);
      }
      stage.clock = Clock.offset(stage.clock, Duration.ofHours(1));
    }
    assertThat(only().state()).isEqualTo(ArrivalState.QUARANTINED);
    assertThat(queued()).isEmpty();
  }

  /** Breaks whatever is asked of it. */
  private record NeverOpening() implements Envelopes {
    @Override
    public Envelope open(Arrival arrival) {
      throw new IllegalStateException("inside");
    }

    @Override
    public Envelope outside(Arrival arrival) {
      throw new IllegalStateException("outside");
    }
  }

  @Test
  void a_file_is_receipted_to_the_one_whose_folder_it_lay_in() throws Exception {
    threeTimes(
        new Delivery(
            Channel.FOLDER,
            "planetarium/x.xlsx;1;1",
            RECEIVED,
            "planetarium",
            "x.xlsx",
            () -> new ByteArrayInputStream(new byte[] {1})),
        BreakdownTest::overflow);
    assertThat(only().state()).isEqualTo(ArrivalState.QUARANTINED);
    assertThat(queued()).extracting(Mail::to).containsExactly(List.of(Letters.PLANETARIUM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auto-Submitted: auto-replied\r\n", "List-Id: <a.example>\r\n"})
  void a_machine_s_mail_is_put_aside_under_its_name_and_never_answered(String header)
      throws Exception {
    threeTimes(
        mail(Letters.plain(Letters.PLANETARIUM, "Question", header)), BreakdownTest::overflow);
    assertThat(only())
        .extracting(Arrival::state, Arrival::sender)
        .containsExactly(ArrivalState.QUARANTINED, Letters.PLANETARIUM);
    assertThat(queued()).isEmpty();
  }

  @Test
  void a_mail_that_cannot_be_taken_apart_is_receipted_too() throws Exception {
    String head = Letters.plain(Letters.PLANETARIUM, "Beaucoup", "").split("Content-Type", 2)[0];
    String many =
        head
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\n\r\nx\r\n".repeat(300)
            + "--b--\r\n";
    stage.mailed(many).played();
    assertThat(only())
        .extracting(Arrival::state, Arrival::sender, Arrival::reason)
        .containsExactly(
            ArrivalState.QUARANTINED,
            Letters.PLANETARIUM,
            "Le courriel ne peut pas être lu : il compte plus de 200 parties.");
    assertThat(stage.answer()).contains("AR-000001");
  }

  @Test
  void a_header_without_end_names_its_sender_and_is_not_answered_for_a_machine_may_have_sent_it()
      throws Exception {
    stage.mailed("From: " + Letters.PLANETARIUM + "\r\nX: " + "x".repeat(300_000)).played();
    assertThat(only().sender()).isEqualTo(Letters.PLANETARIUM);
    assertThat(stage.sent()).isEmpty();
  }

  @Test
  void an_archive_that_cannot_be_written_is_no_fault_of_what_waits() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      byte[] report = Workbooks.blank("planetarium", "bilan", 2020);
      String raw = Letters.with(Letters.PLANETARIUM, "Bilan", "bilan.xlsx", report);
      house.intake.reception().receive(List.of(mail(raw)).iterator());
      Path incoming = house.store.archive.incoming();
      Files.delete(incoming);
      Intake intake = house.intake.intake();
      for (int round = 0; round < 5; round++) {
        intake.waiting().forEach(intake::take);
      }
      assertThat(arrivals(house))
          .extracting(Arrival::state, Arrival::attempts)
          .containsExactly(tuple(ArrivalState.RECEIVED, 0));
      assertThat(house.store.readiness.standsStill()).isTrue();
      Files.createDirectories(incoming);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                intake.waiting().forEach(intake::take);
                return arrivals(house).get(0).state() == ArrivalState.DONE;
              });
      assertThat(house.store.readiness.standsStill()).isFalse();
    }
    assertThat(queued())
        .extracting(Mail::subject)
        .containsExactly("Reçu – Planétarium de Vaulx-en-Velin – à compléter (AR-000001)");
  }

  @Test
  void a_way_in_that_meets_a_broken_archive_stops_at_once_and_what_it_was_about_to_take_stays()
      throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      Path incoming = house.store.archive.incoming();
      Files.delete(incoming);
      List<String> opened = new ArrayList<>();
      List<Delivery> three =
          IntStream.of(1, 2, 3)
              .mapToObj(
                  number ->
                      new Delivery(
                          Channel.MAILBOX,
                          "INBOX;1;" + number,
                          RECEIVED,
                          null,
                          null,
                          () -> {
                            opened.add("INBOX;1;" + number);
                            return new ByteArrayInputStream(new byte[] {1});
                          }))
              .toList();
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> house.intake.reception().receive(three.iterator())))
          .hasMessageStartingWith("The archive cannot be written: ");
      assertThat(opened).containsExactly("INBOX;1;1");
      assertThat(arrivals(house)).isEmpty();
    }
  }

  @Test
  void one_file_that_cannot_be_opened_makes_nothing_else_wait() throws Exception {
    Delivery shut =
        new Delivery(
            Channel.FOLDER,
            "planetarium/x.xlsx;1;1",
            RECEIVED,
            "planetarium",
            "x.xlsx",
            () -> {
              throw new java.nio.file.AccessDeniedException("planetarium/x.xlsx");
            });
    Delivery good = mail(Letters.plain(Letters.PLANETARIUM, "Question", ""));
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> house.intake.reception().receive(List.of(shut, good).iterator())))
          .isInstanceOf(java.nio.file.AccessDeniedException.class);
      assertThat(house.store.readiness.standsStill()).isFalse();
      assertThat(arrivals(house)).hasSize(1);
    }
  }

  private static List<Arrival> arrivals(House house) {
    return house.store.ledger.inTransaction(house.store.arrivals::all);
  }

  private static void lost(int time) {
    throw new IllegalStateException(
        "time " + time, new SQLException("Unique index or primary key violation", "23505"));
  }

  @Test
  void a_race_that_another_worker_won_is_run_again_at_once_and_is_a_line_not_a_trace()
      throws Exception {
    List<ILoggingEvent> told;
    try (House house = new House(stage.configuration(), stage.clock)) {
      house
          .intake
          .reception()
          .receive(List.of(mail(Letters.plain(Letters.PLANETARIUM, "Question", ""))).iterator());
      Intake intake =
          house.intake.intake(
              opening(
                  house,
                  time -> {
                    if (time < 3) {
                      lost(time);
                    }
                  }));
      told = told(() -> intake.waiting().forEach(intake::take));
    }
    assertThat(only())
        .extracting(Arrival::state, Arrival::attempts)
        .containsExactly(ArrivalState.DONE, 0);
    assertThat(told)
        .extracting(ILoggingEvent::getFormattedMessage, ILoggingEvent::getThrowableProxy)
        .containsExactly(
            tuple("Somebody else was faster; [1] taken again", null),
            tuple("Somebody else was faster; [1] taken again", null));
  }

  @Test
  void a_key_that_is_taken_again_and_again_is_a_breakdown_like_any_other() throws Exception {
    threeTimes(mail(Letters.plain(Letters.PLANETARIUM, "Question", "")), BreakdownTest::lost);
    assertThat(only())
        .extracting(Arrival::state, Arrival::attempts)
        .containsExactly(ArrivalState.QUARANTINED, 3);
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void two_versions_read_at_the_same_instant_by_two_copies_are_both_numbered_at_once()
      throws Exception {
    byte[] blank = Workbooks.blank("planetarium", "bilan", 2020);
    CyclicBarrier together = new CyclicBarrier(2);
    try (House one = serving();
        House other = new House(stage.configuration(), stage.clock)) {
      one.intake
          .reception()
          .receive(
              List.of(
                      mail(1, Letters.with(Letters.PLANETARIUM, "A", "a.xlsx", blank)),
                      mail(
                          2,
                          Letters.with(
                              Letters.PLANETARIUM, "B", "b.xlsx", Workbooks.resaved(blank))))
                  .iterator());
      IntConsumer waitOnce =
          time -> {
            if (time == 1) {
              await(together);
            }
          };
      Intake first = one.intake.intake(opening(one, waitOnce));
      Intake second = other.intake.intake(opening(other, waitOnce));
      List<ILoggingEvent> told =
          told(
              () -> {
                Thread faster = new Thread(() -> first.take(List.of(1L)));
                faster.start();
                second.take(List.of(2L));
                faster.join();
              });
      assertThat(told).extracting(ILoggingEvent::getThrowableProxy).containsOnlyNulls();
      assertThat(arrivals(one)).extracting(Arrival::attempts).containsExactly(0, 0);
      assertThat(arrivals(one))
          .extracting(arrival -> String.valueOf(arrival.reason()).split(" ", 2)[0])
          .containsExactlyInAnyOrder("BILAN-2020-PLANETARIUM-V1", "BILAN-2020-PLANETARIUM-V2");
    }
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void two_copies_that_see_the_same_mails_enter_each_once() throws Exception {
    List<Delivery> mails =
        IntStream.range(0, 60)
            .mapToObj(n -> mail(n, Letters.plain(Letters.PLANETARIUM, "Q" + n, "")))
            .toList();
    CyclicBarrier together = new CyclicBarrier(2);
    List<Integer> entered = java.util.Collections.synchronizedList(new ArrayList<>());
    try (House one = serving();
        House other = new House(stage.configuration(), stage.clock)) {
      List<Thread> copies = new ArrayList<>();
      for (House copy : List.of(one, other)) {
        Thread thread =
            new Thread(
                () -> {
                  await(together);
                  entered.add(received(copy, mails));
                });
        thread.start();
        copies.add(thread);
      }
      for (Thread copy : copies) {
        copy.join();
      }
      assertThat(entered).hasSize(2);
      assertThat(entered.get(0) + entered.get(1)).isEqualTo(60);
      assertThat(arrivals(one)).hasSize(60);
    }
  }

  private static int received(House copy, List<Delivery> mails) {
    try {
      return copy.intake.reception().receive(mails.iterator());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something to do that may fail in any way. */
  private interface Doing {
    void done() throws Exception;
  }

  /** What the intake says meanwhile. */
  private static List<ILoggingEvent> told(Doing doing) throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger(Intake.class);
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.start();
    log.addAppender(events);
    try {
      doing.done();
    } finally {
      log.detachAppender(events);
    }
    return List.copyOf(events.list);
  }
}
