package fr.comop.notice.channel.mailed;

import fr.comop.french.FrenchDay;
import fr.comop.french.Plain;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a sentence says around a fact that takes it back or asks about it. One fact too many starts
 * a time limit; one too few is asked for again.
 */
final class Doubt {
  private static final Pattern DENIES =
      Pattern.compile(
          "\\b(?:ne|n(?= (?:est|a|ai|as|ont|etait|avons|avez|avait|y|en)\\b)|pas|non(?! reclame)|jamais"
              + "|aucune?|si(?! joint)|ou|est ce|erreurs?|errone\\w*|faux|fausse\\w*|inexacte?|ray[eo]\\w*"
              + "|annul\\w*|corrig\\w*|rectifi\\w*|dout\\w*|peut etre|probable\\w*|environ|vers"
              + "|confirmer|verifier|sera\\w*|serions|aurait|devrait|devait|doit|prevue?|attendue?"
              + "|ecrit\\w*|selon|d apres|date d envoi|date de (?:numerisation|scan)|pretend\\w*|affirm\\w*|sauf|mais|plutot|au lieu|contrairement|exemple|lieu de)\\b");
  private static final Pattern NEXT_SENTENCE = Pattern.compile("(?<=[.!?;])\\s+");
  private static final Pattern NEXT_AFTER_A_FACT = Pattern.compile("(?<=[.!?;])\\s+(?=\\p{Lu})");
  private static final int LONGEST_DAY = 5; // words

  private Doubt() {}

  /**
   * The word that makes doubtful what stands between two texts; "" for none.
   *
   * @param before may begin with other sentences
   * @param fact the last word of it, by whose full stop its sentence may end
   * @param after may end with other sentences
   */
  static String around(String before, String fact, String after) {
    String[] sentences = NEXT_SENTENCE.split(before.strip(), -1);
    boolean ended = before.strip().matches("(?s).*[.!?;]");
    String head = ended ? "" : sentences[sentences.length - 1];
    String tail =
        NEXT_AFTER_A_FACT.split(fact + " " + after, 2)[0].substring(fact.length()).strip();
    String denied = in(head + " " + tail);
    return denied.isEmpty() && hasADay(tail) ? "une autre date" : denied;
  }

  /** "?" where the sentence that a text goes on with is a question; else "". */
  static String asked(String text) {
    return NEXT_AFTER_A_FACT.split(text, 2)[0].contains("?") ? "?" : "";
  }

  /** The word of a text that denies, asks or supposes; "" for none. */
  static String in(String text) {
    Matcher denies = DENIES.matcher(Plain.of(text));
    return denies.find() ? denies.group() : Plain.doubted(text) ? "?" : "";
  }

  private static boolean hasADay(String text) {
    List<String> words = Arrays.asList(text.split(" +", -1));
    return IntStream.range(0, words.size())
        .anyMatch(
            from ->
                IntStream.rangeClosed(from + 1, Math.min(words.size(), from + LONGEST_DAY))
                    .mapToObj(to -> String.join(" ", words.subList(from, to)))
                    .map(one -> one.replaceAll("^[(«\"]+|[,;:.)»\"!]+$", "").strip())
                    .anyMatch(one -> FrenchDay.of(one).looksLikeADay()));
  }
}
