package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer of a mail program for somebody who is away, and what people write of it. */
class AwayNoticeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bonjour,\nJe suis absente jusqu’au 4 janvier. En cas d’urgence, écrivez à accueil@centre.example.",
        "Actuellement en congé, je prendrai connaissance de votre message à mon retour.",
        "Ceci est un message automatique.",
        "Nos bureaux sont fermés ; les courriels seront lus à la réouverture.",
      })
  void is_told_by_two_signs(String words) {
    assertThat(AwayNotice.is(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je suis absente jusqu’au 4 janvier.",
        "Je serai en congé : pouvez-vous me répondre avant ? En cas d’urgence, appelez-moi.",
        "Nous vous enverrons le bilan à mon retour.",
        "",
      })
  void is_none_where_a_person_speaks_of_being_away(String words) {
    assertThat(AwayNotice.is(words)).isFalse();
  }
}
