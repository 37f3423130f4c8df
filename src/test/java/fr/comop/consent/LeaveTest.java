package fr.comop.consent;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.consent.Consent.Reach;
import fr.comop.consent.Consent.Scope;
import fr.comop.desk.TakenBack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a consent covers (convention, art. 6.1). */
class LeaveTest {
  private static final Instant NOW = Instant.parse("2020-12-14T17:00:00Z");

  private static Consent consent(Scope scope, Reach reach, @Nullable TakenBack takenBack) {
    return new Consent(
        1,
        new Consent.Terms("ronde", "comop", scope, reach, "lettre", LocalDate.of(2020, 12, 1)),
        "Camille",
        NOW,
        takenBack);
  }

  private static Leave to(Scope scope, Reach reach) {
    return Leave.of(List.of(consent(scope, reach, null)));
  }

  private static boolean covers(Leave leave, Scope scope, Reach reach) {
    return leave.covers("ronde", List.of("comop"), scope, reach);
  }

  @Test
  void what_is_not_recorded_is_not_covered() {
    assertThat(covers(Leave.NONE, Scope.EXCHANGED, Reach.COMMITTEE)).isFalse();
  }

  @Test
  void no_kind_of_consent_implies_another() {
    for (Scope given : Scope.values()) {
      for (Scope asked : Scope.values()) {
        assertThat(covers(to(given, Reach.PARTNERS), asked, Reach.PARTNERS))
            .isEqualTo(given == asked);
      }
    }
  }

  @Test
  void what_partners_may_see_the_committee_may_and_not_the_other_way_round() {
    assertThat(covers(to(Scope.MARKED, Reach.PARTNERS), Scope.MARKED, Reach.COMMITTEE)).isTrue();
    assertThat(covers(to(Scope.MARKED, Reach.COMMITTEE), Scope.MARKED, Reach.PARTNERS)).isFalse();
  }

  @Test
  void it_is_of_one_structure_and_one_convention() {
    Leave leave = to(Scope.EXCHANGED, Reach.PARTNERS);
    assertThat(leave.covers("eureka", List.of("comop"), Scope.EXCHANGED, Reach.PARTNERS)).isFalse();
    assertThat(leave.covers("ronde", List.of("comop", "montagne"), Scope.EXCHANGED, Reach.PARTNERS))
        .isFalse();
    assertThat(leave.covers("ronde", List.of(), Scope.EXCHANGED, Reach.PARTNERS)).isFalse();
    assertThat(leave.covers("ronde", List.of(""), Scope.EXCHANGED, Reach.PARTNERS)).isFalse();
  }

  @Test
  void one_that_was_taken_back_covers_nothing() {
    Leave leave =
        Leave.of(
            List.of(
                consent(Scope.MARKED, Reach.PARTNERS, new TakenBack("courrier", "Camille", NOW))));
    assertThat(covers(leave, Scope.MARKED, Reach.PARTNERS)).isFalse();
  }
}
