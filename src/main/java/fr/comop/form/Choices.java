package fr.comop.form;

import fr.comop.french.Inflection;
import fr.comop.french.Plain;
import fr.comop.french.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The wordings that a question offers.
 *
 * @param numbered whether people may answer by number, as for the axes of the convention's article
 *     2; numbers begin at 1
 * @param meant what is meant by a wording as it is offered, or by its words alone
 * @param stems the same by the figures in it, then by its words without their endings
 */
public record Choices(
    String name,
    List<String> wordings,
    boolean numbered,
    Map<String, String> meant,
    Map<String, Map<String, Set<String>>> stems) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
  private static final Pattern NO_FIGURE = Pattern.compile("\\D+");
  private static final int SHORTEST_MISTYPED = 5;
  private static final int LETTERS_A_SLIP = 10;

  /** The wordings of a list. */
  public Choices(String name, List<String> wordings, boolean numbered) {
    this(name, wordings, numbered, meant(wordings, numbered));
  }

  private Choices(String name, List<String> wordings, boolean numbered, Map<String, String> meant) {
    this(name, wordings, numbered, meant, stems(meant));
  }

  private static Map<String, Map<String, Set<String>>> stems(Map<String, String> meant) {
    Map<String, Map<String, Set<String>>> stems = new HashMap<>();
    meant.forEach(
        (way, wording) -> {
          String stem = Inflection.without(Plain.of(way));
          stems
              .computeIfAbsent(figures(stem), none -> new HashMap<>())
              .computeIfAbsent(stem, none -> new HashSet<>())
              .add(wording);
        });
    return stems;
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
    if (numbered && NUMBER.matcher(plain).matches()) {
      int number = Integer.parseInt(plain);
      return number <= wordings.size() ? Optional.of(wordings.get(number - 1)) : Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * The wording that a person meant and wrote with another gender or number, or with slips of the
   * pen; empty when none is meant beyond doubt. Figures and the first letter are never slips.
   */
  public Optional<String> nearly(String typed) {
    String plain = Plain.of(typed);
    String stem = Inflection.without(plain);
    Map<String, Set<String>> alike = stems.getOrDefault(figures(stem), Map.of());
    Optional<String> key =
        alike.containsKey(stem)
            ? Optional.of(stem)
            : Optional.of(stem)
                .filter(any -> plain.length() >= SHORTEST_MISTYPED)
                .flatMap(
                    any ->
                        Spelling.nearest(
                            any, alike.keySet(), Math.max(1, plain.length() / LETTERS_A_SLIP)))
                .filter(known -> known.charAt(0) == stem.charAt(0));
    return key.map(alike::get).filter(one -> one.size() == 1).map(one -> one.iterator().next());
  }

  private static String figures(String plain) {
    return NO_FIGURE.matcher(plain).replaceAll("");
  }
}
