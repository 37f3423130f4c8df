package fr.comop.faults;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** The mails that comop sent, each known by its Message-ID, however often it came. */
final class Answers {
  private static final String STAFF = "csti@region.example";

  private final Map<String, List<Taken>> sendings;

  Answers(List<Taken> taken) {
    sendings =
        taken.stream()
            .collect(
                Collectors.groupingBy(
                    Taken::messageId, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  int mails() {
    return sendings.size();
  }

  int sendings() {
    return sendings.values().stream().mapToInt(List::size).sum();
  }

  int mostTimes() {
    return sendings.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** Sendings again that the server itself asked for: it noted the mail and hung up. */
  int provoked() {
    return repeats() - unprovoked();
  }

  /** Sendings again of what the server had taken, and said so or was about to. */
  int unprovoked() {
    return sendings.values().stream()
        .mapToInt(
            same -> {
              long asked = same.stream().filter(Taken::dropped).count();
              return (int) Math.max(0, same.size() - 1 - asked);
            })
        .sum();
  }

  private int repeats() {
    return sendings() - mails();
  }

  /** How many mails, but for those to staff, tell of each parcel that one tells of. */
  Map<String, Integer> tellingOf() {
    Map<String, Integer> telling = new HashMap<>();
    for (List<Taken> same : sendings.values()) {
      Taken mail = same.get(0);
      if (!mail.to().contains(STAFF)) {
        parcels(mail).forEach(name -> telling.merge(name, 1, Integer::sum));
      }
    }
    return telling;
  }

  private static Set<String> parcels(Taken mail) {
    return Parcel.NAME
        .matcher(mail.text())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
