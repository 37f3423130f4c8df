package fr.comop.french;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Instants as people read them, Europe/Paris. */
public final class FrenchInstant {
  private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private FrenchInstant() {}

  /** "mardi 15 décembre 2020 à 14 h 05". */
  public static String of(Instant instant) {
    ZonedDateTime local = instant.atZone(PARIS);
    return "%s à %d h %02d"
        .formatted(French.longDay(local.toLocalDate()), local.getHour(), local.getMinute())
        .replace(" h ", French.NO_BREAK_SPACE + "h" + French.NO_BREAK_SPACE);
  }

  /** "15/12/2020 14:05". */
  public static String brief(Instant instant) {
    return BRIEF.format(instant.atZone(PARIS));
  }
}
