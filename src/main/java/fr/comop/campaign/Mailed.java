package fr.comop.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mails of the campaign to one beneficiary for one year. Immutable.
 *
 * @param rounds the last round of each, by the day on which it was to leave
 */
public record Mailed(Map<LocalDate, Round> rounds) {
  /** None yet. */
  public static final Mailed NOTHING = new Mailed(Map.of());

  /**
   * One round of a mail.
   *
   * @param to whom it was addressed to, copies left out
   */
  public record Round(Sent mail, List<String> to) {}

  /** The same with one more, or with another round of one. */
  public Mailed and(Sent mail, List<String> addresses) {
    Map<LocalDate, Round> more = new LinkedHashMap<>(rounds);
    more.put(mail.day(), new Round(mail, List.copyOf(addresses)));
    return new Mailed(Map.copyOf(more));
  }

  /**
   * Those that reached somebody. A mail that came back from everybody it was addressed to does not
   * count, whoever had a copy of it: the next round goes to the next person.
   *
   * @param dead addresses in small letters
   */
  public Set<Sent> reached(Set<String> dead) {
    return rounds.values().stream()
        .filter(
            round ->
                round.to().stream()
                    .anyMatch(address -> !dead.contains(address.toLowerCase(Locale.ROOT))))
        .map(Round::mail)
        .collect(Collectors.toUnmodifiableSet());
  }
}
