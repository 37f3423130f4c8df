package fr.comop.workbook.blank;

import fr.comop.form.Field;
import fr.comop.form.Prefilled;
import fr.comop.form.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the service writes into a blank workbook beforehand. */
final class Prefill {
  private static final int ROOM_BELOW = 10;

  private Prefill() {}

  /** The answer to a question; "" for none. */
  static String answer(Field field, BlankOrder order) {
    return field.prefilled() == Prefilled.STRUCTURE
        ? order.beneficiary().name()
        : lastYear(field, order).map(BlankOrder.Earlier::text).orElse("");
  }

  /** What was answered last year, and seldom changes. */
  static Optional<BlankOrder.Earlier> lastYear(Field field, BlankOrder order) {
    return field.prefilled() == Prefilled.LAST_YEAR
        ? Optional.ofNullable(order.lastYear().get(field.id()))
        : Optional.empty();
  }

  /** The first lines of a table, each by column id. */
  static List<Map<String, String>> lines(Table table, BlankOrder order) {
    Table.Plan plan = table.plan();
    return plan == null || plan.role() != Table.Plan.Role.REPORTS
        ? List.of()
        : order.planned().stream()
            .map(action -> Map.of(plan.title(), action.title(), plan.code(), action.code()))
            .toList();
  }

  /** What is said of the lines written beforehand; "" where there are none. */
  static String note(Table table, BlankOrder order) {
    Table.Plan plan = table.plan();
    return plan == null || lines(table, order).isEmpty() ? "" : plan.note();
  }

  /** How many lines a table offers, those written beforehand included. */
  static int room(Table table, BlankOrder order) {
    int written = lines(table, order).size();
    return written == 0 ? table.roomFor() : Math.max(table.roomFor(), written + ROOM_BELOW);
  }
}
