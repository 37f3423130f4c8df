package fr.comop.summary.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Place;
import fr.comop.funding.Opinion;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submission;
import fr.comop.meeting.Committee;
import fr.comop.paper.Paper;
import fr.comop.stage.Committees;
import fr.comop.stage.PlayedSamples;
import fr.comop.stage.PrintedPdf;
import fr.comop.summary.Audience;
import fr.comop.summary.Beside;
import fr.comop.summary.Conduct;
import fr.comop.summary.Origin;
import fr.comop.summary.Past;
import fr.comop.summary.Quoted;
import fr.comop.summary.Spread;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.Version;
import fr.comop.wiring.House;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The summary that is laid before people. */
class SummaryPdfTest {
  private static final SummaryPdf PDF = new SummaryPdf(new Paper(), Album.EMPTY);
  private static final Origin SOMEWHERE =
      new Origin("BILAN-2020-X-V1", new Place("3 Bilan qualitatif", "C9"));

  /** As many structures as a total may hide. */
  private static final int FEW = 3;

  private static Summary samples;
  private static PrintedPdf region;

  @BeforeAll
  static void look() throws Exception {
    try (House house = PlayedSamples.house()) {
      samples =
          house
              .summary
              .summaries()
              .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
    }
    region = printed(samples);
  }

  private static PrintedPdf printed(Summary summary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PDF.write(summary, out);
    return new PrintedPdf(out.toByteArray());
  }

  @Test
  void it_can_be_archived_and_read_aloud() throws Exception {
    assertThat(region.faults()).isEmpty();
  }

  @Test
  void the_title_page_says_what_it_is_worth() throws IOException {
    assertThat(region.page(1))
        .contains(
            "Synthèse de l’année 2020",
            "Pour la Région",
            "Convention d’objectifs et de moyens pluriannuels (COMOP) 2020-2022",
            "État au lundi 1er février 2021 à 1 h 00.",
            "Chiffres provisoires : des documents manquent ou restent à compléter.",
            "bilan annuel 2020 : 8 complets sur 11");
    assertThat(region.page(3))
        .as("what waits may be what is said never to have come")
        .contains("2 envois attendent en quarantaine : ce qu’ils portent n’est compté nulle part");
  }

  @Test
  void the_contents_name_the_page_on_which_each_structure_begins() throws IOException {
    String contents = region.page(2);
    for (Structure one : samples.structures()) {
      String name = one.beneficiary().name();
      Matcher line = Pattern.compile(Pattern.quote(name) + " ?\\.+ ?(\\d+)").matcher(contents);
      assertThat(line.find()).as(name + " in " + contents).isTrue();
      assertThat(region.page(Integer.parseInt(line.group(1)))).contains(name + " ");
    }
  }

  @Test
  void it_is_read_aloud_in_the_order_in_which_it_is_laid_out() throws IOException {
    List<String> expected =
        new ArrayList<>(
            List.of(
                "Synthèse de l’année 2020",
                "Sommaire",
                "Comment lire ces chiffres",
                "Où en sont les documents",
                "Chiffres clés Budget et financement Ensemble Structures comptées Dépenses prévues",
                "En graphiques Dépenses prévues et dépenses réelles",
                "La Turbine Sciences : Dépenses prévues rien reçu, Dépenses réelles rien reçu",
                "Sources de financement",
                "Actions prévues, actions menées",
                "Ce qui n’a pas été réalisé comme prévu, et pourquoi",
                "À quoi servent les actions",
                "Par département",
                "Structure par structure"));
    samples
        .structures()
        .forEach(
            one ->
                expected.add(
                    one.beneficiary().name() + " " + one.beneficiary().department() + ". "));
    assertThat(region.readAloud()).containsSubsequence(expected);
  }

  @Test
  void a_structures_sheet_says_what_it_owed_did_said_and_plans() throws IOException {
    String aloud = region.readAloud();
    String sheet =
        aloud.substring(
            aloud.indexOf("Planétarium de Vaulx-en-Velin Rhône."),
            aloud.indexOf("Service Science et Société Rhône."));
    assertThat(sheet)
        .containsSubsequence(
            "Subvention prévue par la convention pour 2020 : 90 000,00 €",
            "bilan annuel 2020 15/12/2020 03/12/2020, dans les délais complet",
            "BILAN-2020-PLANETARIUM-V1",
            "5 sur 8 réalisées",
            "P2020-007 – Festival de l’espace abandonnée L’édition de novembre est annulée",
            "Menées sans qu’un programme les prévoie Le ciel depuis chez vous",
            "Prévu pour 2021 P2020-001 – Séances sous la coupole",
            "Dépenses réelles 1 148 200,00 €",
            "Fréquentation indirecte non renseigné",
            "Points forts");
  }

