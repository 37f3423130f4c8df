package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.desk.Account;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Terminal;
import fr.comop.stage.TwoOverAStore;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case at the terminal, from 16 December 2020 on, step by step, with what is said at each. */
class CaseCommandTest extends AtTheTerminal {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private Path config;
  private String now = "2021-01-04T09:00";
  private String account = "ctest";

  @BeforeEach
  void namePeople() throws Exception {
    config = directory.resolve("config");
    try (var walk = Files.walk(Path.of("config"))) {
      for (Path path : walk.toList()) {
        Files.copy(path, config.resolve(Path.of("config").relativize(path).toString()));
      }
    }
    Files.writeString(
        config.resolve("people.yaml"),
        """
        people:
          - {name: Camille Test, role: chargée de mission, accounts: [ctest, ctest2]}
          - {name: Jérôme Astier, role: chef du service, accounts: [jastier]}
          - name: Hélène Vasseur
            role: directrice
            accounts: [hvasseur]
            delegations:
              - {reference: "arrêté n° 2020-345", office: Directrice, from: 2020-12-01, up-to: 5000}
        """);
  }

  private Clock clock() {
    return Clock.fixed(TwoOverAStore.paris(now), ZoneOffset.UTC);
  }

  /** A command, whose words with spaces stand between single quotes. */
  private Terminal.Ended said(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    words.addAll(List.of("--config", config.toString()));
    return new Terminal(new Environment(variables, clock(), Account.of(account)))
        .comop(words.toArray(String[]::new));
  }

  private void says(String line, String expected) {
    Terminal.Ended ended = said(line);
    assertThat(plain(ended.err())).isEmpty();
    assertThat(plain(ended.out())).isEqualTo(expected + "\n");
    assertThat(ended.code()).isZero();
  }

  private void refuses(String line, String expected) {
    Terminal.Ended ended = said(line);
    assertThat(plain(ended.err())).isEqualTo(expected + "\n");
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  private void watched() throws Exception {
    try (House house =
        new House(
            Configuration.read(config, Map.of("COMOP_DATA_DIR", directory.resolve("data").toString())),
            clock())) {
      house.notice.watch().go();
    }
  }

  @Test
  void a_case_opens_by_itself_and_leads_to_a_settlement_step_by_step() throws Exception {
    watched();
    String list = said("case list --beneficiary planetarium --json").out();
    String reference = String.valueOf(JsonReader.objects(list).get(0).get("reference"));
    says(
        "case call "
            + reference
            + " --by appel --with 'Mme Trévignac' --text 'Le bilan est promis' --dry-run",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : appel du 04/01/2021, Mme Trévignac. Le bilan"
            + " est promis.\nRien n’est consigné.");
    says(
        "case call " + reference + " --by appel --with 'Mme Trévignac' --text 'Le bilan est promis'",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : appel du 04/01/2021, Mme Trévignac. Le bilan"
            + " est promis.\nÉtape : règlement amiable tenté.");
    refuses(
        "case decide "
            + reference
            + " --outcome reversement --amount 1000 --day 2021-01-04 --no-deliberation 'Non' --text"
            + " 'Motifs'",
        """
        Le montant dépasse ce qui peut l’être : 1 000,00 €, pour 0,00 € versés, toutes les lettres comprises : convention, article 10.
        L’examen des justificatifs n’est pas consigné : convention, article 10.
        L’audition n’est pas consignée : convention, article 10.""");
    says(
        "notice prepare "
            + reference
            + " --kind observations --measure reversement --hearing 2021-03-01T10:00 --place Lyon",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : LR-0001 préparée : lettre d’observations,"
            + " mesure envisagée : reversement, audition proposée le lundi 1er mars 2021 à 10 h 00, Lyon.\n"
            + "Étape : lettre d’observations en préparation.");
    account = "ctest2";
    refuses(
        "notice approve LR-0001",
        """
        Qui a préparé la lettre ne l’approuve pas : une autre personne la relit : réglage letters.four-eyes.""");
    account = "hvasseur";
    refuses("notice sign LR-0001", "La lettre n’est pas approuvée, ou est déjà signée : ordre de la procédure.");
    account = "jastier";
    refuses(
        "notice sign LR-0001",
        "Jérôme Astier, chef du service n’a aucune délégation de signature dans "
            + config
            + "/people.yaml : rien n’est signé. Si un arrêté en donne une, ajoutez à la ligne de la"
            + " personne :\n    delegations: [{reference: \"arrêté n° …\", office: \"fonction, telle"
            + " que la lettre la porte\", from: AAAA-MM-JJ}]");
    says(
        "notice withdraw LR-0001 --reason 'Accord en vue'",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : LR-0001 retirée. Accord en vue.\n"
            + "Étape : règlement amiable tenté.");
    says(
        "case settle " + reference + " --text 'Remise le 15 janvier'",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : règlement amiable du 04/01/2021. Remise le 15"
            + " janvier.\nÉtape : règlement amiable tenté.");
    String page = plain(said("case show " + reference).out());
    Files.createDirectories(Path.of("target/received/cases"));
    Files.writeString(Path.of("target/received/cases/show.txt"), page);
    says(
        "case close " + reference + " --text 'Réglé'",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : dossier clos. Réglé.\nÉtape : clos.");
    refuses(
        "case call " + reference + " --by appel --with X --text Y",
        "Le dossier est clos : ordre de la procédure.");
    Files.writeString(Path.of("target/received/cases/list.txt"), said("case list").out());
    Files.writeString(Path.of("target/received/cases/status.txt"), said("status --year 2020").out());
  }

  @Test
  void nobody_prepares_a_letter_while_nobody_is_named() throws Exception {
    watched();
    Files.writeString(config.resolve("people.yaml"), "people: []\n");
    refuses(
        "notice prepare DOS-0001 --kind observations",
        "Une lettre recommandée porte le nom de qui la prépare, l’approuve et la signe, et "
            + config
            + "/people.yaml ne nomme encore personne : rien n’est fait. Écrivez-y chaque personne,"
            + " par exemple :\npeople:\n  - {name: \"Prénom Nom\", role: \"fonction\", accounts:"
            + " [\"compte\"]}");
  }

  @Test
  void what_is_not_there_is_told() {
    refuses("case show DOS-0009", "Aucun dossier ne porte la référence DOS-0009.");
    refuses("case show LR-0009", "Aucun dossier ne porte la référence LR-0009.");
    refuses("notice withdraw LR-0009 --reason x", "Aucune lettre ne porte la référence LR-0009.");
    refuses(
        "case open --beneficiary planetarium --year 2020 --cause incomplet --form bilan",
        """
        Les faits ne sont pas dits : convention, article 10.""");
    refuses(
        "case open --beneficiary planetarium --year 2020 --cause vol --text x",
        "« vol » n’est pas connu ici ; choisissez parmi : non-presente, incomplet, emploi,"
            + " inexecution, modification, retard, engagement-republicain, resiliation-structure.");
    says("case list", "Aucun dossier.");
  }
}
