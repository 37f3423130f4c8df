package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.util.List;

/** One rule. Immutable and thread-safe. */
@FunctionalInterface
public interface Check {
  /** What this rule finds wrong or doubtful; empty when all is well. */
  List<Finding> findings(FilledForm filled, Circumstances circumstances);
}