  @Test
  void a_structures_sheet_is_one_page() throws IOException {
    String contents = region.page(2);
    List<Integer> pages =
        samples.structures().stream()
            .map(one -> Pattern.quote(one.beneficiary().name()) + " ?\\.+ ?(\\d+)")
            .map(one -> Pattern.compile(one).matcher(contents))
            .map(line -> line.find() ? Integer.parseInt(line.group(1)) : 0)
            .toList();
    assertThat(pages)
        .isEqualTo(IntStream.range(0, pages.size()).map(at -> pages.get(0) + at).boxed().toList());
  }

  @Test
  void only_what_has_a_programme_is_held_against_one() throws IOException {
    String aloud = region.readAloud();
    assertThat(aloud)
        .contains(
            "ALTEC Sciences aucun programme complet pour 2020 ; actions rapportées : 8",
            "Ensemble (2 sur 11) 16 10 5 1 1 ",
            "Taux de réalisation : 62,5 % (10 sur 16), dans 2 structures sur 11 dont le programme et"
                + " le bilan sont connus.",
            "Actions rapportées Exposition « L’Ain, terre d’industrie »");
    assertThat(aloud.split("Menées sans qu’un programme les prévoie", -1))
        .as("the sheets of two structures have it")
        .hasSize(3);
  }

  @Test
  void what_a_programme_of_several_years_says_is_not_told_as_a_year_s() throws IOException {
    assertThat(region.readAloud())
        .contains("Fréquentation directe attendue en 2021 (pluriannuel : 465 960) 114 420")
        .doesNotContain("campagne 2019");
  }

  @Test
  void an_action_that_is_not_shown_is_neither_silent_nor_undone() throws IOException {
    Structure one = samples.structures().get(0);
    Conduct.Fate done = new Conduct.Fate("P1", "A", "réalisée", "", true, false, SOMEWHERE);
    Conduct.Fate hidden = new Conduct.Fate("P2", "[confidentiel]", null, "", false, true, null);
    Summary shown =
        new Summary(
            samples.head(),
            samples.outline(),
            List.of(
                new Structure(
                    one.beneficiary(),
                    one.account(),
                    one.documents(),
                    one.figures(),
                    new Structure.Actions(
                        new Conduct(true, List.of(done, hidden), List.of()),
                        Map.of(),
                        Map.of(),
                        List.of()),
                    List.of(),
                    List.of(),
                    null,
                    Beside.NOTHING)),
            Map.of(),
            Map.of(),
            Map.of(),
            Committee.NONE);
    assertThat(printed(shown).readAloud())
        .contains(
            "(1 [confidentiel]) 2 1 0 0 0 ",
            "Taux de réalisation : 100 % (1 sur 1)",
            "1 sur 1 réalisées, sans compter 1 [confidentiel]");
  }

  @Test
  void a_total_says_how_many_it_rests_on_and_what_is_missing_is_no_zero() throws IOException {
    assertThat(region.readAloud())
        .contains("Fréquentation indirecte 167 320 5 sur 11", "Aucun chiffre rien reçu");
  }

  @Test
  void years_are_drawn_as_soon_as_there_are_two() throws Exception {
    assertThat(region.text()).contains("Une seule année est connue ici");
    assertThat(printed(twoYears()).readAloud())
        .contains(
            "Fréquentation d’une année à l’autre. 2019 : Fréquentation directe 50 (1 sur 11)",
            "campagne 2019 : 50");
  }

  @Test
  void the_service_says_what_it_thinks_where_it_may_be_read() throws IOException {
    Opinion opinion =
        new Opinion(
            3,
            "altec",
            2020,
            Opinion.Kind.RESERVED,
            "Deux actions manquent.",
            "Rencontre en mars.",
            new BigDecimal("55000"),
            "Camille Martin",
            Instant.parse("2021-01-20T09:00:00Z"));
    Summary judged =
        with(
            one ->
                new Structure(
                    one.beneficiary(),
                    one.account(),
                    one.documents(),
                    one.figures(),
                    one.actions(),
                    one.quotes(),
                    one.history(),
                    one.beneficiary().id().equals("altec") ? opinion : null,
                    one.beside()));
    assertThat(printed(judged.to(Audience.COMMITTEE)).readAloud())
        .containsSubsequence(
            "Avis du service : favorable avec réserves Deux actions manquent. Suite : Rencontre en"
                + " mars. Subvention proposée pour 2021 : 55 000,00 €. Camille Martin, 20/01/2021",
            "Avis du service : pas encore donné.");
    assertThat(printed(judged.to(Audience.PARTNERS)).everything())
        .doesNotContain("Avis du service", "Deux actions");
  }

