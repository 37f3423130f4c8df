package fr.comop.notice.channel.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time limits run from what is said: where a sentence takes its own words back, none does. */
class DoubtTest {
  private static List<String> said(String subject, String own) {
    return MailedWords.of(subject, own).said().stream()
        .map(one -> one.french() + (one.doubt().isEmpty() ? "" : " (" + one.doubt() + ")"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LR-0003 distribuée le 12/01/2021 ?",
        "Est-ce que la LR-0003 a été distribuée le 12/01/2021 ?",
        "Je ne crois pas que LR-0003 a été distribuée le 12/01/2021",
        "Je ne sais pas si la lettre LR-0003 a été distribuée le 12/01/2021.",
        "Erreur de ma part, LR-0003 distribuée le 12/01/2021 est à rayer",
        "LR-0003 distribuée le 12/01/2021 : n’est pas exact",
        "LR-0003 distribuée le 12/01/2021 ou le 13/01/2021",
        "LR-0003 distribuée le 12/01/2021 et non le 13/01/2021",
        "LR-0003 distribuée le 12/01/2021 (13/01/2021 sur le cachet)",
        "LR-0003 distribuée le 12/01/2021 à confirmer",
        "LR-0003 distribuée le 12/01/2021, prévu le 14/01/2021",
        "Camille m’écrit :\n« LR-0003 distribuée le 12/01/2021 »",
        "LR-0003 distribuée le 12/01/2021 et LR-0004 le 14/01/2021 ?",
        "LR-0003 distribuée le 12/01/2021 d’après la secrétaire",
        "LR-0003 distribuée le 12/01/2021 (date de numérisation)",
        "Par exemple : LR-0003 distribuée le 12/01/2021",
        "Nous n’avons aucune preuve que le pli\nLR-0003 a été distribuée le 12/01/2021",
        "La lettre LR-0003 n’a pas été\ndistribuée le 12/01/2021",
        "LR-0003 distribuée le 12/01/2021\nest à annuler, merci",
        "Merci d’annuler ceci :\n\nLR-0003 distribuée le 12/01/2021",
      })
  void what_a_sentence_takes_back_is_doubted(String own) {
    assertThat(said("", own))
        .isNotEmpty()
        .allMatch(one -> one.contains("distribuée le 12/01/2021 ("));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LR-0003 distribuée le 12/01/2021. Pouvez-vous confirmer la bonne réception ?",
        "Bonjour,\nLR-0003 distribuée le 12/01/2021\nLR-0004 pas encore revenue",
        "Vous demandiez où en est la lettre ?\nLR-0003 distribuée le 12/01/2021, volet ci-joint",
        "LR-0003 distribuée le 12/01/2021\nNe pas imprimer ce message",
      })
  void a_doubt_about_something_else_is_none(String own) {
    assertThat(said("", own)).containsExactly("LR-0003 distribuée le 12/01/2021");
  }

  @Test
  void what_stands_behind_a_bar_is_quoted() {
    assertThat(said("", "| LR-0003 distribuée le 12/01/2021")).isEmpty();
  }

  @Test
  void a_reason_may_deny_what_it_likes() {
    assertThat(said("LR-0003 perdue le 12/01/2021, motif : pli non retrouvé, sans doute volé", ""))
        .containsExactly("LR-0003 perdue le 12/01/2021");
  }

  @Test
  void a_denial_outweighs_what_the_subject_says() {
    assertThat(
            said("LR-0003 distribuée le 12/01/2021", "LR-0003 distribuée le 12/01/2021 est faux"))
        .hasSize(2)
        .last()
        .asString()
        .contains("(faux)");
  }

  @Test
  void one_sentence_may_tell_two_facts_of_a_letter() {
    assertThat(said("", "LR-0003 présentée le 12/01/2021, non réclamée le 28/01/2021"))
        .containsExactly("LR-0003 présentée le 12/01/2021", "LR-0003 non réclamée le 28/01/2021");
    assertThat(said("", "LR-0003 : pli présenté le 12/01/2021 puis distribué le 14/01/2021, merci"))
        .containsExactly("LR-0003 présentée le 12/01/2021", "LR-0003 distribuée le 14/01/2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Re: ", "RE : ", "TR: ", "Tr : Re: ", "Fwd: "})
  void the_subject_of_a_mail_passed_on_or_answered_is_somebody_elses(String prefix) {
    assertThat(said(prefix + "LR-0003 distribuée le 12/01/2021", "Non, c’est une autre."))
        .isEmpty();
    assertThat(MailedWords.of(prefix + "LR-0003", "").letters()).containsExactly(3L);
  }
}
