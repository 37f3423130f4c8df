package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message seems to be about. */
class ReplyLabelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pourrions-nous avoir une semaine de plus ?                          | délai demandé",
        "Nous sollicitons un délai jusqu’au 15 janvier.                      | délai demandé",
        "Pourrait-on reporter la date ?                                      | délai demandé",
        "Nous ne pourrons pas remettre le programme avant le 10 janvier.     | délai demandé",
        "Nous ne pourrons pas rendre le bilan dans les délais.               | délai demandé",
        "Les comptes ne seront pas prêts à temps.                            | délai demandé",
        "Nous aurons du retard cette année.                                  | délai demandé",
        "Sans délai supplémentaire, nous n’y arriverons pas.                 | délai demandé",
        "Nous ne demandons pas de report, tout sera prêt sans délai.         | autre",
        "Aucun délai ne sera nécessaire.                                     | autre",
        "Le bilan suivra dans les meilleurs délais.                          | autre",
        "J’ai fini de reporter nos réponses dans le classeur.                | autre",
        "Notre adresse change au 1er janvier.                                | changement de contact",
        "Je quitte le Planétarium, Julie Lambert me remplace.                | changement de contact",
        "Merci d’écrire désormais à direction@planetarium.example.           | changement de contact",
        "Notre nouvelle directrice signera le bilan.                         | changement de contact",
        "Où met-on la subvention de la métropole ?                           | question",
        "J’ai une question sur la fiche technique.                           | question",
        "Merci de me dire ce qui manque.                                     | question",
        "Nous ne comprenons pas le point 3.                                  | question",
        "Je reste à votre disposition pour toute question.                   | autre",
        "Rien à signaler cette année.                                        | autre",
        "L’écart tient au report de la Biennale.                             | autre",
        "Nous demandons un report de la date de remise.                      | délai demandé",
        "L’exposition est annulée.                                           | autre",
      })
  void is_told_by_its_words(String words, String label) {
    assertThat(ReplyLabel.of(words).french()).isEqualTo(label);
  }
}
