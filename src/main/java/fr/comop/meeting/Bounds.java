package fr.comop.meeting;

import fr.comop.desk.Declined;
import fr.comop.french.French;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the terms of a meeting may be. */
final class Bounds {
  private static final int LONGEST_PLACE = 300;
  private static final int LONGEST_AGENDA = 5_000;
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Pattern LINK = Pattern.compile("(?i)https?://\\S{3,490}");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  private Bounds() {}

  /**
   * Looks at terms.
   *
   * @throws Declined when they cannot be; says what is expected
   */
  static void check(Meeting.Terms terms) {
    if (terms.place().isEmpty() && terms.link().isEmpty()) {
      throw new Declined("Dites où : --place LIEU, --link ADRESSE, ou les deux.");
    }
    if (terms.place().length() > LONGEST_PLACE || CONTROLS.matcher(terms.place()).find()) {
      throw new Declined("Le lieu tient en une ligne de 300 caractères au plus.");
    }
    if (!terms.link().isEmpty() && !isLink(terms.link())) {
      throw new Declined(
          "« "
              + terms.link()
              + " » n’est pas l’adresse d’une visioconférence ; elle commence par https:// et tient en"
              + " 500 caractères.");
    }
    if (terms.agenda().isBlank() || terms.agenda().length() > LONGEST_AGENDA) {
      throw new Declined("L’ordre du jour tient en 1 à 5 000 caractères.");
    }
    if (terms.length().isNegative()
        || terms.length().isZero()
        || terms.length().compareTo(LONGEST) > 0) {
      throw new Declined("Une réunion dure entre une minute et douze heures.");
    }
  }

  private static boolean isLink(String link) {
    try {
      return LINK.matcher(link).matches() && new URI(link).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** "Hôtel de Région, salle 12 ; https://visio.example/cos ; 2 h". */
  static String where(Meeting.Terms terms) {
    return Stream.of(terms.place(), terms.link(), length(terms.length()))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" ; "));
  }

  /** "2 h", "1 h 30", "45 min". */
  static String length(Duration length) {
    long hours = length.toHours();
    int minutes = length.toMinutesPart();
    String space = String.valueOf(French.NO_BREAK_SPACE);
    return hours == 0
        ? minutes + space + "min"
        : hours + space + "h" + (minutes == 0 ? "" : space + "%02d".formatted(minutes));
  }
}
