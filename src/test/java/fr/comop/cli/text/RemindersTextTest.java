package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.CONTACT;
import static fr.comop.cli.MadeByHand.DIRECTOR;
import static fr.comop.cli.MadeByHand.PLANETARIUM;
import static fr.comop.cli.MadeByHand.at;
import static fr.comop.cli.MadeByHand.departure;
import static fr.comop.cli.MadeByHand.plain;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.Decision;
import fr.comop.reminder.Decided;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "reminders" tells people. */
class RemindersTextTest {
  private static final Instant EIGHT = at("2020-12-14T08:00");

  private static Decided decided(Decision decision) {
    return new Decided(PLANETARIUM, 2020, decision);
  }

  @Test
  void when_none_is_due_the_instant_is_told_that_was_asked_about() {
    assertThat(RemindersText.of(List.of(), EIGHT, true))
        .isEqualTo("Aucune relance n’est à envoyer (lundi 14 décembre 2020 à 8\u00a0h\u00a000).");
  }

  @Test
  void each_is_told_with_those_it_goes_to_or_what_keeps_it() {
    List<Decided> three =
        List.of(
            decided(
                new Decision.Send(
                    departure("J-1", "2020-12-14"), List.of(CONTACT), List.of(DIRECTOR))),
            decided(
                new Decision.Blocked(
                    departure("J-1", "2020-12-14"), List.of("Un envoi attend.", "Un fichier."))),
            decided(new Decision.Unreachable(departure("J-1", "2020-12-14"))));
    assertThat(plain(RemindersText.of(three, EIGHT, true)))
        .isEqualTo(
            """
            Relances, lundi 14 décembre 2020 à 8 h 00

            ╔══════════════╤═══════╤════════════╤════════════════════════════╤═════════════════════════════╤══════════════════════════════════════════════════════╗
            ║ Bénéficiaire │ Étape │ Échéance   │ À                          │ Copie                       │                                                      ║
            ╠══════════════╪═══════╪════════════╪════════════════════════════╪═════════════════════════════╪══════════════════════════════════════════════════════╣
            ║ Planétarium  │ J-1   │ 15/12/2020 │ maelle@planetarium.example │ bastien@planetarium.example │ partirait                                            ║
            ╟──────────────┼───────┼────────────┼────────────────────────────┼─────────────────────────────┼──────────────────────────────────────────────────────╢
            ║ Planétarium  │ J-1   │ 15/12/2020 │                            │                             │ retenue : Un envoi attend. Un fichier.               ║
            ╟──────────────┼───────┼────────────┼────────────────────────────┼─────────────────────────────┼──────────────────────────────────────────────────────╢
            ║ Planétarium  │ J-1   │ 15/12/2020 │                            │                             │ aucune adresse ne répond plus ; appelez la structure ║
            ╚══════════════╧═══════╧════════════╧════════════════════════════╧═════════════════════════════╧══════════════════════════════════════════════════════╝""");
  }

  @Test
  void what_is_no_trial_leaves() {
    Decided send =
        decided(new Decision.Send(departure("J", "2020-12-15"), List.of(CONTACT), List.of()));
    assertThat(RemindersText.of(List.of(send), EIGHT, false))
        .contains("│ part ║")
        .doesNotContain("partirait");
  }
}
