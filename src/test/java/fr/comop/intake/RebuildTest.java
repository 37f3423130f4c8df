package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.config.Setting;
import fr.comop.demo.SampleInbox;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is lost is made anew from the archive and its journal. */
class RebuildTest {
  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  private void loseTheStore() throws IOException {
    Files.delete(directory.resolve("data/store/comop.mv.db"));
  }

  private String status() {
    return comop("status", "--year", "2020", "--json").out();
  }

  private List<String> said() throws IOException {
    return stage.arrivals().stream()
        .map(one -> one.reference() + " " + one.receivedAt() + " " + one.state() + one.reason())
        .toList();
  }

  /** Two versions and a repeat by mail, one by the folder, one from a stranger, one on paper. */
  private void muchCame() throws Exception {
    byte[] report = Workbooks.blank("planetarium", "bilan", 2020);
    byte[] next = Workbooks.resaved(report);
    stage
        .mailed(Letters.with(Letters.PLANETARIUM, "Un", "a.xlsx", report), "2020-12-01T09:00:00")
        .mailed(Letters.ofAStranger(), "2020-12-02T09:00:00")
        .played();
    stage
        .dropped("casemate", "p.xlsx", Workbooks.blank("casemate", "programme", 2020))
        .mailed(Letters.with(Letters.PLANETARIUM, "Deux", "b.xlsx", next), "2020-12-03T09:00:00")
        .played();
    Path scan = Files.writeString(directory.resolve("scan.pdf"), "%PDF-1.4 …");
    Terminal.Ended recorded =
        comop(
            "record",
            "--beneficiary",
            "ronde",
            "--form",
            "bilan",
            "--year",
            "2020",
            "--postmark",
            "2020-12-12",
            "--arrived",
            "2020-12-14",
            "--complete",
            "--file",
            scan.toString());
    assertThat(recorded.code()).as(recorded.err()).isZero();
    stage
        .mailed(Letters.with(Letters.PLANETARIUM, "Encore", "b.xlsx", next), "2020-12-04T09:00:00")
        .played();
  }

  @Test
  void all_stands_where_it_stood_and_nothing_is_sent_again() throws Exception {
    muchCame();
    String before = status();
    List<String> arrivals = said();
    int sent = stage.sent().size();
    assertThat(arrivals).hasSize(6);
    loseTheStore();
    Terminal.Ended rebuilt = comop("rebuild");
    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThat(rebuilt.out())
        .startsWith("6 arrivées refaites\u00a0; 0 original manquant\u00a0; 0 ligne illisible.\n")
        .contains("les messages des structures sont de nouveau à traiter");
    assertThat(status()).isEqualTo(before);
    assertThat(said()).isEqualTo(arrivals);
    assertThat(stage.played()).as("the service goes on").isTrue();
    assertThat(stage.sent()).hasSize(sent);
    assertThat(stage.arrivals()).as("what lies where it lay is known").hasSize(6);
  }

  @Test
  void what_comes_afterwards_is_answered() throws Exception {
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", "")).played();
    loseTheStore();
    assertThat(comop("rebuild").code()).isZero();
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Autre question", "")).played();
    assertThat(stage.textsTo(Letters.PLANETARIUM)).hasSize(2);
  }

  @Test
  void a_programme_that_staff_imported_is_the_baseline_again() throws Exception {
    Path file = SampleInbox.in(Path.of("sample-inbox")).programmes().get(0);
    Terminal.Ended imported = comop("import", file.toString());
    assertThat(imported.code()).as(imported.out() + imported.err()).isZero();
    String before = comop("status", "--year", "2019", "--json").out();
    loseTheStore();
    assertThat(comop("rebuild").code()).isZero();
    assertThat(comop("status", "--year", "2019", "--json").out()).isEqualTo(before);
  }

  @Test
  void it_may_be_broken_off_and_begun_again() throws Exception {
    muchCame();
    List<String> arrivals = said();
    loseTheStore();
    Path journal = directory.resolve("data/archive/arrivals.jsonl");
    List<String> lines = Files.readAllLines(journal);
    Files.write(journal, lines.subList(0, 3));
    assertThat(comop("rebuild").code()).isZero();
    Files.write(journal, lines);
    assertThat(comop("rebuild").out()).startsWith("3 arrivées refaites\u00a0; ");
    assertThat(said()).isEqualTo(arrivals);
  }

  @Test
  void what_is_missing_is_named() throws Exception {
    stage
        .mailed(Letters.plain(Letters.PLANETARIUM, "Question", ""))
        .mailed(Letters.plain(Letters.PLANETARIUM, "Autre", ""), "2020-12-11T10:00:00")
        .played();
    Arrival lost = stage.arrivals().get(0);
    loseTheStore();
    Files.delete(
        directory
            .resolve("data/archive/" + lost.sha256().hex().substring(0, 2))
            .resolve(lost.sha256().hex()));
    Files.writeString(
        directory.resolve("data/archive/arrivals.jsonl"), "{torn", StandardOpenOption.APPEND);
    Terminal.Ended rebuilt = comop("rebuild");
    assertThat(rebuilt.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(rebuilt.out())
        .startsWith("1 arrivée refaite\u00a0; 1 original manquant\u00a0; 1 ligne illisible.\n")
        .contains(
            "Manque\u00a0: "
                + lost.sha256()
                + ", reçu le "
                + FrenchInstant.brief(lost.receivedAt()));
  }

  @Test
  void it_is_noted_in_the_audit_trail() throws Exception {
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", "")).played();
    loseTheStore();
    comop("rebuild");
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat(house.store.audit.newestFirst(1))
          .extracting(AuditEntry::what, AuditEntry::details)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple(
                  "REBUILD", "1 arrivée refaite ; 0 original manquant ; 0 ligne illisible."));
    }
  }

  @Test
  void a_store_that_knows_arrivals_is_left_alone() throws Exception {
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", "")).played();
    Terminal.Ended refused = comop("rebuild");
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(refused.err())
        .isEqualTo("Cette base n’est pas à refaire : elle connaît 1 arrivée.\n");
  }

  @Test
  void without_a_journal_there_is_nothing_to_make_it_from() {
    Terminal.Ended refused = comop("rebuild");
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(refused.err())
        .isEqualTo("L’archive n’a pas de journal des arrivées : rien ne peut être refait.\n");
  }

  @Test
  void an_archive_that_an_older_comop_filled_gets_its_journal_at_the_next_start() throws Exception {
    muchCame();
    String before = status();
    Files.delete(directory.resolve("data/archive/arrivals.jsonl"));
    stage.changes.put(Setting.MAILBOX_ENABLED, "false");
    stage.played();
    loseTheStore();
    assertThat(comop("rebuild").code()).isZero();
    assertThat(status()).isEqualTo(before);
    assertThat(stage.arrivals())
        .extracting(Arrival::state)
        .doesNotContain(ArrivalState.RECEIVED)
        .hasSize(6);
  }
}
