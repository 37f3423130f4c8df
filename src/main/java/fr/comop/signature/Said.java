package fr.comop.signature;

import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.french.French;
import fr.comop.intake.assessment.Submissions.Given;
import org.jsoup.nodes.Element;

/** Answers in words. */
final class Said {
  private Said() {}

  /** As the French write it; choices one after the other. */
  static String of(Asked asked, Given given) {
    if (given.number() != null) {
      return asked.type().french(given.number());
    }
    if (given.day() != null) {
      return French.day(given.day());
    }
    String text = given.text();
    if (text == null) {
      return given.typed().strip();
    }
    return asked.type() == AnswerType.CHOICES ? text.strip().replace("\n", " ; ") : text.strip();
  }

  /** Words, each of their lines on one of its own. */
  static void write(Element into, String words) {
    boolean first = true;
    for (String line : words.lines().toList()) {
      if (!first) {
        into.appendElement("br");
      }
      into.appendText(line);
      first = false;
    }
  }

  static void mark(Element into) {
    into.appendText(" ").appendElement("span").addClass("marked").text("confidentiel");
  }
}
