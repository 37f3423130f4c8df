package fr.comop.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.edition.Occasion;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When summaries would leave, were a campaign to go as it is told; the deadline is 15 December. */
class PublicationsTest {
  private static final Set<Occasion> NONE = Set.of();

  @Test
  void one_leaves_on_the_working_day_after_the_deadline_though_nothing_has_come() {
    assertThat(Play.alone().published("2020-12-01", "2020-12-31", NONE))
        .containsExactly(
            "2020-12-16T08:00 summary 2020 for region to csti@region.example, provisional");
  }

  @Test
  void another_leaves_when_the_last_report_is_complete() {
    assertThat(
            Play.alone()
                .sends("2020-12-17T10:00", "altec", "bilan", 2020, 2)
                .sends("2020-12-18T11:30", "altec", "bilan", 2020, 0)
                .sends("2020-12-19T11:30", "altec", "programme", 2020, 0)
                .published("2020-12-01", "2020-12-31", NONE))
        .containsExactly(
            "2020-12-16T08:00 summary 2020 for region to csti@region.example, provisional",
            "2020-12-18T11:30 summary 2020 for region to csti@region.example, complete");
  }

  @Test
  void one_alone_leaves_where_all_was_complete_by_then() {
    Play play = Play.alone().sends("2020-12-10T10:00", "altec", "bilan", 2020, 0);
    assertThat(play.published("2020-12-01", "2020-12-31", NONE))
        .containsExactly(
            "2020-12-16T08:00 summary 2020 for region to csti@region.example, complete");
    assertThat(play.published("2020-12-14", "2020-12-31", NONE))
        .as("what came before the first day counts too")
        .containsExactly(
            "2020-12-16T08:00 summary 2020 for region to csti@region.example, complete");
  }

  @Test
  void a_service_that_stood_still_makes_up_for_it() {
    assertThat(
            Play.alone()
                .outage("2020-12-15T18:00", "2020-12-18T09:00")
                .published("2020-12-01", "2020-12-31", NONE))
        .containsExactly(
            "2020-12-18T09:00 summary 2020 for region to csti@region.example, provisional");
  }

  @Test
  void what_has_left_does_not_leave_again() {
    Play play = Play.alone().sends("2020-12-18T11:30", "altec", "bilan", 2020, 0);
    assertThat(play.published("2020-12-01", "2020-12-31", Set.of(Occasion.DEADLINE)))
        .containsExactly(
            "2020-12-18T11:30 summary 2020 for region to csti@region.example, complete");
    assertThat(play.published("2020-12-01", "2020-12-31", Set.of(Occasion.values()))).isEmpty();
    assertThat(Play.alone().published("2020-12-17", "2020-12-31", NONE))
        .as("its day had come before")
        .isEmpty();
    assertThat(play.published("2020-12-19", "2020-12-31", NONE))
        .as("all was complete before")
        .isEmpty();
  }
}
