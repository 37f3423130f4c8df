package fr.comop.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.config.Setting;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.intake.assessment.Submission;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.Approved;
import fr.comop.stage.CopiedSamples;
import fr.comop.stage.SentMail;
import fr.comop.summary.Audience;
import fr.comop.summary.Changes;
import fr.comop.summary.Gist;
import fr.comop.summary.Handout;
import fr.comop.summary.Rendering;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.Total;
import fr.comop.wiring.House;
import fr.comop.wiring.Writing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
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

  private static @Nullable Instant oneMore;

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

  /** A rendering that takes no time. */
  private record Words(String extension) implements Rendering {
    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public void write(Summary summary, Changes changes, OutputStream out) throws IOException {
      out.write("x".repeat(20_000).getBytes(UTF_8));
    }
  }

  private Issuing quick() {
    return quick(new SharedPlace(1_000_000, directory, ""));
  }

  private Issuing quick(SharedPlace place) {
    Shelf shelf = new Shelf(house.store.archive);
    return new Issuing(
        house.store.desk,
        house.edition.viewing(),
        house.edition.editions(),
        shelf,
        new Handout(List.of(new Words("xlsx"), new Words("pdf"))),
        new Issuing.Post(
            new SummaryLetter(
                Writing.stationeries(house.configuration), shelf, place, List.of("direct")),
            house.store.outbox,
            mail -> mail.text().getBytes(UTF_8)));
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
                + " comop-2020-2022. Synthèse 2020 - comité d’orientation stratégique.xlsx sha256:"
                + edition.files().get(0).sha256()
                + " ; Synthèse 2020 - comité d’orientation stratégique.pdf sha256:"
                + edition.files().get(1).sha256());
  }

  @Test
  void what_the_region_writes_for_itself_is_noted_and_not_kept() throws Exception {
    Issuing.HandedOut given =
        quick().handOut(order(Audience.REGION, NOW, ""), directory.resolve("out"), Actor.COMOP);
    assertThat(given.edition()).isNull();
    assertThat(given.files()).hasSize(2).allSatisfy(one -> assertThat(one).isNotEmptyFile());
    assertThat(issuing().all()).isEmpty();
    assertThat(lastLine().what()).isEqualTo("SUMMARY_OUT");
    assertThat(lastLine().subject()).isEqualTo("2020 region");
    assertThat(lastLine().details())
        .startsWith("Écrite par commande, état au 2021-01-12T09:00:00Z");
  }

  @Test
  void a_name_is_given_once() {
    quick().keep(order(Audience.REGION, NOW, "COS"), Actor.COMOP);
    assertThatThrownBy(() -> quick().keep(order(Audience.REGION, NOW, "COS"), Actor.COMOP))
        .isInstanceOf(Declined.class)
        .hasMessage("« COS » est déjà le nom de S-0001 : donnez-en un autre.");
    assertThat(issuing().all()).hasSize(1);
    assertThatThrownBy(() -> issuing().find("S-2"))
        .hasMessage(
            "Aucune synthèse ne s’appelle « S-2 », ni n’a cette référence : « comop summary list » les"
                + " donne toutes.");
  }

  @Test
  void the_next_one_says_what_changed_since_the_last_that_was_read() {
    quick().send(order(Audience.REGION, EARLY, "COS"), TO, Actor.COMOP);
    quick().keep(order(Audience.REGION, NOW, "brouillon"), Actor.COMOP);

    Changes changes = issuing().look(order(Audience.REGION, NOW, "")).changes();

    assertThat(changes.since()).isEqualTo(new Changes.Earlier("COS", EARLY));
    assertThat(changes.of(Gist.Kind.DOCUMENT))
        .extracting(Changes.Change::french)
        .contains("Galerie Eurêka, bilan annuel 2020\u00a0: jamais reçu → complet");
    assertThat(changes.of(Gist.Kind.TOTAL)).isNotEmpty();
    assertThat(changes.of(Gist.Kind.FUNDING))
        .extracting(one -> one.french().replace('\u00a0', ' '))
        .contains(
            "Planétarium de Vaulx-en-Velin, avis du service : pas encore donné →"
                + " favorable, proposition : 90 000,00 €");
    assertThat(changes.of(Gist.Kind.QUOTE)).isNotEmpty();
    assertThat(issuing().look(order(Audience.COMMITTEE, NOW, "")).changes())
        .as("the committee got none yet")
        .isEqualTo(Changes.NONE);
    assertThat(issuing().look(order(Audience.REGION, EARLY, "")).changes().all()).isEmpty();
  }

  private Total direct(Audience audience, Instant asOf) {
    return issuing().look(order(audience, asOf, "")).summary().total("direct");
  }

  /** A moment at which one more structure than just before has the figure, and four had it. */
  private Instant oneMore() {
    Instant known = oneMore;
    if (known == null) {
      known = sought();
      oneMore = known;
    }
    return known;
  }

  private Instant sought() {
    return house
        .store
        .ledger
        .inTransaction(() -> house.store.submissions.recordedSince(Instant.EPOCH))
        .stream()
        .filter(one -> one.form().equals("bilan"))
        .map(Submission::receivedAt)
        .sorted()
        .filter(
            at -> {
              int before = direct(Audience.REGION, at.minusSeconds(1)).restsOn();
              return before >= 4 && direct(Audience.REGION, at).restsOn() == before + 1;
            })
        .findFirst()
        .orElseThrow();
  }

  @Test
  void no_structures_figure_follows_from_two_summaries() {
    Instant later = oneMore();
    Instant earlier = later.minusSeconds(1);
    assertThat(direct(Audience.PARTNERS, later).told())
        .as("as long as nothing was told")
        .isInstanceOf(Told.Known.class);

    quick().handOut(order(Audience.PARTNERS, earlier, ""), directory.resolve("a"), Actor.COMOP);

    assertThat(direct(Audience.PARTNERS, earlier).told())
        .as("the same may be told again")
        .isInstanceOf(Told.Known.class);
    assertThat(direct(Audience.PARTNERS, later).told())
        .as("the figure of the structure that came would be the difference")
        .isEqualTo(new Told.Withheld(Told.Because.TOLD_BY_OTHERS));
    assertThat(direct(Audience.REGION, later).told()).isInstanceOf(Told.Known.class);
  }

  @Test
  void what_is_withheld_now_is_not_repeated_among_the_changes() {
    Instant later = oneMore();
    quick()
        .handOut(
            order(Audience.PARTNERS, later.minusSeconds(1), ""),
            directory.resolve("a"),
            Actor.COMOP);
    Changes changes = issuing().look(order(Audience.PARTNERS, later, "")).changes();
    assertThat(changes.of(Gist.Kind.TOTAL))
        .filteredOn(one -> one.now().equals(Told.Because.TOLD_BY_OTHERS.french()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.before()).isEmpty());
  }

  @Test
  void what_partners_were_told_the_committee_may_know_and_not_the_other_way_round() {
    assertThat(Audience.COMMITTEE.hears(Audience.PARTNERS)).isTrue();
    assertThat(Audience.PARTNERS.hears(Audience.COMMITTEE)).isFalse();
    Instant later = oneMore();
    quick()
        .handOut(
            order(Audience.COMMITTEE, later.minusSeconds(1), ""),
            directory.resolve("a"),
            Actor.COMOP);
    assertThat(direct(Audience.PARTNERS, later).told()).isInstanceOf(Told.Known.class);
  }

  @Test
  void what_was_told_and_is_lost_lets_nothing_be_told_any_more() throws Exception {
    quick().handOut(order(Audience.PARTNERS, NOW, ""), directory.resolve("a"), Actor.COMOP);
    Files.delete(house.store.archive.path(issuing().find("S-1").content()));
    assertThatThrownBy(() -> issuing().look(order(Audience.COMMITTEE, NOW, "")))
        .hasMessage("S-0001: what it said is not in the archive, or cannot be read");
  }

  @Test
  void a_mail_waits_in_the_outbox_with_its_pictures_and_files() throws Exception {
    Edition sent =
        issuing().send(order(Audience.REGION, NOW, "COS du 12 janvier"), TO, Actor.COMOP);
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
    SentMail mail = SentMail.of(directory.resolve("again/Synthèse 2020 - Région.eml"));
    assertThat(mail.files())
        .containsOnlyKeys("Synthèse 2020 - Région.xlsx", "Synthèse 2020 - Région.pdf");
    Approved.check(
        "src/test/resources/editions/region.txt", mail.subject() + "\n\n" + mail.text() + "\n");
  }

  @Test
  void what_is_too_large_for_a_mail_lies_in_the_shared_place() throws Exception {
    Path shared = directory.resolve("partage");
    Issuing issuing = quick(new SharedPlace(30_000, shared, "\\\\partage\\syntheses"));
    issuing.send(order(Audience.REGION, NOW, ""), TO, Actor.COMOP);
    issuing.send(order(Audience.COMMITTEE, NOW, ""), TO, Actor.COMOP);
    assertThat(shared.resolve("S-0001/Synthèse 2020 - Région.pdf")).hasSize(20_000);
    assertThat(shared.resolve("S-0002/Synthèse 2020 - comité d’orientation stratégique.pdf"))
        .hasSize(20_000);
    assertThat(queued("S-0001.1").files())
        .extracting(Mail.File::mediaType)
        .containsOnly("image/png");
    assertThat(queued("S-0001.1").text()).contains("\\\\partage\\syntheses\\S-0001");
    assertThat(queued("S-0002.1").text())
        .doesNotContain("partage")
        .contains("vous les remettra sur demande");
  }

  @Test
  void partners_get_a_mail_each_and_the_committee_one() {
    List<String> two = List.of("a@comite.example", "b@comite.example");
    quick().send(order(Audience.PARTNERS, NOW, ""), two, Actor.COMOP);
    quick().send(order(Audience.COMMITTEE, NOW, ""), two, Actor.COMOP);
    assertThat(queued("S-0001.1").to()).containsExactly("a@comite.example");
    assertThat(queued("S-0001.2").to()).containsExactly("b@comite.example");
    assertThat(queued("S-0002.1").to()).isEqualTo(two);
  }

  @Test
  void the_mail_says_what_changed_in_both_its_texts() throws Exception {
    quick().send(order(Audience.COMMITTEE, EARLY, "COS du 10 décembre"), TO, Actor.COMOP);
    quick().send(order(Audience.COMMITTEE, NOW, ""), TO, Actor.COMOP);
    Mail mail = queued("S-0002.1");
    Approved.check(
        "src/test/resources/editions/comite.txt",
        plain(mail.subject() + "\n\n" + mail.text()) + "\n");
    String html = plain(Jsoup.parse(mail.html()).text());
    plain(mail.text())
        .lines()
        .filter(one -> one.startsWith(" - ") && !one.contains(" (9 sur 11)"))
        .forEach(one -> assertThat(html).contains(one.substring(3)));
    assertThat(Jsoup.parse(mail.html()).select("img").eachAttr("alt"))
        .hasSize(2)
        .allSatisfy(one -> assertThat(mail.text()).contains(one));
  }

  @Test
  void all_that_matters_stands_in_words_before_the_first_chart() throws Exception {
    quick().send(order(Audience.REGION, EARLY, "COS du 10 décembre"), TO, Actor.COMOP);
    quick().send(order(Audience.REGION, NOW, ""), TO, Actor.COMOP);
    Mail mail = queued("S-0002.1");
    String first = plain(Jsoup.parse(mail.html().substring(0, mail.html().indexOf("<img"))).text());
    plain(mail.text())
        .lines()
        .filter(one -> one.startsWith(" - ") && !one.contains(" (9 sur 11)"))
        .forEach(one -> assertThat(first).contains(one.substring(3)));
    assertThat(first)
        .contains(
            "échéance : mardi 15 décembre 2020", "Fréquentation directe", "En pièces jointes");
  }

  private Mail queued(String id) {
    return house.store.ledger.inTransaction(
        () -> house.store.outbox.find("<synthese." + id + "@region.example>").orElseThrow());
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void a_store_that_is_made_anew_knows_from_the_archive_what_was_given_out() throws Exception {
    quick().keep(order(Audience.PARTNERS, NOW, "COS"), Actor.COMOP);
    quick().send(order(Audience.COMMITTEE, NOW, ""), TO, Actor.COMOP);
    Mailing mailing = new Mailing(Audience.COMMITTEE, List.of(), TO, true);
    quick()
        .send(
            order(Audience.COMMITTEE, NOW, ""),
            TO,
            Actor.COMOP,
            edition -> house.edition.editions().note(mailing, 2020, Occasion.DEADLINE, edition));
    List<Edition> given = issuing().all();
    EditionJournal journal =
        new EditionJournal(
            house.configuration.settings().path(Setting.DATA_DIR).resolve("archive"));
    EditionJournal.Found found = journal.read();
    assertThat(found.editions()).isEqualTo(given).hasSize(3);
    assertThat(found.unreadable()).isZero();
    assertThat(house.edition.again()).as("this store knows them").isZero();

    Emptied emptied = new Emptied();
    assertThat(new JournaledEditions(emptied, journal).again(found)).isEqualTo(3);

    assertThat(emptied.all()).isEqualTo(given);
    assertThat(emptied.noted)
        .containsExactly("2020 " + Audience.COMMITTEE + " [] DEADLINE " + given.get(2).reference());
  }

  /** A store that knows nothing any more. */
  private static final class Emptied implements Editions {
    private final List<Edition> all = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();

    @Override
    public void add(Edition edition) {
      all.add(edition);
    }

    @Override
    public List<Edition> all() {
      return List.copyOf(all);
    }

    @Override
    public void note(Mailing mailing, int year, Occasion occasion, Edition edition) {
      noted.add(
          year
              + " "
              + mailing.audience()
              + " "
              + mailing.conventions()
              + " "
              + occasion
              + " "
              + edition.reference());
    }

    @Override
    public Set<Occasion> left(Mailing mailing, int year) {
      return Set.of();
    }
  }
}
