package fr.comop.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.convention.Deliverable;
import fr.comop.intake.arrival.Arrival;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.retention.Item;
import fr.comop.retention.sql.SqlHoldings;
import fr.comop.stage.Camille;
import fr.comop.stage.PrintedPdf;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is destroyed, when, and with whose visa. */
class RetentionCommandTest {
  private static final Path EUREKA =
      Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx");

  @TempDir Path directory = Path.of("");
  private Stage stage;
  private Path config = Path.of("");
  private Path pdf = Path.of("");
  private Path csv = Path.of("");
  private LocalDate today = LocalDate.of(2033, 1, 1);

  @BeforeEach
  void receive() throws Exception {
    stage = new Stage(directory);
    stage
        .dropped("eureka", "bilan.xlsx", Files.readAllBytes(EUREKA))
        .dropped("clevos", "note.txt", new byte[] {'x'})
        .played();
    pdf = directory.resolve("out/bordereau.pdf");
    csv = directory.resolve("out/bordereau.csv");
    config = directory.resolve("config");
    try (Stream<Path> all = Files.walk(Path.of("config"))) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        Path copy = config.resolve(Path.of("config").relativize(one).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(one, copy);
      }
    }
    rule("settled-with: \"\"", "settled-with: \"tableau de gestion n° 2021-14\"");
    // a closed case with a letter, and an open one
    at(
        ledger -> {
          insertCase(ledger, 1, "eureka", null);
          insertCase(ledger, 2, "clevos", "clevos 2020");
        });
  }

  @AfterEach
  void lower() {
    stage.close();
  }

  private interface Work {
    void in(Ledger ledger);
  }

  private void at(Work work) {
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("data/store")))) {
      ledger.asOwner(
          () -> {
            work.in(ledger);
            return true;
          });
    }
  }

  private static List<Item> all(Ledger ledger) {
    List<Item> all = new ArrayList<>();
    new SqlHoldings(ledger, table -> {}).each(all::add);
    return all;
  }

  private static void insertCase(
      Ledger ledger, long id, String structure, @Nullable String standing) {
    ledger
        .handle()
        .execute(
            "insert into notice_case (id, beneficiary, convention, campaign_year, cause, standing)"
                + " values (?, ?, 'comop-2020-2022', 2020, 'NOT_PRESENTED', ?)",
            id,
            structure,
            standing);
    ledger
        .handle()
        .execute(
            "insert into notice_act (case_id, ordinal, kind, content, acted_at, who) values (?, 1,"
                + " 'OPENED', '{}', ?, 'Camille')",
            id,
            Stage.NOW);
  }

  private void rule(String from, String to) throws IOException {
    Path file = config.resolve("retention.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private Terminal.Ended given(String... args) {
    Map<String, String> variables = new HashMap<>(stage.variables());
    Clock clock =
        Clock.fixed(today.atTime(9, 0).atZone(Deliverable.ZONE).toInstant(), Deliverable.ZONE);
    Terminal.Ended ended =
        new Terminal(new Environment(variables, clock, Camille.ACCOUNT))
            .comop(
                Stream.concat(Stream.of(args), Stream.of("--config", config.toString()))
                    .toArray(String[]::new));
    return new Terminal.Ended(
        ended.code(),
        ended.out().replace('\u00a0', ' ').replace('\u202f', ' '),
        ended.err().replace('\u00a0', ' ').replace('\u202f', ' '));
  }

  private Terminal.Ended destroy(String... more) {
    return given(
        Stream.concat(
                Stream.of(
                    "retention", "destroy", "--bordereau", csv.toString(), "--visa", "V 2033-7"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path original(Arrival arrival) {
    String hex = arrival.sha256().hex();
    return directory.resolve("data/archive").resolve(hex.substring(0, 2)).resolve(hex);
  }

  @Test
  void nothing_is_due_before_the_years_after_the_end_of_the_convention_are_over() {
    today = LocalDate.of(2032, 12, 31);
    assertThat(given("retention", "propose").out())
        .isEqualTo("Rien n’est à éliminer aujourd’hui.\n");
    assertThat(given("retention", "bordereau", "--out", pdf.toString()).err())
        .isEqualTo("Rien n’est à éliminer aujourd’hui : aucun bordereau n’a été fait.\n");

    today = LocalDate.of(2033, 1, 1);
    assertThat(given("retention", "propose").out())
        .startsWith("À éliminer, avec le visa des archives (« comop retention bordereau ») :\n")
        .contains(
            "- Dossiers de manquement et lettres recommandées, comop-2020-2022 : 1 objet, du"
                + " 14/12/2020 au 14/12/2020, 0 Mo au plus, depuis le 01/01/2033\n",
            "- Documents reçus, pièces jointes, lecture et réponses, comop-2020-2022 : 1 objet, du"
                + " ")
        .endsWith(
            """
            Doivent rester, bien que leur durée soit passée :
            - 1 objet : dossier en cours avec clevos
            """);
  }

  @Test
  void nothing_is_listed_before_the_archives_agreed_to_the_rules() throws IOException {
    rule("settled-with: \"tableau de gestion n° 2021-14\"", "settled-with: \"\"");
    assertThat(given("retention", "bordereau", "--out", pdf.toString()))
        .returns(Exit.WRONG_USE, Terminal.Ended::code)
        .satisfies(
            one ->
                assertThat(one.err())
                    .startsWith("Les durées de config/retention.yaml n’ont pas été arrêtées"));
    assertThat(pdf).doesNotExist();
  }

  @Test
  void what_the_list_says_is_destroyed_and_nothing_else() throws Exception {
    List<Arrival> arrivals = stage.arrivals();
    Arrival eureka =
        arrivals.stream().filter(one -> "bilan.xlsx".equals(one.name())).findFirst().orElseThrow();
    Arrival clevos =
        arrivals.stream().filter(one -> "note.txt".equals(one.name())).findFirst().orElseThrow();
    Terminal.Ended listed = given("retention", "bordereau", "--out", pdf.toString());
    assertThat(listed.err()).isEmpty();
    assertThat(listed.out()).startsWith("Bordereau BE-20330101-");
    Sha256 list = Sha256.of(Files.readAllBytes(csv));
    assertThat(new PrintedPdf(Files.readAllBytes(pdf)).text())
        .contains(
            "Bordereau d’élimination d’archives publiques",
            "Durées arrêtées par",
            "tableau de gestion n° 2021-14",
            list.hex(),
            "N° de visa");
    assertThat(Files.readAllLines(csv)).hasSize(3).anyMatch(one -> one.contains(";AR-00000"));

    Terminal.Ended tried = destroy("--dry-run");
    assertThat(tried.out()).startsWith("Seraient détruits : 2 objets, ");
    assertThat(original(eureka)).exists();
    assertThat(stage.arrivals()).hasSize(2);

    Terminal.Ended destroyed = destroy();
    assertThat(destroyed.err()).isEmpty();
    assertThat(destroyed.code()).isZero();
    assertThat(destroyed.out()).startsWith("Détruits : 2 objets, ");
    assertThat(original(eureka)).doesNotExist();
    assertThat(original(clevos)).exists();
    assertThat(stage.arrivals()).extracting(Arrival::name).containsExactly("note.txt");
    at(ledger -> assertThat(all(ledger)).extracting(Item::root).doesNotContain("notice_case"));
    assertThat(given("audit", "verify").code()).isZero();
    assertThat(given("audit", "list", "--json").out())
        .contains("\"BORDEREAU\"", "\"DESTROY_BEGIN\"", "\"DESTROY\"", "visa V 2033-7");

    assertThat(destroy().out()).startsWith("Détruits : 0 objet (2 l’étaient déjà), 0 original, ");
  }

  @Test
  void what_is_destroyed_leaves_the_journal_of_decisions_and_the_rest_stays_in_it()
      throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      house.store.decisions.catchUp();
    }
    Path journal = directory.resolve("data/archive/decisions.jsonl");
    assertThat(Files.readString(journal)).contains("eureka", "clevos");
    given("retention", "bordereau", "--out", pdf.toString());
    assertThat(destroy().code()).isZero();
    assertThat(Files.readString(journal)).contains("clevos").doesNotContain("eureka");
  }

  @Test
  void what_changed_since_stays() {
    given("retention", "bordereau", "--out", pdf.toString());
    at(
        ledger ->
            ledger
                .handle()
                .execute("update submission set sent_again = 1 where beneficiary = 'eureka'"));

    Terminal.Ended destroyed = destroy();

    assertThat(destroyed.code()).isEqualTo(1);
    assertThat(destroyed.out())
        .startsWith("Détruits : 1 objet, 0 original, ")
        .contains("Restent (1) :\n- arrival:", " : a changé depuis le bordereau\n");
  }

  @Test
  void what_a_case_or_a_lawsuit_that_came_since_needs_stays() throws IOException {
    given("retention", "bordereau", "--out", pdf.toString());
    rule("rules:", "holds:\n  - {structure: eureka, reason: \"recours n° 2312345\"}\nrules:");

    assertThat(destroy().out())
        .startsWith("Détruits : 0 objet, 0 original, ")
        .contains("Restent (2) :\n", " : recours n° 2312345\n");
  }

  @Test
  void a_destruction_that_broke_off_is_ended_with_the_same_list() throws Exception {
    Arrival eureka =
        stage.arrivals().stream()
            .filter(one -> "bilan.xlsx".equals(one.name()))
            .findFirst()
            .orElseThrow();
    given("retention", "bordereau", "--out", pdf.toString());
    at(
        ledger -> {
          SqlHoldings holdings = new SqlHoldings(ledger, table -> {});
          holdings.destroy(holdings.find("arrival", eureka.id()).orElseThrow());
        });
    assertThat(original(eureka)).exists();

    assertThat(destroy().out()).startsWith("Détruits : 1 objet (1 l’étaient déjà), ");
    assertThat(original(eureka)).doesNotExist();
  }

  @Test
  void what_arrives_anew_while_it_is_destroyed_stays_in_the_archive() throws Exception {
    Arrival eureka =
        stage.arrivals().stream()
            .filter(one -> "bilan.xlsx".equals(one.name()))
            .findFirst()
            .orElseThrow();
    given("retention", "bordereau", "--out", pdf.toString());
    // as a service that keeps the same bytes, and has no row of them yet
    Files.setLastModifiedTime(
        original(eureka), FileTime.from(today.atTime(8, 30).atZone(Deliverable.ZONE).toInstant()));

    Terminal.Ended destroyed = destroy();

    assertThat(destroyed.code()).isEqualTo(1);
    assertThat(destroyed.out())
        .contains(
            "Restent (1) :\n- "
                + eureka.sha256()
                + " : vient d’arriver de nouveau : relancez la commande dans une heure\n");
    assertThat(original(eureka)).exists();
  }

  @Test
  void one_that_was_killed_between_two_originals_leaves_none_of_them() throws Exception {
    given("retention", "bordereau", "--out", pdf.toString());
    List<Path> originals =
        Pattern.compile("[0-9a-f]{64}")
            .matcher(Files.readString(csv))
            .results()
            .map(
                one ->
                    directory.resolve(
                        "data/archive/" + one.group().substring(0, 2) + "/" + one.group()))
            .filter(Files::exists)
            .distinct()
            .toList();
    assertThat(originals).hasSizeGreaterThan(1);
    at(
        ledger -> {
          SqlHoldings holdings = new SqlHoldings(ledger, table -> {});
          for (Item one : all(ledger)) {
            if (one.whose().stream().anyMatch(by -> "eureka".equals(by.structure()))) {
              holdings.destroy(one);
            }
          }
        });
    Files.delete(originals.get(0));

    Terminal.Ended ended = destroy();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .startsWith(
            "Détruits : 0 objet (2 l’étaient déjà), " + (originals.size() - 1) + " origina");
    assertThat(originals).noneMatch(Files::exists);
    assertThat(given("audit", "verify").code()).isZero();
    assertThat(given("audit", "list", "--json").out())
        .contains("\"DESTROY_BEGIN\"", "\"DESTROY\"", "visa V 2033-7");
  }

  @Test
  void no_other_list_serves() throws IOException {
    given("retention", "bordereau", "--out", pdf.toString());
    Files.writeString(csv, Files.readString(csv).replace("2020-12-14", "2020-12-13"));
    assertThat(destroy().err())
        .isEqualTo(
            "Cette liste n’est celle d’aucun bordereau que comop a fait, ou elle a été modifiée"
                + " depuis : rien n’a été détruit.\n");
    Files.writeString(csv, "a;b\n");
    assertThat(destroy().err()).startsWith("Ce fichier n’est pas la liste d’un bordereau : ");
  }

  @Test
  void the_service_has_to_be_stopped() {
    given("retention", "bordereau", "--out", pdf.toString());
    try (Ledger service = Ledger.open(LedgerSettings.h2File(directory.resolve("data/store")))) {
      service.serve();
      assertThat(destroy("--dry-run").code()).isZero();
      assertThat(destroy().err()).startsWith("Le service tient la base : arrêtez-le d’abord.");
    }
  }
}
