package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.Letters;
import fr.comop.stage.RemindedPlanetarium;
import fr.comop.stage.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person writes, with a workbook or without. */
class ReplyTest extends RemindedPlanetarium {
  private static final String RECEIVED = "2020-10-02T09:12:00";

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
        .contains("R-0001", "Planétarium de Vaulx-en-Velin", "bilan annuel 2020", "délai demandé")
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
        .played();
    assertThat(comop("replies", "list").out())
        .contains("R-0001", "bilan annuel 2020", "délai demandé", "le bilan en mars");
  }

  @Test
  void is_promised_an_answer_once_it_waits_for_one() throws Exception {
    replied("Faut-il signer le bilan ?");
    assertThat(answer())
        .contains(
            "Votre message est transmis au service : une personne vous lira et vous répondra.")
        .doesNotContain("il manque sans doute la pièce jointe");
    assertThat(comop("replies", "list").out()).contains("R-0001", "question", "Faut-il signer");
  }

  @Test
  void is_promised_an_answer_where_it_asks_for_one_only() throws Exception {
    replied("Notre présidente signera lundi.");
    assertThat(answer())
        .contains(
            "Votre message est transmis au service : une personne le lira, et vous répondra s’il"
                + " appelle une réponse.");
  }

  @Test
  void is_promised_none_where_it_says_nothing() throws Exception {
    replied("Merci, bien reçu.");
    assertThat(answer())
        .contains("Nous n’y avons trouvé ni document ni question.")
        .doesNotContain("vous lira");
    assertThat(comop("replies", "list").out()).isEqualTo("Aucune réponse n’attend.\n");
  }

  @Test
  void is_heard_beside_a_workbook_too() throws Exception {
    stage
        .mailed(withReport("Bonjour, où met-on la subvention de la métropole ?"), RECEIVED)
        .played();
    assertThat(comop("replies", "list").out()).contains("R-0001", "question", "où met-on");
    assertThat(answer())
        .contains(
            "Le message que vous y avez écrit est transmis au service : une personne vous lira et vous"
                + " répondra.",
            "BILAN-2020-PLANETARIUM-V1");
  }

  @Test
  void is_nothing_but_a_cover_note_where_it_only_names_the_document() throws Exception {
    stage.mailed(withReport("Bonjour, veuillez trouver ci-joint notre bilan."), RECEIVED).played();
    assertThat(comop("replies", "list").out()).isEqualTo("Aucune réponse n’attend.\n");
    assertThat(answer()).contains("BILAN-2020-PLANETARIUM-V1").doesNotContain("message");
  }

  @Test
  void that_asks_for_time_beside_a_workbook_is_told_that_the_day_stays() throws Exception {
    stage
        .mailed(withReport("Voici le bilan. Un délai pour le programme nous aiderait."), RECEIVED)
        .played();
    assertThat(comop("replies", "list").out())
        .contains("R-0001", "programme d’actions 2021", "délai demandé");
    assertThat(answer())
        .contains(
            "Votre demande est transmise au service, qui vous répondra par écrit. Tant que vous n’avez"
                + " pas reçu d’accord écrit, la date de remise reste le mardi 15 décembre 2020.\n\n-");
  }

  @Test
  void that_asks_for_time_is_told_each_day_that_stays_and_what_silence_means() throws Exception {
    comop(
        "extend",
        "--beneficiary",
        "planetarium",
        "--form",
        "bilan",
        "--year",
        "2020",
        "--until",
        "2021-01-15",
        "--agreement",
        "Courrier du 1er octobre 2020");
    silenceMeans("Sans réponse d’ici deux mois, votre demande est rejetée.");
    replied("Pourrions-nous avoir un délai ?");
    assertThat(answer())
        .contains(
            "la date de remise reste le mardi 15 décembre 2020 (programme d’actions 2021) et le"
                + " vendredi 15 janvier 2021 (bilan annuel 2020).\n\nSans réponse d’ici deux mois,"
                + " votre demande est rejetée.\n\n");
  }

  /** What the legal service may write into the texts. */
  private void silenceMeans(String sentence) throws IOException {
    Path config = directory.resolve("config");
    try (Stream<Path> files = Files.walk(Path.of("config"))) {
      for (Path one : files.toList()) {
        Files.copy(one, config.resolve(Path.of("config").relativize(one).toString()));
      }
    }
    Files.writeString(config.resolve("texts/silence.txt.ftl"), sentence);
    stage.configured(config);
  }

  private static String withReport(String words) throws Exception {
    return Letters.with(
            CONTACT, "Bilan 2020", "bilan.xlsx", Workbooks.blank("planetarium", "bilan", 2020))
        .replace("Bonjour, voici notre document.", words);
  }

  /** The last answer to the contact, its spaces plain. */
  /** The opening mail may leave with it, or after it. */
  private String answer() throws Exception {
    List<String> texts =
        stage.textsTo(CONTACT).stream()
            .filter(text -> !text.contains("est ouverte. Au titre de votre convention"))
            .toList();
    return texts.get(texts.size() - 1).replace('\u00a0', ' ').replace('\u202f', ' ');
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
        .contains("Planétarium de Vaulx-en-Velin", "programme d’actions 2021", "délai demandé");
    assertThat(comop("quarantine", "list").out()).contains("maelle.a.la.maison");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous ne demandons pas de report, tout sera prêt sans délai. | autre",
        "Aucun délai ne sera nécessaire.                             | autre",
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
    assertThat(comop("replies", "list").out()).contains("autre").doesNotContain("demandé");
  }
}
