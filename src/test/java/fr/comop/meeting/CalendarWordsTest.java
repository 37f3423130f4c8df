package fr.comop.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the text of a mail in which a calendar answers. */
class CalendarWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Maëlle Trévignac a accepté cette invitation.",
        "Maëlle Trévignac a accepté cette invitation.\n\nComité d’orientation\nmardi 12 janv. 2021",
        "Maëlle Trévignac a répondu « Peut-être » à cette invitation.",
        "Maëlle Trévignac has accepted this invitation.",
        "maelle@planetarium.example a décliné l’invitation à l’événement",
        "Accepté",
        "Invitation de Google Agenda : https://calendar.google.example/"
      })
  void is_nobody_s_where_the_calendar_wrote_it(String body) {
    assertThat(CalendarWords.of(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notre présidente a accepté de venir.",
        "Mme Durand a accepté votre invitation mais viendra avec son adjoint.",
        "Je serai en retard de dix minutes."
      })
  void is_somebody_s_else(String body) {
    assertThat(CalendarWords.of(body)).isEqualTo(body);
  }
}
