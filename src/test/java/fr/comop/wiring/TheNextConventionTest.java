package fr.comop.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Plans;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.sql.SqlEarlierVersions;
import fr.comop.stage.Letters;
import fr.comop.stage.TwoConventions;
import fr.comop.stage.TwoOverAStore;
import fr.comop.stage.Workbooks;
import fr.comop.workbook.Orders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next COMOP, which begins while the last one's corrections still come in. */
class TheNextConventionTest {
  @TempDir Path directory;
  private @Nullable TwoOverAStore opened;

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private TwoOverAStore due(String deadline, String opening) throws Exception {
    Path config = TwoConventions.in(directory.resolve("config"));
    TwoConventions.addTheNext(config, deadline, opening);
    TwoOverAStore open = new TwoOverAStore(directory, config);
    opened = open;
    return open;
  }

  private static byte[] report(TwoOverAStore open, int year) {
    Form form = open.house.configuration.forms().latest("bilan").orElseThrow();
    return Workbooks.begun(Orders.bare(form, Years.of(year), open.structure("planetarium")));
  }

  private static byte[] zip(byte[]... files) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int number = 0; number < files.length; number++) {
        zip.putNextEntry(new ZipEntry("bilan-" + number + ".xlsx"));
        zip.write(files[number]);
      }
    }
    return bytes.toByteArray();
  }

  /** A mail of the Planétarium's is taken in, read and answered. */
  private static String answered(TwoOverAStore open, String name, byte[] file) throws Exception {
    String mail = Letters.with(Letters.PLANETARIUM, "Bilans", name, file);
    Delivery delivery =
        new Delivery(
            Channel.MAILBOX,
            "INBOX;1;" + name,
            open.clock.instant(),
            null,
            null,
            () -> new ByteArrayInputStream(Letters.bytes(mail)));
    open.house.intake.reception().receive(List.of(delivery).iterator());
    var intake = open.house.intake.intake();
    intake.waiting().forEach(intake::take);
    return open.last().text();
  }

  private static List<Integer> filed(TwoOverAStore open) {
    return open
        .look(
            () ->
                open.house.store.submissions.recordedSince(TwoOverAStore.paris("2020-01-01T00:00")))
        .stream()
        .map(Submission::year)
        .toList();
  }

  @Test
  void reads_a_report_of_either_for_its_own_year_while_both_are_under_way() throws Exception {
    TwoOverAStore open = due("03-31", "02-01");
    open.at("2023-02-10T10:00");
    String answer = answered(open, "bilans.zip", zip(report(open, 2022), report(open, 2023)));
    assertThat(filed(open)).containsExactly(2022, 2023);
    assertThat(answer)
        .contains("BILAN-2022-PLANETARIUM-V1", "BILAN-2023-PLANETARIUM-V1")
        .contains(
            " - bilan annuel 2022, qui était dû au plus tard le jeudi 15 décembre 2022",
            " - bilan annuel 2023, au plus tard le vendredi 31 mars 2023",
            " - programme d’actions 2024, au plus tard le vendredi 31 mars 2023")
        .doesNotContain("le classeur de l’année");
  }

  @Test
  void has_its_own_reminders_beside_those_of_the_last() throws Exception {
    TwoOverAStore open = due("12-15", "10-01");
    open.at("2023-10-02T08:00");
    assertThat(open.house.staff.overview().now().years()).containsExactly(2023);
    assertThat(open.swept("ronde"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.year()).isEqualTo(2023);
              assertThat(one.decision().departure().convention()).isEqualTo("comop-2023-2025");
            });
    open.extended("ronde", "bilan", 2022, "2023-10-31");
    open.at("2023-10-24T08:00");
    assertThat(open.swept("ronde"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.year()).isEqualTo(2022);
              assertThat(one.decision().departure().convention()).isEqualTo("comop-2020-2022");
            });
    assertThat(open.last().text()).contains("Bilan annuel 2022").doesNotContain("2023 :");
  }

  @Test
  void is_compared_with_the_programme_that_was_voted_with_it() throws Exception {
    TwoOverAStore open = due("12-15", "10-01");
    voted(open, 2019, new PlannedAction("P2020-001", "Fête de la science", 2020, 2022));
    voted(open, 2022, new PlannedAction("P2023-001", "Nuit des étoiles", 2023, 2025));
    Plans plans =
        new Plans(
            open.house.configuration.conventions(),
            open.house.configuration.forms(),
            new SqlEarlierVersions(open.house.store.ledger));
    assertThat(open.look(() -> plans.of("ronde", "bilan", 2022).actions(2022)))
        .extracting(PlannedAction::code)
        .containsExactly("P2020-001");
    assertThat(open.look(() -> plans.of("ronde", "bilan", 2023).actions(2023)))
        .extracting(PlannedAction::code)
        .containsExactly("P2023-001");
    assertThat(open.look(() -> plans.of("ronde", "bilan", 2024).actions(2024)))
        .extracting(PlannedAction::code)
        .containsExactly("P2023-001");
    assertThat(open.look(() -> plans.of("planetarium", "bilan", 2023).actions(2023))).isEmpty();
  }

  private static void voted(TwoOverAStore open, int year, PlannedAction action) {
    open.filed("ronde", "programme", year, 0, action);
  }

  @Test
  void grants_of_its_own_and_reminds_nobody_of_the_programme_voted() throws Exception {
    TwoOverAStore open = due("12-15", "10-01");
    Deliverable report = open.document("planetarium", "bilan", 2023);
    assertThat(report.convention()).isEqualTo("comop-2023-2025");
    assertThat(
            open.house
                .configuration
                .conventions()
                .grant(open.structure("planetarium"), "bilan", 2023)
                .orElseThrow())
        .isEqualByComparingTo("90000");
    assertThat(
            open.house
                .configuration
                .conventions()
                .deliverables(open.structure("planetarium"), 2022))
        .extracting(Deliverable::form)
        .containsExactly("bilan");
  }
}
