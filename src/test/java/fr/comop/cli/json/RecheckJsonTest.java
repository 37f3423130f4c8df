package fr.comop.cli.json;

import static fr.comop.cli.MadeByHand.HASH;
import static fr.comop.cli.MadeByHand.finding;
import static fr.comop.cli.MadeByHand.version;
import static fr.comop.cli.MadeByHand.whole;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Severity;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Recheck.Result;
import fr.comop.intake.assessment.Rechecked;
import fr.comop.intake.assessment.SubmittedWorkbook;
import fr.comop.stage.JsonReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What "recheck" tells programs. */
class RecheckJsonTest {
  private static final SubmittedWorkbook STORED =
      new SubmittedWorkbook(
          version(2, Outcome.INCOMPLETE, "2020-12-10T09:12", 1), "a.xlsx", HASH, true);

  @Test
  void what_does_not_differ_is_counted_only() throws Exception {
    Result same = new Result(STORED, List.of(), List.of(), Outcome.INCOMPLETE, false);
    assertThat(
            JsonReader.object(
                RecheckJson.of(new Rechecked(true, List.of(same), List.of("BILAN-2020-ALTEC-V1")))))
        .isEqualTo(
            Map.of(
                "dryRun", true,
                "read", 1,
                "unreadable", List.of("BILAN-2020-ALTEC-V1"),
                "changed", List.of(),
                "checks", Map.of()));
  }

  @Test
  void what_differs_is_told_finding_by_finding() throws Exception {
    Result changed =
        new Result(
            STORED,
            List.of(finding(Severity.WARNING, "near", "C4", "C5")),
            List.of(whole(Severity.ERROR, "required")),
            Outcome.COMPLETE_WITH_REMARKS,
            true);
    Map<String, Object> read =
        JsonReader.object(RecheckJson.of(new Rechecked(false, List.of(changed), List.of())));
    assertThat(read)
        .containsEntry("dryRun", false)
        .containsEntry(
            "checks",
            Map.of("near", Map.of("new", 1, "gone", 0), "required", Map.of("new", 0, "gone", 1)));
    assertThat(read.get("changed"))
        .isEqualTo(
            List.of(
                Map.of(
                    "reference",
                    "BILAN-2020-PLANETARIUM-V2",
                    "latest",
                    true,
                    "replaced",
                    true,
                    "before",
                    "incomplete",
                    "after",
                    "complete-with-remarks",
                    "new",
                    List.of(
                        Map.ofEntries(
                            Map.entry("severity", "warning"),
                            Map.entry("check", "near"),
                            Map.entry("question", "1.fte"),
                            Map.entry("label", "Nombre d’ETP"),
                            Map.entry("sheet", "1 Fiche technique"),
                            Map.entry("cell", "C4"),
                            Map.entry(
                                "cells",
                                List.of(
                                    Map.of("sheet", "1 Fiche technique", "cell", "C4"),
                                    Map.of("sheet", "1 Fiche technique", "cell", "C5"))),
                            Map.entry("read", "dix"),
                            Map.entry("expected", "un nombre\u00a0: 10,5"),
                            Map.entry("advice", "Écrivez-le en chiffres."))),
                    "gone",
                    List.of(
                        Map.of(
                            "severity", "error",
                            "check", "required",
                            "expected", "une image",
                            "advice", "Ajoutez une image.")))));
  }
}
