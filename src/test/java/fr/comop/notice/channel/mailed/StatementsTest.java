package fr.comop.notice.channel.mailed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.notice.tracking.Report.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subject, a line of a mail or a file's name says of letters. */
class StatementsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 12);

  private static Statement said(@Nullable Long letter, Kind kind, String number, String reason) {
    return new Statement(letter, kind, DAY, number, reason, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LR-0003 distribuée 12/01/2021",
        "lr-3 : DISTRIBUEE le 12.01.2021.",
        "LR-0003, distribuée le mardi 12 janvier 2021",
        "LR_0003_distribuée_2021-01-12",
        "Avis de réception LR 0003 : est distribuée le 12/01/21, merci",
        "La lettre LR-0003 a été distribuée en date du 12 janvier 2021",
        "LR-0003 avis distribué le 12/01/2021"
      })
  void a_reference_then_a_word_then_a_day_say_what_happened(String line) {
    assertThat(Statements.in(line)).containsExactly(said(3L, Kind.DELIVERED, "", ""));
  }

  @Test
  void the_number_and_the_reason_may_follow() {
    assertThat(Statements.in("LR-0003 déposée le 12/01/2021, n° 1A 203 456 7890 1"))
        .containsExactly(said(3L, Kind.DEPOSITED, "1A 203 456 7890 1", ""));
    assertThat(Statements.in("LR-0003 déposée 12/01/2021 1A20345678901 merci"))
        .containsExactly(said(3L, Kind.DEPOSITED, "1A20345678901", ""));
    assertThat(Statements.in("LR-0003 perdue le 12/01/2021 (motif : enquête de La Poste)"))
        .containsExactly(said(3L, Kind.LOST, "", "enquête de La Poste"));
  }

  @Test
  void words_of_several_words_and_several_letters_are_understood() {
    assertThat(
            Statements.in(
                "LR-0003 non réclamée 12/01/2021 ; LR-0004 destinataire inconnu à l’adresse"
                    + " 12/01/2021"))
        .containsExactly(
            said(3L, Kind.NOT_CLAIMED, "", ""), said(4L, Kind.UNKNOWN_ADDRESS, "", ""));
  }

  @Test
  void the_letter_may_be_left_to_its_code() {
    assertThat(Statements.in("Distribuée le 12/01/2021"))
        .containsExactly(said(null, Kind.DELIVERED, "", ""));
  }

  @Test
  void a_day_that_is_none_is_none() {
    assertThat(Statements.in("LR-0003 distribuée le 31/02/2021"))
        .containsExactly(new Statement(3L, Kind.DELIVERED, null, "", "", ""));
    assertThat(Statements.in("LR-0003 distribuée"))
        .containsExactly(new Statement(3L, Kind.DELIVERED, null, "", "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LR-0003",
        "LR-0003 n’est pas distribuée le 12/01/2021",
        "LR-0003 non distribuée le 12/01/2021",
        "LR-0003 pas encore distribuée au 12/01/2021",
        "LR-0003 sera-t-elle distribuée le 12/01/2021",
        "Distribuée ?",
        "Volet reçu, sa date manque : LR-0003 (AR-000012)",
        "Bilan 2020 distribué le 12/01/2021",
        ""
      })
  void anything_else_is_prose(String line) {
    assertThat(Statements.in(line)).isEmpty();
  }

  @Test
  void letters_are_named_by_their_references_alone() {
    assertThat(Statements.letters("AR de LR-0003 et lr-12, VALLR-5, LR-0000, AR-000007"))
        .containsExactly(3L, 12L);
  }

  @Test
  void several_letters_share_in_the_plural_what_happened_to_them() {
    assertThat(Statements.in("LR-0003 et LR-0004 ont été distribuées le 12/01/2021"))
        .containsExactly(said(3L, Kind.DELIVERED, "", ""), said(4L, Kind.DELIVERED, "", ""));
    assertThat(Statements.in("LR-0003, LR-0004 : distribuée le 12/01/2021"))
        .extracting(Statement::letter, Statement::doubt)
        .containsExactly(tuple(3L, "plusieurs lettres"), tuple(4L, "plusieurs lettres"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LR-0003 NPAI 12/01/2021",
        "LR-0003 : n’habite pas à l’adresse indiquée, le 12/01/2021",
        "LR-0003 pli inconnu le 12/01/2021"
      })
  void the_words_of_postmen_are_understood(String line) {
    assertThat(Statements.in(line)).containsExactly(said(3L, Kind.UNKNOWN_ADDRESS, "", ""));
  }

  @Test
  void a_letter_may_be_announced_and_the_day_of_its_return_is_none() {
    assertThat(Statements.in("LR-0003 pli avisé et non réclamé le 12/01/2021"))
        .containsExactly(said(3L, Kind.NOT_CLAIMED, "", ""));
    assertThat(Statements.in("LR-0003 distribuée, retour le 12/01/2021"))
        .containsExactly(new Statement(3L, Kind.DELIVERED, null, "", "", ""));
  }
}
