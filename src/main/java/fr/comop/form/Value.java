package fr.comop.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What was understood of an answer. */
public sealed interface Value {

  /** A text, or a code. */
  record Text(String text) implements Value {}

  /** An amount in euros, a percentage from 0 to 100, a count, a decimal. */
  record Figure(BigDecimal number) implements Value {}

  /** A day. */
  record Day(LocalDate day) implements Value {}

  /**
   * One or several wordings of a list, in the list's own words.
   *
   * @param several whether the question takes several
   */
  record Chosen(List<String> wordings, boolean several) implements Value {}

  /** Yes or no. */
  record YesNo(boolean yes) implements Value {}
}
