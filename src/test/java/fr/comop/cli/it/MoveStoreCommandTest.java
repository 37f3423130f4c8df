package fr.comop.cli.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.cli.Exit;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.PostgresServer;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.ledger.rows.EveryTable;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way from H2 to PostgreSQL. */
class MoveStoreCommandTest extends AtTheTerminal {
  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new PostgresServer();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private Terminal.Ended given(String... args) {
    Terminal.Ended ended = comop(args);
    return new Terminal.Ended(
        ended.code(), ended.out().replace('\u00a0', ' '), ended.err().replace('\u00a0', ' '));
  }

  private void fill() {
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("data/store")))) {
      EveryTable.fill(ledger);
      new AuditTrail(
              ledger,
              Clock.fixed(Stage.NOW, ZoneOffset.UTC),
              new AuditHeads(directory.resolve("data/archive")))
          .record("Camille", "ACCEPT", "AR-000001", "é");
    }
  }

  private void at(LedgerSettings.At database) {
    variables.put("COMOP_STORE_URL", database.url());
    variables.put("COMOP_STORE_USER", database.user());
  }

  @Test
  void takes_all_of_it_once_and_leaves_the_old_one_as_it_is() throws Exception {
    fill();
    Path before = directory.resolve("before.zip");
    assertThat(given("backup", before.toString()).code()).isEqualTo(1);
    LedgerSettings.At database = (LedgerSettings.At) server.emptyDatabase();

    Terminal.Ended moved = given("move-store", database.url(), "--user", database.user());

    assertThat(moved.code()).isZero();
    assertThat(moved.err()).isEmpty();
    assertThat(moved.out())
        .startsWith("Base déplacée : ")
        .contains(
            """
             lignes, comparées à l’arrivée.
            - envois reçus : 16
            - classeurs lus, réponses et constats : 18
            - courriels et relances : 22
            - dossiers et lettres recommandées : 12
            - synthèses remises : 6
            - réunions : 6
            - versements, avis et accords : 6
            - journal d’audit : 5
            - tenue du service lui-même :\
            """)
        .contains("\nJournal d’audit : intact, 2 lignes.\n")
        .contains("\n  store.url = " + database.url() + "\n");
    Terminal.Ended refused = given("run");
    assertThat(refused.code()).isEqualTo(Exit.BREAKDOWN);
    assertThat(refused.err())
        .startsWith("Cette base a été déplacée (" + database.url() + ", 2020-12-14T17:00:00Z) : ");
    at(database);
    assertThat(given("audit", "verify").code()).isZero();
    assertThat(given("audit", "list").out()).contains("STORE_MOVED", "BACKUP", "AR-000001");
    Path after = directory.resolve("after.zip");
    given("backup", after.toString());
    assertThat(rows(after)).isEqualTo(rows(before));

    LedgerSettings.At third = (LedgerSettings.At) server.emptyDatabase();
    at(third);
    variables.put("COMOP_DATA_DIR", directory.resolve("elsewhere").toString());
    Path home = directory.resolve("home");
    assertThat(given("restore", after.toString(), home.toString()).out())
        .contains("Journal d’audit : intact, 3 lignes.");
    assertThat(given("audit", "verify").code()).isZero();
  }

  /** Of all tables but those of the audit trail, line by line. */
  private static Map<String, List<String>> rows(Path backup) throws Exception {
    Map<String, List<String>> rows = new TreeMap<>();
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        if (entry.getName().startsWith("store/") && !entry.getName().contains("audit")) {
          List<String> lines =
              new ArrayList<>(
                  new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                      .lines()
                      .toList());
          lines.sort(null);
          rows.put(entry.getName(), lines);
        }
      }
    }
    assertThat(rows)
        .hasSizeGreaterThan(40)
        .noneSatisfy((name, lines) -> assertThat(lines).isEmpty());
    return rows;
  }

  @Test
  void what_was_done_in_a_case_is_there_too_destroyed_by_the_owner_alone() throws Exception {
    try (Ledger there = Ledger.open(server.emptyDatabase())) {
      EveryTable.fill(there);
      assertThatThrownBy(
              () -> there.durably(() -> there.handle().execute("delete from notice_act")))
          .hasMessageContaining("A case is append-only: DELETE refused");
      assertThat(there.<Integer>asOwner(() -> there.handle().execute("delete from notice_act")))
          .isEqualTo(2);
      EveryTable.fill(there, "notice_act");
      assertThatThrownBy(
              () -> there.durably(() -> there.handle().execute("delete from notice_act")))
          .hasMessageContaining("A case is append-only: DELETE refused");
    }
  }

  @Test
  void goes_into_an_empty_database_of_postgresql_alone() throws Exception {
    fill();
    assertThat(given("move-store", "jdbc:h2:mem:x", "--user", "u").err())
        .isEqualTo(
            "Seule une base H2 se déplace, et seulement vers PostgreSQL (jdbc:postgresql://…).\n");
    LedgerSettings.At database = (LedgerSettings.At) server.emptyDatabase();
    try (Ledger there = Ledger.open(database)) {
      there.durably(() -> there.handle().execute("insert into asked values ('a', 'b', 2020)"));
    }

    assertThat(given("move-store", database.url(), "--user", database.user()).err())
        .endsWith(
            "La base d’arrivée n’est pas vide (table asked) : rien n’a été déplacé. Créez-en une"
                + " neuve.\n");
    assertThat(given("audit", "list").out()).contains("AR-000001");
  }
}
