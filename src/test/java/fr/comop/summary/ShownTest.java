package fr.comop.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.consent.Consent;
import fr.comop.consent.Consent.Reach;
import fr.comop.consent.Consent.Scope;
import fr.comop.consent.Leave;
import fr.comop.form.Finding;
import fr.comop.form.Mark;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.meeting.Committee;
import fr.comop.stage.PlayedSamples;
import fr.comop.wiring.House;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each audience sees of what is marked confidential (convention, art. 6). */
class ShownTest {
  private static final String DIRECT = "direct";
  private static final String MARKED = "ne regarde personne";
  private static Summary samples;

  @BeforeAll
  static void look() throws Exception {
    try (House house = PlayedSamples.house()) {
      samples =
          house
              .summary
              .summaries()
              .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
    }
  }

  /** The samples, as if these structures had marked their attendance and a sentence. */
  private static Summary markedBy(String... who) {
    List<Structure> structures =
        samples.structures().stream()
            .map(one -> Set.of(who).contains(one.beneficiary().id()) ? marked(one) : one)
            .toList();
    return new Summary(
        samples.head(),
        samples.outline(),
        structures,
        samples.totals(),
        samples.departments(),
        samples.spreads(),
        Committee.NONE);
  }

  private static Structure marked(Structure one) {
    Map<String, Told> figures = new LinkedHashMap<>(one.figures());
    figures.computeIfPresent(
        DIRECT,
        (id, told) ->
            told instanceof Told.Known known
                ? new Told.Known(known.number(), known.weight(), known.from(), 0, true)
                : told);
    Conduct.Fate fate = new Conduct.Fate("P2020-009", MARKED, "réalisée", MARKED, true, true, null);
    return new Structure(
        one.beneficiary(),
        one.account(),
        one.documents(),
        figures,
        new Structure.Actions(
            new Conduct(true, List.of(fate), List.of(fate)), Map.of(), Map.of(), List.of()),
        List.of(
            new Quoted(
                "remarks", MARKED, true, new Origin("BILAN", new Place("6 Communication", "C9")))),
        one.history().stream()
            .map(
                past ->
                    new Past(
                        past.version().marked(any -> any.question().equals("2.actions")),
                        past.convention(),
                        past.counts(),
                        figures,
                        past.findings()))
            .toList(),
        one.opinion(),
        one.beside());
  }

  private static Told direct(Summary summary, String who) {
    return structure(summary, who).figure(DIRECT);
  }

