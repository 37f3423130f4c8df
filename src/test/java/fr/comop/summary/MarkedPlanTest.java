package fr.comop.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Line;
import fr.comop.form.Mark;
import fr.comop.form.Place;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A planned action that its structure marked confidential in the programme (art. 6). */
class MarkedPlanTest extends AtTheTerminal {
  private static final String SECRET = "Rachat du musée";
  private House house;

  @BeforeEach
  void planned() throws Exception {
    house =
        new House(
            Configuration.read(Path.of("config"), variables),
            Clock.fixed(Stage.NOW, Deliverable.ZONE));
    programme(2019, "P2020-001");
    programme(2020, "P2021-001");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void programme(int year, String code) {
    Line line =
        new Line(
            "2 Actions",
            7,
            Mark.CELL,
            Map.of("title", "B"),
            Map.of(
                "title", new Answer(new Value.Text(SECRET), SECRET, new Place("2 Actions", "B7"))),
            Set.of("title"));
    house.store.ledger.inTransaction(
        () ->
            house.store.submissions.add(
                new FilledSubmission(
                    house
                        .store
                        .arrivals
                        .enter(
                            new Delivery(
                                Channel.MAILBOX,
                                "programme " + year,
                                Stage.NOW,
                                null,
                                null,
                                InputStream::nullInputStream),
                            Sha256.of(new byte[] {1}),
                            1,
                            Stage.NOW)
                        .orElseThrow(),
                    1,
                    "programme.xlsx",
                    Sha256.of(new byte[] {(byte) year}),
                    house.configuration.conventions().beneficiary("ronde").orElseThrow(),
                    year,
                    1,
                    Stage.NOW,
                    "",
                    new FilledForm(
                        house.configuration.forms().latest("programme").orElseThrow(),
                        Years.of(year),
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        Map.of("actions", List.of(line)),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                    List.of()),
                List.of(new PlannedAction(code, SECRET, year + 1, year + 1))));
  }

  private String seenBy(Audience audience) {
    return house
        .summary
        .summaries()
        .of(2020, Stage.NOW, Set.of("comop-2020-2022"))
        .to(audience)
        .structures()
        .stream()
        .map(one -> one.actions().conduct() + " " + one.actions().next())
        .filter(actions -> actions.contains("P202"))
        .toList()
        .toString();
  }

  @Test
  void is_seen_by_the_region() {
    assertThat(seenBy(Audience.REGION))
        .contains("code=P2020-001, title=" + SECRET, "code=P2021-001, title=" + SECRET);
  }

  @Test
  void and_by_nobody_else_though_no_report_names_it() {
    assertThat(seenBy(Audience.COMMITTEE))
        .contains("code=P2020-001, title=[confidentiel]", "code=P2021-001, title=[confidentiel]")
        .doesNotContain(SECRET);
  }
}
