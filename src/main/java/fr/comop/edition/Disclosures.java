package fr.comop.edition;

import fr.comop.archive.Sha256;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.summary.Audience;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes in the audit trail what was given out, to whom. Safe for use by several threads. */
public final class Disclosures {
  private final Desk desk;

  public Disclosures(Desk desk) {
    this.desk = desk;
  }

  /** What left: its name, and its bytes. */
  public record Left(String name, Sha256 sha256) {}

  /**
   * Notes an export.
   *
   * @param year the deadline's year; null for all
   * @param audience null where it is for everybody
   * @param what "csv, colonnes reference, year"
   */
  public void exported(
      @Nullable Integer year,
      @Nullable Audience audience,
      Collection<String> conventions,
      String what,
      Left left,
      Actor who) {
    desk.decide(
        () ->
            desk.note(
                who,
                "EXPORT",
                (year == null ? "toutes les années" : year)
                    + " "
                    + (audience == null ? "public" : audience.word()),
                what + about(conventions) + " " + said(List.of(left))));
  }

  /** Notes a summary; called inside a transaction. */
  void summary(String kind, Order order, String what, List<Left> left, Actor who) {
    desk.note(
        who,
        kind,
        order.year() + " " + order.audience().word(),
        what + ", état au " + order.asOf() + about(order.conventions()) + " " + said(left));
  }

  private static String about(Collection<String> conventions) {
    return " ; conventions : " + String.join(", ", new TreeSet<>(conventions)) + ".";
  }

  private static String said(List<Left> left) {
    return left.stream()
        .map(one -> one.name() + " sha256:" + one.sha256())
        .collect(Collectors.joining(" ; "));
  }
}
