package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The command that makes a blank workbook. */
class TemplateCommandTest extends AtTheTerminal {
  @Test
  void prints_where_each_question_is() {
    Path out = directory.resolve("out/bilan.xlsx");
    Terminal.Ended made =
        comop(
            "template",
            "--beneficiary",
            "planetarium",
            "--form",
            "bilan",
            "--year",
            "2020",
            "--out",
            out.toString(),
            "--map");
    assertThat(made.code()).isZero();
    assertThat(out).exists();
    assertThat(made.out()).startsWith("{").contains("\"2.actions\" : {").contains("\"header\"");
  }

  @Test
  void names_the_known_beneficiaries_when_asked_for_another() {
    Terminal.Ended refused =
        comop("template", "--beneficiary", "x", "--form", "bilan", "--year", "2020", "--out", "x");
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(refused.err()).contains("Connus : planetarium, hexagone, altec");
  }
}
