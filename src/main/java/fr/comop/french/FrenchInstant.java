package fr.comop.french;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Instants as people read them, Europe/Paris. */
public final class FrenchInstant {
  private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private FrenchInstant() {}

  /**
   * "mardi 15 décembre 2020 à 14 h 05"; of midnight, which is how a day is kept whose hour nobody
   * knows, such as that of a postmark, the day alone.
   */
  public static String of(Instant instant) {
    ZonedDateTime local = instant.atZone(PARIS);
    if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return French.longDay(local.toLocalDate());
    }
    return "%s à %d h %02d"
        .formatted(French.longDay(local.toLocalDate()), local.getHour(), local.getMinute())
        .replace(" h ", French.NO_BREAK_SPACE + "h" + French.NO_BREAK_SPACE);
  }

  /** "15/12/2020 14:05". */
  public static String brief(Instant instant) {
    return BRIEF.format(instant.atZone(PARIS));
  }
}
