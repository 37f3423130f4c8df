package fr.comop.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.desk.TakenBack;
import fr.comop.form.Questions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year in which the committee has not met. */
class NoMeetingTest {
  private final List<Meeting> all = new ArrayList<>();

  private List<String> told(String day) {
    return new NoMeeting(Questions.SHIPPED.conventions(), new Planned(all))
        .lines(LocalDate.parse(day));
  }

  private void planned(String begins, @Nullable TakenBack cancelled) {
    all.add(
        new Meeting(
            all.size() + 1L,
            "a@b",
            new Meeting.Terms(
                List.of("comop-2020-2022"),
                Instant.parse(begins),
                Duration.ofHours(2),
                "Lyon",
                "",
                "Bilans"),
            0,
            0,
            "",
            Instant.EPOCH,
            cancelled));
  }

  @Test
  void is_told_a_month_before_the_deadline_while_there_is_time_to_invite() {
    assertThat(told("2020-11-14")).isEmpty();
    assertThat(told("2020-11-15"))
        .containsExactly(
            "Comité d’orientation stratégique : aucune réunion n’est tenue ni prévue en 2020 ; la"
                + " convention en demande au moins une par an (art. 5). Convocation trois semaines"
                + " avant : au plus tard le jeudi 10 décembre 2020.");
    assertThat(told("2020-12-31")).isEqualTo(told("2020-11-15"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-01-01", "2021-01-31", "2023-01-31"})
  void is_told_in_the_month_after_it_for_one_may_have_been_held(String day) {
    assertThat(told(day))
        .singleElement()
        .asString()
        .endsWith("S’il y en a eu une, elle reste à enregistrer.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-02-01", "2021-10-01", "2023-02-01", "2024-12-16"})
  void is_told_no_more_then(String day) {
    assertThat(told(day)).isEmpty();
  }

  @Test
  void is_none_where_a_meeting_is_planned_or_was_held_in_it() {
    planned("2020-12-31T22:00:00Z", null);
    assertThat(told("2020-12-14")).isEmpty();
    assertThat(told("2021-12-14")).hasSize(1);
  }

  @Test
  void is_one_though_a_meeting_was_planned_that_was_called_off_or_is_next_year_s() {
    planned("2020-12-01T09:00:00Z", new TakenBack("Grève", "x", Instant.EPOCH));
    // half past midnight in France
    planned("2020-12-31T23:30:00Z", null);
    assertThat(told("2020-12-14")).hasSize(1);
  }

  /** Meetings that are there. */
  private record Planned(List<Meeting> all) implements Meetings {
    @Override
    public Meeting add(Meeting meeting) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void change(Meeting meeting) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Meeting> find(long id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Meeting> known(String uid) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Guest> guests(long meeting) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void invited(long meeting, Guest guest) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void announced(long meeting, String address, Announced answer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void attended(Attendance attendance) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Attendance> attendances() {
      throw new UnsupportedOperationException();
    }
  }
}
