package fr.comop.workbook.marked;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import java.util.List;
import java.util.Set;

/** Findings that a marked copy shows, about cells written as "Feuille!C9". */
public final class Faults {
  private Faults() {}

  /** Errors at these cells, told once, in this order. */
  public static Finding error(String... cells) {
    return fault(Severity.ERROR, List.of(cells));
  }

  /** Errors at these cells, told once, in the order of the alphabet. */
  public static Finding error(Set<String> cells) {
    return fault(Severity.ERROR, cells.stream().sorted().toList());
  }

  /** A remark about these cells, in this order. */
  public static Finding remark(String... cells) {
    return fault(Severity.WARNING, List.of(cells));
  }

  /** A remark about these cells, in the order of the alphabet. */
  public static Finding remark(Set<String> cells) {
    return fault(Severity.WARNING, cells.stream().sorted().toList());
  }

  /** What a copy with these is made of. */
  public static ToMend toMend(Finding... findings) {
    return new ToMend("À corriger", List.of("Corrigez."), List.of(findings));
  }

  static Place place(String cell) {
    int mark = cell.indexOf('!');
    return new Place(cell.substring(0, mark), cell.substring(mark + 1));
  }

  private static Finding fault(Severity severity, List<String> cells) {
    return new Finding(
        severity,
        "required",
        "1.governance",
        "Gouvernance",
        cells.stream().map(Faults::place).toList(),
        "=1+1",
        "une réponse",
        "Répondez.");
  }
}
