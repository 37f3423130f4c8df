package fr.comop.notice.channel.mailed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a mail with slips, a French sentence each. Not safe for use by several threads.
 */
final class Outcome {
  private final List<String> entered = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private boolean whole = true;

  void entered(String sentence) {
    entered.add(sentence);
  }

  void waiting(String sentence) {
    waiting.add(sentence);
  }

  void refused(String sentence) {
    refused.add(sentence);
  }

  /** Of a file that is with no letter: a person has to judge it. */
  void left(String sentence) {
    refused.add(sentence);
    whole = false;
  }

  List<String> entered() {
    return entered;
  }

  List<String> waiting() {
    return waiting;
  }

  List<String> refused() {
    return refused;
  }

  /** Whether each file is with a letter. */
  boolean whole() {
    return whole;
  }

  /** All of it on one line, for staff. */
  String french() {
    return Stream.of(
            part("Consigné : ", entered),
            part("En attente : ", waiting),
            part("Refusé : ", refused))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String part(String title, List<String> sentences) {
    return sentences.isEmpty() ? "" : title + String.join(" ", sentences);
  }
}
