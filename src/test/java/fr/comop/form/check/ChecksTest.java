package fr.comop.form.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.form.Severity;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All checks together. */
class ChecksTest {
  @Test
  void tell_errors_first_then_follow_the_order_of_the_form() {
    Finding doubtful =
        new Finding(
            Severity.WARNING, "date-as-number", "date", "Date", List.of(), "1", "une date", "…");
    Finding wrong =
        new Finding(Severity.ERROR, "type-date", "6.date", "Date", List.of(), "?", "une date", "…");
    List<Finding> findings =
        Filling.bilan()
            .found(doubtful)
            .found(wrong)
            .line("3.strengths", "strength", "L’équipe")
            .findings();
    assertThat(findings).isSortedAccordingTo(Comparator.comparing(Finding::severity));
    assertThat(findings)
        .filteredOn(Finding::error)
        .extracting(Finding::question)
        .containsSubsequence("structure", "1.budget-planned", "6.date", "6.signatory");
    assertThat(findings)
        .filteredOn(one -> !one.error())
        .extracting(Finding::check)
        .containsExactly("date-as-number", "few-lines", "signature");
  }
}
