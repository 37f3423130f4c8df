package fr.comop.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom the mails of a campaign reached. */
class MailedTest {
  private static final Sent FIRST = sent("2020-11-30");
  private static final Sent SECOND = sent("2020-12-08");

  private final Mailed two =
      Mailed.NOTHING
          .and(FIRST, List.of("contact@a.example"))
          .and(SECOND, List.of("Contact@a.example", "director@a.example"));

  private static Sent sent(String day) {
    return new Sent(LocalDate.parse(day), LocalDate.parse("2020-12-15"), LocalDate.parse(day));
  }

  @Test
  void is_those_of_whom_one_lives() {
    assertThat(two.reached(Set.of())).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(two.reached(Set.of("contact@a.example"))).containsExactly(SECOND);
    assertThat(two.reached(Set.of("contact@a.example", "director@a.example"))).isEmpty();
  }

  @Test
  void is_said_by_the_last_round_of_each() {
    assertThat(two.and(FIRST, List.of("director@a.example")).reached(Set.of("contact@a.example")))
        .containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(two.and(FIRST, List.of("director@a.example")).reached(Set.of("director@a.example")))
        .containsExactly(SECOND);
  }

  @Test
  void is_nobody_where_nothing_left() {
    assertThat(Mailed.NOTHING.reached(Set.of())).isEmpty();
  }
}
