package fr.comop.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Sha256;
import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.PostgresServer;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Way;
import fr.comop.stage.Camille;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff entered and decided comes back into a store that is made anew. */
class DecisionsAgainTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String LAST = "2021-01-13T09:00";
  private static final String DIRECTOR = "bastien.corvaisier@planetarium-vaulx.example";
  private static final String PAYMENT =
      "payment add --beneficiary planetarium --year 2020 --amount 45000,00 --paid 2020-07-15"
          + " --kind acompte --reference ";
  private static final List<String> SHOWN =
      List.of(
          "opinion show --beneficiary ronde --year 2020", "meeting show COS-1", "case show DOS-1");
  private static final List<String> LISTED =
      List.of(
          "payment list",
          "opinion list",
          "consent list",
          "waive list",
          "extend --list",
          "case list",
          "arrivals list");

  @TempDir static Path template = Path.of("");
  @TempDir Path directory = Path.of("");
  private Stage stage;

  /** Much is decided once, and taken over by each test that begins with it. */
  @BeforeAll
  static void decideMuch() throws Exception {
    DecisionsAgainTest first = new DecisionsAgainTest();
    first.directory = template;
    first.raiseTheCurtain();
    first.decideALot();
    first.lowerIt();
  }

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  /** A command, whose words with spaces stand between single quotes. */
  private Terminal.Ended comop(String line) {
    Matcher words = WORD.matcher(line);
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(
            words
                .results()
                .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
                .toArray(String[]::new));
  }

  private void done(String line) {
    Terminal.Ended ended = comop(line);
    assertThat(ended.code()).as(line + ": " + ended.err()).isZero();
  }

  private void at(String local) {
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant(), Deliverable.ZONE);
  }

  private Path journal() {
    return directory.resolve("data/archive/decisions.jsonl");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(journal());
  }

  private void loseTheStore() throws IOException {
    Files.delete(directory.resolve("data/store/comop.mv.db"));
  }

  private Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    for (String command : SHOWN) {
      told.put(command, comop(command).out());
    }
    for (String command : Stream.of(SHOWN, LISTED).flatMap(List::stream).toList()) {
      told.put(command + " --json", comop(command + " --json").out());
    }
    return told;
  }

  /** What a calendar answers for the director. */
  private String answered() {
    String uid =
        String.valueOf(
            requireNonNull(
                JsonReader.objects(comop("meeting show COS-1 --json").out()).get(0).get("uid")));
    String calendar =
        """
        BEGIN:VCALENDAR
        METHOD:REPLY
        PRODID:-//Test//FR
        VERSION:2.0
        BEGIN:VEVENT
        ATTENDEE;PARTSTAT=ACCEPTED:mailto:%s
        UID:%s
        DTSTART:20210112T130000Z
        DTSTAMP:20201210T081233Z
        SEQUENCE:0
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(DIRECTOR, uid)
            .replace("\n", "\r\n");
    return Letters.with(DIRECTOR, "Accord", "invite.ics", calendar.getBytes(UTF_8))
        .replace("application/octet-stream", "text/calendar; method=REPLY; charset=utf-8");
  }

  private void muchIsDecided() throws IOException {
    for (String one : List.of("store", "archive")) {
      try (Stream<Path> all = Files.walk(template.resolve("data").resolve(one))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          Path copy = directory.resolve(template.relativize(file).toString());
          Files.createDirectories(copy.resolveSibling("."));
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    at(LAST);
  }

  private void decideALot() throws Exception {
    stage
        .mailed(Letters.plain(Letters.PLANETARIUM, "Un", ""))
        .mailed(
            Letters.written(
                "odile.saint-gerand@planetarium-vaulx.example", "Accord écrit", "Nous acceptons."),
            "2020-12-11T10:00:00")
        .played();
    done(PAYMENT + "MDT-1");
    done("payment withdraw MDT-1 --reason 'Montant mal saisi'");
    done(PAYMENT + "MDT-1");
    done("opinion give --beneficiary ronde --year 2020 --kind reserves --text 'Peu de public'");
    done("opinion give --beneficiary ronde --year 2020 --kind favorable --text 'Rétabli é «x»'");
    done(
        "consent give --beneficiary planetarium --scope exchanged --audience partners --evidence"
            + " AR-000002 --written 2020-12-01");
    done(
        "consent give --beneficiary ronde --scope marked --audience committee --evidence"
            + " 'Lettre, dossier 12' --written 2020-12-01");
    done("consent withdraw C-2 --reason 'Par courrier du 10'");
    done(
        "extend --beneficiary altec --form bilan --year 2020 --agreement 'Accord du 2 décembre'"
            + " --until 2021-01-15");
    done(
        "waive add --beneficiary clevos --form bilan --year 2020 --check required --question"
            + " 1.business-model --reason Transmis --until 2020-12-31");
    done("meeting plan --day 2021-01-12 --at 14:00 --place Lyon --agenda Bilans");
    done("meeting invite COS-1");
    stage.mailed(answered(), "2020-12-12T09:00:00").played();
    assertThat(comop("meeting show COS-1").out()).contains("accepté");
    at(LAST);
    done("meeting attend COS-1 --present altec,casemate --excused ronde");
    try (House house = new House(stage.configuration(), stage.clock)) {
      house.notice.watch().go();
      Sha256 pdf = house.store.archive.keep(LetterStage.pdf("lettre"));
      house.store.desk.decide(
          () ->
              house.dispatch.dispatches.add(
                  Dispatch.of(
                      1, 1, Way.MAIL_ROOM, pdf, LetterStage.ADDRESS, stage.clock.instant())));
    }
    done("case call DOS-1 --by appel --with 'Mme Trévignac' --text 'Le bilan est promis'");
    done("notice sent LR-0001 --number 1A203456789012 --day 2021-01-13");
    done("notice strike EV-0001 --reason 'Mal lu'");
    done("notice receipt LR-0001 --event refusée --day 2021-01-13");
  }

  @Test
  void all_of_it_is_told_as_before_byte_for_byte() throws Exception {
    muchIsDecided();
    Map<String, String> before = told();
    assertThat(before.values()).allSatisfy(one -> assertThat(one).isNotEmpty());
    int sent = stage.sent().size();
    loseTheStore();
    Terminal.Ended rebuilt = comop("rebuild");
    assertThat(rebuilt.code()).as(rebuilt.err() + rebuilt.out()).isZero();
    assertThat(rebuilt.out()).contains(" lignes de décisions sont revenues.\n");
    assertThat(told()).isEqualTo(before);
    assertThat(comop("notice strike EV-0002 --reason 'Mal lu' --dry-run").out())
        .contains("refusée");
    assertThat(stage.played()).as("the service goes on").isTrue();
    assertThat(stage.sent()).hasSize(sent);
    assertThat(told()).isEqualTo(before);

    loseTheStore();
    assertThat(comop("rebuild").code()).as("a second time").isZero();
    assertThat(told()).isEqualTo(before);
  }

  @Test
  void what_is_numbered_goes_on_where_it_was() throws Exception {
    muchIsDecided();
    loseTheStore();
    done("rebuild");
    assertThat(comop("opinion give --beneficiary ronde --year 2020 --kind reserves --text x").out())
        .contains("V-0003");
    assertThat(
            comop(
                    "consent give --beneficiary ronde --scope marked --audience committee"
                        + " --evidence Lettre --written 2020-12-01")
                .out())
        .startsWith("C-0003");
    assertThat(comop(PAYMENT + "MDT-1").out()).startsWith("Déjà enregistré");
    assertThat(comop("notice receipt LR-0001 --event distribuée --day 2021-01-13").out())
        .contains("EV-0003");
  }

  @Test
  void an_arrival_that_is_numbered_otherwise_is_named_so() throws Exception {
    muchIsDecided();
    loseTheStore();
    Path arrivals = directory.resolve("data/archive/arrivals.jsonl");
    List<String> all = Files.readAllLines(arrivals);
    Files.write(arrivals, all.subList(1, all.size()));
    done("rebuild");
    assertThat(comop("consent list").out()).contains("AR-000001").doesNotContain("AR-000002");
    assertThat(comop("meeting show COS-1 --json").out())
        .contains("AR-000002")
        .doesNotContain("AR-000003");
  }

  @Test
  void it_may_be_broken_off_and_begun_again() throws Exception {
    muchIsDecided();
    Map<String, String> before = told();
    loseTheStore();
    Path arrivals = directory.resolve("data/archive/arrivals.jsonl");
    List<String> all = Files.readAllLines(arrivals);
    List<String> decided = lines();
    Files.write(arrivals, all.subList(0, 1));
    done("rebuild");
    Files.write(arrivals, all);
    Files.write(journal(), decided);
    done("rebuild");
    assertThat(told()).isEqualTo(before);
  }

  @Test
  void nothing_is_put_among_what_an_empty_store_has_decided_since() throws Exception {
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Un", "")).played();
    done(PAYMENT + "MDT-1");
    Path kept = directory.resolve("kept");
    Files.move(journal(), kept);
    loseTheStore();
    done("rebuild"); // as one that is begun anew
    Files.move(kept, journal());
    done(PAYMENT + "MDT-2");
    assertThat(comop("rebuild").err())
        .isEqualTo(
            "Cette base n’est pas à refaire : des décisions y ont été saisies depuis qu’elle"
                + " est neuve. Mettez data/store de côté et recommencez : comop rebuild commence"
                + " lui-même une base neuve.\n");
    assertThat(comop("payment list").out()).contains("MDT-2").doesNotContain("MDT-1");
  }

  @Test
  void what_is_made_anew_already_is_left_as_it_is() throws Exception {
    muchIsDecided();
    loseTheStore();
    done("rebuild");
    Map<String, String> before = told();
    String journal = Files.readString(journal());
    done("rebuild");
    assertThat(told()).isEqualTo(before);
    assertThat(Files.readString(journal())).isEqualTo(journal);
  }

  @Test
  void of_several_stores_that_wrote_a_person_says_whose_decisions_are_wanted() throws Exception {
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Un", "")).played();
    done(PAYMENT + "MDT-1");
    done(PAYMENT + "MDT-2");
    Path kept = directory.resolve("kept");
    Files.move(journal(), kept);
    loseTheStore();
    done("rebuild"); // as one that is begun anew
    Files.move(kept, journal());
    done(PAYMENT + "MDT-3");
    String first = lines().get(0).substring(10, 26);
    String second = lines().get(2).substring(10, 26);
    loseTheStore();
    Terminal.Ended asked = comop("rebuild");
    assertThat(asked.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(asked.err())
        .isEqualTo(
            "Le journal des décisions (decisions.jsonl) vient de plusieurs bases ; dites laquelle"
                + " reprendre avec --decisions-of. Les voici avec leur nombre de lignes, la dernière"
                + " à la fin : "
                + first
                + " (2), "
                + second
                + " (1).\n");
    assertThat(comop("rebuild --decisions-of x").err()).isEqualTo(asked.err());
    done("rebuild --decisions-of " + first);
    assertThat(comop("payment list").out()).contains("MDT-1", "MDT-2").doesNotContain("MDT-3");
    assertThat(lines()).as("the other is given up").hasSize(2);
  }

  @Test
  void what_was_rolled_back_leaves_no_line() throws Exception {
    done(PAYMENT + "MDT-1");
    List<String> before = lines();
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThatThrownBy(
              () ->
                  house.store.ledger.durably(
                      () -> {
                        house.store.ledger.handle().execute("delete from payment");
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
    }
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void a_row_without_its_line_gets_it_with_the_next_decision_or_at_the_next_start()
      throws Exception {
    done(PAYMENT + "MDT-1");
    done(PAYMENT + "MDT-2");
    List<String> whole = lines();
    assertThat(whole).hasSize(2);
    Files.write(journal(), whole.subList(0, 1));
    done(PAYMENT + "MDT-3");
    assertThat(lines()).hasSize(3).startsWith(whole.get(0), whole.get(1));
    Files.delete(journal());
    stage.played();
    assertThat(lines()).hasSize(3);
  }

  @Test
  void a_line_that_was_being_written_when_the_power_went_is_written_again() throws Exception {
    done(PAYMENT + "MDT-1");
    done(PAYMENT + "MDT-2");
    String whole = Files.readString(journal());
    Files.writeString(journal(), whole.substring(0, whole.length() - 40));
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Un", "")).played();
    loseTheStore();
    Terminal.Ended rebuilt = comop("rebuild");
    assertThat(rebuilt.out()).contains("1 ligne illisible", "2 lignes de décisions");
    assertThat(rebuilt.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(comop("payment list").out()).contains("MDT-1", "MDT-2");
  }

  @Test
  void a_decision_stands_where_its_line_cannot_be_written() throws Exception {
    Files.createDirectory(journal());
    done(PAYMENT + "MDT-1");
    assertThat(comop("payment list").out()).contains("MDT-1");
    Files.delete(journal());
    done(PAYMENT + "MDT-2");
    assertThat(lines()).hasSize(2);
  }

  @Test
  void who_was_forgotten_stays_forgotten() throws Exception {
    muchIsDecided();
    done("person correct " + DIRECTOR + " autre@ailleurs.example --name 'Autre Nom'");
    assertThat(Files.readString(journal())).contains("Autre Nom").doesNotContain(DIRECTOR);
    done("person forget autre@ailleurs.example --reason demande");
    assertThat(Files.readString(journal())).doesNotContain("Autre Nom", "autre@ailleurs", DIRECTOR);
    String shown = comop("meeting show COS-1").out();
    loseTheStore();
    done("rebuild");
    assertThat(comop("meeting show COS-1").out()).isEqualTo(shown);
  }

  @Test
  void nobody_is_forgotten_as_long_as_the_journal_would_name_them() throws Exception {
    muchIsDecided();
    done("person correct " + DIRECTOR + " autre@ailleurs.example");
    List<String> lines = lines();
    Files.delete(journal());
    Files.createDirectory(journal());
    Files.writeString(journal().resolve("x"), "");
    Terminal.Ended refused = comop("person forget autre@ailleurs.example --reason demande");
    assertThat(refused.code()).isEqualTo(Exit.BREAKDOWN);
    assertThat(refused.err()).contains("decisions.jsonl");
    Files.delete(journal().resolve("x"));
    Files.delete(journal());
    Files.write(journal(), lines, StandardOpenOption.CREATE);
    assertThat(comop("person show autre@ailleurs.example").out()).contains("réponse)\u00a0: 1\n");
  }

  @Test
  void a_backup_that_was_put_back_begins_its_own_journal() throws Exception {
    done(PAYMENT + "MDT-1");
    Path backup = directory.resolve("backup.zip");
    done("backup " + backup);
    done(PAYMENT + "MDT-2");
    Path home = directory.resolve("home");
    Path data = directory.resolve("restored");
    stage.changes.put(Setting.DATA_DIR, data.toString());
    done("restore " + backup + " " + home);
    done(PAYMENT + "MDT-9");
    assertThat(Files.readAllLines(data.resolve("archive/decisions.jsonl")))
        .hasSize(2)
        .noneMatch(one -> one.contains("MDT-2"));
  }

  @Test
  void an_empty_database_of_PostgreSQL_is_given_it_too() throws Exception {
    muchIsDecided();
    Map<String, String> before = told();
    try (PostgresServer server = new PostgresServer()) {
      LedgerSettings.At database = server.ownedBy("comop");
      stage.changes.put(Setting.STORE_URL, database.url());
      stage.changes.put(Setting.STORE_USER, database.user());
      Terminal.Ended rebuilt = comop("rebuild");
      assertThat(rebuilt.code()).as(rebuilt.err() + rebuilt.out()).isZero();
      assertThat(told()).isEqualTo(before);
      done(PAYMENT + "MDT-2");
      assertThat(lines()).filteredOn(one -> one.contains("MDT-2")).hasSize(1);
    }
  }
}
