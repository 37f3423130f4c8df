package fr.comop.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.notice.Act;
import fr.comop.notice.Cause;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Recorded;
import fr.comop.stage.Camille;
import fr.comop.stage.TwoOverAStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which cases open by themselves, what joins them and what leaves them; the due day is 15 December.
 */
class WatchTest {
  private static final String CONTACT = "maelle.trevignac@planetarium-vaulx.example";

  @TempDir private Path directory;
  private TwoOverAStore two;

  @BeforeEach
  void open() throws Exception {
    two = new TwoOverAStore(directory);
  }

  @AfterEach
  void close() {
    two.close();
  }

  private void watchedAt(String local) {
    two.at(local);
    two.house.notice.watch().go();
  }

  private List<DefaultCase> cases() {
    return two.house.notice.shelf().all().stream()
        .filter(one -> one.key().beneficiary().equals("planetarium"))
        .filter(one -> one.key().convention().equals("comop-2020-2022"))
        .toList();
  }

  private DefaultCase only() {
    assertThat(cases()).hasSize(1);
    return cases().get(0);
  }

  private Proceedings.Taken taken(Step step) {
    return two.house.notice.proceedings().take(step, Camille.ACTOR);
  }

  private CaseSteps steps() {
    return two.house.notice.steps();
  }

  private Exhibit word() {
    return two.look(
        () ->
            two.house.store.exhibits.add(
                new Exhibit(
                    0,
                    two.received("somebody@elsewhere.example"),
                    "planetarium",
                    List.of("bilan"),
                    2020,
                    Exhibit.Kind.OTHER_FORM,
                    "document de texte",
                    "Bilan.docx",
                    Sha256.of(new byte[] {2}),
                    two.clock.instant(),
                    null)));
  }

  private void judged(Exhibit exhibit, boolean stands) {
    two.change(
        () ->
            two.house.store.exhibits.settle(
                exhibit.id(), new Exhibit.Verdict(stands, "", "Camille", two.clock.instant())));
  }

  private void allRead() {
    two.change(
        () ->
            two.house.store.arrivals.pending().stream()
                .map(one -> one.arrival().id())
                .forEach(
                    id ->
                        two.house.store.arrivals.decide(
                            id, ArrivalState.DONE, "lu", two.clock.instant())));
  }

