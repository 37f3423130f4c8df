package fr.comop.form.check;

import fr.comop.form.Severity;
import java.util.Set;

/** A check that a form's file asks for. */
public interface RuledCheck extends Check {
  /** Its name, severity and sentences. */
  Rule rule();

  /** What its findings may weigh. */
  default Set<Severity> severities() {
    return Set.of(rule().severity());
  }

  /** What it has to know beside the workbook. */
  default Set<Need> needs() {
    return Set.of();
  }
}
