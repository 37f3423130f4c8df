package fr.comop.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a person, and what becomes of it on request. */
class PersonCommandTest extends AtTheTerminal {
  private static final String ANNA = "anna.nowak@ancienne.example";
  private static final String KEPT =
      "Reste jusqu’à son élimination, comme archive publique et preuve (RGPD, art. 17 § 3 b et d ;"
          + " Code du patrimoine, L. 212-2) :\n"
          + "- courriels reçus de cette adresse, avec leurs pièces : 1\n"
          + "- courriels qui lui ont été adressés : 1\n"
          + "- lignes du journal d’audit : 0\n";

  @BeforeEach
  void remember() {
    at(
        ledger -> {
          Instant old = Stage.NOW.minus(Duration.ofDays(30));
          ledger
              .handle()
              .execute(
                  "insert into arrival (id, channel, origin, sha256, size_bytes, received_at,"
                      + " recorded_at, state, sender) values (1, 'MAILBOX', 'o', ?, 3, ?, ?,"
                      + " 'DONE', ?)",
                  "0".repeat(64),
                  old,
                  old,
                  ANNA);
          ledger
              .handle()
              .execute(
                  "insert into outbox (id, kind, message_id, recipients, subject, created_at,"
                      + " state, next_attempt_at) values (100, 'ACKNOWLEDGEMENT', 'm', ?, 's', ?,"
                      + " 'SENT', ?)",
                  "x" + ANNA + " " + ANNA,
                  old,
                  old);
          for (String address : List.of(ANNA, "x" + ANNA)) {
            ledger.handle().execute("insert into sent_to values (100, ?, ?)", address, old);
            ledger
                .handle()
                .execute("insert into dead_address values (?, ?, 'm', 'r')", address, old);
          }
          ledger
              .handle()
              .execute(
                  "insert into meeting (id, uid, conventions, begins_at, minutes, place, link,"
                      + " agenda, revision, dated, who, planned_at) values (1, 'u', 'c', ?, 60,"
                      + " 'p', '', 'a', 0, 0, 'w', ?)",
                  old,
                  old);
          ledger
              .handle()
              .execute(
                  "insert into meeting_guest (meeting_id, address, name, revision, invited_at,"
                      + " words) values (1, ?, 'Anna Nowak', 0, ?, 'Je viens')",
                  ANNA,
                  old);
        });
  }

  private interface Work {
    void in(Ledger ledger);
  }

