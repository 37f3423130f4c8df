package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.Step;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the campaign may say, and how its mistakes are told. */
class CampaignMistakeTest extends ConfigurationFolder {
  private static final String CAMPAIGN = "campaign.yaml";

  @Test
  void is_the_one_that_the_region_asked_for() {
    assertThat(read(Map.of()).campaigns().common().steps())
        .extracting(Step::id)
        .containsExactly("ouverture", "J-30", "J-15", "J-7", "J-3", "J-1", "J", "J+1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hour: "08:00" | hour: "8 h" | « 8 h » n’est pas une heure comme 08:00
          lapse: 15 | lapse: soon | « soon » n’est pas un nombre entier
          lapse: 15 | lapse: 8 | la dernière étape, retardée par un jour férié, serait abandonnée avant de partir : il faut au moins 14
          J-1, J+1] | J-2, J+1] | aucune étape « J-2 » dans ce fichier ; il y a : ouverture, J-30, J-15, J-7, J-3, J-1, J, J+1
          lapse: 15 | laps: 15 | clé inconnue « laps » ; vouliez-vous dire « lapse » ?
          days: -30, | days: -3000, | un nombre de -366 à 366 est attendu ici, non -3000
          lapse: 15 | lapse: 40000 | un nombre de 0 à 366 est attendu ici, non 40000
          days: -30, | day: -30, | clé inconnue « day » ; vouliez-vous dire « days » ?
          days: -30, | days: some, | « some » n’est pas un nombre entier
          days: -15, | days: -31, | les étapes se donnent dans l’ordre où elles partent
          days: -30, | days: -30, on: "11-15", | une étape a soit « on », soit « days »
          days: -30, | on: "11-15", | seule la première étape ouvre la campagne à un jour à elle (on) ; les autres ont days
          on: "10-01" | on: "01-10" | une campagne qui s’ouvre le 2020-01-10 ne tombe pas entre la signature de la convention « comop-2020-2022 », le 2020-06-23, et son échéance, le 2020-12-15 ; un mois et un jour sont attendus, comme 10-01 pour le 1er octobre, et une convention peut avoir son propre campaign.yaml dans conventions/comop-2020-2022
          on: "10-01" | on: "12-15" | une campagne qui s’ouvre le 2020-12-15 ne tombe pas entre la signature de la convention « comop-2020-2022 », le 2020-06-23, et son échéance, le 2020-12-15 ; un mois et un jour sont attendus, comme 10-01 pour le 1er octobre, et une convention peut avoir son propre campaign.yaml dans conventions/comop-2020-2022
          on: "10-01" | on: "32-01" | « 32-01 » n’est pas un mois et un jour comme 12-15
          id: J-30 | id: ouverture | l’étape « ouverture » est deux fois dans ce fichier
          cc: [director] | cc: [directors] | rôle inconnu « directors » ; vouliez-vous dire « director » ?
          to: [contact]} | to: []} | au moins un élément est attendu ici
          text: ouverture | text: overture | il manque le texte texts/overture.txt.ftl
          """)
  void says_where_it_is_wrong(String from, String to, String told) throws IOException {
    change(CAMPAIGN, from, to);
    assertThat(mistake()).matches("campaign.yaml:\\d+: .*").endsWith(": " + told);
  }
}
