package fr.comop.form;

import fr.comop.config.Configuration;
import java.nio.file.Path;
import java.util.Map;

/** The questions of the real forms, for tests. */
public final class Questions {
  /** The configuration that is shipped. */
  public static final Configuration SHIPPED = Configuration.read(Path.of("config"), Map.of());

  private Questions() {}

  /** A question, "1.fte", or a column of a table, "2.actions/status", of the annual report. */
  public static Asked ofBilan(String id) {
    return of("bilan", id);
  }

  /** The same of any form. */
  public static Asked of(String form, String id) {
    int slash = id.indexOf('/');
    return slash < 0
        ? (Field) SHIPPED.forms().latest(form).orElseThrow().question(id).orElseThrow()
        : SHIPPED
            .forms()
            .latest(form)
            .orElseThrow()
            .table(id.substring(0, slash))
            .flatMap(table -> table.column(id.substring(slash + 1)))
            .orElseThrow();
  }
}