  private void at(Work work) {
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("data/store")))) {
      ledger.durably(() -> work.in(ledger));
    }
  }

  private List<String> texts(String query) {
    List<String> texts = new java.util.ArrayList<>();
    at(ledger -> texts.addAll(ledger.handle().select(query).mapTo(String.class).list()));
    return texts;
  }

  private Terminal.Ended given(String... args) {
    Terminal.Ended ended = comop(args);
    return new Terminal.Ended(
        ended.code(),
        ended.out().replace('\u00a0', ' ').replace('\u202f', ' '),
        ended.err().replace('\u00a0', ' ').replace('\u202f', ' '));
  }

  @Test
  void what_may_go_goes_and_what_stays_is_said() {
    String counted =
        "- invitations à des réunions (nom, adresse, réponse) : 1\n"
            + "- adresses notées aux envois de plus de huit jours : 1\n"
            + "- adresses qui ne répondent pas, accusés retenus : 1\n"
            + KEPT;
    assertThat(given("person", "show", ANNA).out()).isEqualTo("Peut être retiré :\n" + counted);
    assertThat(given("person", "forget", ANNA, "--reason", "demande", "--dry-run").out())
        .isEqualTo("Serait retiré :\n" + counted);
    assertThat(texts("select name from meeting_guest")).containsExactly("Anna Nowak");

    Terminal.Ended forgotten =
        given("person", "forget", "Anna.Nowak@ancienne.example", "--reason", "demande du 3 mai");

    assertThat(forgotten.out()).isEqualTo("Retiré :\n" + counted);
    assertThat(texts("select name || coalesce(words, '') from meeting_guest")).containsExactly("");
    assertThat(texts("select address from meeting_guest"))
        .allMatch(one -> one.matches("efface-[0-9a-f-]{36}@efface\\.invalid"));
    assertThat(texts("select address from sent_to")).containsExactly("x" + ANNA);
    assertThat(texts("select address from dead_address")).containsExactly("x" + ANNA);
    assertThat(texts("select sender from arrival")).containsExactly(ANNA);
    assertThat(texts("select who || address || details from audit_text"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one).endsWith("3 mentions ; demande du 3 mai").doesNotContain("nowak"));
    assertThat(given("person", "show", ANNA).out()).contains("réponse) : 0\n", KEPT);
  }

  @Test
  void nobody_is_forgotten_whom_a_mail_still_leaves_for() {
    at(ledger -> ledger.handle().execute("update outbox set state = 'QUEUED'"));
    assertThat(given("person", "forget", ANNA, "--reason", "demande"))
        .isEqualTo(
            new Terminal.Ended(
                Exit.WRONG_USE,
                "",
                "Un courriel au moins attend encore de partir à cette adresse : recommencez quand"
                    + " il sera parti ou abandonné, sans quoi elle serait notée de nouveau.\n"));
    assertThat(texts("select name from meeting_guest")).containsExactly("Anna Nowak");
  }

  @Test
  void who_is_forgotten_is_told_no_more_of_a_meeting() {
    at(
        ledger -> {
          ledger
              .handle()
              .execute("update meeting set begins_at = ?", Stage.NOW.plus(Duration.ofDays(60)));
          ledger
              .handle()
              .execute(
                  "insert into meeting_guest (meeting_id, address, name, revision, invited_at)"
                      + " values (1, 'paul@ancienne.example', 'Paul', 0, ?)",
                  Stage.NOW);
        });
    given("person", "forget", ANNA, "--reason", "demande");

    assertThat(given("meeting", "cancel", "COS-0001", "--reason", "grève").err()).isEmpty();

    assertThat(texts("select recipients from outbox where state = 'QUEUED'"))
        .containsExactly("paul@ancienne.example");
  }

  @Test
  void a_contact_is_shown_as_one_and_a_trial_is_refused_as_the_deed() {
    String maelle = "maelle.trevignac@planetarium-vaulx.example";
    assertThat(given("person", "show", maelle).out())
        .startsWith(
            "Dans la configuration, d’où comop lui écrit : config/structures.yaml, un contact de «"
                + " Planétarium de Vaulx-en-Velin ».\nPeut être retiré :\n");
    assertThat(given("person", "forget", maelle, "--reason", "demande", "--dry-run"))
        .isEqualTo(given("person", "forget", maelle, "--reason", "demande"))
        .returns(Exit.WRONG_USE, Terminal.Ended::code);
  }

  @Test
  void an_address_that_is_written_to_is_taken_out_of_the_configuration_first() {
    assertThat(
            given(
                "person",
                "forget",
                "maelle.trevignac@planetarium-vaulx.example",
                "--reason",
                "demande"))
        .returns(Exit.WRONG_USE, Terminal.Ended::code)
        .satisfies(
            one ->
                assertThat(one.err())
                    .startsWith(
                        "La configuration a encore cette adresse (config/structures.yaml, un"
                            + " contact de « Planétarium de Vaulx-en-Velin ») : "));
  }

  @Test
  void nobody_of_the_regions_is_forgotten_while_the_configuration_writes_to_them()
      throws IOException {
    Path config = directory.resolve("config");
    try (Stream<Path> all = Files.walk(Path.of("config"))) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        Path copy = config.resolve(Path.of("config").relativize(one).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(one, copy);
      }
    }
    Files.writeString(
        config.resolve("people.yaml"),
        """
        people:
          - {name: Camille, role: chargée, accounts: [ctest], mails: [c@region.example]}
        """);
    Files.writeString(
        config.resolve("summaries.yaml"),
        "mailings:\n  - {audience: committee, to: [Presidente@region.example]}\n");
    variables.put("COMOP_DIGEST_TO", "c@region.example, d@region.example");
    variables.put("COMOP_MEETING_MEMBERS", "c@region.example");
    for (String[] one :
        new String[][] {
          {
            "C@region.example",
            "config/people.yaml, Camille ; réglage digest.to ; réglage meeting.members"
          },
          {"d@region.example", "réglage digest.to"},
          {"csti@region.example", "réglage service.email"},
          {"presidente@region.example", "config/summaries.yaml, synthèses pour « committee »"}
        }) {
      assertThat(
              given(
                      "person",
                      "forget",
                      one[0],
                      "--reason",
                      "demande",
                      "--config",
                      config.toString())
                  .err())
          .isEqualTo(
              "La configuration a encore cette adresse ("
                  + one[1]
                  + ") : remplacez-la ou retirez-la d’abord, sans quoi comop lui écrira encore.\n");
    }
  }

  @Test
  void a_name_and_an_address_are_corrected() {
    assertThat(
            given("person", "correct", ANNA, "anna.kowal@neuve.example", "--name", "Anna Kowal")
                .out())
        .startsWith("Corrigé : 1 invitation à une réunion.\n");

    assertThat(texts("select name || ' ' || address from meeting_guest"))
        .containsExactly("Anna Kowal anna.kowal@neuve.example");
    assertThat(texts("select details from audit_text"))
        .singleElement()
        .satisfies(one -> assertThat(one).endsWith("1 mentions"));
  }
}
