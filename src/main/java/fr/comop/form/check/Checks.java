package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that is asked of a filled form: what reading found, what is built in, what its file adds. */
public final class Checks {
  private static final List<Check> BUILT_IN = List.of(new Presence(), new NotInTheFuture());

  private Checks() {}

  /** Every finding, errors first, else in the order in which reading and checks found them. */
  public static List<Finding> of(FilledForm filled, Circumstances circumstances) {
    List<Finding> findings = new ArrayList<>(filled.findings());
    Stream.concat(BUILT_IN.stream(), filled.form().checks().stream())
        .forEach(check -> findings.addAll(check.findings(filled, circumstances)));
    findings.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(findings);
  }
}
