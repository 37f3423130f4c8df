package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.notice.NoticeKind;
import fr.comop.notice.letter.LetterTexts;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command "config" prints, and how it ends. */
class ConfigCommandTest extends AtTheTerminal {
  @Test
  void masks_secrets_and_says_where_each_value_comes_from() {
    variables.put("COMOP_MAILBOX_PASSWORD", "tres-secret");
    Terminal.Ended printed = comop("config");
    assertThat(printed.out())
        .contains("mailbox.password = ********")
        .contains("origine\u00a0: COMOP_MAILBOX_PASSWORD")
        .contains(
            """
            store.url =\s
                # adresse JDBC de la base\u00a0; vide\u00a0: un fichier H2 dans le dossier des données
                # par défaut\u00a0: (vide)\u00a0; origine\u00a0: réglage par défaut\u00a0; variable\u00a0: COMOP_STORE_URL
            """)
        .doesNotContain("tres-secret");
  }

  @Test
  void ends_with_78_and_a_guess_when_a_key_is_unknown() throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    Files.writeString(config.resolve("application.properties"), "mailbox.hots = a\n");
    Terminal.Ended refused = comop("config", "--config", config.toString());
    assertThat(refused.code()).isEqualTo(Exit.CONFIG);
    assertThat(refused.err())
        .isEqualTo(
            config.resolve("application.properties")
                + ":1: clé inconnue «\u00a0mailbox.hots\u00a0»\u00a0; vouliez-vous dire"
                + " «\u00a0mailbox.host\u00a0»\u00a0?\n");
  }

  @Test
  void ends_with_78_when_a_text_of_ours_is_wrong() throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    Files.writeString(config.resolve("texts/recu.txt.ftl"), "Objet : ${refrence}\n");
    Terminal.Ended refused = comop("config", "--config", config.toString());
    assertThat(refused.code()).isEqualTo(Exit.CONFIG);
    assertThat(refused.err())
        .isEqualTo(
            "config/texts/recu.txt.ftl:1: le texte nomme «\u00a0refrence\u00a0», qui n’existe pas"
                + " ici\u00a0; les textes fournis montrent ce qui peut se nommer\n");
  }

  @Test
  void names_the_text_that_is_wrong_where_it_stands_within_another() throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    Files.writeString(config.resolve("texts/silence.txt.ftl"), "Sans réponse,\n${x\n");
    assertThat(comop("config", "--config", config.toString()).err())
        .startsWith(
            "config/texts/silence.txt.ftl:2: le texte est mal formé\u00a0: une balise <#…> ou une"
                + " valeur ${…} y est mal écrite");
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accuse-de-reception",
        "alerte",
        "appeler-la-structure",
        "donnees-personnelles",
        "envoi-ecarte",
        "envoi-retenu",
        "ouverture",
        "page-structure",
        "piece-examinee",
        "pied",
        "point-de-campagne",
        "recu",
        "relance",
        "convocation",
        "reponse-delai",
        "silence",
        "volet-recu"
      })
  void tries_every_text_out_and_names_file_and_line(String text) throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    for (String part : new String[] {".txt.ftl", ".html.ftl"}) {
      Path file = config.resolve("texts/" + text + part);
      String shipped = Files.readString(file);
      Files.writeString(file, shipped + "\n${personne.inconnue}");
      int line = (shipped + "\n").split("\n", -1).length;
      Terminal.Ended refused = comop("config", "--config", config.toString());
      assertThat(refused.err())
          .startsWith(
              "config/texts/"
                  + text
                  + part
                  + ":"
                  + line
                  + ": le texte nomme «\u00a0personne\u00a0»");
      Files.writeString(file, shipped);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tries_the_text_of_every_letter_out(NoticeKind kind) throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    Path file = config.resolve("texts/letters/" + kind.word() + ".ftlh");
    String shipped = Files.readString(file);
    Files.writeString(file, shipped.replace("</@l.letter>", "${dosier}</@l.letter>"));
    int line = shipped.substring(0, shipped.indexOf("</@l.letter>")).split("\n", -1).length;
    assertThat(comop("config", "--config", config.toString()).err())
        .isEqualTo(
            "config/texts/letters/"
                + kind.word()
                + ".ftlh:"
                + line
                + ": le texte nomme «\u00a0dosier\u00a0», qui n’existe pas ici\u00a0; les textes"
                + " fournis montrent ce qui peut se nommer\n");
  }

  @Test
  void tells_where_a_letter_is_wrong_for_one_measure_only_or_does_not_say_what_it_has_to()
      throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    Path file = config.resolve("texts/letters/observations.ftlh");
    String shipped = Files.readString(file);
    Files.writeString(
        file, shipped.replace("<#case \"suspension\">", "<#case \"suspension\">${x}"));
    assertThat(comop("config", "--config", config.toString()).err())
        .startsWith("config/texts/letters/observations.ftlh:13: le texte nomme «\u00a0x\u00a0»");
    Files.writeString(file, shipped.replace("<@l.rights/>", ""));
    assertThat(comop("config", "--config", config.toString()).err())
        .startsWith(
            "config/texts/letters/observations.ftlh: La lettre d’observations ne dit pas sur quelle"
                + " loi elle se fonde («\u00a0L.121-1\u00a0»)");
    Files.writeString(file, shipped.replace("approved-by: nobody", "approved-by: moi"));
    assertThat(comop("config", "--config", config.toString()).err())
        .startsWith(
            "config/texts/letters/observations.ftlh:1: la ligne d’approbation ne se lit pas\u00a0;"
                + " attendu\u00a0: <#-- approved-by: \"…\", on: AAAA-MM-JJ, text: ");
  }

  @Test
  void says_which_letters_the_legal_service_has_approved_and_how_it_approves_the_others()
      throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    LetterTexts texts = new LetterTexts(List.of(config.resolve("texts")));
    texts.approve(NoticeKind.CLOSING, "Claire Fontanel", LocalDate.of(2020, 12, 1));
    assertThat(comop("config", "--config", config.toString()).out().replace('\u00a0', ' '))
        .contains(
            "\n"
                + "- config/texts/letters/decision.ftlh : à approuver ; le service juridique y met"
                + " pour première ligne, avec son nom et le jour :\n"
                + "  "
                + texts.toApprove(NoticeKind.DECISION)
                + "\n")
        .contains(
            "\n- config/texts/letters/cloture.ftlh : approuvé par Claire Fontanel le 01/12/2020\n");
  }

  @Test
  void knows_the_texts_that_are_shipped() throws Exception {
    try (var files = Files.list(Path.of("config/texts"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(36);
    }
  }

  @Test
  void tells_a_text_that_is_no_template_where_it_breaks() throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    Files.writeString(config.resolve("texts/relance.txt.ftl"), "Objet : a\n\n<#if jours>\n");
    assertThat(comop("config", "--config", config.toString()).err())
        .startsWith("config/texts/relance.txt.ftl:")
        .contains(": le texte est mal formé");
    Files.writeString(config.resolve("texts/relance.txt.ftl"), "Bonjour\n");
    assertThat(comop("config", "--config", config.toString()).err())
        .isEqualTo(
            "config/texts/relance.txt.ftl:1: la première ligne commence par"
                + " «\u00a0Objet\u00a0:\u00a0», puis vient le texte\n");
  }

  @Test
  void says_what_would_leave_now_and_to_whom_and_sends_nothing() {
    variables.put("COMOP_DIGEST_TO", "Chef@region.example, agent@region.example");
    Terminal.Ended printed = comop("config");
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out().replace('\u00a0', ' '))
        .contains("Ce qui partirait maintenant (rien ne part de cette commande) :\nRelances, ")
        .contains("La Ronde")
        .contains("camille.furanet@ronde-saint-etienne.example")
        .contains("Le point de campagne partirait, à chef@region.example, agent@region.example.")
        .endsWith(
            """
            reminders.enabled = false.
            Pour l’instant aucun courriel ne part : smtp.enabled = false.

            Vos décisions sont notées sous : compte ctest
            """);
    assertThat(comop("mails", "list").out()).startsWith("Tous les courriels sont partis");
  }

  /** It is what a new version is tried with, before one can no longer go back. */
  @Test
  void brings_no_store_of_an_earlier_version_up_to_date() throws Exception {
    Path store = directory.resolve("data/store");
    try (Connection owner =
            DriverManager.getConnection(
                "jdbc:h2:file:" + store.resolve("comop"),
                "comop_owner",
                Files.readString(store.resolve("owner")));
        Statement statement = owner.createStatement()) {
      statement.execute("delete from \"flyway_schema_history\" where \"version\" = '2'");
    }
    byte[] before = Files.readAllBytes(store.resolve("comop.mv.db"));
    Terminal.Ended ended = comop("config");
    assertThat(ended.code()).isZero();
    assertThat(ended.out().replace('\u00a0', ' '))
        .contains(
            "\nCe qui partirait maintenant ne se sait pas.\nLa base "
                + store.resolve("comop.mv.db")
                + " est d’une version précédente : le prochain démarrage du service la met à jour."
                + " Sauvegardez-la d’abord.\n");
    assertThat(store.resolve("comop.mv.db")).hasBinaryContent(before);
  }

  @Test
  void without_a_store_it_says_so() throws Exception {
    beginWithoutAStore();
    assertThat(comop("config").out())
        .contains(
            "Il n’y a pas encore de base\u00a0: rien ne part. «\u00a0comop init\u00a0» en crée"
                + " une.\n");
    assertThat(directory.resolve("data")).doesNotExist();
  }
}
