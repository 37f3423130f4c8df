package fr.comop.cli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.RemindedPlanetarium;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  void says_when_the_summary_leaves_by_itself() throws Exception {
    at("2020-10-02T10:15").swept();
    assertThat(comop("calendar", "--year", "2020").out().replace('\u00a0', ' '))
        .endsWith(
            """

            Synthèses
              Pour la Région, synthèse 2020 à csti@region.example : le mercredi 16 décembre 2020 à 8 h 00, chiffres provisoires s’il manque un bilan ; une fois encore quand le dernier bilan est complet.
              Aucune ne part d’elle-même tant que summaries.enabled n’est pas true.
            """);
    assertThat(comop("calendar", "--year", "2020", "--beneficiary", "planetarium").out())
        .doesNotContain("Synthèses");
    assertThat(comop("calendar", "--year", "2020", "--json").out())
        .endsWith(
            """
              "summariesLeave" : false,
              "summaries" : [ {
                "year" : 2020,
                "audience" : "region",
                "conventions" : [ ],
                "to" : [ "csti@region.example" ],
                "at" : "2020-12-16T07:00:00Z",
                "left" : [ ]
              } ]
            }
            """);
    assertThat(comop("calendar", "--year", "2020", "--ical", "-").out())
        .contains("UID:synthese-2020-region@comop", "SUMMARY:Synthèse 2020 pour la Région");
  }

  /** The project's configuration, but that the Planétarium's convention ended too early. */
  private String terminated() throws Exception {
    Path config = directory.resolve("config");
    try (var all = Files.walk(Path.of("config"))) {
      for (Path one : all.toList()) {
        Files.copy(one, config.resolve(Path.of("config").relativize(one).toString()));
      }
    }
    Path convention = config.resolve("conventions/comop-2020-2022.yaml");
    String party = "  - structure: planetarium\n";
    String text = Files.readString(convention);
    assertThat(text).contains(party);
    Files.writeString(convention, text.replace(party, party + "    terminated: 2020-10-20\n"));
    return config.toString();
  }

  @Test
  void still_tells_of_what_was_written_about_what_is_owed_no_more() throws Exception {
    at("2020-10-02T10:15").swept();
    String config = terminated();
    String[] asked = {
      "calendar", "--year", "2020", "--beneficiary", "planetarium", "--config", config
    };
    assertThat(comop(asked).out())
        .startsWith(
            """
            Calendrier de la campagne 2020

            Planétarium de Vaulx-en-Velin
              Plus aucun document n’est dû.
            """)
        .contains("│ ouverture │")
        .endsWith("╝\n  Plus rien ne partira.\n");
    assertThat(comop("calendar", "--year", "2020", "--json", "--config", config).out())
        .contains("\"beneficiary\" : \"planetarium\",\n    \"step\" : \"ouverture\"");
  }
}
