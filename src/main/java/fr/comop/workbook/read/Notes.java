package fr.comop.workbook.read;

import fr.comop.form.Echo;
import fr.comop.form.Finding;
import fr.comop.form.Outside;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be said of what was read: of a whole workbook, or of one line until it is known
 * whether it is one.
 */
record Notes(List<Finding> findings, List<Echo> echoes, List<Outside> outside) {
  Notes() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  void add(Notes more) {
    findings.addAll(more.findings());
    echoes.addAll(more.echoes());
    outside.addAll(more.outside());
  }
}
