package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The command that enters what came on paper. */
class RecordCommandTest extends AtTheTerminal {
  @Test
  void enters_a_paper_by_its_postmark_and_who_gave_the_command() throws Exception {
    Path scan = Files.writeString(directory.resolve("scan.pdf"), "%PDF-1.4 …");
    Terminal.Ended recorded =
        comop(
            "record",
            "--beneficiary",
            "ronde",
            "--form",
            "bilan",
            "--year",
            "2020",
            "--postmark",
            "2020-12-12",
            "--scan",
            scan.toString());
    assertThat(recorded.out())
        .isEqualTo(
            "Enregistré\u00a0: bilan annuel 2020 de la Ronde, référence BILAN-2020-RONDE-V1.\n");
    assertThat(comop("status", "--year", "2020").out())
        .contains("présenté sur papier")
        .contains("12/12/2020 00:00");
    try (House house =
        new House(
            fr.comop.config.Configuration.read(Path.of("config"), variables),
            Clock.fixed(Stage.NOW, Deliverable.ZONE))) {
      assertThat(house.store.ledger.inTransaction(() -> house.store.audit.newestFirst(1)))
          .singleElement()
          .satisfies(entry -> assertThat(entry.who()).isEqualTo("compte ctest"));
    }
  }

  @Test
  void refuses_a_postmark_to_come_and_a_document_that_is_not_owed() throws Exception {
    Path scan = Files.writeString(directory.resolve("scan.pdf"), "%PDF-1.4 …");
    String[] line = {
      "record",
      "--beneficiary",
      "ronde",
      "--form",
      "programme",
      "--year",
      "2022",
      "--postmark",
      "2020-12-12",
      "--scan",
      scan.toString()
    };
    assertThat(comop(line).err()).isEqualTo("Ce document n’est pas dû : programme 2022.\n");
    line[6] = "2020";
    line[8] = "2020-12-24";
    assertThat(comop(line).code()).isEqualTo(Exit.WRONG_USE);
  }
}
