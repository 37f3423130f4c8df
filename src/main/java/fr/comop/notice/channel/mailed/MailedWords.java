package fr.comop.notice.channel.mailed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the subject of a mail and its writer's own lines say of letters.
 *
 * @param letters that they name
 */
record MailedWords(Set<Long> letters, List<Statement> said) {
  /** The same, of which nothing but the letters is believed. */
  MailedWords unsaid() {
    return new MailedWords(letters, List.of());
  }

  static MailedWords of(String subject, String own) {
    List<String> lines = Stream.concat(Stream.of(subject), own.lines()).toList();
    Set<Long> letters = new TreeSet<>();
    lines.forEach(line -> letters.addAll(Statements.letters(line)));
    return new MailedWords(
        letters, lines.stream().flatMap(line -> Statements.in(line).stream()).toList());
  }
}
