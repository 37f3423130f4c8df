package fr.comop.french;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words of a file's name, or of a subject, however they are written. Immutable. */
public record Words(List<String> words) {
  /** Those of a text, in its order. */
  public static Words of(String text) {
    return new Words(
        Arrays.stream(Plain.of(text).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /** Whether they name a document by the first word of its title: "bilan", "programme". */
  public boolean name(String title) {
    List<String> first = of(title).words();
    return !first.isEmpty() && words.contains(first.get(0));
  }

  /** Whether one of them does. */
  public boolean anyBeginsWith(String letters) {
    return words.stream().anyMatch(word -> word.startsWith(letters));
  }

  /** Whether one of them is among these. */
  public boolean anyOf(Set<String> some) {
    return words.stream().anyMatch(some::contains);
  }
}
