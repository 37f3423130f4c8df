package fr.comop.notice.channel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Sha256;
import fr.comop.desk.TakenBack;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.WaitingSlip;
import fr.comop.notice.channel.WaitingSlips;
import fr.comop.notice.channel.Way;
import fr.comop.notice.tracking.Report;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store keeps of letters that leave, whatever the database. */
abstract class ChannelContract {
  private static final Instant NOW = Instant.parse("2021-03-01T09:00:00.123456Z");
  private static final Sha256 BYTES = Sha256.of(new byte[] {1});

  private Ledger ledger;
  private SqlDispatches dispatches;
  private SqlReports reports;
  private WaitingSlips slips;

  /** An empty database. */
  abstract LedgerSettings emptyDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    ledger = Ledger.open(emptyDatabase());
    dispatches = new SqlDispatches(ledger);
    reports = new SqlReports(ledger);
    slips = new SqlWaitingSlips(ledger);
    ledger.inTransaction(() -> dispatches.add(dispatch(1, Way.MAIL_ROOM)));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Dispatch dispatch(long notice, Way way) {
    return Dispatch.of(notice, 7, way, BYTES, LetterStage.ADDRESS, NOW);
  }

  @Test
  void a_letter_is_handed_over_once() {
    assertThatThrownBy(() -> ledger.inTransaction(() -> dispatches.add(dispatch(1, Way.PROVIDER))))
        .matches(Ledger::isRepeat);
    ledger.inTransaction(() -> dispatches.add(dispatch(2, Way.HAND)));
    assertThat(ledger.inTransaction(dispatches::all))
        .containsExactly(dispatch(1, Way.MAIL_ROOM), dispatch(2, Way.HAND));
    assertThat(ledger.inTransaction(dispatches::open))
        .as("nobody but a person carries what goes by hand")
        .containsExactly(dispatch(1, Way.MAIL_ROOM));
  }

  @Test
  void of_two_that_go_on_from_the_same_one_does() {
    Dispatch seen = ledger.inTransaction(() -> dispatches.find(1)).orElseThrow();
    Dispatch first = seen.in(Dispatch.State.GIVEN).known("abc").askedAt(NOW);
    assertThat(ledger.inTransaction(() -> dispatches.put(first))).isTrue();
    assertThat(ledger.inTransaction(() -> dispatches.put(seen.in(Dispatch.State.DONE)))).isFalse();
    assertThat(ledger.inTransaction(() -> dispatches.find(1)))
        .hasValueSatisfying(
            one -> {
              assertThat(one.state()).isEqualTo(Dispatch.State.GIVEN);
              assertThat(one.providerId()).isEqualTo("abc");
              assertThat(one.asked()).isEqualTo(NOW);
              assertThat(one.version()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update notice_report set happened_on = date '2021-04-01'",
        "update notice_report set proof = null, struck_by = 'Personne'",
        "update notice_report set struck_at = null where struck_at is not null",
        "delete from notice_report",
        "truncate table notice_report",
        "update notice_slip set scan = repeat('a', 64)",
        "update notice_slip set notice_id = 1, struck_by = 'Personne'",
        "delete from notice_slip",
        "truncate table notice_slip"
      })
  void the_database_itself_lets_what_became_of_a_letter_be_struck_out_and_nothing_else(
      String change) {
    for (Report.Kind kind : List.of(Report.Kind.DEPOSITED, Report.Kind.DELIVERED)) {
      Report report = new Report(kind, LetterStage.HANDED_OVER, "1A234", "", BYTES);
      ledger.inTransaction(() -> reports.add(new Reported(0, 1, report, "", "Camille", NOW, null)));
    }
    List<Reported> before = ledger.inTransaction(() -> reports.of(1));
    ledger.inTransaction(
        () -> reports.strike(before.get(1).id(), new TakenBack("Faux.", "Camille", NOW)));
    List<Reported> all = ledger.inTransaction(() -> reports.of(1));
    WaitingSlip slip =
        ledger.inTransaction(
            () -> slips.add(new WaitingSlip(0, 1, BYTES, "avis.pdf", 12, NOW, null)));
    ledger.inTransaction(() -> slips.strike(slip.id(), new TakenBack("Flou.", "Camille", NOW)));
    List<WaitingSlip> kept = ledger.inTransaction(() -> slips.of(1));
    assertThatThrownBy(() -> ledger.inTransaction(() -> ledger.handle().execute(change)))
        .rootCause()
        .message()
        .containsAnyOf(
            "What became of a letter is struck out once", "Not enough rights for object");
    assertThat(ledger.inTransaction(() -> reports.of(1))).isEqualTo(all);
    assertThat(ledger.inTransaction(() -> slips.of(1))).isEqualTo(kept);
  }

  @Test
  void a_slip_waits_with_its_letter_once() {
    WaitingSlip came = new WaitingSlip(0, 1, BYTES, "avis.pdf", 12, NOW, null);
    WaitingSlip slip = ledger.inTransaction(() -> slips.add(came));
    assertThat(slip).isEqualTo(new WaitingSlip(slip.id(), 1, BYTES, "avis.pdf", 12, NOW, null));
    assertThat(ledger.inTransaction(() -> slips.of(1))).containsExactly(slip);
    assertThatThrownBy(() -> ledger.inTransaction(() -> slips.add(came))).matches(Ledger::isRepeat);
    TakenBack why = new TakenBack("Page blanche.", "Camille", NOW);
    ledger.inTransaction(() -> slips.strike(slip.id(), why));
    assertThat(ledger.inTransaction(() -> slips.find(slip.id())).orElseThrow().struck())
        .isEqualTo(why);
  }

  @Test
  void the_same_is_reported_once_even_after_it_was_struck_out() {
    Report report =
        new Report(Report.Kind.DELIVERED, LetterStage.HANDED_OVER, "1A234", "LP15", BYTES);
    Reported entered = new Reported(0, 1, report, "avis.pdf", "Camille", NOW, null);
    Reported added = ledger.inTransaction(() -> reports.add(entered));
    assertThat(ledger.inTransaction(() -> reports.of(1))).containsExactly(added);
    assertThat(added.report()).isEqualTo(report);
    TakenBack why = new TakenBack("Erreur.", "Camille", NOW);
    ledger.inTransaction(() -> reports.strike(added.id(), why));
    assertThat(ledger.inTransaction(() -> reports.find(added.id())).orElseThrow().struck())
        .isEqualTo(why);
    assertThat(ledger.inTransaction(() -> reports.tracking(1)).reports()).isEmpty();
    assertThatThrownBy(() -> ledger.inTransaction(() -> reports.add(entered)))
        .matches(Ledger::isRepeat);
    Reported announced =
        new Reported(
            0,
            1,
            Report.announced(Report.Kind.DELIVERED, LetterStage.HANDED_OVER),
            "",
            "Camille",
            NOW,
            null);
    ledger.inTransaction(() -> reports.add(announced));
    assertThat(ledger.inTransaction(() -> reports.tracking(1)).reports())
        .containsExactly(announced.report());
  }
}
