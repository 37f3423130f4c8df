package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.Letters;
import fr.comop.stage.RemindedPlanetarium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reply without a workbook. */
class ReplyTest extends RemindedPlanetarium {
  private void replied(String words) throws Exception {
    swept();
    stage
        .mailed(
            Letters.plain(CONTACT, "Re: Campagne", "In-Reply-To: " + last().messageId() + "\r\n")
                .replace("Bonjour, j'ai une question.", words),
            "2020-10-02T09:12:00")
        .played();
  }

  @Test
  void waits_for_a_person_until_it_is_dealt_with() throws Exception {
    replied("Pourrions-nous avoir un délai ?\r\n\r\nLe 1 oct. 2020, comop a écrit :\r\n> texte");
    assertThat(comop("replies", "list").out())
        .contains("R-0001", "planetarium", "bilan, programme, échéance 2020", "délai demandé")
        .contains("Pourrions-nous avoir un délai")
        .doesNotContain("a écrit");
    assertThat(comop("replies", "done", "R-0001").code()).isZero();
    assertThat(comop("replies", "list").out()).isEqualTo("Aucune réponse n’attend.\n");
    assertThat(comop("replies", "done", "R-0001").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(comop("replies", "list", "--all", "--json").out()).contains("\"doneBy\"");
  }

  @Test
  void is_heard_though_it_answers_no_mail_of_ours_when_it_asks_for_time() throws Exception {
    stage
        .mailed(
            Letters.plain(CONTACT, "Demande de report", "")
                .replace("Bonjour, j'ai une question.", "Pouvons-nous rendre le bilan en mars ?"),
            "2020-10-02T09:12:00")
        .mailed(Letters.plain(CONTACT, "Visite", ""), "2020-10-02T09:13:00")
        .played();
    assertThat(comop("replies", "list").out())
        .contains("R-0001", "bilan, échéance 2020", "délai demandé", "le bilan en mars")
        .doesNotContain("R-0002");
  }

  @Test
  void is_told_that_the_service_reads_it() throws Exception {
    replied("Rien à signaler cette année.");
    assertThat(String.join("", stage.textsTo(CONTACT)))
        .contains("Votre message est transmis au service, qui vous répondra.")
        .doesNotContain("il manque sans doute la pièce jointe");
  }

  @Test
  void is_heard_from_an_address_that_nobody_knows() throws Exception {
    swept();
    stage
        .mailed(
            Letters.plain(
                    "maelle.a.la.maison@courriel.example",
                    "Re: Campagne",
                    "In-Reply-To: " + last().messageId() + "\r\n")
                .replace("Bonjour, j'ai une question.", "Un délai pour le programme ?"),
            "2020-10-02T09:12:00")
        .played();
    assertThat(comop("replies", "list").out())
        .contains("planetarium", "programme, échéance 2020", "délai demandé");
    assertThat(comop("quarantine", "list").out()).contains("maelle.a.la.maison");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous ne demandons pas de report, tout sera prêt sans délai. | à lire",
        "Aucun délai ne sera nécessaire.                             | à lire",
        "Sans délai supplémentaire, nous n'y arriverons pas.         | délai demandé",
        "Pourrait-on reporter la date ?                              | délai demandé",
      })
  void is_not_taken_for_what_it_denies(String words, String label) throws Exception {
    replied(words);
    assertThat(comop("replies", "list").out()).contains(label);
  }

  @Test
  void is_labelled_by_its_own_words_not_by_those_it_quotes() throws Exception {
    replied("Rien à signaler cette année.\r\n> Seul un accord peut reporter l'échéance.");
    assertThat(comop("replies", "list").out()).contains("rien à signaler");
  }
}
