package fr.comop.summary;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an audience can reckon from the totals that it was told: each is an equation over the
 * numbers that it does not see. One more is told only when it hides at least three of them, and
 * when no single one, nor the sum of two, follows from it together with those told before; neither
 * for who knows nothing else, nor for who knows the numbers that may be guessed: a zero, or what an
 * earlier version said openly. Exact, by elimination over fractions. Not safe for use by several
 * threads.
 */
public final class Disclosure {
  /** Fewest hidden numbers that a total may hide. */
  public static final int FEWEST = 3;

  private List<Map<String, BigInteger>> rows = new ArrayList<>();

  /** The same for who knows what may be guessed. */
  private List<Map<String, BigInteger>> bare = new ArrayList<>();

  private final Set<String> open = new HashSet<>();
  private final Set<String> guessed = new TreeSet<>();
  private final List<Set<String>> sums = new ArrayList<>();
  private final Set<String> shown = new TreeSet<>();

  /**
   * What was told at once: later totals must give nothing away together with it.
   *
   * @param sums of each total that hides numbers, the names of those
   * @param shown names of the numbers that were shown by themselves
   * @param guessed names of those in the sums that may be guessed
   */
  public record Facts(List<Set<String>> sums, Set<String> shown, Set<String> guessed) {}

  /** Tells a total of which nobody can guess a part. */
  public boolean tell(Set<String> hidden) {
    return tell(hidden, Set.of());
  }

  /**
   * Tells a total, if it gives nothing away.
   *
   * @param hidden names of the numbers in it that the audience does not see now, whether or not it
   *     was shown them before; none when it sees all
   * @param guessable names of those in it that may be guessed
   * @return whether it may be told; it then counts for those that follow
   */
  public boolean tell(Set<String> hidden, Set<String> guessable) {
    if (hidden.isEmpty()) {
      return true;
    }
    guess(guessable);
    Set<String> unknown = without(hidden, open);
    Set<String> secret = without(unknown, guessed);
    if (hidden.size() < FEWEST || (!unknown.isEmpty() && secret.size() < FEWEST)) {
      return false;
    }
    // what was shown before and is marked since must not be repeated by a difference either
    if (givesAway(rows, unknown) || givesAway(rows, hidden) || givesAway(bare, secret)) {
      return false;
    }
    add(unknown);
    if (!unknown.isEmpty()) {
      sums.add(unknown);
    }
    return true;
  }

  /** Notes what the audience was told before, whatever it gives away. */
  public void told(Set<String> hidden) {
    add(without(hidden, open));
  }

  /** The same of all that it was told at once. */
  public void told(Facts before) {
    guess(before.guessed());
    know(before.shown());
    before.sums().forEach(this::told);
  }

