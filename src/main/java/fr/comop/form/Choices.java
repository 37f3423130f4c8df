package fr.comop.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The wordings that a question offers.
 *
 * @param numbered whether people may answer by number, as for the axes of the convention's article
 *     2; numbers begin at 1
 * @param meant what is meant by a wording as it is offered, or by its words alone
 */
public record Choices(
    String name, List<String> wordings, boolean numbered, Map<String, String> meant) {

  /** The wordings of a list. */
  public Choices(String name, List<String> wordings, boolean numbered) {
    this(name, wordings, numbered, meant(wordings, numbered));
  }

  private static Map<String, String> meant(List<String> wordings, boolean numbered) {
    Map<String, String> meant = new HashMap<>();
    int number = 0;
    for (String wording : wordings) {
      String offered = offered(wording, ++number, numbered);
      for (String way : List.of(wording, offered, Plain.of(wording), Plain.of(offered))) {
        meant.putIfAbsent(way, wording);
      }
    }
    return Map.copyOf(meant);
  }

  /** How a list reads in a drop-down: "1 – Assurer un accès à tous les publics". */
  public List<String> offered() {
    return IntStream.range(0, wordings.size())
        .mapToObj(index -> offered(wordings.get(index), index + 1, numbered))
        .toList();
  }

  private static String offered(String wording, int number, boolean numbered) {
    return numbered ? number + " – " + wording : wording;
  }

  /**
   * The wording that a person meant: by its words, accents, case and punctuation aside, or by its
   * number; empty when none is meant beyond doubt.
   */
  public Optional<String> meant(String typed) {
    String asOffered = meant.get(typed);
    if (asOffered != null) {
      return Optional.of(asOffered);
    }
    String plain = Plain.of(typed);
    String byWords = meant.get(plain);
    if (byWords != null) {
      return Optional.of(byWords);
    }
    if (numbered && plain.matches("[1-9][0-9]?")) {
      int number = Integer.parseInt(plain);
      return number <= wordings.size() ? Optional.of(wordings.get(number - 1)) : Optional.empty();
    }
    return Optional.empty();
  }
}