  @Test
  void who_took_part_in_the_committee_is_told_over_all_and_of_each() throws Exception {
    Summary few = with(one -> one);
    List<String> ids = few.structures().stream().map(one -> one.beneficiary().id()).toList();
    Summary met =
        new Summary(
            few.head(),
            few.outline(),
            few.structures(),
            few.totals(),
            few.departments(),
            few.spreads(),
            Committees.met(ids));
    assertThat(printed(met.to(Audience.COMMITTEE)).readAloud())
        .containsSubsequence(
            "Comité d’orientation stratégique 1 réunion tenue en 2020 ; la convention en demande une"
                + " au moins (articles 4.4 et 5).",
            "représenté par Mme Durand",
            "absent",
            "convié, présence non saisie",
            "N’ont pris part à aucune : " + few.structures().get(1).beneficiary().name() + ".",
            "Comité d’orientation stratégique : 01/12/2020, représenté par Mme Durand.");
    assertThat(printed(met.to(Audience.PARTNERS)).everything())
        .doesNotContain("orientation stratégique", "Durand");
    assertThat(printed(few.to(Audience.COMMITTEE)).readAloud())
        .contains("Aucune réunion n’est enregistrée en 2020");
  }

  /** The samples, as if ALTEC Sciences had reported the year before too. */
  private static Summary twoYears() {
    return with(
        structure -> {
          if (!structure.beneficiary().id().equals("altec")) {
            return structure;
          }
          List<Past> history = new ArrayList<>();
          Past now = structure.history().stream().filter(Past::counts).findFirst().orElseThrow();
          history.add(
              new Past(
                  new Version(
                      year(now.submission(), 2019),
                      now.version().form(),
                      List.of(),
                      List.of(),
                      List.of()),
                  now.convention(),
                  true,
                  Map.of("direct", known(new BigDecimal("50"), false)),
                  List.of()));
          history.addAll(structure.history());
          return new Structure(
              structure.beneficiary(),
              structure.account(),
              structure.documents(),
              structure.figures(),
              structure.actions(),
              structure.quotes(),
              history,
              structure.opinion(),
              structure.beside());
        });
  }

  private static Submission year(Submission one, int year) {
    return new Submission(
        one.id(),
        one.reference(),
        one.beneficiary(),
        one.form(),
        one.formVersion(),
        year,
        one.version(),
        one.outcome(),
        one.receivedAt(),
        one.errors(),
        one.remarks(),
        one.handing());
  }

  private static Summary with(UnaryOperator<Structure> change) {
    return new Summary(
        samples.head(),
        samples.outline(),
        samples.structures().stream().limit(FEW).map(change).toList(),
        samples.totals(),
        samples.departments(),
        samples.spreads(),
        Committee.NONE);
  }

  private static Told.Known known(BigDecimal number, boolean confidential) {
    return new Told.Known(number, BigDecimal.ONE, List.of(), 0, confidential);
  }

