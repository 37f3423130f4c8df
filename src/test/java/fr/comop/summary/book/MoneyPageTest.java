package fr.comop.summary.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.comop.convention.Grant;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.funding.GrantAccount;
import fr.comop.funding.Opinion;
import fr.comop.funding.Payment;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.stage.PlayedSamples;
import fr.comop.summary.Audience;
import fr.comop.summary.Beside;
import fr.comop.summary.Comment;
import fr.comop.summary.Past;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.Version;
import fr.comop.wiring.House;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Grants, payments and opinions, what is marked, and what stands outside of questions. */
class MoneyPageTest {
  private static final String SAID = "Le chiffre des scolaires est celui de 2019.";
  private static Summary summary;
  private static Bound region;

  @BeforeAll
  static void look() throws Exception {
    Summary samples;
    try (House house = PlayedSamples.house()) {
      samples =
          house
              .summary
              .summaries()
              .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
    }
    summary =
        new Summary(
            samples.head(),
            samples.outline(),
            samples.structures().stream()
                .map(one -> one.beneficiary().id().equals("altec") ? paid(one) : one)
                .toList(),
            samples.totals(),
            samples.departments(),
            samples.spreads(),
            samples.committee());
    region = Bound.of(summary);
  }

  @AfterAll
  static void close() throws Exception {
    region.close();
  }

  private static Structure paid(Structure one) {
    return new Structure(
        one.beneficiary(),
        new GrantAccount(
            "altec",
            2020,
            List.of(
                new GrantAccount.Attributive(
                    "comop-2020-2022",
                    new Grant(2020, new BigDecimal("60000"), false, "CA-2020-17", true))),
            List.of(
                payment(Payment.Kind.ADVANCE, "30000", "2020-07-15", "MDT-1"),
                payment(Payment.Kind.BALANCE, "12500.50", "2020-12-20", "MDT-2"))),
        one.documents(),
        one.figures(),
        one.actions(),
        one.quotes(),
        one.history().stream().map(MoneyPageTest::noted).toList(),
        new Opinion(
            3,
            "altec",
            2020,
            Opinion.Kind.RESERVED,
            "Deux actions manquent.",
            "Rencontre en mars.",
            new BigDecimal("55000"),
            "Camille Martin",
            Instant.parse("2021-01-20T09:00:00Z")),
        new Beside(
            List.of(new Comment(12, "altec", 2020, SAID, Instant.parse("2021-01-22T09:00:00Z"))),
            one.beside().leave()));
  }

  private static Past noted(Past past) {
    return new Past(
        new Version(
            past.submission(),
            past.version().form(),
            past.version().given(),
            List.of(new Outside(new Place("Mes notes", "B4"), "À revoir avec Julie")),
            past.version().photos()),
        past.convention(),
        past.counts(),
        past.figures(),
        past.findings());
  }

  private static Payment payment(Payment.Kind kind, String amount, String day, String reference) {
    return new Payment(
        1,
        new Payment.Transfer(
            "altec",
            "comop-2020-2022",
            2020,
            kind,
            new BigDecimal(amount),
            LocalDate.parse(day),
            reference),
        "Camille",
        Instant.EPOCH,
        null);
  }

