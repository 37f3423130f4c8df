package fr.comop.cli;

import static fr.comop.cli.MadeByHand.finding;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Severity;
import org.junit.jupiter.api.Test;

/** With what a command ends that read a workbook. */
class ExitTest {
  @Test
  void a_complete_workbook_is_0_with_remarks_or_without() {
    assertThat(Exit.of(Readings.of(Readings.EMPTY))).isZero();
    assertThat(Exit.of(Readings.of(Readings.EMPTY, finding(Severity.WARNING, "near", "C4"))))
        .isZero();
  }

  @Test
  void one_that_has_to_be_mended_is_1() {
    assertThat(Exit.of(Readings.of(Readings.EMPTY, finding(Severity.ERROR, "number", "C4"))))
        .isEqualTo(1);
  }

  @Test
  void an_error_that_staff_waived_is_none() {
    assertThat(Exit.of(Readings.waived(finding(Severity.ERROR, "number", "C4")))).isZero();
  }

  @Test
  void one_that_cannot_be_read_is_2() {
    assertThat(Exit.of(Readings.unreadable())).isEqualTo(2);
  }
}
