package fr.comop.keeping;

import fr.comop.desk.Declined;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.rows.RowSource;
import fr.comop.ledger.rows.RowTarget;
import fr.comop.ledger.rows.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the journal of decisions holds into a store that is made anew: first the rows, so that
 * what came is read as it was then; then, once the arrivals are there, what of them refers to one.
 * May be broken off and begun again: until its end the journal stays as it is.
 */
public final class DecisionsAgain {
  private final Ledger ledger;
  private final DecisionJournal journal;
  private final DecisionLines lines;
  private final String store;
  private final Map<List<String>, DecisionLine> before;

  /**
   * Into this ledger, whose journal adds nothing from now on.
   *
   * @param from of several stores that wrote into the journal the one whose lines are wanted; null
   *     where there was only one
   * @throws Declined when that is not known
   */
  public DecisionsAgain(Ledger ledger, DecisionJournal journal, @Nullable String from) {
    this.ledger = ledger;
    this.journal = journal;
    journal.rest();
    lines = journal.read();
    store = journal.store();
    before = chosen(lines.others(store), from).map(lines::of).orElse(Map.of());
  }

  private Optional<String> chosen(List<String> others, @Nullable String from) {
    if (from == null ? others.size() <= 1 : others.contains(from)) {
      return from == null ? others.stream().findFirst() : Optional.of(from);
    }
    throw new Declined(
        others.stream()
            .map(one -> one + " (" + lines.of(one).size() + ")")
            .collect(
                Collectors.joining(
                    ", ",
                    "Le journal des décisions (decisions.jsonl) vient de plusieurs bases ; dites"
                        + " laquelle reprendre avec --decisions-of. Les voici avec leur nombre de"
                        + " lignes, la dernière à la fin : ",
                    ".")));
  }

  /** How many rows there are to be put back. */
  public int count() {
    return before.size();
  }

  /** How many lines are none. */
  public int unreadable() {
    return lines.unreadable();
  }

  /**
   * Puts the rows there that are not there yet.
   *
   * @throws Declined when the store has others
   */
  public void rows() {
    if (before.isEmpty()) {
      return;
    }
    ledger.asOwner(
        () -> {
          RowSource rows = ledger.rows();
          Set<List<String>> there = there(rows);
          RowTarget target = ledger.writing();
          for (String name : DecisionJournal.TABLES) {
            Table table = rows.table(name);
            before.values().stream()
                .filter(one -> one.table().equals(name) && !there.contains(one.key()))
                .forEach(one -> target.put(table, table.names(), one.row(table)));
          }
          target.finish();
          return true;
        });
  }

  /** The keys of those that are, where somebody began before. */
  private Set<List<String>> there(RowSource rows) {
    Set<List<String>> there = new HashSet<>();
    for (String name : DecisionJournal.TABLES) {
      Table table = rows.table(name);
      rows.each(table, row -> there.add(List.of(name, DecisionLine.key(table, row))));
    }
    if (!lines.of(store).isEmpty() || !before.keySet().containsAll(there)) {
      throw new Declined(
          "Cette base n’est pas à refaire : des décisions y ont été saisies depuis qu’elle est"
              + " neuve. Mettez data/store de côté et recommencez : comop rebuild commence lui-même"
              + " une base neuve.");
    }
    return there;
  }

  /** Once the arrivals are there. */
  public void arrivals() {
    if (before.isEmpty()) {
      return;
    }
    ledger.asOwner(
        () -> {
          RowSource rows = ledger.rows();
          RowTarget target = ledger.writing();
          before.values().stream()
              .filter(one -> DecisionLine.refers(one.table()))
              .forEach(one -> target.set(rows.table(one.table()), one.row(rows)));
          journal.anew();
          return true;
        });
  }
}
