package fr.comop.notice.channel.mailed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the subject of a mail and its writer's own lines say of letters. The subject of an answer,
 * or of a mail passed on, is another's: it names letters and says nothing of them.
 *
 * @param letters that they name
 */
record MailedWords(Set<Long> letters, List<Statement> said) {
  private static final Pattern ANOTHERS =
      Pattern.compile("(?iu)\\s*(?:r[eé]|rép|aw|tr|fwd?|wg|i)\\s*:.*");
  private static final Pattern PASSED_ON =
      Pattern.compile("(?iu)\\s*(?:[\\p{L}]{1,3}\\s*:\\s*)*(?:tr|fwd?|wg|i)\\s*:.*");
  private static final String ENDS = "(?s).*[.!?;]\\s*";

  /** The same, of which nothing but the letters is believed. */
  MailedWords unsaid() {
    return new MailedWords(letters, List.of());
  }

  /** Whether what comes with a mail of this subject was named by somebody else. */
  static boolean passedOn(String subject) {
    return PASSED_ON.matcher(subject).matches();
  }

  static MailedWords of(String subject, String own) {
    Set<Long> letters = new TreeSet<>(Statements.letters(subject));
    letters.addAll(Statements.letters(own));
    List<Statement> said = new ArrayList<>();
    if (!ANOTHERS.matcher(subject).matches()) {
      said.addAll(Statements.in(subject));
    }
    List<String> lines = own.lines().filter(one -> !one.strip().startsWith("|")).toList();
    String announced = "";
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      String above = at == 0 ? "" : lines.get(at - 1);
      String below = at + 1 == lines.size() ? "" : lines.get(at + 1);
      said.addAll(
          Statements.in(
              line, announced + " " + begun(above, line), goesOn(line, below) ? below : ""));
      if (line.strip().endsWith(":") && !Doubt.in(line).isEmpty()) {
        announced = line;
      }
    }
    return new MailedWords(letters, said);
  }

  /** What a line above leaves open: mail programs break sentences where they like. */
  private static String begun(String above, String line) {
    boolean anothers = !Statements.letters(above).isEmpty() && !Statements.letters(line).isEmpty();
    return above.matches(ENDS) || anothers ? "" : above;
  }

  private static boolean goesOn(String line, String below) {
    return !line.matches(ENDS)
        && below.matches("(?s)\\s*\\p{Ll}.*")
        && Statements.letters(below).isEmpty();
  }
}
