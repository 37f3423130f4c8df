package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.RemindedPlanetarium;
import org.junit.jupiter.api.Test;

/** What the calendar says of mails that left, and of those that are to leave. */
class CalendarStateTest extends RemindedPlanetarium {
  private String told(String step) {
    return comop("calendar", "--year", "2020", "--beneficiary", "planetarium")
        .out()
        .lines()
        .filter(line -> line.contains("│ " + step + " "))
        .map(line -> line.replaceAll("[║│]", " ").replaceAll("\\s+", " ").strip())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void says_what_left_and_when_and_what_is_to_leave() throws Exception {
    at("2020-10-02T10:15").swept();
    assertThat(told("ouverture"))
        .isEqualTo("02/10/2020 10:15 ouverture 15/12/2020 " + CONTACT + " en attente d’envoi");
    at("2020-10-02T10:20");
    stage.played();
    at("2020-11-30T09:00");
    assertThat(told("ouverture"))
        .isEqualTo("02/10/2020 10:20 ouverture 15/12/2020 " + CONTACT + " parti");
    assertThat(told("J-30")).isEqualTo("13/11/2020 08:00 J-30 15/12/2020 " + CONTACT + " dépassé");
    assertThat(told("J-15"))
        .isEqualTo("30/11/2020 08:00 J-15 15/12/2020 " + CONTACT + " à envoyer");
    assertThat(told("J-7"))
        .isEqualTo("08/12/2020 08:00 J-7 15/12/2020 " + CONTACT + " " + DIRECTOR + " prévu");
    swept();
    assertThat(comop("calendar", "--year", "2020", "--json").out())
        .contains("\"state\" : \"sent\"", "\"state\" : \"queued\"")
        .contains("\"state\" : \"overtaken\"", "\"state\" : \"foreseen\"");
  }
}
