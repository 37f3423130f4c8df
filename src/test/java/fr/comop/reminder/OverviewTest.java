package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.arrival.Hindrance;
import fr.comop.stage.TwoOverAStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where everything stands, read from a real store. */
class OverviewTest {
  private TwoOverAStore two;
  private Overview overview;

  @BeforeEach
  void open(@TempDir Path directory) throws Exception {
    two = new TwoOverAStore(directory);
    overview = two.house.staff.overview();
  }

  @AfterEach
  void close() {
    two.close();
  }

  private static String counted(Overview.View view) {
    return view.states().stream()
        .collect(
            Collectors.groupingBy(
                one -> one.deliverable().form() + " " + one.deliverable().year(),
                java.util.TreeMap::new,
                Collectors.counting()))
        .toString();
  }

  @Test
  void tells_of_each_convention_the_campaign_that_is_going_on() {
    assertThat(counted(two.at("2020-10-05T08:00").house.staff.overview().now()))
        .isEqualTo("{bilan 2020=11, compte-rendu 2020=2, programme 2020=11}");
    two.at("2021-09-15T08:00").extended("planetarium", "bilan", 2020, "2021-10-15");
    Overview.View between = overview.now();
    assertThat(between.years()).containsExactly(2020, 2021);
    assertThat(counted(between))
        .isEqualTo("{bilan 2020=11, compte-rendu 2021=2, programme 2020=11}");
    assertThat(between.states())
        .filteredOn(one -> one.deliverable().extension() != null)
        .singleElement()
        .satisfies(one -> assertThat(one.deliverable().due()).isEqualTo("2021-10-15"));
    assertThat(counted(overview.of(2021)))
        .isEqualTo("{bilan 2021=11, compte-rendu 2021=2, programme 2021=11}");
    assertThat(counted(overview.of(2030))).isEqualTo("{}");
  }

  @Test
  void counts_what_needs_a_person() {
    two.at("2020-10-05T08:00")
        .quarantined("inconnue@ailleurs.example")
        .dead("aubin.glandasse@refuge.example")
        .dead("parti@ailleurs.example");
    two.swept("planetarium");
    two.swept("ronde");
    two.change(
        () -> {
          two.house.store.outbox.failed(1, "554 refused", null);
          two.house.store.outbox.perhapsSent(2, "coupé", null);
          two.house.store.spent.withheld("a@ailleurs.example", two.clock.instant());
          two.house.store.hindrances.replace(
              "folder",
              List.of(new Hindrance("folder", "x.xlsx", "illisible", two.clock.instant())));
        });
    Overview.View view = overview.now();
    assertThat(view.quarantined()).isOne();
    assertThat(view.mailsGivenUp()).isOne();
    assertThat(view.mailsPerhapsSent()).isOne();
    assertThat(view.deadAddresses()).as("of contacts").isOne();
    assertThat(view.withheldReceipts()).isOne();
    assertThat(view.hindrances()).extracting(Hindrance::place).containsExactly("x.xlsx");
    assertThat(view.shortage()).isEmpty();
    two.at("2020-10-06T08:00:01");
    assertThat(overview.now().withheldReceipts()).as("of the last day").isZero();
  }

  @Test
  void remembers_for_a_week_that_the_clock_was_set_back() {
    two.at("2020-10-05T12:00").house.store.clockWatch.look();
    two.at("2020-10-05T08:00").house.store.clockWatch.look();
    assertThat(overview.now().clockStep())
        .contains(
            new Overview.ClockStep(
                TwoOverAStore.paris("2020-10-05T12:00"), TwoOverAStore.paris("2020-10-05T08:00")));
    two.at("2020-10-12T08:00:01");
    assertThat(overview.now().clockStep()).isEmpty();
  }

  @Test
  void says_what_is_left_when_all_was_dealt_with() {
    assertThat(overview.left()).isEqualTo(new Overview.Left(0, false));
    two.at("2020-10-05T08:00").quarantined("inconnue@ailleurs.example");
    two.quarantined("autre@ailleurs.example").swept("refuge");
    assertThat(overview.left().quarantined()).isEqualTo(2);
    two.at("2020-10-05T08:00").swept("ronde");
    assertThat(overview.left().mails()).isTrue();
    assertThat(two.left().house.staff.overview().left().mails()).isFalse();
  }
}
