package fr.comop.config;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The days on which a convention runs, all amendments counted in: a day or year outside of it would
 * have what it says vanish without a word.
 *
 * @param signed its first day
 * @param ends the last day that any of its amendments gives it
 */
record Span(LocalDate signed, LocalDate ends) {
  private static final int LONGEST = 20;

  /** Of a convention's file. */
  static Span of(Yaml root) {
    LocalDate signed = root.get("signed").day();
    LocalDate ends = checked(root.get("ends"), signed);
    for (Yaml amendment : root.listOf("amendments")) {
      LocalDate day = amendment.get("signed").day();
      if (day.isBefore(signed) || day.isAfter(ends)) {
        throw amendment
            .get("signed")
            .mistake("un avenant se signe pendant la convention, du " + signed + " au " + ends);
      }
      if (amendment.find("ends").isPresent()) {
        LocalDate other = checked(amendment.get("ends"), signed);
        ends = other.isAfter(ends) ? other : ends;
      }
    }
    return new Span(signed, ends);
  }

  private static LocalDate checked(Yaml yaml, LocalDate signed) {
    LocalDate ends = yaml.day();
    if (ends.isBefore(signed) || ends.isAfter(signed.plusYears(LONGEST))) {
      throw yaml.mistake(
          "une convention finit après sa signature, le "
              + signed
              + ", et en moins de "
              + LONGEST
              + " ans, non le "
              + ends);
    }
    return ends;
  }

  /** A day of it. */
  LocalDate day(Yaml yaml) {
    LocalDate day = yaml.day();
    if (day.isBefore(signed) || day.isAfter(ends)) {
      throw yaml.mistake("le " + day + " est hors de la convention, " + told());
    }
    return day;
  }

  /** A year of it. */
  int year(Yaml yaml) {
    return yaml.whole(signed.getYear(), ends.getYear());
  }

  /** The year of a voted programme: one of it, or the one before. */
  int baselineYear(Yaml yaml) {
    return yaml.whole(signed.getYear() - 1, ends.getYear());
  }

  /** The years of a document, which fall due in it. */
  List<Integer> years(Yaml years, MonthDay deadline) {
    Set<Integer> told = new LinkedHashSet<>();
    for (Yaml one : years.some()) {
      if (!told.add(year(one, deadline))) {
        throw one.mistake(one.text() + " est deux fois dans cette liste");
      }
    }
    return List.copyOf(told);
  }

  private int year(Yaml yaml, MonthDay deadline) {
    int year = year(yaml);
    LocalDate due = deadline.atYear(year);
    if (due.isBefore(signed) || due.isAfter(ends)) {
      throw yaml.mistake(
          "ce qui est dû pour "
              + year
              + " serait à remettre le "
              + due
              + ", hors de la convention, "
              + told());
    }
    return year;
  }

  private String told() {
    return "qui court du " + signed + " au " + ends;
  }
}
