package fr.comop.cli.notice;

import fr.comop.desk.Declined;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words of which a command knows a few only. */
final class Known {
  private Known() {}

  /**
   * What somebody typed.
   *
   * @param found what it means
   * @param all that could have been typed
   * @param word of each
   * @throws Declined when it means nothing; says what does
   */
  static <T> T one(String typed, Optional<T> found, T[] all, Function<T, String> word) {
    return found.orElseThrow(
        () ->
            new Declined(
                "« "
                    + typed
                    + " » n’est pas connu ici ; choisissez parmi : "
                    + Arrays.stream(all).map(word).collect(Collectors.joining(", "))
                    + "."));
  }

  /** The same of what means itself alone. */
  static <T> T one(String typed, T[] all, Function<T, String> word) {
    return one(
        typed,
        Arrays.stream(all).filter(one -> word.apply(one).equals(typed)).findFirst(),
        all,
        word);
  }
}
