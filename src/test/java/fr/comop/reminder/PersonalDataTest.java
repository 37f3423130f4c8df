package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.Mail;
import fr.comop.stage.RemindedPlanetarium;
import org.junit.jupiter.api.Test;

/** What people are told of the data that a campaign asks of them (GDPR, art. 13). */
class PersonalDataTest extends RemindedPlanetarium {
  private static final String TOLD =
      "Vos données\u00a0: les noms et les coordonnées que vous nous donnez servent au seul suivi de"
          + " la convention. La Région les conserve dix ans après la fin de la convention. Pour y"
          + " accéder, les rectifier ou en demander l’effacement, écrivez au délégué à la"
          + " protection des données\u00a0: dpo@region.example";

  @Test
  void the_opening_mail_says_what_for_how_long_and_whom_to_ask() throws Exception {
    at("2020-10-01T08:00").swept();
    Mail opening = last();
    assertThat(opening.text()).contains("\n\n" + TOLD + "\n\nCordialement,");
    assertThat(opening.html()).contains(">" + TOLD + "</p>");
  }
}
