package fr.comop.retention;

import fr.comop.convention.Conventions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A thing whose years are over, or will be. */
record Due(Item item, Term term, Schedule.Rule rule) {
  /** Empty where no rule is about it. */
  static Optional<Due> of(Item item, Schedule schedule, Conventions conventions) {
    Schedule.Rule rule = schedule.rules().get(item.kind());
    return rule == null
        ? Optional.empty()
        : Optional.of(new Due(item, Term.of(item, conventions), rule));
  }

  /** The first day on which it might be destroyed. */
  LocalDate since() {
    return term.day().plusYears(rule.years()).plusDays(1);
  }

  /** That which counts; "" for none. */
  String convention() {
    List<String> all = term.conventions();
    return all.isEmpty() ? "" : all.get(all.size() - 1);
  }

  /** What goes with it has the same. */
  String lot() {
    return item.kind().word()
        + " "
        + convention()
        + " "
        + (convention().isEmpty() ? since().getYear() : "");
  }
}
