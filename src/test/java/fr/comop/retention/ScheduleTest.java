package fr.comop.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a lawsuit keeps, whatever the rules say. */
class ScheduleTest {
  private static final Schedule SCHEDULE =
      new Schedule(
          "accord", Map.of(), List.of(new Schedule.Hold("eureka", null, "recours n° 2312345")));

  private static Item about(Item.Whose... whose) {
    Instant day = Instant.parse("2020-12-14T11:00:00Z");
    return new Item(Kind.MAILS, "outbox", 1, "C-0001", Set.of(whose), day, day);
  }

  private static Item.Whose of(String structure) {
    return new Item.Whose(structure, 2020, null);
  }

  @Test
  void a_hold_keeps_what_is_about_its_structure_and_what_may_be() {
    Item itsOwn = about(of("ronde"), of("eureka"));
    Item anybodys = about();
    Item ofAll = about(new Item.Whose(null, 2020, null));

    assertThat(List.of(itsOwn, anybodys, ofAll))
        .allSatisfy(
            one -> assertThat(SCHEDULE.held(one, List.of())).contains("recours n° 2312345"));
    assertThat(SCHEDULE.held(about(of("ronde")), List.of())).isEmpty();
  }
}
