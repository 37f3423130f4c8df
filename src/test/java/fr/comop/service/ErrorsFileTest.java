package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code routes/errors.camel.yaml}, by the shared folder's route: what is told of each kind. */
class ErrorsFileTest extends RouteAlone {
  ErrorsFileTest() {
    super("folder", Map.of(Setting.FOLDER_EVERY, "PT0.005S"), FOR_EVER);
  }

  private List<String> toldOf(Steps.Deed deed) throws Exception {
    steps.next("receive", deed);
    start();
    awaitAnotherRound("folder");
    assertThat(steps.begun())
        .startsWith("check", "unknown", "receive", "check", "unknown", "receive", "fileAway");
    return log.all();
  }

  @Test
  void an_error_of_java_is_told_in_its_own_words() throws Exception {
    assertThat(
            toldOf(
                () -> {
                  throw new StackOverflowError("too deep");
                }))
        .containsExactly("ERROR Round of folder failed, tried again at the next: too deep");
    assertThat(rounds.troubled()).isTrue();
  }

  @Test
  void of_a_failure_the_deepest_cause_is_told_as_well() throws Exception {
    Exception failure =
        new IllegalStateException("cannot keep", new SQLException("no such table\nat line 3"));
    assertThat(toldOf(Steps.failing(failure)))
        .containsExactly(
            "ERROR Round of folder failed, tried again at the next: cannot keep (SQLException: no"
                + " such table)");
  }

  @Test
  void a_race_that_was_lost_is_no_fault() throws Exception {
    Exception failure = new IllegalStateException("taken", new SQLException("key", "23505"));
    assertThat(toldOf(Steps.failing(failure)))
        .containsExactly("INFO Round of folder met another copy of the service; it comes again");
  }

  @Test
  void a_machine_that_broke_down_tells_it_itself() throws Exception {
    machineIsToBlame.set(true);
    assertThat(toldOf(Steps.failing(new IllegalStateException("no database")))).isEmpty();
    assertThat(rounds.troubled()).isTrue();
  }

  @Test
  void a_step_that_was_interrupted_makes_no_good_round() throws Exception {
    steps.always("receive", Steps.failing(new InterruptedException("enough")));
    start();
    steps.await("receive", 3);
    assertThat(rounds.goodWithin(PATIENCE, List.of("folder"))).isFalse();
    assertThat(rounds.troubled()).isTrue();
    assertThat(steps.begun()).doesNotContain("fileAway");
  }
}
