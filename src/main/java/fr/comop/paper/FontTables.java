package fr.comop.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The tables of which a TrueType file consists. */
final class FontTables {
  /** How glyphs take the place of others: "fi" as one sign, which nobody finds who looks for it. */
  private static final Set<String> SUBSTITUTION = Set.of("GSUB", "GPOS", "GDEF");

  private static final int HEAD = 12;
  private static final int ENTRY = 16;
  private static final int NAME = 4;
  private static final int ALIGNED = 4;

  private FontTables() {}

  /** A font that writes letter after letter: half of the time of a page goes into the rest. */
  static byte[] withoutSubstitution(byte[] font) {
    ByteBuffer read = ByteBuffer.wrap(font);
    int count = read.getShort(NAME);
    List<Table> kept = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      int entry = HEAD + at * ENTRY;
      String name = new String(font, entry, NAME, StandardCharsets.US_ASCII);
      if (!SUBSTITUTION.contains(name)) {
        kept.add(
            new Table(
                name,
                read.getInt(entry + NAME),
                read.getInt(entry + 2 * NAME),
                read.getInt(entry + 3 * NAME)));
      }
    }
    return written(font, kept);
  }

  private static byte[] written(byte[] font, List<Table> tables) {
    int highest = Integer.highestOneBit(tables.size());
    ByteBuffer head =
        ByteBuffer.allocate(HEAD + tables.size() * ENTRY)
            .put(font, 0, NAME)
            .putShort((short) tables.size())
            .putShort((short) (highest * ENTRY))
            .putShort((short) Integer.numberOfTrailingZeros(highest))
            .putShort((short) ((tables.size() - highest) * ENTRY));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Table one : tables) {
      head.put(one.name().getBytes(StandardCharsets.US_ASCII))
          .putInt(one.sum())
          .putInt(head.capacity() + body.size())
          .putInt(one.length());
      int padded = (one.length() + ALIGNED - 1) / ALIGNED * ALIGNED;
      body.writeBytes(
          Arrays.copyOf(
              Arrays.copyOfRange(font, one.offset(), one.offset() + one.length()), padded));
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.array());
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }

  /** Where one stands. */
  private record Table(String name, int sum, int offset, int length) {}
}
