package fr.comop.health;

import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Texts;
import fr.comop.french.FrenchInstant;
import java.time.Instant;
import java.util.List;

/** Writes to the operator what is red, or well again. */
public final class Alert {
  /** The text that the operator gets. */
  public static final String TEXT = "alerte";

  private final Texts texts;
  private final Letterhead letterhead;
  private final List<String> to;

  /**
   * Alerts in the configured texts, which are tried out at once.
   *
   * @param to addresses of the operator; none where nobody is to be told
   * @throws IllegalStateException when a text is missing or wrong; says its file and line
   */
  public Alert(Texts texts, Letterhead letterhead, List<String> to) {
    this.texts = texts;
    this.letterhead = letterhead;
    this.to = List.copyOf(to);
    tryOut(texts);
  }

  /**
   * Tries the text out.
   *
   * @throws IllegalStateException when it is missing or wrong; says its file and line
   */
  public static void tryOut(Texts texts) {
    for (String state : List.of("rouge", "rechute", "retabli")) {
      texts.write(TEXT, new View(state, "…", "…", "…", "…", "…", "…", "…"));
    }
  }

  /**
   * What the text may name.
   *
   * @param state "rouge", "rechute" or "retabli"
   * @param key of what is told, for the handbook
   * @param subject what it is about
   * @param since when it was red, in words
   * @param until when it was well again, in words; "" while it is red
   */
  public record View(
      String state,
      String key,
      String subject,
      String what,
      String means,
      String todo,
      String since,
      String until) {}

  /** Whom it goes to. */
  public List<String> to() {
    return to;
  }

  Mail mail(Trouble trouble, Matter matter, Course.Telling telling) {
    String state =
        switch (telling) {
          case WELL -> "retabli";
          case RED_AGAIN -> "rechute";
          default -> "rouge";
        };
    Instant well = matter.well();
    Texts.Written written =
        texts.write(
            TEXT,
            new View(
                state,
                trouble.key(),
                trouble.subject(),
                trouble.what(),
                trouble.means(),
                trouble.todo(),
                FrenchInstant.of(matter.since()),
                well == null ? "" : FrenchInstant.of(well)));
    String thread = "alerte." + trouble.key() + "." + matter.opened().getEpochSecond();
    String first = letterhead.messageId(thread);
    boolean opens = telling == Course.Telling.RED;
    return new Mail(
        opens ? first : letterhead.messageId(thread, state, matter.relapses()),
        opens ? null : first,
        opens ? List.of() : List.of(first),
        false,
        to,
        List.of(),
        written,
        List.of());
  }
}
