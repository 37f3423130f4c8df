package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Conventions;
import fr.comop.form.Questions;
import fr.comop.reminder.Reply;
import fr.comop.reminder.ReplyLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "replies" tells people. */
class RepliesTextTest {
  private static final Conventions CONVENTIONS = Questions.SHIPPED.conventions();

  @Test
  void none_waits() {
    assertThat(RepliesText.of(List.of(), CONVENTIONS)).isEqualTo("Aucune réponse n’attend.");
  }

  @Test
  void each_is_told_with_what_is_owed_and_how_it_begins() {
    Reply waiting =
        new Reply(
            1,
            3,
            "<m>",
            "clevos",
            2020,
            List.of("bilan", "programme"),
            ReplyLabel.EXTENSION,
            "Pouvons-nous avoir un délai ?",
            at("2020-12-10T09:12"),
            null,
            null);
    Reply done =
        new Reply(
            2,
            4,
            null,
            "altec",
            2021,
            List.of("bilan"),
            ReplyLabel.OTHER,
            "Rien cette année.",
            at("2020-12-11T10:00"),
            "compte ctest",
            at("2020-12-12T11:00"));
    assertThat(RepliesText.of(List.of(waiting, done), CONVENTIONS))
        .isEqualTo(
            """
            ╔════════╤══════════════════╤════════════════╤══════════════════════════╤═══════════════╤═══════════════════════════════╤═══════════════════════════════════╗
            ║ Réf.   │ Reçue            │ De             │ Documents dus            │ Sujet         │ Début                         │ Traitée                           ║
            ╠════════╪══════════════════╪════════════════╪══════════════════════════╪═══════════════╪═══════════════════════════════╪═══════════════════════════════════╣
            ║ R-0001 │ 10/12/2020 09:12 │ Les Clévos     │ bilan annuel 2020        │ délai demandé │ Pouvons-nous avoir un délai\u00a0? │                                   ║
            ║        │                  │                │ programme d’actions 2021 │               │                               │                                   ║
            ╟────────┼──────────────────┼────────────────┼──────────────────────────┼───────────────┼───────────────────────────────┼───────────────────────────────────╢
            ║ R-0002 │ 11/12/2020 10:00 │ ALTEC Sciences │ bilan annuel 2021        │ autre         │ Rien cette année.             │ 12/12/2020 11:00 par compte ctest ║
            ╚════════╧══════════════════╧════════════════╧══════════════════════════╧═══════════════╧═══════════════════════════════╧═══════════════════════════════════╝""");
  }
}