  @Test
  void one_opens_for_what_was_never_presented_on_the_sixteenth_day_after_its_due_day() {
    watchedAt("2020-12-30T23:59");
    assertThat(cases()).isEmpty();
    watchedAt("2020-12-31T00:01");
    assertThat(only().history())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.act()).isEqualTo(new Act.Opened(List.of("bilan", "programme"), ""));
              assertThat(one.who()).isEqualTo("comop");
            });
    assertThat(only().key().cause()).isEqualTo(Cause.NOT_PRESENTED);
    watchedAt("2021-01-05T08:00");
    assertThat(only().history()).hasSize(1);
    assertThat(two.house.store.audit.oldestFirst(500))
        .filteredOn(one -> one.what().equals("CASE_OPEN"))
        .extracting(one -> one.subject() + " | " + one.details())
        .contains(
            "planetarium 2020 | "
                + only().reference()
                + " : dossier ouvert, document non présenté : bilan, programme.");
  }

  @Test
  void what_nobody_has_judged_lets_none_open() {
    two.at("2020-12-28T08:00").quarantined(CONTACT);
    watchedAt("2021-01-04T08:00");
    assertThat(cases()).isEmpty();
    allRead();
    Exhibit word = word();
    allRead();
    watchedAt("2021-01-05T08:00");
    assertThat(cases()).isEmpty();
    judged(word, false);
    watchedAt("2021-01-05T09:00");
    assertThat(only().documents()).containsExactly("bilan", "programme");
  }

  @Test
  void what_came_late_but_came_opens_none() {
    two.at("2020-12-29T10:00").filed("planetarium", "bilan", 2020, 3);
    watchedAt("2021-01-04T08:00");
    assertThat(only().documents()).containsExactly("programme");
  }

  @Test
  void more_time_counts_before_the_grace_and_what_is_missing_then_joins() {
    two.at("2020-12-10T10:00").extended("planetarium", "bilan", 2020, "2021-01-10");
    watchedAt("2021-01-04T08:00");
    assertThat(only().documents()).containsExactly("programme");
    watchedAt("2021-01-26T08:00");
    assertThat(only().documents()).containsExactly("programme", "bilan");
    assertThat(only().history()).extracting(Recorded::act).contains(new Act.Joined("bilan"));
  }

  @Test
  void what_is_presented_is_struck_once_it_is_judged_and_the_end_is_proposed() {
    watchedAt("2021-01-04T08:00");
    Exhibit word = word();
    allRead();
    watchedAt("2021-01-04T09:00");
    assertThat(only().documents()).containsExactly("bilan", "programme");
    judged(word, true);
    two.filed("planetarium", "programme", 2020, 0);
    watchedAt("2021-01-04T10:00");
    watchedAt("2021-01-04T11:00");
    assertThat(only().documents()).isEmpty();
    assertThat(only().history()).hasSize(3);
    assertThat(lines("2021-01-04T08:30"))
        .containsExactly(
            "Planétarium de Vaulx-en-Velin : reçu, donc retiré du dossier : bilan annuel 2020 (REF)",
            "Planétarium de Vaulx-en-Velin : reçu, donc retiré du dossier : programme d’actions"
                + " 2021 (REF)",
            "Planétarium de Vaulx-en-Velin : plus aucun document ne manque, la clôture est proposée"
                + " (REF)");
    taken(steps().close(only().reference(), "Tout est reçu."));
    assertThat(lines("2021-01-04T08:30")).isEmpty();
    assertThat(only().closed()).isTrue();
  }

  private List<String> lines(String since) {
    Instant last = TwoOverAStore.paris(since);
    return two.look(() -> two.house.notice.alerts().lines(last, LocalDate.of(2021, 1, 4))).stream()
        .filter(one -> one.startsWith("Planétarium"))
        .map(one -> one.replace(only().reference(), "REF"))
        .toList();
  }

  @Test
  void what_staff_have_closed_stays_closed_until_it_falls_due_anew() {
    watchedAt("2021-01-04T08:00");
    taken(steps().close(only().reference(), "Erreur de convention."));
    watchedAt("2021-01-05T08:00");
    assertThat(cases()).hasSize(1);
    two.extended("planetarium", "bilan", 2020, "2021-03-01");
    watchedAt("2021-03-16T08:00");
    assertThat(cases()).hasSize(1);
    watchedAt("2021-03-17T08:00");
    assertThat(cases()).hasSize(2);
    assertThat(cases().get(1).documents()).containsExactly("bilan");
  }

  @Test
  void a_termination_that_a_structure_sends_ends_what_falls_due_after_three_months()
      throws Exception {
    Path letter = Files.writeString(directory.resolve("lettre.pdf"), "lettre");
    two.at("2021-02-03T10:00");
    Opening.Whose whose = new Opening.Whose(two.structure("planetarium"), "comop-2020-2022", 2021);
    Proceedings.Taken taken =
        two.house
            .notice
            .opening()
            .terminated(
                whose, LocalDate.of(2021, 1, 30), LocalDate.of(2021, 2, 2), letter, Camille.ACTOR);
    assertThat(taken.file().history()).hasSize(2);
    assertThat(
            two.look(() -> two.house.assessment.owing.states(two.structure("planetarium"), 2021)))
        .noneMatch(one -> one.deliverable().convention().equals("comop-2020-2022"));
    assertThat(
            two.look(() -> two.house.assessment.owing.states(two.structure("planetarium"), 2020)))
        .anyMatch(one -> one.deliverable().convention().equals("comop-2020-2022"));
    assertThat(two.house.notice.shelf().of(taken.file().reference()).limits())
        .singleElement()
        .satisfies(one -> assertThat(one.last()).isEqualTo("2021-04-30"));
  }

  @Test
  void of_two_who_open_the_same_case_at_once_one_is_told_so() throws Exception {
    two.at("2021-01-04T08:00");
    Opening.Whose whose = new Opening.Whose(two.structure("planetarium"), "comop-2020-2022", 2020);
    Opening.Said said = new Opening.Said(Cause.MISUSE, List.of(), "Faits.", null);
    List<Object> ends = atOnce(() -> two.house.notice.opening().open(whose, said, Camille.ACTOR));
    assertThat(ends).filteredOn(Proceedings.Taken.class::isInstance).hasSize(1);
    assertThat(ends)
        .filteredOn(Declined.class::isInstance)
        .extracting(one -> ((Declined) one).why())
        .containsExactly(
            "Un dossier de ce genre est déjà ouvert : " + only().reference() + ", à examiner.");
  }

  @Test
  void of_two_who_close_a_case_at_once_the_second_finds_it_closed() throws Exception {
    watchedAt("2021-01-04T08:00");
    Step close = steps().close(only().reference(), "Fini.");
    List<Object> ends = atOnce(() -> taken(close));
    assertThat(ends).filteredOn(Proceedings.Taken.class::isInstance).hasSize(1);
    assertThat(ends)
        .filteredOn(Declined.class::isInstance)
        .extracting(one -> ((Declined) one).why())
        .containsExactly("Le dossier est clos\u00a0: ordre de la procédure.");
    assertThat(only().history()).extracting(Recorded::number).containsExactly(1, 2);
  }

  /** Twice at the same moment: what was answered, or thrown. */
  private static List<Object> atOnce(Callable<?> what) throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      Callable<Object> one =
          () -> {
            both.await();
            try {
              return what.call();
            } catch (Declined e) {
              return e;
            }
          };
      List<Object> ends = new ArrayList<>();
      for (Future<Object> end : people.invokeAll(List.of(one, one))) {
        ends.add(end.get());
      }
      return ends;
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void a_step_that_breaks_off_leaves_the_case_as_it_was() {
    watchedAt("2021-01-04T08:00");
    Step missing =
        steps()
            .settle(only().reference(), null, "Accord.")
            .shownBy(directory.resolve("nowhere.pdf"));
    assertThatThrownBy(() -> taken(missing))
        .hasMessage("Fichier introuvable : " + directory.resolve("nowhere.pdf"));
    two.change(() -> {}); // the ledger is as good as before
    assertThat(only().history()).hasSize(1);
    taken(steps().settle(only().reference(), null, "Accord."));
    assertThat(only().history()).hasSize(2);
  }
}
