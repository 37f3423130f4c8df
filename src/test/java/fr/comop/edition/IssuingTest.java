package fr.comop.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.config.Setting;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.CopiedSamples;
import fr.comop.summary.Audience;
import fr.comop.summary.Changes;
import fr.comop.summary.Gist;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Summaries of the samples that are given out, and what is remembered of them. */
class IssuingTest {
  private static final Instant NOW = Instant.parse("2021-01-12T09:00:00Z");
  private static final Instant EARLY = Instant.parse("2020-12-10T22:59:59Z");
  private static final Set<String> COMOP = Set.of("comop-2020-2022");
  private static final List<String> TO = List.of("csti@region.example");

  @TempDir Path directory;
  private House house;

  @BeforeEach
  void open() throws Exception {
    house = new CopiedSamples(directory).at(NOW, Map.of());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static Order order(Audience audience, Instant asOf, String name) {
    return new Order(2020, audience, COMOP, asOf, name);
  }

  private Issuing issuing() {
    return house.edition.issuing();
  }

  private AuditEntry lastLine() {
    return house.store.audit.newestFirst(1).get(0);
  }

  @Test
  void what_the_committee_is_given_is_kept_byte_by_byte_and_noted() throws Exception {
    Issuing.HandedOut given =
        issuing()
            .handOut(
                order(Audience.COMMITTEE, NOW, "COS du 12 janvier"),
                directory.resolve("out"),
                Actor.COMOP);

    Edition edition = issuing().find("COS du 12 janvier");
    assertThat(edition).isEqualTo(given.edition()).isEqualTo(issuing().find("s-1"));
    assertThat(edition.way()).isEqualTo(Edition.Way.WRITTEN);
    for (int at = 0; at < given.files().size(); at++) {
      assertThat(house.store.archive.path(edition.files().get(at).sha256()))
          .hasSameBinaryContentAs(given.files().get(at));
    }
    assertThat(lastLine().what()).isEqualTo("SUMMARY_OUT");
    assertThat(lastLine().subject()).isEqualTo("2020 committee");
    assertThat(lastLine().details())
        .isEqualTo(
            "S-0001 « COS du 12 janvier », remise, état au 2021-01-12T09:00:00Z ; conventions :"
                + " comop-2020-2022. Synthèse 2020 - comité de suivi.xlsx sha256:"
                + edition.files().get(0).sha256()
                + " ; Synthèse 2020 - comité de suivi.pdf sha256:"
                + edition.files().get(1).sha256());
  }

  @Test
  void what_the_region_writes_for_itself_is_noted_and_not_kept() throws Exception {
    Issuing.HandedOut given =
        issuing().handOut(order(Audience.REGION, NOW, ""), directory.resolve("out"), Actor.COMOP);
    assertThat(given.edition()).isNull();
    assertThat(given.files()).hasSize(2).allSatisfy(one -> assertThat(one).isNotEmptyFile());
    assertThat(issuing().all()).isEmpty();
    assertThat(lastLine().what()).isEqualTo("SUMMARY_OUT");
    assertThat(lastLine().subject()).isEqualTo("2020 region");
    assertThat(lastLine().details()).startsWith("Écrite par commande, état au 2021-01-12T09:00:00Z");
  }

  @Test
  void a_name_is_given_once() {
    issuing().keep(order(Audience.REGION, NOW, "COS"), Actor.COMOP);
    assertThatThrownBy(() -> issuing().keep(order(Audience.REGION, NOW, "COS"), Actor.COMOP))
        .isInstanceOf(Declined.class)
        .hasMessage("« COS » est déjà le nom de S-0001 : donnez-en un autre.");
    assertThat(issuing().all()).hasSize(1);
    assertThatThrownBy(() -> issuing().find("S-2"))
        .hasMessage("Aucune synthèse ne porte la référence S-2.");
  }

  @Test
  void the_next_one_says_what_changed_since_the_last_that_was_read() {
    issuing().send(order(Audience.REGION, EARLY, "COS"), TO, Actor.COMOP);
    issuing().keep(order(Audience.REGION, NOW, "brouillon"), Actor.COMOP);

    Changes changes = issuing().look(order(Audience.REGION, NOW, "")).changes();

    assertThat(changes.since()).isEqualTo(new Changes.Earlier("COS", EARLY));
    assertThat(changes.of(Gist.Kind.DOCUMENT))
        .extracting(Changes.Change::french)
        .contains("La Rotonde, bilan annuel 2020\u00a0: jamais reçu → complet");
    assertThat(changes.of(Gist.Kind.TOTAL)).isNotEmpty();
    assertThat(issuing().look(order(Audience.COMMITTEE, NOW, "")).changes())
        .as("the committee got none yet")
        .isEqualTo(Changes.NONE);
    assertThat(issuing().look(order(Audience.REGION, EARLY, "")).changes().all()).isEmpty();
  }

  /** The last moment at which a document came in. */
  private List<Instant> moments() {
    return house.store.ledger.inTransaction(
        () ->
            Stream.of("bilan")
                .flatMap(
                    form ->
                        house.configuration.conventions().beneficiaries().stream()
                            .flatMap(
                                one -> house.store.submissions.of(one.id(), form, 2020).stream()))
                .map(one -> one.receivedAt())
                .sorted()
                .toList());
  }

  private Map<Boolean, List<String>> totals(Instant asOf) {
    Summary shown = issuing().look(order(Audience.PARTNERS, asOf, "")).summary();
    return shown.totals().entrySet().stream()
        .collect(
            java.util.stream.Collectors.partitioningBy(
                one -> one.getValue().told() instanceof Told.Known,
                java.util.stream.Collectors.mapping(
                    Map.Entry::getKey, java.util.stream.Collectors.toList())));
  }

  @Test
  void no_structures_figure_follows_from_two_summaries() {
    List<Instant> moments = moments();
    Instant before = moments.get(moments.size() - 1).minusSeconds(1);
    assertThat(totals(NOW).get(true)).contains("direct");
    assertThat(totals(before).get(true)).contains("direct");

    issuing().handOut(order(Audience.PARTNERS, before, ""), directory.resolve("a"), Actor.COMOP);

    assertThat(totals(before).get(true)).as("the same may be told again").contains("direct");
    assertThat(totals(NOW).get(false))
        .as("one structure more: its own figure would be the difference")
        .contains("direct");
    assertThat(totals(NOW).get(true)).doesNotContain("direct");
  }

  @Test
  void a_mail_waits_in_the_outbox_with_its_pictures_and_files() throws Exception {
    Edition sent = issuing().send(order(Audience.REGION, NOW, "COS du 12 janvier"), TO, Actor.COMOP);
    List<Outbox.Queued> queued =
        house.store.ledger.inTransaction(
            () ->
                house.store.outbox.due(NOW, 50).stream()
                    .flatMap(id -> house.store.outbox.take(id, NOW).stream())
                    .filter(one -> one.kind().equals(SummaryLetter.TEXT))
                    .toList());
    assertThat(queued).hasSize(1);
    assertThat(queued.get(0).mail().to()).isEqualTo(TO);
    assertThat(queued.get(0).mail().files())
        .extracting(one -> one.name() + " " + one.contentId())
        .containsExactly(
            "graphique-1.png S-0001.1@region.example",
            "graphique-2.png S-0001.2@region.example",
            "graphique-3.png S-0001.3@region.example",
            "Synthèse 2020 - Région.xlsx null",
            "Synthèse 2020 - Région.pdf null");
    assertThat(sent.files())
        .extracting(Piece::name)
        .containsExactly(
            "Synthèse 2020 - Région.xlsx",
            "Synthèse 2020 - Région.pdf",
            "Synthèse 2020 - Région.eml");
    assertThat(issuing().again("S-1", directory.resolve("again"), Actor.COMOP))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one).isNotEmptyFile());
    assertThat(lastLine().details()).startsWith("S-0001, écrite de nouveau par commande");
    Files.createDirectories(Path.of("target/received"));
    Files.copy(
        directory.resolve("again/Synthèse 2020 - Région.eml"),
        Path.of("target/received/synthese.eml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void what_is_too_large_for_a_mail_lies_in_the_shared_place() throws Exception {
    house.close();
    Path shared = directory.resolve("partage");
    house =
        new CopiedSamples(directory.resolve("other"))
            .at(
                NOW,
                Map.of(
                    Setting.SUMMARIES_ATTACH_MOST,
                    "10KB",
                    Setting.SUMMARIES_DIR,
                    shared.toString(),
                    Setting.SUMMARIES_DIR_CALLED,
                    "\\\\partage\\syntheses"));
    issuing().send(order(Audience.REGION, NOW, ""), TO, Actor.COMOP);
    assertThat(shared.resolve("S-0001/Synthèse 2020 - Région.pdf")).isNotEmptyFile();
    issuing().send(order(Audience.COMMITTEE, NOW, ""), TO, Actor.COMOP);
    List<String> texts =
        house.store.ledger.inTransaction(
            () ->
                Stream.of(1, 2)
                    .map(
                        number ->
                            house
                                .store
                                .outbox
                                .find("<synthese.S-000" + number + ".1@region.example>")
                                .orElseThrow()
                                .text())
                    .toList());
    assertThat(texts.get(0)).contains("\\\\partage\\syntheses\\S-0001");
    assertThat(texts.get(1)).doesNotContain("partage").contains("vous les remettra sur demande");
  }
}
