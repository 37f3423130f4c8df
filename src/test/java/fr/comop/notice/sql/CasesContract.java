package fr.comop.notice.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Sha256;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.Cause;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.notice.Recorded;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store keeps of cases, whatever the database. */
abstract class CasesContract {
  private static final Instant NOW = Instant.parse("2021-01-05T09:00:00.123456Z");
  private static final LocalDate DAY = LocalDate.of(2021, 1, 5);
  private static final CaseKey KEY =
      new CaseKey("planetarium", "comop-2020-2022", 2020, Cause.NOT_PRESENTED);
  private static final Sha256 BYTES = Sha256.of(new byte[] {1});
  private static final Tracking POSTED =
      new Tracking(Set.of(Report.announced(Report.Kind.DEPOSITED, DAY)));

  private Ledger ledger;
  private SqlCases cases;

  /** An empty database. */
  abstract LedgerSettings emptyDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    ledger = Ledger.open(emptyDatabase());
    cases = new SqlCases(ledger, notice -> POSTED);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private <T> T in(Supplier<T> what) {
    return ledger.inTransaction(what);
  }

  private void add(DefaultCase file, int number, Act act) {
    ledger.inTransaction(() -> cases.add(file, new Recorded(number, act, NOW, "Camille", null)));
  }

  /** One of each kind, everything said, then with all that may be left out. */
  private static List<Act> acts() {
    Decision.Deliberation vote = new Decision.Deliberation("CP-2021-03 / 07-12", "", DAY);
    return List.of(
        new Act.Opened(List.of("bilan", "compte-rendu-financier"), "Faits.\nEt « autres »."),
        new Act.Opened(List.of(), "", DAY),
        new Act.Joined("bilan"),
        new Act.Struck("bilan", "Reçu."),
        new Act.Spoken(DAY, Act.Manner.CALL, "M. X", "Promis."),
        new Act.Prepared(7, NoticeKind.OBSERVATIONS, NOW, "Lyon", Outcome.REPAYMENT, "Plus.", 3L),
        new Act.Prepared(8, NoticeKind.CLOSING, null, "", null, "", null),
        new Act.Approved(7, BYTES, "Mme X", "arrêté n° 1", List.of("Commune", "69120 VAULX")),
        new Act.Approved(7, BYTES, ""),
        new Act.Signed(7, "arrêté n° 1"),
        new Act.HandedOver(7, "mail-room"),
        new Act.Withdrawn(8, "Erreur."),
        new Act.Answered(DAY, "Oui."),
        new Act.Examined(DAY, "Rien."),
        new Act.Heard(DAY, Act.Hearing.HELD, "Mme Y", "Tenue."),
        new Act.Decided(
            new Decision(Outcome.REPAYMENT, DAY, new BigDecimal("1000.50"), DAY, "Motifs.", vote)),
        new Act.Decided(new Decision(Outcome.NONE, DAY, null, null, "Motifs.", vote)),
        new Act.TitleIssued("T-1", DAY, new BigDecimal("1000.50")),
        new Act.MoneyReceived(DAY, new BigDecimal("0.10")),
        new Act.Lifted("Reçu."),
        new Act.TerminationWithdrawn("Accord."),
        new Act.TerminationReceived(DAY, DAY.plusDays(2)),
        new Act.Settled(DAY, "Accord."),
        new Act.Closed("Fini."));
  }

