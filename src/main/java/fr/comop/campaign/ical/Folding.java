package fr.comop.campaign.ical;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes calendars with lines of 75 octets at the most (RFC 5545, 3.1), never cut inside a
 * character. The library folds by characters.
 */
final class Folding {
  private static final int OCTETS = 75;
  private static final byte[] FOLD = {'\r', '\n', ' '};

  private Folding() {}

  /** A calendar file, UTF-8. */
  static byte[] written(ICalendar calendar) {
    StringWriter unfolded = new StringWriter();
    try (ICalWriter writer = new ICalWriter(unfolded, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folded(unfolded.toString());
  }

  private static byte[] folded(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] width = {0};
    text.codePoints()
        .mapToObj(Character::toString)
        .map(character -> character.getBytes(StandardCharsets.UTF_8))
        .forEach(
            octets -> {
              boolean ends = octets[0] == '\r' || octets[0] == '\n';
              if (!ends && width[0] + octets.length > OCTETS) {
                out.writeBytes(FOLD);
                width[0] = 1;
              }
              out.writeBytes(octets);
              width[0] = ends ? 0 : width[0] + octets.length;
            });
    return out.toByteArray();
  }
}
