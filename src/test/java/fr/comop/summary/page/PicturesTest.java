package fr.comop.summary.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.comop.archive.Sha256;
import fr.comop.consent.Consent;
import fr.comop.consent.Consent.Reach;
import fr.comop.consent.Consent.Scope;
import fr.comop.consent.Leave;
import fr.comop.paper.Paper;
import fr.comop.paper.Plate;
import fr.comop.stage.PlayedSamples;
import fr.comop.stage.PrintedPdf;
import fr.comop.summary.Audience;
import fr.comop.summary.Past;
import fr.comop.summary.Photo;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Version;
import fr.comop.summary.picture.StoredAlbum;
import fr.comop.wiring.House;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pictures that the samples' structures sent (convention, art. 9). */
class PicturesTest {
  private static final Path PICTURES = Path.of("src/test/samples/pictures");
  private static final String SHOWN = "Image reçue, ";
  private static Summary few;
  private static Album album;

  @BeforeAll
  static void look() throws Exception {
    try (House house = PlayedSamples.house()) {
      Summary samples =
          house
              .summary
              .summaries()
              .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
      few =
          new Summary(
              samples.head(),
              samples.outline(),
              samples.structures().stream()
                  .filter(one -> !one.photos(2020).isEmpty())
                  .limit(3)
                  .toList(),
              samples.totals(),
              samples.departments(),
              samples.spreads(),
              samples.committee());
      album = new StoredAlbum(house.store.archive);
    }
  }

  private static PrintedPdf printed(Summary summary) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SummaryPdf(new Paper(), album).write(summary, out);
    assertThat(out.size()).isLessThan(900_000);
    return new PrintedPdf(out.toByteArray());
  }

  private static long count(PrintedPdf pdf) throws Exception {
    return Stream.of(pdf.readAloud().split(SHOWN, -1)).count() - 1;
  }

  private static Leave agreed(Structure whose, Scope... scopes) {
    return Leave.of(
        Stream.of(scopes)
            .map(
                scope ->
                    new Consent(
                        1,
                        new Consent.Terms(
                            whose.beneficiary().id(),
                            "comop-2020-2022",
                            scope,
                            Reach.COMMITTEE,
                            "Lettre",
                            LocalDate.of(2020, 12, 1)),
                        "Camille",
                        Instant.EPOCH,
                        null))
            .toList());
  }

  @Test
  void the_region_sees_some_of_each_with_what_they_answer() throws Exception {
    PrintedPdf pdf = printed(few);
    assertThat(pdf.faults()).isEmpty();
    assertThat(count(pdf)).isBetween(6L, 12L);
    assertThat(pdf.readAloud())
        .contains(SHOWN + few.structures().get(0).beneficiary().name() + " : ", "3 images reçues.");
    // no byte of what was received is in it
    String everything = pdf.everything();
    assertThat(everything).doesNotContain("Exif", "Photoshop", "xmpmeta/1.0");
  }

  @Test
  void the_committee_sees_those_alone_of_who_agreed_and_its_document_can_be_archived()
      throws Exception {
    PrintedPdf without = printed(few.to(Audience.COMMITTEE));
    assertThat(without.faults()).isEmpty();
    assertThat(count(without)).isZero();
    assertThat(without.readAloud())
        .contains("aucune n’est montrée sans l’accord écrit de la structure");
    Structure first = few.structures().get(0);
    PrintedPdf with = printed(few.to(Audience.COMMITTEE, agreed(first, Scope.PICTURES)));
    assertThat(with.faults()).isEmpty();
    assertThat(count(with)).isPositive();
    assertThat(with.readAloud()).contains(SHOWN + first.beneficiary().name());
    assertThat(with.readAloud())
        .doesNotContain(SHOWN + few.structures().get(1).beneficiary().name());
  }

  @Test
  void a_marked_one_takes_an_agreement_on_what_is_marked_as_well() {
    Summary marked =
        new Summary(
            few.head(),
            few.outline(),
            few.structures().stream().map(PicturesTest::marked).toList(),
            few.totals(),
            few.departments(),
            few.spreads(),
            few.committee());
    Structure first = marked.structures().get(0);
    assertThat(sources(marked, agreed(first, Scope.PICTURES))).isEmpty();
    assertThat(sources(marked, agreed(first, Scope.PICTURES, Scope.MARKED))).isNotEmpty();
  }

  private static Structure marked(Structure one) {
    return new Structure(
        one.beneficiary(),
        one.account(),
        one.documents(),
        one.figures(),
        one.actions(),
        one.quotes(),
        one.history().stream()
            .map(
                past ->
                    new Past(
                        new Version(
                            past.submission(),
                            past.version().form(),
                            past.version().given(),
                            past.version().outside(),
                            past.version().photos().stream()
                                .map(
                                    photo ->
                                        new Photo(
                                            photo.question(), true, photo.place(), photo.source()))
                                .toList()),
                        past.convention(),
                        past.counts(),
                        past.figures(),
                        past.findings()))
            .toList(),
        one.opinion(),
        one.beside());
  }

  private static List<Photo.Source> sources(Summary region, Leave leave) {
    return region.to(Audience.COMMITTEE, leave).structures().get(0).photos(2020).stream()
        .flatMap(one -> Stream.ofNullable(one.source()))
        .toList();
  }

  @Test
  void what_is_shown_is_what_was_sent() throws Exception {
    for (Structure one : few.structures()) {
      Photo logo =
          one.photos(2020).stream()
              .filter(photo -> photo.question().equals("6.logo"))
              .findFirst()
              .orElseThrow();
      BufferedImage sent =
          ImageIO.read(PICTURES.resolve(one.beneficiary().id() + "-logo.png").toFile());
      Plate shown = album.plate(Objects.requireNonNull(logo.source())).orElseThrow();
      assertThat((double) shown.width() / shown.height())
          .isCloseTo((double) sent.getWidth() / sent.getHeight(), within(0.02));
      assertThat(Math.max(shown.width(), shown.height())).isLessThanOrEqualTo(480);
    }
  }

  @Test
  void one_that_is_nowhere_is_not_shown() {
    assertThat(album.plate(new Photo.Source(Sha256.of(new byte[] {1}), ""))).isEmpty();
    Photo.Source logo =
        Objects.requireNonNull(few.structures().get(0).photos(2020).get(0).source());
    assertThat(album.plate(new Photo.Source(logo.file(), "xl/media/none.png"))).isEmpty();
    assertThat(album.plate(new Photo.Source(logo.file(), "xl/workbook.xml"))).isEmpty();
  }
}
