package fr.comop.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.config.Configuration;
import fr.comop.desk.Account;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.letter.LetterTexts;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.DrawnSignature;
import fr.comop.stage.JsonReader;
import fr.comop.stage.PrintedPdf;
import fr.comop.stage.Terminal;
import fr.comop.stage.TwoOverAStore;
import fr.comop.wiring.House;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
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
    try (House house = new House(configuration(), clock())) {
      house.notice.watch().go();
    }
  }

  @Test
  void a_case_opens_by_itself_and_leads_to_a_settlement_step_by_step() throws Exception {
    textsApproved();
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
        "case call "
            + reference
            + " --by appel --with 'Mme Trévignac' --text 'Le bilan est promis'",
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
        L’examen des justificatifs n’est pas consigné (« comop case examine ») : convention, article 10.
        L’audition n’est pas consignée (« comop case hear ») : convention, article 10.
        La lettre d’observations n’est pas notifiée : ni distribution, ni première présentation : code des relations entre le public et l’administration, article L.122-1.
        La lettre d’observations n’annonçait pas cette mesure (reversement) : il en faut une autre : code des relations entre le public et l’administration, article L.122-1.""");
    says(
        "notice prepare "
            + reference
            + " --kind observations --measure diminution --hearing 2021-03-01T10:00 --place Lyon",
        reference
            + ", Planétarium de Vaulx-en-Velin 2020 : LR-0001 préparée : lettre d’observations,"
            + " mesure envisagée : diminution de la subvention, audition proposée le lundi 1er mars 2021 à 10 h 00, Lyon.\n"
            + "Étape : lettre d’observations en préparation.");
    account = "ctest2";
    refuses(
        "notice approve LR-0001",
        """
        Qui a préparé la lettre ne l’approuve pas : une autre personne la relit : réglage letters.four-eyes.""");
    account = "hvasseur";
    refuses(
        "notice sign LR-0001 --no-scan x",
        "La lettre n’est pas approuvée, ou est déjà signée : ordre de la procédure.");
    account = "jastier";
    refuses(
        "notice sign LR-0001 --no-scan x",
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
            + " janvier.\nÉtape : réglé à l’amiable.");
    String page = plain(said("case show " + reference).out());
    Files.createDirectories(Path.of("target/received/cases"));
    Files.writeString(Path.of("target/received/cases/show.txt"), page);
    says(
        "case close " + reference + " --text 'Réglé'",
        reference + ", Planétarium de Vaulx-en-Velin 2020 : dossier clos. Réglé.\nÉtape : clos.");
    refuses(
        "case call " + reference + " --by appel --with X --text Y",
        "Le dossier est clos : ordre de la procédure.");
    Files.writeString(Path.of("target/received/cases/list.txt"), said("case list").out());
    Files.writeString(
        Path.of("target/received/cases/status.txt"), said("status --year 2020").out());
  }

  /** The legal service approves the texts as they stand. */
  private void textsApproved() throws Exception {
    LetterTexts texts = new LetterTexts(List.of(config.resolve("texts")));
    for (NoticeKind kind : NoticeKind.values()) {
      texts.approve(kind, "Claire Fontanel, service juridique", LocalDate.of(2020, 12, 1));
    }
  }

  private void done(String line) {
    Terminal.Ended ended = said(line);
    assertThat(ended.err()).as(line).isEmpty();
    assertThat(ended.code()).isZero();
  }

  private String file(String name) throws Exception {
    return Files.writeString(directory.resolve(name), "%PDF-1.4\n" + name).toString();
  }

  /** Approved, signed, handed over, posted and delivered on these days. */
  private void left(String letter, String posted, String delivered) throws Exception {
    account = "jastier";
    done("notice approve " + letter);
    account = "hvasseur";
    done("notice sign " + letter + " --scan " + file(letter + "-signe.pdf"));
    account = "ctest";
    done("notice issue " + letter);
    done(
        "notice sent "
            + letter
            + " --number '1A 203 456 7890 "
            + letter.charAt(letter.length() - 1)
            + "' --day "
            + posted
            + " --file "
            + file(letter + "-depot.pdf"));
    now = delivered + "T18:00";
    done(
        "notice receipt "
            + letter
            + " --event distribuee --day "
            + delivered
            + " --file "
            + file(letter + "-avis.pdf"));
  }

  @Test
  void a_case_leads_to_a_repayment_and_is_closed_when_the_money_is_asked_for() throws Exception {
    textsApproved();
    watched();
    String file =
        String.valueOf(
            JsonReader.objects(said("case list --beneficiary planetarium --json").out())
                .get(0)
                .get("reference"));
    done(
        "payment add --beneficiary planetarium --year 2020 --amount 45000,00 --paid 2020-07-15"
            + " --reference MDT-1 --kind acompte");
    done("case call " + file + " --by appel --with 'Mme Trévignac' --text 'Rien ne viendra'");
    done(
        "notice prepare "
            + file
            + " --kind observations --measure reversement --hearing 2021-03-01T10:00 --place"
            + " 'Hôtel de Région, Lyon'");
    done("notice preview LR-0001 --out " + directory.resolve("brouillon.pdf"));
    assertThat(directory.resolve("brouillon.pdf")).isNotEmptyFile();
    refuses(
        "notice issue LR-0001",
        "La lettre n’est pas signée, ou est déjà remise : ordre de la procédure.");
    left("LR-0001", "2021-01-04", "2021-01-06");
    refuses(
        "case examine " + file + " --text 'Aucune réponse'",
        "Le délai de réponse court encore, jusqu’au vendredi 5 février 2021 : code des relations"
            + " entre le public et l’administration, article L.122-1.");
    now = "2021-03-02T09:00";
    done("case examine " + file + " --text 'Aucune réponse'");
    done("case hear " + file + " --how absent --day 2021-03-01 --text 'Personne'");
    refuses(
        "case decide "
            + file
            + " --outcome reversement --amount 45000,01 --day 2021-03-02 --deliberation CP-1"
            + " --executory 2021-03-01 --text Motifs",
        "Le montant dépasse ce qui peut l’être : 45 000,01 €, pour 45 000,00 € versés, toutes les"
            + " lettres comprises : convention, article 10.");
    done(
        "case decide "
            + file
            + " --outcome reversement --amount 4000 --day 2021-03-02 --deliberation 'CP-2021-03 /"
            + " 07-12' --executory 2021-03-01 --text 'Ni le bilan ni le programme ne sont venus.'");
    done("notice prepare " + file + " --kind decision");
    left("LR-0002", "2021-03-02", "2021-03-04");
    String page = plain(said("case show " + file).out());
    Files.createDirectories(Path.of("target/received/cases"));
    Files.writeString(Path.of("target/received/cases/repayment.txt"), page);
    assertThat(page)
        .contains("Recours contentieux : jusqu’au ")
        .contains("LR-0001, lettre d’observations : distribuée le 06/01/2021")
        .contains(
            "- Peut encore être réclamée : 41 000,00 €",
            "- Peut encore être diminuée de : 86 000,00 €",
            "- Ce dossier en retient : 4 000,00 € (reversement), dont reçu : 0,00 €")
        .contains(
            "Nouvelles des lettres",
            "- EV-0001, LR-0001 déposée à la poste le 04/01/2021, n° 1A20345678901, preuve"
                + " « LR-0001-depot.pdf », consigné par Camille Test, chargée de mission (ctest)",
            "- EV-0002, LR-0001 distribuée le 06/01/2021, preuve « LR-0001-avis.pdf »,")
        .contains("Peut être fait\n")
        .contains("Pas encore\n")
        .contains(
            "- Le titre de recettes n’est pas consigné (« comop case title ») : convention, article 10. Empêche : clore le"
                + " dossier.\n");
    refuses(
        "case close " + file + " --text 'Fini'",
        "Le titre de recettes n’est pas consigné (« comop case title ») : convention, article 10.");
    done("case title " + file + " --number T-2021-7 --day 2021-03-04 --amount 4000");
    done("case received " + file + " --amount 1500 --day 2021-03-04");
    done("case close " + file + " --text 'Titre émis'");
    assertThat(JsonReader.object(said("case show " + file + " --json").out()))
        .containsEntry("stage", "CLOSED");
  }

  @Test
  void more_time_that_is_decided_moves_the_due_day_and_its_letter_leaves() throws Exception {
    textsApproved();
    watched();
    done("case call DOS-0001 --by appel --with 'Mme Trévignac' --text 'Rien ne viendra'");
    done(
        "notice prepare DOS-0001 --kind observations --measure diminution --hearing"
            + " 2021-03-01T10:00 --place Lyon");
    left("LR-0001", "2021-01-04", "2021-01-06");
    now = "2021-03-02T09:00";
    done("case examine DOS-0001 --text 'Aucune réponse'");
    done("case hear DOS-0001 --how tenue --day 2021-03-01 --who 'Mme X' --text 'Un incendie'");
    String decide =
        "case decide DOS-0001 --outcome delai --day 2021-03-02 --no-deliberation 'Un délai' --text"
            + " 'Un incendie.' --until ";
    refuses(
        decide + "2024-01-01",
        "Un délai ne mène pas plus loin que l’année qui suit la convention, jusqu’au dimanche 31"
            + " décembre 2023.");
    assertThat(plain(said("extend --list").out())).doesNotContain("DOS-0001");
    done(decide + "2021-06-30");
    assertThat(plain(said("extend --list").out()))
        .contains("30/06/2021", "Décision du 02/03/2021, dossier DOS-0001");
    done("notice prepare DOS-0001 --kind decision");
    left("LR-0002", "2021-03-02", "2021-03-04");
    String whose =
        String.valueOf(
            JsonReader.object(said("case show DOS-0001 --json").out()).get("beneficiary"));
    done("case close DOS-0001 --text 'Un délai court'");
    watched();
    assertThat(JsonReader.objects(said("case list --beneficiary " + whose + " --json").out()))
        .as("nothing is late before the new day")
        .hasSize(1);
  }

  @Test
  void who_declined_to_be_heard_has_written_so() throws Exception {
    textsApproved();
    watched();
    done("case call DOS-0001 --by appel --with 'Mme Trévignac' --text 'Rien ne viendra'");
    done(
        "notice prepare DOS-0001 --kind observations --measure diminution --hearing"
            + " 2021-03-01T10:00 --place Lyon");
    left("LR-0001", "2021-01-04", "2021-01-06");
    now = "2021-01-20T09:00";
    String hear = "case hear DOS-0001 --how declinee --day 2021-01-19 --text 'Elle renonce'";
    refuses(
        hear,
        "L’écrit par lequel la structure renonce à l’audition n’est pas joint : convention, article"
            + " 10.");
    Path writing = Files.writeString(directory.resolve("renonciation.pdf"), "%PDF-1.7");
    done(hear + " --evidence " + writing);
  }

  @Test
  void what_came_in_between_stops_the_letter() throws Exception {
    textsApproved();
    watched();
    done("case call DOS-0001 --by courriel --with 'M. X' --text 'Relance'");
    done(
        "notice prepare DOS-0001 --kind observations --measure diminution --hearing"
            + " 2021-03-01T10:00 --place Lyon");
    account = "jastier";
    done("notice approve LR-0001");
    account = "hvasseur";
    String whose =
        String.valueOf(
            JsonReader.objects(said("case list --json").out()).get(0).get("beneficiary"));
    try (House house = new House(configuration(), clock())) {
      house.store.ledger.durably(
          () -> {
            house.store.exhibits.add(
                new Exhibit(
                    0,
                    house
                        .store
                        .arrivals
                        .enter(
                            new Delivery(
                                Channel.MAILBOX,
                                "INBOX;1;1",
                                clock().instant(),
                                null,
                                null,
                                InputStream::nullInputStream),
                            Sha256.of(new byte[] {1}),
                            1,
                            clock().instant())
                        .orElseThrow(),
                    whose,
                    List.of("bilan"),
                    2020,
                    Exhibit.Kind.OTHER_FORM,
                    "document de texte",
                    "Bilan.docx",
                    Sha256.of(new byte[] {2}),
                    clock().instant(),
                    null));
            house.store.arrivals.decide(1, ArrivalState.DONE, "lu", clock().instant());
          });
    }
    Terminal.Ended stopped = said("notice sign LR-0001 --no-scan x");
    assertThat(stopped.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(plain(stopped.err()))
        .contains(
            "Un envoi de la structure n’est pas encore jugé (P-0001, document de texte"
                + " « Bilan.docx », reçu le lundi 4 janvier 2021 à 9 h 00, n’est pas examiné)")
        .contains("Ce document a été présenté : bilan annuel 2020");
  }

  private Configuration configuration() {
    return Configuration.read(
        config, Map.of("COMOP_DATA_DIR", directory.resolve("data").toString()));
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
    says(
        "case list",
        "Aucun dossier. Un document jamais reçu en ouvre un de lui-même, quand le service envoie les"
            + " relances (reminders.enabled) ; à la main : « comop case open --help ».");
  }

  /** All that is kept, to the last number that was given out. */
  private List<String> kept() throws Exception {
    List<String> kept = new ArrayList<>();
    try (House house = new House(configuration(), clock())) {
      house.store.ledger.inTransaction(() -> kept.addAll(rows(house.store.ledger.handle())));
    }
    try (var files = Files.walk(directory.resolve("data/archive"))) {
      files.map(Path::toString).sorted().forEach(kept::add);
    }
    return kept;
  }

  private static List<String> rows(Handle handle) {
    List<String> rows = new ArrayList<>();
    for (String table :
        handle
            .select(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                    + " order by 1")
            .mapTo(String.class)
            .list()) {
      handle
          .select("select * from \"" + table + "\"")
          .mapToMap()
          .forEach(row -> rows.add(table + " " + row));
    }
    handle
        .select("select * from information_schema.sequences")
        .mapToMap()
        .forEach(row -> rows.add(String.valueOf(row)));
    return rows;
  }

  private void foresees(String line, String expected) throws Exception {
    List<String> before = kept();
    says(line + " --dry-run", expected);
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void what_is_foreseen_only_is_told_and_keeps_nothing() throws Exception {
    textsApproved();
    watched();
    String file =
        String.valueOf(
            JsonReader.objects(said("case list --beneficiary planetarium --json").out())
                .get(0)
                .get("reference"));
    String whose = file + ", Planétarium de Vaulx-en-Velin 2020 : ";
    done("case call " + file + " --by appel --with 'Mme Trévignac' --text 'Rien ne viendra'");
    foresees(
        "notice prepare "
            + file
            + " --kind observations --measure diminution --hearing 2021-03-01T10:00 --place Lyon",
        whose
            + "lettre préparée : lettre d’observations, mesure envisagée : diminution de la subvention, audition"
            + " proposée le lundi 1er mars 2021 à 10 h 00, Lyon.\nRien n’est consigné.");
    String termination = file("resiliation.pdf");
    foresees(
        "case termination --beneficiary planetarium --year 2020 --posted 2020-12-28 --received"
            + " 2020-12-30 --evidence "
            + termination,
        "Nouveau dossier, Planétarium de Vaulx-en-Velin 2020 : résiliation par la structure, postée"
            + " le 28/12/2020, reçue le 30/12/2020. Pièce : resiliation.pdf (SHA-256 "
            + Sha256.of(Files.readAllBytes(Path.of(termination))).hex()
            + ").\nRien n’est consigné.");
    Path zip = directory.resolve("dossier.zip");
    foresees(
        "case dossier " + file + " --out " + zip,
        file
            + " : 2 pièces, 2 lignes du journal d’audit seraient dans "
            + zip
            + " :\n1. Ouverture du dossier\n2. Échange amiable (appel)\nRien n’est écrit.");
    assertThat(zip).doesNotExist();
    done(
        "notice prepare "
            + file
            + " --kind observations --measure diminution --hearing 2021-03-01T10:00 --place Lyon");
    foresees(
        "notice withdraw LR-0001 --reason Accord",
        whose + "LR-0001 retirée. Accord.\nRien n’est consigné.");
    account = "jastier";
    assertThat(plain(said("notice approve LR-0001 --dry-run").out()))
        .startsWith(whose + "LR-0001 approuvée. Pièce : LR-0001.html (SHA-256 ")
        .endsWith("\nRien n’est consigné.\n");
    done("notice approve LR-0001");
    account = "hvasseur";
    refuses(
        "notice issue LR-0001 --dry-run",
        "La lettre n’est pas signée, ou est déjà remise : ordre de la procédure.");
    foresees(
        "notice sign LR-0001 --no-scan 'Le service courrier fera signer'",
        whose
            + "LR-0001 signée à la main, délégation arrêté n° 2020-345. Rien n’est numérisé : Le"
            + " service courrier fera signer.\nRien n’est consigné.");
    Path image = Files.write(directory.resolve("signature.png"), DrawnSignature.png());
    foresees(
        "notice sign LR-0001 --image " + image,
        whose
            + "LR-0001 signée par image, délégation arrêté n° 2020-345. Pièce : LR-0001-signee.pdf.\n"
            + "Rien n’est consigné.");
    done("notice sign LR-0001 --image " + image);
    Path signed = directory.resolve("signee.pdf");
    says(
        "notice preview LR-0001 --out " + signed,
        "LR-0001, lettre d’observations, telle que signée : " + signed);
    Sha256 sha256 = Sha256.of(Files.readAllBytes(signed));
    assertThat(new PrintedPdf(Files.readAllBytes(signed)).readAloud())
        .contains("Signature : Hélène Vasseur");
    String issued = whose + "LR-0001 remise pour envoi (Maileva).\n";
    String leaves =
        " (Maileva) : le PDF d’empreinte "
            + sha256.hex()
            + ", à Commune de Vaulx-en-Velin, Madame la Maire, Hôtel de ville, Place de la Nation,"
            + " 69120 VAULX-EN-VELIN.\n";
    refuses(
        "notice issue LR-0001 --by maileva --dry-run",
        "Aucun prestataire n’est réglé ici (letters.maileva.url) : remettez la lettre au service"
            + " courrier (--by mail-room).");
    variables.put("COMOP_LETTERS_MAILEVA_URL", "https://api.maileva.example");
    foresees(
        "notice issue LR-0001 --by maileva",
        issued + "Partirait" + leaves + "Rien n’est consigné.");
    says(
        "notice issue LR-0001 --by maileva",
        issued + "Part" + leaves + "Étape : réponse attendue.");
  }

  @Test
  void a_signature_is_shown_by_a_scan_or_missing_for_a_reason() throws Exception {
    textsApproved();
    watched();
    done("case call DOS-0001 --by courriel --with 'M. X' --text 'Relance'");
    done(
        "notice prepare DOS-0001 --kind observations --measure diminution --hearing"
            + " 2021-03-01T10:00 --place Lyon");
    account = "jastier";
    done("notice approve LR-0001");
    account = "hvasseur";
    refuses(
        "notice sign LR-0001 --no-scan ' '",
        "La raison pour laquelle rien n’est numérisé tient en 1 à 5 000 caractères ; il y en a 0.");
    Path print = directory.resolve("LR-0001.pdf");
    done("notice preview LR-0001 --out " + print);
    refuses(
        "notice sign LR-0001 --scan " + print,
        "« LR-0001.pdf » est la lettre telle qu’approuvée, sans signature : donnez l’exemplaire"
            + " signé, numérisé.");
    Path text = Files.writeString(directory.resolve("signee.pdf"), "Signé : H. Vasseur");
    refuses(
        "notice sign LR-0001 --scan " + text,
        "« signee.pdf » n’est ni un PDF ni une image (JPEG, PNG, TIFF) : ce n’est pas une preuve.");
    refuses(
        "notice sign LR-0001 --image " + text,
        "« signee.pdf » n’est pas une image PNG ou JPEG de 2 Mo au plus : rien n’est signé."
            + " Numérisez la signature seule, sur fond blanc.");
    done("notice sign LR-0001 --no-scan 'Le parapheur est en panne'");
    assertThat(plain(said("case show LR-0001").out()))
        .contains("Rien n’est numérisé : Le parapheur est en panne.");
    variables.put("COMOP_LETTERS_MAILEVA_URL", "https://api.maileva.example");
    refuses(
        "notice issue LR-0001 --by maileva",
        "LR-0001 n’a pas d’exemplaire signé en PDF, et un prestataire ne signe pas : retirez-la,"
            + " préparez-en une autre et signez-la avec --image ou --scan, ou confiez celle-ci au"
            + " service courrier.");
    refuses(
        "notice issue LR-0001 --by pigeon",
        "« pigeon » n’est pas connu ici ; choisissez parmi : mail-room, maileva, hand, commissaire.");
  }
}
