package fr.comop.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mails of the campaign to one beneficiary for one year. Immutable.
 *
 * @param to whom the last round of each was addressed to, copies left out
 */
public record Mailed(Map<Departure.Key, List<String>> to) {
  /** None yet. */
  public static final Mailed NOTHING = new Mailed(Map.of());

  /** The same with one more, or with another round of one. */
  public Mailed and(Departure.Key key, List<String> addresses) {
    Map<Departure.Key, List<String>> more = new LinkedHashMap<>(to);
    more.put(key, List.copyOf(addresses));
    return new Mailed(Map.copyOf(more));
  }

  /**
   * Those that reached somebody. A mail that came back from everybody it was addressed to does not
   * count, whoever had a copy of it: the next round goes to the next person.
   *
   * @param dead addresses in small letters
   */
  public Set<Departure.Key> reached(Set<String> dead) {
    return to.entrySet().stream()
        .filter(
            mail ->
                mail.getValue().stream()
                    .anyMatch(address -> !dead.contains(address.toLowerCase(Locale.ROOT))))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