  @Test
  void what_is_too_long_says_where_the_rest_stands_and_markup_is_text() throws Exception {
    String hostile = "<b>gras</b> <img src=\"http://127.0.0.1/x\"> \uf0b7 " + "long".repeat(400);
    PrintedPdf pdf =
        printed(
            with(
                one ->
                    new Structure(
                        one.beneficiary(),
                        one.account(),
                        one.documents(),
                        one.figures(),
                        new Structure.Actions(
                            new Conduct(
                                true,
                                List.of(
                                    new Conduct.Fate(
                                        "P1",
                                        hostile,
                                        "abandonnée",
                                        hostile,
                                        false,
                                        false,
                                        SOMEWHERE)),
                                List.of()),
                            one.actions().spreads(),
                            one.actions().unmarked(),
                            List.of(new PlannedAction("P2", hostile, 2021, 2021))),
                        List.of(new Quoted("remarks", hostile, false, SOMEWHERE)),
                        List.of(),
                        null,
                        Beside.NOTHING)));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud())
        .contains(
            "<b>gras</b> <img src=\"http://127.0.0.1/x\"> • long",
            "… [la suite : BILAN-2020-X-V1, feuille « 3 Bilan qualitatif », C9]",
            "… [la suite dans le document reçu]");
    assertThat(pdf.everything()).doesNotContain("long".repeat(200));
  }

  /** A word for what is marked, and one for what is not, in every place that can bear one. */
  private static final String HIDDEN = "Cachalot";

  private static final String SHOWN = "Papillon";
  private static final BigDecimal HIDDEN_NUMBER = new BigDecimal("87654321");
  private static final List<String> HIDDEN_WORDS =
      List.of(HIDDEN, "87654321", "87 654 321", "8.7654321");

  private static Summary planted() {
    return with(
        one -> {
          Map<String, Told> figures = new LinkedHashMap<>(one.figures());
          figures.replaceAll((id, told) -> known(HIDDEN_NUMBER, true));
          Map<String, Spread> all = new LinkedHashMap<>();
          Map<String, Spread> unmarked = new LinkedHashMap<>();
          one.actions()
              .spreads()
              .forEach(
                  (id, spread) -> {
                    int count =
                        samples.outline().matrices().stream()
                            .filter(matrix -> matrix.id().equals(id))
                            .findFirst()
                            .orElseThrow()
                            .wordings()
                            .size();
                    all.put(id, spread(count, HIDDEN_NUMBER.intValue(), 0));
                    unmarked.put(id, spread(count, 7, 2));
                  });
          return new Structure(
              one.beneficiary(),
              one.account(),
              one.documents(),
              figures,
              new Structure.Actions(
                  new Conduct(
                      true,
                      List.of(fate("P2020-001", HIDDEN, true), fate("P2020-002", SHOWN, false)),
                      List.of(fate(HIDDEN, HIDDEN, true), fate("", SHOWN, false))),
                  all,
                  unmarked,
                  List.of(new PlannedAction("P2", SHOWN + " suivant", 2021, 2021))),
              List.of(
                  new Quoted("remarks", HIDDEN + " dit", true, SOMEWHERE),
                  new Quoted("strengths", SHOWN + " dit", false, SOMEWHERE)),
              one.history().stream()
                  .map(
                      past ->
                          new Past(
                              past.version(), past.convention(), past.counts(), figures, List.of()))
                  .toList(),
              one.opinion(),
              one.beside());
        });
  }

  private static Spread spread(int count, int lines, int marked) {
    return new Spread(
        true,
        Collections.nCopies(
            count, new Spread.Share(lines, BigDecimal.valueOf(lines * 1000L + 321))),
        marked);
  }

  private static Conduct.Fate fate(String code, String word, boolean confidential) {
    return new Conduct.Fate(
        code, word + " titre", word + " statut", word + " raison", false, confidential, SOMEWHERE);
  }

  @Test
  void the_region_reads_what_is_marked_with_its_mark() throws IOException {
    assertThat(printed(planted()).readAloud())
        .contains(
            "87 654 321 [confidentiel]",
            HIDDEN + " dit [confidentiel]",
            HIDDEN + " statut [confidentiel]",
            " 87654321 ");
  }

  @Test
  void the_committee_reads_that_it_is_confidential_and_nothing_hides_in_the_file()
      throws Exception {
    PrintedPdf pdf = printed(planted().to(Audience.COMMITTEE));
    assertThat(pdf.readAloud())
        .contains(
            "[confidentiel]",
            SHOWN + " dit",
            SHOWN + " titre",
            SHOWN + " raison",
            SHOWN + " suivant",
            "2 [confidentiel]");
    assertThat(pdf.everything()).doesNotContain(HIDDEN_WORDS);
  }

  @Test
  void partners_read_totals_and_nobodys_name() throws Exception {
    Summary shown = planted().to(Audience.PARTNERS);
    PrintedPdf pdf = printed(shown);
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud())
        .contains("Pour les partenaires", "Chiffres clés", "Ensemble", "[< 3]");
    String everything = pdf.everything();
    assertThat(everything)
        .doesNotContain(HIDDEN_WORDS)
        .doesNotContain(SHOWN, "BILAN-2020", "P2020-");
    assertThat(samples.structures())
        .allSatisfy(one -> assertThat(everything).doesNotContain(one.beneficiary().name() + " "));
  }
}
