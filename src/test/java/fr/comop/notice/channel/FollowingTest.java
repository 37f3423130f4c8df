package fr.comop.notice.channel;

import static fr.comop.notice.channel.LetterStage.CAMILLE;
import static fr.comop.notice.channel.LetterStage.HANDED_OVER;
import static fr.comop.notice.channel.LetterStage.scan;
import static fr.comop.notice.channel.LetterStage.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.notice.tracking.Report.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff have to look after of a letter that was handed over on 1 March 2021. */
class FollowingTest {
  private static final String NUMBER = "1A20345678901";

  @TempDir Path directory;
  private LetterStage stage;

  @BeforeEach
  void a_letter_left() throws Exception {
    stage = new LetterStage(directory);
    stage.handOver(1, Way.MAIL_ROOM);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private List<String> tasks(int days) {
    LocalDate today = HANDED_OVER.plusDays(days);
    stage.on(today);
    return stage.following().tasks(today).stream().map(Following.Task::french).toList();
  }

  @Test
  void no_news_for_thirty_days_is_asked_after() {
    assertThat(tasks(29)).isEmpty();
    assertThat(tasks(30))
        .containsExactly(
            "LR-0001 : Aucune nouvelle depuis le 01/03/2021 (service courrier) : demandez ce"
                + " qu’elle est devenue.");
    stage.enter(1, Kind.DEPOSITED, HANDED_OVER.plusDays(1), NUMBER);
    assertThat(tasks(59)).isEmpty();
    assertThat(tasks(60))
        .containsExactly(
            "LR-0001 : Aucune nouvelle depuis le 31/03/2021 (service courrier) : demandez ce"
                + " qu’elle est devenue.",
            "LR-0001 : Dite déposée à la poste depuis le 31/03/2021, sans preuve au dossier : les"
                + " délais restent provisoires.");
  }

  @Test
  void a_proof_is_asked_for_thirty_days_after_its_outcome_was_announced() {
    stage.on(HANDED_OVER.plusDays(2));
    stage
        .reporting()
        .enter("LR-1", told(Kind.DEPOSITED, HANDED_OVER, NUMBER, scan("dépôt")), "", CAMILLE);
    stage.on(HANDED_OVER.plusDays(6));
    stage.enter(1, Kind.DELIVERED, HANDED_OVER.plusDays(4), "");
    assertThat(tasks(35)).isEmpty();
    assertThat(tasks(36))
        .containsExactly(
            "LR-0001 : Dite distribuée depuis le 07/03/2021, sans preuve au dossier : les délais"
                + " restent provisoires.");
    stage
        .reporting()
        .enter(
            "LR-1", told(Kind.DELIVERED, HANDED_OVER.plusDays(4), "", scan("avis")), "", CAMILLE);
    assertThat(tasks(400)).isEmpty();
  }

  @Test
  void what_contradicts_itself_and_what_troubles_a_channel_is_told_at_once() {
    stage.on(HANDED_OVER.plusDays(5));
    stage.enter(1, Kind.DELIVERED, HANDED_OVER.plusDays(3), "");
    stage.enter(1, Kind.DELIVERED, HANDED_OVER.plusDays(4), "");
    new Dispatching(stage.desk, stage.dispatches, stage.reports, List.of(new Blocked("Bloquée.")))
        .carryOut();
    assertThat(tasks(6))
        .containsExactly(
            "LR-0001 : Bloquée.",
            "LR-0001 : La lettre est dite distribuée le 04/03/2021 et le 05/03/2021. Rayez ce qui"
                + " est faux : comop notice strike.");
    LocalDate since = stage.following().tasks(HANDED_OVER.plusDays(6)).get(0).since();
    assertThat(since).isEqualTo(HANDED_OVER.plusDays(5));
  }

  /** A channel that says the same of every letter; of the first it fails to. */
  private record Blocked(String says) implements Channel {
    @Override
    public Way way() {
      return Way.MAIL_ROOM;
    }

    @Override
    public Optional<String> carry(Dispatch dispatch) {
      if (says.isEmpty() && dispatch.notice() == 1) {
        throw new IllegalStateException("it broke");
      }
      return says.isEmpty() ? Optional.empty() : Optional.of(says);
    }
  }

  @Test
  void trouble_keeps_the_day_it_began_and_goes_with_its_cause() {
    Dispatching blocked =
        new Dispatching(
            stage.desk, stage.dispatches, stage.reports, List.of(new Blocked("Bloquée.")));
    blocked.carryOut();
    stage.on(HANDED_OVER.plusDays(3));
    blocked.carryOut();
    assertThat(stage.following().tasks(HANDED_OVER.plusDays(3)))
        .containsExactly(new Following.Task(1, 7, HANDED_OVER, "LR-0001 : Bloquée."));
    new Dispatching(stage.desk, stage.dispatches, stage.reports, List.of()).carryOut();
    assertThat(tasks(3))
        .containsExactly(
            "LR-0001 : La voie « service courrier » n’est pas réglée (letters.* dans"
                + " application.properties) : la lettre attend.");
  }

  @Test
  void a_letter_that_fails_holds_up_no_other() throws Exception {
    stage.handOver(2, Way.PROVIDER);
    Dispatching broken =
        new Dispatching(stage.desk, stage.dispatches, stage.reports, List.of(new Blocked("")));
    assertThatThrownBy(broken::carryOut).hasMessage("it broke");
    assertThat(stage.dispatch(2).trouble()).startsWith("La voie « Maileva » n’est pas réglée");
  }
}
