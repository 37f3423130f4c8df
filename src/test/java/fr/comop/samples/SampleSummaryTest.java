package fr.comop.samples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.PlayedSamples;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.wiring.House;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of the sample inbox, reckoned again from what its people meant to write: neither
 * through a workbook, nor through the reader, nor through the store.
 */
class SampleSummaryTest {
  private static final Path DOCUMENTS = Path.of("src/test/samples/documents");
  private static final int LATER = 2021;
  private static House house;
  private static Summary summary;

  @BeforeAll
  static void look() throws Exception {
    house = PlayedSamples.house();
    summary =
        house
            .summary
            .summaries()
            .of(2020, Instant.parse(LATER + "-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static List<Document> reports() throws Exception {
    List<Document> reports = new ArrayList<>();
    for (Structure one : summary.structures()) {
      String name = one.beneficiary().id().replace("-science-societe", "") + "-bilan";
      if (Files.exists(DOCUMENTS.resolve(name + ".yaml"))) {
        reports.add(Document.read(DOCUMENTS, name));
      }
    }
    return reports;
  }

  private static BigDecimal number(Object typed) {
    return typed instanceof Number number
        ? new BigDecimal(number.toString())
        : new BigDecimal(String.valueOf(typed).replaceAll("[^0-9,]", "").replace(',', '.'));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> lines(Document report, String table) {
    Object lines = report.answers().get(table);
    return lines == null ? List.of() : (List<Map<String, Object>>) lines;
  }

  private static Told told(String beneficiary, String figure) {
    return summary.structures().stream()
        .filter(one -> one.beneficiary().id().equals(beneficiary))
        .findFirst()
        .orElseThrow()
        .figure(figure);
  }

  private static BigDecimal total(String figure) {
    return ((Told.Known) summary.total(figure).told()).number();
  }

  @ParameterizedTest
  @CsvSource({
    "direct, 2.actions, direct",
    "indirect, 2.actions, indirect",
    "pupils, 2.actions, school-pupils",
    "web-visits, 2.actions, web-visits",
    "fete-events, 2.fete, events",
    "fete-researchers, 2.fete, researchers"
  })
  void what_stands_in_lines_is_added_up(String figure, String table, String column)
      throws Exception {
    BigDecimal all = BigDecimal.ZERO;
    int resting = 0;
    for (Document report : reports()) {
      BigDecimal sum = null;
      for (Map<String, Object> line : lines(report, table)) {
        if (line.get(column) != null) {
          sum = (sum == null ? BigDecimal.ZERO : sum).add(number(line.get(column)));
        }
      }
      if (sum == null) {
        assertThat(told(report.beneficiary(), figure)).isInstanceOf(Told.Missing.class);
      } else {
        assertThat(((Told.Known) told(report.beneficiary(), figure)).number())
            .as(report.beneficiary())
            .isEqualByComparingTo(sum);
        all = all.add(sum);
        resting++;
      }
    }
    assertThat(total(figure)).isEqualByComparingTo(all);
    assertThat(summary.total(figure).restsOn()).isEqualTo(resting);
    assertThat(summary.total(figure).of()).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource({
    "budget-planned, 1.budget-planned",
    "budget-actual, 1.budget-actual",
    "communes, 4.communes",
    "companies, 4.companies",
    "rural-communes, 5.rural-communes",
    "fte, 1.fte"
  })
  void what_is_asked_for_once_is_added_up_over_structures_alone(String figure, String question)
      throws Exception {
    BigDecimal all = BigDecimal.ZERO;
    for (Document report : reports()) {
      Object typed = report.answers().get(question);
      if (typed != null && told(report.beneficiary(), figure) instanceof Told.Known known) {
        assertThat(known.number()).as(report.beneficiary()).isEqualByComparingTo(number(typed));
        all = all.add(number(typed));
      }
    }
    assertThat(total(figure)).isEqualByComparingTo(all);
  }

  @Test
  void a_share_is_weighed_by_what_it_is_a_share_of() throws Exception {
    double parts = 0;
    double whole = 0;
    for (Document report : reports()) {
      double budget = number(report.answers().get("1.budget-actual")).doubleValue();
      parts += budget * number(report.answers().get("1.share-region")).doubleValue();
      whole += budget;
    }
    assertThat(total("share-region").doubleValue())
        .isCloseTo(parts / whole, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void lines_are_counted_that_bear_a_wording() throws Exception {
    for (Document report : reports()) {
      long laboratories =
          lines(report, "4.research").stream()
              .filter(line -> "laboratoire".equals(line.get("kind")))
              .count();
      assertThat(((Told.Known) told(report.beneficiary(), "laboratories")).number().longValue())
          .as(report.beneficiary())
          .isEqualTo(laboratories);
    }
  }

  /** What the programmes of 2020 expect of 2021, in the summary of that year. */
  @ParameterizedTest
  @CsvSource({
    "planned-direct, expected-direct",
    "planned-indirect, expected-indirect",
    "planned-pupils, expected-pupils"
  })
  void what_a_programme_expected_stands_in_the_year_that_it_was_for(String figure, String column)
      throws Exception {
    Summary next =
        house
            .summary
            .summaries()
            .of(2021, Instant.parse("2021-12-20T00:00:00Z"), Set.of("comop-2020-2022"));
    BigDecimal all = BigDecimal.ZERO;
    for (Structure one : next.structures()) {
      String name = one.beneficiary().id().replace("-science-societe", "") + "-programme";
      if (!Files.exists(DOCUMENTS.resolve(name + ".yaml"))) {
        continue;
      }
      BigDecimal sum = null;
      for (Map<String, Object> line : lines(Document.read(DOCUMENTS, name), "actions")) {
        if (line.get(column) != null) {
          sum = (sum == null ? BigDecimal.ZERO : sum).add(number(line.get(column)));
        }
      }
      if (one.figure(figure) instanceof Told.Known known) {
        assertThat(known.number()).as(name).isEqualByComparingTo(String.valueOf(sum));
        assertThat(known.from()).allMatch(from -> from.reference().startsWith("PROGRAMME-2020-"));
        all = all.add(known.number());
      } else {
        assertThat(sum).as(name).isNull();
      }
    }
    assertThat(all).isPositive();
    assertThat(((Told.Known) next.total(figure).told()).number()).isEqualByComparingTo(all);
  }

  @Test
  void a_programme_of_several_years_tells_no_number_of_one_of_them() {
    assertThat(told("planetarium", "planned-direct"))
        .isEqualTo(new Told.Missing(Told.Why.SEVERAL_YEARS));
    assertThat(told("ronde", "planned-direct")).isEqualTo(new Told.Missing(Told.Why.NOT_RECEIVED));
  }

  @Test
  void missing_is_no_zero_and_has_its_reason() {
    assertThat(told("arche-des-metiers", "direct"))
        .isEqualTo(new Told.Missing(Told.Why.NOT_RECEIVED));
  }

  @Test
  void each_number_tells_the_cells_that_it_comes_from() {
    Told.Known once = (Told.Known) told("ronde", "communes");
    assertThat(once.from()).hasSize(1);
    assertThat(once.from().get(0).reference()).isEqualTo("BILAN-2020-RONDE-V2");
    assertThat(once.from().get(0).place().sheet()).isEqualTo("4 Partenariats");
    assertThat(((Told.Known) told("ronde", "direct")).from()).hasSize(5);
  }

  @Test
  void what_was_planned_stands_beside_what_became_of_it() {
    Structure hexagone =
        summary.structures().stream()
            .filter(one -> one.beneficiary().id().equals("hexagone"))
            .findFirst()
            .orElseThrow();
    assertThat(hexagone.actions().conduct().planned()).hasSize(8);
    assertThat(hexagone.actions().conduct().done()).isEqualTo(5);
    assertThat(hexagone.actions().conduct().planned().get(0))
        .satisfies(
            fate -> {
              assertThat(fate.status()).isEqualTo("reportée");
              assertThat(fate.reason()).startsWith("Les 64 rendez-vous d’octobre");
            });
  }

  @Test
  void before_the_reports_came_there_is_nothing_to_add_up() {
    Summary early =
        house
            .summary
            .summaries()
            .of(2020, Instant.parse("2020-10-02T00:00:00Z"), Set.of("comop-2020-2022"));
    assertThat(early.total("direct").told()).isInstanceOf(Told.Missing.class);
    assertThat(early.head().progress())
        .allSatisfy(one -> assertThat(one.missing()).isEqualTo(one.owed()));
  }

  @Test
  void structures_stand_by_name() {
    assertThat(summary.structures().stream().map(one -> one.beneficiary().name()))
        .containsExactly(
            "ALTEC Sciences",
            "Arche des métiers",
            "Astu’sciences",
            "Galerie Eurêka",
            "Hexagone de Meylan",
            "La Casemate",
            "La Ronde",
            "La Turbine Sciences",
            "Les Clévos",
            "Planétarium de Vaulx-en-Velin",
            "Service Science et Société");
  }
}
