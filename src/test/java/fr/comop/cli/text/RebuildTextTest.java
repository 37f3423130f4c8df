package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.HASH;
import static fr.comop.cli.MadeByHand.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.Rebuilding.Became;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.intake.arrival.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What "rebuild" tells people. */
class RebuildTextTest {
  @Test
  void the_summary_counts_what_was_made_anew_what_is_missing_and_what_nobody_can_read() {
    assertThat(RebuildText.summary(Map.of(), 0, 0, 0))
        .isEqualTo("0 arrivée refaite ; 0 original manquant ; 0 ligne illisible.");
    assertThat(RebuildText.summary(Map.of(Became.READ, 1, Became.MISSING, 1), 1, 0, 0))
        .isEqualTo("1 arrivée refaite ; 1 original manquant ; 1 ligne illisible.");
    assertThat(RebuildText.summary(Map.of(Became.READ, 2, Became.MISSING, 3), 4, 0, 0))
        .isEqualTo("2 arrivées refaites ; 3 originaux manquants ; 4 lignes illisibles.");
  }

  @Test
  void summaries_that_are_known_again_are_counted() {
    assertThat(RebuildText.summary(Map.of(), 0, 1, 0)).endsWith(" ; 1 synthèse remise est connue.");
    assertThat(RebuildText.summary(Map.of(), 0, 2, 0))
        .endsWith(" ; 2 synthèses remises sont connues.");
  }

  @Test
  void what_staff_decided_is_counted_by_its_rows() {
    assertThat(RebuildText.summary(Map.of(), 0, 0, 1))
        .endsWith(" ; 1 ligne de décisions est revenue.");
    assertThat(RebuildText.summary(Map.of(), 0, 1, 7))
        .endsWith(" ; 7 lignes de décisions sont revenues ; 1 synthèse remise est connue.");
  }

  @Test
  void what_is_left_to_the_service_is_told_apart() {
    assertThat(RebuildText.summary(Map.of(Became.READ, 2, Became.LEFT, 1), 0, 0, 0))
        .isEqualTo(
            "3 arrivées refaites, dont 1 que le service lira et à qui il répondra ; 0 original"
                + " manquant ; 0 ligne illisible.");
  }

  @Test
  void what_the_store_had_already_is_not_counted() {
    assertThat(RebuildText.summary(Map.of(Became.KNOWN, 9), 0, 0, 0))
        .startsWith("0 arrivée refaite ;");
  }

  @Test
  void whatever_is_missing_is_named_before_all_that_the_archive_knows_nothing_of() {
    ArrivalJournal.Entry lost =
        new ArrivalJournal.Entry(
            Channel.MAILBOX,
            "o",
            at("2020-12-10T09:12"),
            null,
            null,
            HASH,
            1,
            null,
            null,
            null,
            false);
    assertThat(RebuildText.of("1 arrivée refaite ; rien d’autre.", List.of(lost), List.of()))
        .startsWith(
            "1 arrivée refaite\u00a0; rien d’autre.\nManque\u00a0: "
                + HASH.hex()
                + ", reçu le 10/12/2020 09:12\n\nÀ vérifier, car l’archive n’en sait rien\u00a0:\n- ce qui"
                + " avait été accepté ou écarté est de nouveau en quarantaine («\u00a0comop")
        .endsWith(
            "n’a\n  peut-être jamais reçu de réponse, une décision est peut-être à ressaisir.");
    assertThat(RebuildText.of("s", List.of(), List.of())).startsWith("s\n\nÀ vérifier,");
  }

  @Test
  void what_had_been_withdrawn_and_waits_again_is_named_with_its_reason() {
    ArrivalJournal.Withdrawal one =
        new ArrivalJournal.Withdrawal(
            HASH,
            "ronde",
            "bilan",
            2020,
            at("2020-12-10T09:12"),
            "Mauvais fichier",
            "Camille",
            at("2020-12-11T09:12"));
    assertThat(RebuildText.of("s", List.of(), List.of(one)))
        .startsWith(
            "s\nAvait été retiré, et attend de nouveau une décision\u00a0: bilan 2020 de ronde, reçu"
                + " le 10/12/2020 09:12 (Mauvais fichier)\n\nÀ vérifier,");
  }
}