  private static Bound.Line line(Bound book, String sheet, String structure) {
    return book.table(sheet).stream()
        .filter(one -> one.get("Structure").getStringCellValue().equals(structure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_grant_stands_beside_what_was_paid_of_it_and_what_the_report_says() {
    Bound.Line altec = line(region, "Subventions", "ALTEC Sciences");
    assertThat(altec.get("Convention attributive").getStringCellValue()).isEqualTo("CA-2020-17");
    assertThat(altec.get("Subvention 2020").getNumericCellValue()).isEqualTo(60_000);
    assertThat(altec.get("Versé").getNumericCellValue()).isEqualTo(42_500.5);
    assertThat(altec.get("Reste à verser").getNumericCellValue()).isEqualTo(17_499.5);
    assertThat(altec.get("Versements").getNumericCellValue()).isEqualTo(2);
    Structure one =
        summary.structures().stream()
            .filter(each -> each.beneficiary().id().equals("altec"))
            .findFirst()
            .orElseThrow();
    double share = ((Told.Known) one.figure("share-region")).number().doubleValue();
    double budget = ((Told.Known) one.figure("budget-actual")).number().doubleValue();
    assertThat(altec.get("Part de la Région selon le bilan").getNumericCellValue())
        .isCloseTo(share * budget / 100, within(0.01));
  }

  @Test
  void nothing_paid_and_nothing_reported_are_no_zeros() {
    assertThat(
            line(region, "Subventions", "Arche des métiers")
                .get("Part de la Région selon le bilan")
                .getCellType())
        .isEqualTo(CellType.BLANK);
    Bound.Line none = line(region, "Subventions", "Les Clévos");
    assertThat(none.get("Versé").getCellType()).isEqualTo(CellType.BLANK);
    assertThat(none.get("Versements").getNumericCellValue()).isZero();
    assertThat(
            line(region, "Avis", "Arche des métiers").get("Avis du service").getStringCellValue())
        .isEqualTo("pas encore donné");
  }

  @Test
  void each_payment_has_a_line() {
    assertThat(region.table("Versements"))
        .extracting(
            one -> one.get("Référence").getStringCellValue(),
            one -> one.get("Nature").getStringCellValue(),
            one -> one.get("Montant").getNumericCellValue())
        .startsWith(tuple("MDT-1", "acompte", 30_000.0), tuple("MDT-2", "solde", 12_500.5))
        .contains(tuple("MDT-2020-101", "acompte", 45_000.0));
  }

  @Test
  void the_opinion_and_what_the_structure_says_of_it_stand_side_by_side() throws Exception {
    Bound.Line altec = line(region, "Avis", "ALTEC Sciences");
    assertThat(altec.get("Avis du service").getStringCellValue())
        .isEqualTo("favorable avec réserves");
    assertThat(altec.get("Avis de").getStringCellValue()).isEqualTo("Camille Martin");
    assertThat(altec.get("Suites").getStringCellValue()).isEqualTo("Rencontre en mars.");
    assertThat(altec.get("Proposition pour 2021").getNumericCellValue()).isEqualTo(55_000);
    assertThat(altec.get("Observations de la structure").getStringCellValue())
        .isEqualTo("R-0012, 22/01/2021\u00a0: " + SAID);
    try (Bound committee = Bound.of(summary.to(Audience.COMMITTEE))) {
      assertThat(
              line(committee, "Avis", "ALTEC Sciences")
                  .get("Observations de la structure")
                  .getStringCellValue())
          .endsWith(SAID);
    }
  }

  @Test
  void what_stands_outside_of_questions_counts_nowhere_and_only_the_region_reads_it()
      throws Exception {
    assertThat(region.table("Réponses"))
        .filteredOn(one -> one.get("Saisi").getStringCellValue().equals("À revoir avec Julie"))
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.get("Feuille").getStringCellValue()).isEqualTo("Mes notes");
              assertThat(one.get("Cellule").getStringCellValue()).isEqualTo("B4");
              assertThat(one.get("Où elle va, ou pourquoi elle ne compte pas").getStringCellValue())
                  .contains("Nulle part\u00a0: écrit hors des questions")
                  .contains("comop notes " + one.get("Référence").getStringCellValue());
            });
    try (Bound committee = Bound.of(summary.to(Audience.COMMITTEE))) {
      assertThat(committee.table("Réponses"))
          .extracting(one -> one.get("Saisi").getStringCellValue())
          .doesNotContain("À revoir avec Julie");
    }
  }

  @Test
  void what_is_marked_is_listed_for_the_region_alone_with_what_the_law_says() throws Exception {
    long marked =
        summary.structures().stream()
            .flatMap(one -> one.history().stream())
            .flatMap(
                past ->
                    Stream.concat(
                        past.version().given().stream().filter(Given::confidential),
                        past.version().photos().stream().filter(one -> one.confidential())))
            .count();
    assertThat(region.table("Confidentiel"))
        .hasSize((int) marked)
        .allSatisfy(
            one -> {
              assertThat(one.get("Marquée par").getStringCellValue()).isEqualTo(Mark.CELL.french());
              assertThat(one.get("Accord de divulgation").getStringCellValue()).isEqualTo("aucun");
              assertThat(one.get("Section").getStringCellValue()).isNotEmpty();
            });
    assertThat(marked).isPositive();
    assertThat(region.workbook.getSheet("Confidentiel").getRow(2).getCell(0).getStringCellValue())
        .startsWith("Une mention «\u00a0confidentiel\u00a0» ne suffit pas");
    try (Bound committee = Bound.of(summary.to(Audience.COMMITTEE))) {
      assertThat(committee.workbook.getSheet("Confidentiel")).isNull();
    }
  }
}
