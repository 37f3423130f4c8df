package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.HASH;
import static fr.comop.cli.MadeByHand.finding;
import static fr.comop.cli.MadeByHand.plain;
import static fr.comop.cli.MadeByHand.version;
import static fr.comop.cli.MadeByHand.whole;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.form.Severity;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Recheck.Result;
import fr.comop.intake.assessment.Rechecked;
import fr.comop.intake.assessment.SubmittedWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "recheck" tells people. */
class RecheckTextTest {
  private static final Finding NEW = finding(Severity.WARNING, "near", "C4", "C5", "C6");
  private static final Finding GONE = whole(Severity.ERROR, "required");

  private static Result result(
      int version, boolean latest, List<Finding> appeared, List<Finding> gone, boolean replaced) {
    return new Result(
        new SubmittedWorkbook(
            version(version, Outcome.INCOMPLETE, "2020-12-10T09:12", 1), "a.xlsx", HASH, latest),
        appeared,
        gone,
        appeared.isEmpty() && gone.isEmpty() ? Outcome.INCOMPLETE : Outcome.COMPLETE_WITH_REMARKS,
        replaced);
  }

  private static final Result SAME = result(1, true, List.of(), List.of(), false);

  private static String first(boolean trial, List<Result> results, String... unread) {
    return RecheckText.of(new Rechecked(trial, results, List.of(unread))).lines().toList().get(0);
  }

  @Test
  void where_nothing_differs_one_line_says_so() {
    assertThat(RecheckText.of(new Rechecked(false, List.of(), List.of())))
        .isEqualTo("0 envoi relu, 0 change.");
    assertThat(RecheckText.of(new Rechecked(false, List.of(SAME, SAME), List.of())))
        .isEqualTo("2 envois relus, 0 change.");
  }

  @Test
  void a_trial_says_that_it_is_one() {
    assertThat(first(true, List.of(SAME)))
        .isEqualTo("1 envoi relu, 0 change (essai\u00a0: rien n’est modifié).");
  }

  @Test
  void what_could_not_be_read_again_is_named() {
    assertThat(first(false, List.of(), "BILAN-2020-ALTEC-V1", "BILAN-2020-RONDE-V2"))
        .isEqualTo(
            "0 envoi relu, 0 change. Illisibles\u00a0: BILAN-2020-ALTEC-V1, BILAN-2020-RONDE-V2.");
  }

  @Test
  void versions_before_the_latest_are_counted_apart() {
    Result earlier = result(1, false, List.of(NEW), List.of(), false);
    Result latest = result(2, true, List.of(NEW), List.of(), false);
    assertThat(first(true, List.of(earlier, latest)))
        .isEqualTo(
            "2 envois relus, 1 change (essai\u00a0: rien n’est modifié). En outre, 1 version"
                + " antérieure serait jugée autrement\u00a0; ses constats restent ce qui fut"
                + " répondu.");
    assertThat(first(false, List.of(earlier, earlier, latest, latest)))
        .isEqualTo(
            "4 envois relus, 2 changent. En outre, 2 versions antérieures seraient jugées"
                + " autrement\u00a0; leurs constats restent ce qui fut répondu.");
  }

  @Test
  void each_that_differs_is_told_with_what_is_new_and_what_is_gone_then_the_checks() {
    assertThat(
            plain(
                RecheckText.of(
                    new Rechecked(
                        false,
                        List.of(SAME, result(2, true, List.of(NEW), List.of(GONE), true)),
                        List.of()))))
        .isEqualTo(
            """
            2 envois relus, 1 change.

            ╔═══════════════════════════╤═════════════╤════════════════════════╤════════════════════════════════════════════════════════════╤════════════╗
            ║ Envoi                     │ Avant       │ Après                  │ Constats                                                   │ Enregistré ║
            ╠═══════════════════════════╪═════════════╪════════════════════════╪════════════════════════════════════════════════════════════╪════════════╣
            ║ BILAN-2020-PLANETARIUM-V2 │ à compléter │ complet avec remarques │ + near (remarque), feuille « 1 Fiche technique »,          │ oui        ║
            ║                           │             │                        │ cellules C4 à C6                                           │            ║
            ║                           │             │                        │ - required (erreur)                                        │            ║
            ╚═══════════════════════════╧═════════════╧════════════════════════╧════════════════════════════════════════════════════════════╧════════════╝

            ╔══════════╤════════════════╤════════════════╗
            ║ Contrôle │ Envois touchés │ Envois libérés ║
            ╠══════════╪════════════════╪════════════════╣
            ║ near     │ 1              │ 0              ║
            ╟──────────┼────────────────┼────────────────╢
            ║ required │ 0              │ 1              ║
            ╚══════════╧════════════════╧════════════════╝""");
  }

  @Test
  void why_one_was_not_stored_is_told() {
    Result latest = result(2, true, List.of(NEW), List.of(), false);
    Result earlier = result(1, false, List.of(NEW), List.of(), false);
    assertThat(RecheckText.of(new Rechecked(true, List.of(latest), List.of())))
        .contains("│ non\u00a0: essai ");
    assertThat(RecheckText.of(new Rechecked(false, List.of(latest), List.of())))
        .contains("│ non\u00a0: une autre version est arrivée ");
    assertThat(RecheckText.of(new Rechecked(true, List.of(earlier), List.of())))
        .contains("│ non\u00a0: version antérieure ");
  }

  @Test
  void a_check_that_speaks_of_two_places_in_a_submission_touches_one() {
    Finding elsewhere = finding(Severity.WARNING, "near", "D9");
    Rechecked rechecked =
        new Rechecked(
            true,
            List.of(
                result(1, true, List.of(NEW, elsewhere), List.of(), false),
                result(1, true, List.of(NEW), List.of(), false)),
            List.of());
    assertThat(rechecked.byCheck()).containsOnlyKeys("near");
    assertThat(rechecked.byCheck().get("near")).isEqualTo(new Rechecked.Effect(2, 0));
  }
}
