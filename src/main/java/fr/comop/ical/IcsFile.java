package fr.comop.ical;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Calendar files of ours. Their lines have 75 octets at the most (RFC 5545, 3.1), never cut inside
 * a character: the library folds by characters.
 */
public final class IcsFile {
  private static final String PRODUCT = "-//comop//FR";
  private static final int OCTETS = 75;
  private static final byte[] FOLD = {'\r', '\n', ' '};

  private IcsFile() {}

  /** A calendar that says who wrote it, and nothing else yet. */
  public static ICalendar empty() {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    return calendar;
  }

  /** The calendar as a file (RFC 5545), UTF-8. */
  public static byte[] written(ICalendar calendar) {
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