  /** What it is told now, beside what it was told before. */
  public Facts facts() {
    return new Facts(
        List.copyOf(sums),
        new TreeSet<>(shown),
        guessed.stream()
            .filter(one -> sums.stream().anyMatch(sum -> sum.contains(one)))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * Shows numbers by themselves. Of those that hang together through totals told before, all are
   * shown, unless that would give away one that is not among them: then as many as give none away.
   *
   * @return those that may be shown; they hide nothing any more
   */
  public Set<String> open(Collection<String> names) {
    Set<String> left = new TreeSet<>(names);
    Set<String> opened = new TreeSet<>();
    for (Set<String> together : together()) {
      Set<String> some = new TreeSet<>(together);
      some.retainAll(left);
      left.removeAll(some);
      // what is shown anyway may follow from the rest: only what is not must be kept from it
      opened.addAll(
          mayOpen(some) ? some : some.stream().filter(one -> mayOpen(Set.of(one))).toList());
    }
    know(left);
    shown.addAll(left);
    opened.addAll(left);
    return opened;
  }

  /** Names that totals link with one another, each set apart from the others. */
  private List<Set<String>> together() {
    List<Set<String>> all = new ArrayList<>();
    for (Map<String, BigInteger> row : rows) {
      Set<String> linked = new TreeSet<>(row.keySet());
      List<Set<String>> met =
          all.stream().filter(one -> !Collections.disjoint(one, row.keySet())).toList();
      met.forEach(linked::addAll);
      all.removeAll(met);
      all.add(linked);
    }
    return all;
  }

  private boolean mayOpen(Set<String> names) {
    List<Map<String, BigInteger>> left = without(rows, names);
    List<Map<String, BigInteger>> leftBare = without(bare, names);
    if ((left != rows && givesAway(left)) || (leftBare != bare && givesAway(leftBare))) {
      return false;
    }
    know(names);
    shown.addAll(names);
    return true;
  }

  private void know(Set<String> names) {
    open.addAll(names);
    rows = without(rows, names);
    bare = without(bare, names);
  }

  /**
   * Lets a number be put together from what several versions say openly, if totals told before do
   * not give away another with it.
   *
   * @return whether it may be; it then counts as one that may be guessed
   */
  boolean letGuess(String name) {
    List<Map<String, BigInteger>> left = without(bare, Set.of(name));
    if (left != bare && givesAway(left)) {
      return false;
    }
    guess(Set.of(name));
    return true;
  }

  private void guess(Set<String> names) {
    guessed.addAll(names);
    bare = without(bare, names);
  }

  private void add(Set<String> unknown) {
    add(rows, row(unknown));
    add(bare, row(without(unknown, guessed)));
  }

  /**
   * What is left to be reckoned once some numbers are known; the same list where they are in none.
   */
  private static List<Map<String, BigInteger>> without(
      List<Map<String, BigInteger>> rows, Set<String> names) {
    if (rows.stream().noneMatch(row -> row.keySet().stream().anyMatch(names::contains))) {
      return rows;
    }
    List<Map<String, BigInteger>> without = new ArrayList<>();
    for (Map<String, BigInteger> row : rows) {
      Map<String, BigInteger> rest = new TreeMap<>(row);
      rest.keySet().removeAll(names);
      add(without, rest);
    }
    return without;
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> names = new TreeSet<>(all);
    names.removeAll(some);
    return names;
  }

  private static boolean givesAway(List<Map<String, BigInteger>> rows, Set<String> hidden) {
    List<Map<String, BigInteger>> with = new ArrayList<>(rows);
    return add(with, row(hidden)) && givesAway(with); // else it follows from what was told already
  }

  private static boolean givesAway(List<Map<String, BigInteger>> with) {
    List<String> names = exposed(with);
    for (int first = 0; first < names.size(); first++) {
      if (follows(with, Set.of(names.get(first)))) {
        return true;
      }
      for (int second = first + 1; second < names.size(); second++) {
        if (follows(with, Set.of(names.get(first), names.get(second)))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The names that could stand alone or in pairs: what follows from the rows is the same for names
   * that every row treats alike, so that three alike are never told apart.
   */
  private static List<String> exposed(List<Map<String, BigInteger>> rows) {
    return rows.stream()
        .flatMap(row -> row.keySet().stream())
        .distinct()
        .collect(
            Collectors.groupingBy(
                name -> rows.stream().map(row -> row.getOrDefault(name, BigInteger.ZERO)).toList()))
        .values()
        .stream()
        .filter(alike -> alike.size() < FEWEST)
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  private static boolean follows(List<Map<String, BigInteger>> rows, Set<String> sum) {
    return reduced(rows, row(sum)).isEmpty();
  }

  private static Map<String, BigInteger> row(Set<String> names) {
    Map<String, BigInteger> row = new TreeMap<>();
    names.forEach(name -> row.put(name, BigInteger.ONE));
    return row;
  }

  /** Adds what a row says that the others do not; false when that is nothing. */
  private static boolean add(List<Map<String, BigInteger>> rows, Map<String, BigInteger> row) {
    Map<String, BigInteger> rest = reduced(rows, row);
    if (rest.isEmpty()) {
      return false;
    }
    rows.add(rest);
    return true;
  }

  /** A row with the first name of each of the others eliminated, in their order. */
  private static Map<String, BigInteger> reduced(
      List<Map<String, BigInteger>> rows, Map<String, BigInteger> row) {
    Map<String, BigInteger> rest = new TreeMap<>(row);
    for (Map<String, BigInteger> one : rows) {
      String pivot = one.keySet().iterator().next();
      BigInteger factor = rest.get(pivot);
      if (factor != null) {
        BigInteger lead = one.getOrDefault(pivot, BigInteger.ONE);
        rest.replaceAll((name, value) -> value.multiply(lead));
        one.forEach(
            (name, value) -> rest.merge(name, value.multiply(factor).negate(), BigInteger::add));
        rest.values().removeIf(value -> value.signum() == 0);
      }
    }
    return rest;
  }
}
