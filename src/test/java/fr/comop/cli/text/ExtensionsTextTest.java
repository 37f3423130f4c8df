package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.at;
import static fr.comop.cli.MadeByHand.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Questions;
import fr.comop.reminder.ExtensionRegister.Entered;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "extend --list" tells people. */
class ExtensionsTextTest {
  @Test
  void none_is_granted() {
    assertThat(ExtensionsText.of(List.of(), Questions.SHIPPED.conventions()))
        .isEqualTo("Aucun délai n’est accordé.");
  }

  @Test
  void each_is_told_and_one_that_was_cancelled_says_when_and_by_whom() {
    assertThat(
            ExtensionsText.of(
                List.of(
                    new Entered(
                        until("2021-01-15"),
                        "compte ctest",
                        "compte dtest",
                        at("2020-12-11T10:00")),
                    new Entered(until("2021-01-31"), "compte ctest", null, null)),
                Questions.SHIPPED.conventions()))
        .isEqualTo(
            """
            ╔═══════════════════════════════╤═══════════════════╤════════════╤════════════════════════╤══════════════╤══════════════════════════════════════╗
            ║ Bénéficiaire                  │ Document          │ Échéance   │ Accord                 │ Par          │ Retiré                               ║
            ╠═══════════════════════════════╪═══════════════════╪════════════╪════════════════════════╪══════════════╪══════════════════════════════════════╣
            ║ Planétarium de Vaulx-en-Velin │ bilan annuel 2020 │ 15/01/2021 │ courrier du 8 décembre │ compte ctest │ le 11/12/2020 10:00 par compte dtest ║
            ╟───────────────────────────────┼───────────────────┼────────────┼────────────────────────┼──────────────┼──────────────────────────────────────╢
            ║ Planétarium de Vaulx-en-Velin │ bilan annuel 2020 │ 31/01/2021 │ courrier du 8 décembre │ compte ctest │                                      ║
            ╚═══════════════════════════════╧═══════════════════╧════════════╧════════════════════════╧══════════════╧══════════════════════════════════════╝""");
  }
}