  @Test
  void each_act_is_read_as_it_was_entered() {
    assertThat(acts().stream().map(Act::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(Act.class.getPermittedSubclasses()));
    DefaultCase file = in(() -> cases.enter(KEY));
    List<Recorded> entered = new ArrayList<>();
    for (Act act : acts()) {
      Evidence evidence = entered.isEmpty() ? new Evidence("Pièce n° 1.pdf", BYTES) : null;
      Recorded one = new Recorded(entered.size() + 1, act, NOW, "Camille", evidence);
      ledger.inTransaction(() -> cases.add(file, one));
      entered.add(one);
    }
    DefaultCase read = in(() -> cases.find(file.id())).orElseThrow();
    assertThat(read.history()).isEqualTo(entered);
    assertThat(read.key()).isEqualTo(KEY);
    assertThat(read.tracked()).containsOnlyKeys(7L).containsValue(POSTED);
    assertThat(in(cases::all)).containsExactly(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"update notice_act set who = 'Personne'", "delete from notice_act"})
  void the_database_itself_lets_nothing_that_was_done_be_changed(String change) {
    DefaultCase file = in(() -> cases.enter(KEY));
    add(file, 1, new Act.Joined("bilan"));
    assertThatThrownBy(() -> in(() -> ledger.handle().execute(change)))
        .rootCause()
        .message()
        .containsAnyOf("A case is append-only", "Not enough rights for object");
    assertThat(in(() -> cases.find(file.id())).orElseThrow().history()).hasSize(1);
  }

  @Test
  void one_of_a_key_is_open_at_a_time() {
    DefaultCase file = in(() -> cases.enter(KEY));
    assertThat(in(() -> cases.standing(KEY))).contains(file);
    assertThatThrownBy(() -> in(() -> cases.enter(KEY))).matches(Ledger::isRepeat);
    CaseKey other = new CaseKey("planetarium", "comop-2020-2022", 2020, Cause.MISUSE);
    in(() -> cases.enter(other));
    add(file, 1, new Act.Closed("Fini."));
    assertThat(in(() -> cases.standing(KEY))).isEmpty();
    DefaultCase next = in(() -> cases.enter(KEY));
    assertThat(in(() -> cases.of("planetarium", "comop-2020-2022", 2020)))
        .extracting(DefaultCase::id)
        .hasSize(3)
        .startsWith(file.id())
        .endsWith(next.id());
    assertThat(in(() -> cases.of("planetarium", "comop-2020-2022", 2021))).isEmpty();
  }

  @Test
  void a_number_that_is_taken_is_refused_as_a_repeat() {
    DefaultCase file = in(() -> cases.enter(KEY));
    add(file, 1, new Act.Joined("bilan"));
    assertThatThrownBy(() -> add(file, 1, new Act.Joined("programme"))).matches(Ledger::isRepeat);
    assertThat(in(() -> cases.find(file.id())).orElseThrow().documents()).containsExactly("bilan");
  }

  @Test
  void a_letter_is_found_by_its_number_and_a_termination_by_its_kind() {
    DefaultCase file = in(() -> cases.enter(KEY));
    long letter = in(() -> cases.letter(file, NoticeKind.OBSERVATIONS));
    assertThat(in(() -> cases.ofLetter(letter))).contains(file.id());
    assertThat(in(() -> cases.ofLetter(letter + 1))).isEmpty();
    assertThat(in(cases::ending)).isEmpty();
    in(() -> cases.letter(file, NoticeKind.TERMINATION));
    assertThat(in(cases::ending)).containsExactly(file);
    DefaultCase ended =
        in(
            () ->
                cases.enter(
                    new CaseKey("altec", "comop-2020-2022", 2020, Cause.ENDED_BY_STRUCTURE)));
    add(ended, 1, new Act.TerminationReceived(DAY, DAY));
    assertThat(in(cases::ending)).extracting(DefaultCase::id).contains(ended.id()).hasSize(2);
  }

  @Test
  void of_two_people_who_act_at_once_the_second_sees_what_the_first_has_done() throws Exception {
    DefaultCase file = in(() -> cases.enter(KEY));
    DefaultCase beside =
        in(() -> cases.enter(new CaseKey("planetarium", "comop-2020-2022", 2020, Cause.MISUSE)));
    CountDownLatch both = new CountDownLatch(2);
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Integer>>> seen =
          Stream.of(file, beside)
              .map(
                  mine ->
                      people.submit(
                          () -> {
                            both.countDown();
                            both.await();
                            return tenActs(mine, file);
                          }))
              .toList();
      List<Integer> all = new ArrayList<>();
      for (Future<List<Integer>> one : seen) {
        all.addAll(one.get());
      }
      assertThat(all).doesNotHaveDuplicates().hasSize(20);
    } finally {
      people.shutdownNow();
    }
    assertThat(in(() -> cases.find(file.id())).orElseThrow().history()).hasSize(20);
  }

  /** Whoever holds one case of a year holds all of them. */
  private List<Integer> tenActs(DefaultCase held, DefaultCase file) {
    List<Integer> numbers = new ArrayList<>();
    for (int at = 0; at < 10; at++) {
      numbers.add(
          in(
              () -> {
                cases.lock(held.id());
                Optional<DefaultCase> now = cases.find(file.id());
                int number = now.orElseThrow().history().size() + 1;
                cases.add(file, new Recorded(number, new Act.Joined("d" + number), NOW, "?", null));
                return number;
              }));
    }
    return numbers;
  }

  @Test
  void what_is_no_act_is_told() {
    assertThatThrownBy(() -> ActJson.read("Joined", "{\"documents\":\"bilan\"}"))
        .hasMessage("an act of a case cannot be read: Joined (field \"documents\")");
    assertThatThrownBy(() -> ActJson.read("Danced", "{}"))
        .hasMessage("an act of a case cannot be read: kind \"Danced\"");
    assertThatThrownBy(() -> ActJson.read("Joined", "[]")).hasMessageContaining("START_OBJECT");
  }

  @Test
  void words_fit_whoever_wrote_them() {
    DefaultCase file = in(() -> cases.enter(KEY));
    add(file, 1, new Act.Closed("a\u0000" + "\u0001😀".repeat(100_000)));
    Act.Closed read =
        in(() -> cases.find(file.id())).orElseThrow().last(Act.Closed.class).orElseThrow();
    assertThat(read.reason())
        .startsWith("a\ufffd\u0001😀")
        .endsWith("…")
        .hasSizeBetween(4_990, 5_000);
  }
}