  private static Structure structure(Summary summary, String who) {
    return summary.structures().stream()
        .filter(one -> one.beneficiary().id().equals(who))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_region_sees_it_with_its_mark() {
    Summary shown = markedBy("ronde").to(Audience.REGION);
    assertThat(((Told.Known) direct(shown, "ronde")).confidential()).isTrue();
    assertThat(structure(shown, "ronde").quotes().get(0).words()).isEqualTo(MARKED);
  }

  @Test
  void the_committee_reads_that_something_is_confidential_and_nothing_of_it() {
    Summary shown = markedBy("ronde").to(Audience.COMMITTEE);
    assertThat(direct(shown, "ronde")).isEqualTo(new Told.Withheld(Told.Because.CONFIDENTIAL));
    assertThat(structure(shown, "ronde").toString())
        .contains("[confidentiel]")
        .doesNotContain(MARKED, ((Told.Known) direct(samples, "ronde")).number().toString());
  }

  @Test
  void what_a_later_version_marks_an_earlier_one_says_to_nobody_else() {
    Structure ronde = structure(samples, "ronde");
    Past counting =
        ronde.history().stream()
            .filter(one -> one.counts() && one.figures().containsKey(DIRECT))
            .findFirst()
            .orElseThrow();
    Past earlier =
        new Past(
            counting.version(),
            counting.convention(),
            false,
            counting.figures(),
            List.of(telling(MARKED)));
    Past later =
        new Past(
            new Version(
                counting.submission(),
                null,
                List.of(given("2.actions", "title", MARKED), given("6.remarks", "", MARKED)),
                List.of(),
                List.of()),
            counting.convention(),
            true,
            Map.of(DIRECT, new Told.Known(BigDecimal.TEN, BigDecimal.ONE, List.of(), 0, true)),
            List.of(telling(MARKED)));
    Structure marked =
        new Structure(
            ronde.beneficiary(),
            ronde.account(),
            ronde.documents(),
            Map.of(),
            new Structure.Actions(
                new Conduct(
                    true,
                    List.of(new Conduct.Fate("P1", MARKED, null, "", false, false, null)),
                    List.of()),
                Map.of(),
                Map.of(),
                List.of(new PlannedAction("P2", MARKED, 2021, 2021))),
            List.of(),
            List.of(earlier, later),
            null,
            Beside.NOTHING);
    Structure shown = of(marked).to(Audience.COMMITTEE).structures().get(0);
    assertThat(shown.toString()).doesNotContain(MARKED);
    assertThat(shown.history())
        .extracting(one -> one.figures().get(DIRECT))
        .containsOnly(new Told.Withheld(Told.Because.CONFIDENTIAL));
    assertThat(shown.history().get(0).version().given()).isEmpty();
    assertThat(shown.history().get(1).version().given())
        .extracting(Given::typed)
        .containsExactly("[confidentiel]", "[confidentiel]");
  }

  private static Summary of(Structure one) {
    return new Summary(
        samples.head(),
        samples.outline(),
        List.of(one),
        Map.of(),
        Map.of(),
        Map.of(),
        Committee.NONE);
  }

  private static Given given(String question, String column, String typed) {
    return new Given(
        question,
        column.isEmpty() ? 0 : 1,
        column,
        new Place("2", "B9"),
        Mark.CELL,
        typed,
        typed,
        null,
        null);
  }

  private static Finding telling(String words) {
    return new Finding(
        Severity.WARNING, "sum", "6.remarks", "remarques", (Place) null, words, words, words);
  }

  @Test
  void no_total_tells_the_one_number_that_hides_in_it() {
    Summary shown = markedBy("ronde").to(Audience.COMMITTEE);
    assertThat(shown.total(DIRECT).told()).isEqualTo(new Told.Withheld(Told.Because.TOO_FEW));
    assertThat(shown.total("indirect").told()).isInstanceOf(Told.Known.class);
  }

  @Test
  void three_hide_one_another() {
    Summary shown = markedBy("ronde", "planetarium", "casemate").to(Audience.COMMITTEE);
    assertThat(shown.total(DIRECT)).isEqualTo(samples.total(DIRECT));
    assertThat(shown.departments().values())
        .as("departments in which one of them hides")
        .anySatisfy(
            some ->
                assertThat(some.get(DIRECT))
                    .extracting(Total::told)
                    .isInstanceOf(Told.Withheld.class));
  }

  @Test
  void partners_are_told_totals_alone() {
    Summary shown = samples.to(Audience.PARTNERS);
    assertThat(shown.structures()).isEmpty();
    assertThat(shown.total(DIRECT)).isEqualTo(samples.total(DIRECT));
    assertThat(shown.departments().values())
        .allSatisfy(
            some ->
                assertThat(some.values())
                    .filteredOn(one -> one.told() instanceof Told.Known)
                    .allSatisfy(one -> assertThat(one.restsOn()).isGreaterThanOrEqualTo(3)));
  }

  @Test
  void what_an_audience_was_told_before_counts() {
    Disclosure disclosure = new Disclosure();
    new Shown(
            markedBy("ronde", "planetarium", "casemate"),
            Audience.COMMITTEE,
            Leave.NONE,
            new Shown.Before(disclosure, null))
        .summary();
    Summary second =
        new Shown(
                markedBy("ronde", "planetarium", "casemate", "eureka"),
                Audience.COMMITTEE,
                Leave.NONE,
                new Shown.Before(disclosure, null))
            .summary();
    assertThat(second.total(DIRECT).told())
        .isEqualTo(new Told.Withheld(Told.Because.TOLD_BY_OTHERS));
  }

  @Test
  void what_partners_were_told_keeps_nothing_from_the_committee_that_nobody_marked() {
    Disclosure told = new Disclosure();
    new Shown(samples, Audience.PARTNERS, Leave.NONE, new Shown.Before(told, null)).summary();
    Disclosure heard = new Disclosure();
    heard.told(told.facts());
    Summary shown =
        new Shown(samples, Audience.COMMITTEE, Leave.NONE, new Shown.Before(heard, null)).summary();
    assertThat(shown.totals()).isEqualTo(samples.to(Audience.COMMITTEE).totals());
    assertThat(shown.structures())
        .extracting(Structure::figures)
        .isEqualTo(
            samples.to(Audience.COMMITTEE).structures().stream().map(Structure::figures).toList());
  }

  private static Leave leave(String who, Reach reach, Scope... scopes) {
    return Leave.of(
        Stream.of(scopes)
            .map(
                scope ->
                    new Consent(
                        1,
                        new Consent.Terms(
                            who, "comop-2020-2022", scope, reach, "lettre", LocalDate.EPOCH),
                        "Camille",
                        Instant.EPOCH,
                        null))
            .toList());
  }

  @Test
  void partners_see_the_line_of_who_agreed_without_what_is_marked_in_it() {
    Summary shown =
        markedBy("ronde").to(Audience.PARTNERS, leave("ronde", Reach.PARTNERS, Scope.EXCHANGED));
    assertThat(shown.structures())
        .extracting(one -> one.beneficiary().id())
        .containsExactly("ronde");
    assertThat(direct(shown, "ronde")).isEqualTo(new Told.Withheld(Told.Because.CONFIDENTIAL));
    assertThat(structure(shown, "ronde").figure("indirect")).isInstanceOf(Told.Known.class);
    assertThat(structure(shown, "ronde").toString()).doesNotContain(MARKED);
  }

  @Test
  void and_what_is_marked_where_they_agreed_to_that_too() {
    Leave all = leave("ronde", Reach.PARTNERS, Scope.EXCHANGED, Scope.MARKED);
    for (Audience one : List.of(Audience.PARTNERS, Audience.COMMITTEE)) {
      Summary shown = markedBy("ronde").to(one, all);
      assertThat(((Told.Known) direct(shown, "ronde")).number())
          .isEqualTo(((Told.Known) direct(samples, "ronde")).number());
      assertThat(structure(shown, "ronde").quotes().get(0).words()).isEqualTo(MARKED);
    }
  }

  @Test
  void an_agreement_on_what_is_marked_shows_partners_no_line() {
    assertThat(
            markedBy("ronde")
                .to(Audience.PARTNERS, leave("ronde", Reach.PARTNERS, Scope.MARKED))
                .structures())
        .isEmpty();
  }

  @Test
  void an_agreement_with_the_committee_in_mind_shows_partners_nothing() {
    Leave committee = leave("ronde", Reach.COMMITTEE, Scope.EXCHANGED, Scope.MARKED);
    assertThat(markedBy("ronde").to(Audience.PARTNERS, committee).structures()).isEmpty();
    assertThat(direct(markedBy("ronde").to(Audience.COMMITTEE, committee), "ronde"))
        .isInstanceOf(Told.Known.class);
  }

  @Test
  void a_line_that_is_shown_leaves_at_least_three_in_each_total() {
    Disclosure disclosure = new Disclosure();
    new Shown(
            markedBy("ronde", "planetarium", "casemate"),
            Audience.COMMITTEE,
            Leave.NONE,
            new Shown.Before(disclosure, null))
        .summary();
    Summary second =
        new Shown(
                markedBy("ronde", "planetarium", "casemate"),
                Audience.COMMITTEE,
                leave("ronde", Reach.COMMITTEE, Scope.MARKED),
                new Shown.Before(disclosure, null))
            .summary();
    assertThat(direct(second, "ronde"))
        .as("with it, the sum of the other two would follow from the first total")
        .isEqualTo(new Told.Withheld(Told.Because.TOLD_BY_OTHERS));
  }

  @Test
  void a_number_of_nobody_is_no_zero() {
    assertThat(samples.structures())
        .allSatisfy(
            one ->
                assertThat(one.figure(DIRECT))
                    .isNotEqualTo(
                        new Told.Known(BigDecimal.ZERO, BigDecimal.ONE, List.of(), 0, false)));
  }

  /** La Ronde's report, with these questions marked, or no longer. */
  private static Summary ronde(String... questions) {
    Structure one = structure(samples, "ronde");
    Set<String> marked = Set.of(questions);
    List<Past> history =
        one.history().stream()
            .map(
                past ->
                    new Past(
                        past.version().marked(any -> marked.contains(any.question())),
                        past.convention(),
                        past.counts(),
                        past.figures(),
                        past.findings()))
            .toList();
    Map<String, Told> figures = new LinkedHashMap<>(one.figures());
    history.stream()
        .filter(past -> past.counts() && past.submission().form().equals("bilan"))
        .filter(past -> past.submission().year() == 2020)
        .forEach(
            past ->
                samples
                    .outline()
                    .ownFigures()
                    .filter(figure -> figure.form().equals("bilan"))
                    .forEach(
                        figure -> figures.put(figure.id(), Reckoner.of(figure, past.version()))));
    Map<String, Spread> spreads = one.actions().spreads();
    return of(
        new Structure(
            one.beneficiary(),
            one.account(),
            one.documents(),
            figures,
            new Structure.Actions(one.actions().conduct(), spreads, spreads, List.of()),
            List.of(),
            history,
            null,
            Beside.NOTHING));
  }

  private static List<String> typed(Structure shown, String question) {
    return shown.history().stream()
        .flatMap(past -> past.version().given().stream())
        .filter(one -> one.question().equals(question))
        .map(Given::typed)
        .toList();
  }

  @Test
  void of_the_sources_of_financing_the_one_that_is_marked_is_not_what_the_others_leave() {
    Structure shown = structure(ronde("1.share-private").to(Audience.COMMITTEE), "ronde");
    assertThat(shown.figure("share-private"))
        .isEqualTo(new Told.Withheld(Told.Because.CONFIDENTIAL));
    assertThat(shown.figure("share-own")).isEqualTo(new Told.Withheld(Told.Because.TOLD_BY_OTHERS));
    assertThat(shown.figure("share-region")).isInstanceOf(Told.Known.class);
    assertThat(typed(shown, "1.share-own")).containsOnly("[se déduirait d’autres chiffres]");
  }

  @Test
  void a_share_of_a_marked_budget_is_not_read_among_the_answers_either() {
    Structure shown = structure(ronde("1.budget-actual").to(Audience.COMMITTEE), "ronde");
    assertThat(shown.figure("share-region"))
        .isEqualTo(new Told.Withheld(Told.Because.CONFIDENTIAL));
    assertThat(typed(shown, "1.share-region")).containsOnly("[se déduirait d’autres chiffres]");
  }

  @Test
  void a_comment_that_repeats_what_is_marked_is_not_shown() {
    Summary whole = ronde("1.budget-actual");
    String marked =
        structure(whole, "ronde").history().stream()
            .flatMap(past -> past.version().given().stream())
            .filter(one -> one.question().equals("1.budget-actual"))
            .map(Given::typed)
            .findFirst()
            .orElseThrow();
    Structure one = structure(whole, "ronde");
    List<Comment> comments =
        new Beside(
                List.of(
                    new Comment(1, "ronde", 2020, "Soit " + marked + " € en tout.", Instant.EPOCH),
                    new Comment(2, "ronde", 2020, "Rien à ajouter.", Instant.EPOCH)),
                Leave.NONE)
            .without(new Marked(one.history()))
            .comments();
    assertThat(comments)
        .extracting(Comment::quote)
        .containsExactly("[confidentiel]", "Rien à ajouter.");
  }

  @Test
  void what_partners_are_told_gives_nothing_away_to_the_committee_that_sees_the_lines() {
    assertThat(markedBy("ronde").to(Audience.PARTNERS).total(DIRECT).told())
        .as("less the lines of the others, it is la Ronde’s")
        .isEqualTo(new Told.Withheld(Told.Because.TOO_FEW));
    assertThat(markedBy("ronde", "planetarium", "casemate").to(Audience.PARTNERS).total(DIRECT))
        .isEqualTo(samples.total(DIRECT));
  }

  @Test
  void a_number_sent_again_in_another_version_is_the_same_number() {
    Disclosure disclosure = new Disclosure();
    new Shown(
            markedBy("ronde", "planetarium", "casemate"),
            Audience.COMMITTEE,
            Leave.NONE,
            new Shown.Before(disclosure, null))
        .summary();
    Shown later =
        new Shown(
            markedBy("planetarium", "casemate"),
            Audience.COMMITTEE,
            Leave.NONE,
            new Shown.Before(disclosure, null));
    Structure shown = structure(later.summary(), "ronde");
    assertThat(shown.figure(DIRECT))
        .as("taken back by la Ronde, its mark protects the two others")
        .isEqualTo(new Told.Withheld(Told.Because.TOLD_BY_OTHERS));
    Told.Known known = (Told.Known) direct(samples, "ronde");
    assertThat(later.kept()).containsAll(known.from());
    assertThat(
            shown.history().stream()
                .flatMap(
                    past ->
                        past.version().given().stream()
                            .filter(one -> known.from().contains(past.version().origin(one)))))
        .isNotEmpty()
        .extracting(Given::typed)
        .containsOnly("[se déduirait d’autres chiffres]");
  }
}
