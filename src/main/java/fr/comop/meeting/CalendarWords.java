package fr.comop.meeting;

import fr.comop.french.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person wrote with an answer to an invitation: without the sentence that calendars write
 * for them, and the meeting that they tell below it.
 */
public final class CalendarWords {
  /** "Maëlle Trévignac a accepté cette invitation." */
  private static final Pattern BY_CALENDAR =
      Pattern.compile(
          "(?:\\w+ ){0,6}(?:a|has) (?:\\w+ ){0,2}(?:accepte|decline|refuse|repondu|accepted|declined"
              + "|replied) (?:\\w+ ){0,5}invitation(?: \\w+){0,4}"
              + "|accepte|refuse|decline|provisoire|peut etre|accepted|declined|tentative"
              + "|invitation (?:de|from) google (?:agenda|calendar).*");

  private CalendarWords() {}

  /**
   * Of the lines that a mail shows, those that a person wrote.
   *
   * @param own without what it quotes
   */
  public static String of(String own) {
    List<String> kept = new ArrayList<>();
    for (String line : own.lines().toList()) {
      if (BY_CALENDAR.matcher(Plain.of(line)).matches()) {
        // what stands below it tells the meeting
        return String.join("\n", kept).strip();
      }
      kept.add(line);
    }
    return String.join("\n", kept).strip();
  }
}
