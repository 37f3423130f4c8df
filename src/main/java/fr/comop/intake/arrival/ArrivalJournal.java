package fr.comop.intake.arrival;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import fr.comop.archive.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came, and what staff took back of it, a line each, in a file beside the originals: {@code
 * arrivals.jsonl}. Where the store is lost, this and the originals are enough to make it anew. A
 * line takes some 300 bytes, so the file is never cut: a million arrivals are 300 MB. The same
 * arrival may have several lines.
 *
 * <p>Safe for use by several threads and processes: a batch of lines is appended in one write.
 */
public final class ArrivalJournal {
  /** In ASCII: damage to one line must not reach into the letters of the next. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** The field that tells a line of what was taken back from one of what came. */
  private static final String WITHDRAWN = "withdrawn";

  private final Path file;

  /** The journal in this directory; its file is made with the first line. */
  public ArrivalJournal(Path directory) {
    this.file = directory.resolve("arrivals.jsonl");
  }

  /**
   * One line.
   *
   * @param origin where it lay, unique within its channel
   * @param folder the beneficiary's folder that it lay in; null for none
   * @param name of the file; null for a mail
   * @param beside origin of the file that it was dropped with, and that stands before it; null for
   *     what came alone or first
   * @param beneficiary id of whom staff said it is from; null where they said nothing
   * @param handing how what staff recorded had come; null for all that they did not
   * @param complete whether staff held what they recorded for complete
   */
  public record Entry(
      Channel channel,
      String origin,
      Instant receivedAt,
      @Nullable String folder,
      @Nullable String name,
      Sha256 sha256,
      long size,
      @Nullable String beside,
      @Nullable String beneficiary,
      @Nullable Handing handing,
      boolean complete) {

    /** The line of something that is delivered. */
    public static Entry of(Delivery delivery, Sha256 sha256, long size, @Nullable String beside) {
      return new Entry(
          delivery.channel(),
          delivery.origin(),
          delivery.receivedAt(),
          delivery.folder(),
          delivery.name(),
          sha256,
          size,
          beside,
          null,
          null,
          false);
    }
  }

  /**
   * What staff took back, so that a store that is made anew does not count it again.
   *
   * @param sha256 of the file that was withdrawn
   * @param who took it back, as the audit trail names them
   */
  public record Withdrawal(
      Sha256 sha256,
      String beneficiary,
      String form,
      int year,
      Instant receivedAt,
      String reason,
      String who,
      Instant at) {}

  /**
   * What the journal holds.
   *
   * @param entries in their order
   * @param withdrawals by how many of these entries stand before them
   * @param unreadable how many lines are none, such as one that was being written at a power cut
   */
  public record Found(
      List<Entry> entries, Map<Integer, List<Withdrawal>> withdrawals, int unreadable) {}

  /** Whether there is one: an archive that an older comop filled has none. */
  public boolean isThere() {
    return Files.exists(file);
  }

  /**
   * Appends lines; on return they are on disk.
   *
   * @throws IOException if that can't be promised
   */
  public void write(List<Entry> entries) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries) {
      lines.append(line(entry)).append('\n');
    }
    append(lines);
  }

  /**
   * Appends what was taken back; on return it is on disk.
   *
   * @throws IOException if that can't be promised
   */
  public void withdrawn(List<Withdrawal> withdrawals) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Withdrawal withdrawal : withdrawals) {
      lines.append(line(withdrawal)).append('\n');
    }
    append(lines);
  }

  private void append(StringBuilder lines) throws IOException {
    make();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      String begun = endsWithinALine() ? "\n" : "";
      ByteBuffer bytes = ByteBuffer.wrap((begun + lines).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private void make() throws IOException {
    if (!isThere()) {
      boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] ours =
          posix
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), ours)
          .close();
      if (posix) {
        try (FileChannel directory = FileChannel.open(file.resolveSibling("."))) {
          directory.force(true);
        }
      }
    }
  }

  private boolean endsWithinALine() throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.read(last, channel.size() - 1) == 1
          && last.get(0) != '\n';
    }
  }

  /** All of it; nothing where there is none. */
  public Found read() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Map<Integer, List<Withdrawal>> withdrawals = new HashMap<>();
    int unreadable = 0;
    if (isThere()) {
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isEmpty()) {
            try {
              Map<String, String> fields = fields(line);
              if (fields.containsKey(WITHDRAWN)) {
                withdrawals
                    .computeIfAbsent(entries.size(), before -> new ArrayList<>())
                    .add(withdrawal(fields));
              } else {
                entries.add(entry(fields));
              }
            } catch (IOException | IllegalArgumentException | DateTimeException e) {
              unreadable++;
            }
          }
        }
      }
    }
    return new Found(List.copyOf(entries), Map.copyOf(withdrawals), unreadable);
  }

  private static String line(Entry entry) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("channel", entry.channel().name());
      json.writeStringField("origin", entry.origin());
      json.writeStringField("received", entry.receivedAt().toString());
      json.writeStringField("sha256", entry.sha256().hex());
      json.writeNumberField("size", entry.size());
      writeUnlessNull(json, "folder", entry.folder());
      writeUnlessNull(json, "name", entry.name());
      writeUnlessNull(json, "beside", entry.beside());
      writeUnlessNull(json, "beneficiary", entry.beneficiary());
      if (entry.handing() != null) {
        json.writeStringField("way", entry.handing().way().name());
        json.writeStringField("arrived", entry.handing().arrived().toString());
        LocalDate posted = entry.handing().posted();
        writeUnlessNull(json, "posted", posted == null ? null : posted.toString());
      }
      if (entry.complete()) {
        json.writeStringField("complete", "true");
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void writeUnlessNull(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  private static String line(Withdrawal withdrawal) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField(WITHDRAWN, withdrawal.at().toString());
      json.writeStringField("sha256", withdrawal.sha256().hex());
      json.writeStringField("beneficiary", withdrawal.beneficiary());
      json.writeStringField("form", withdrawal.form());
      json.writeStringField("year", String.valueOf(withdrawal.year()));
      json.writeStringField("received", withdrawal.receivedAt().toString());
      json.writeStringField("reason", withdrawal.reason());
      json.writeStringField("who", withdrawal.who());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static Withdrawal withdrawal(Map<String, String> fields) {
    return new Withdrawal(
        new Sha256(given(fields, "sha256")),
        given(fields, "beneficiary"),
        given(fields, "form"),
        Integer.parseInt(given(fields, "year")),
        Instant.parse(given(fields, "received")),
        given(fields, "reason"),
        given(fields, "who"),
        Instant.parse(given(fields, WITHDRAWN)));
  }

  private static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          fields.put(name, json.getText());
        }
      }
    }
    return fields;
  }

  private static Entry entry(Map<String, String> fields) {
    return new Entry(
        Channel.valueOf(given(fields, "channel")),
        given(fields, "origin"),
        Instant.parse(given(fields, "received")),
        fields.get("folder"),
        fields.get("name"),
        new Sha256(given(fields, "sha256")),
        Long.parseLong(given(fields, "size")),
        fields.get("beside"),
        fields.get("beneficiary"),
        handing(fields),
        fields.containsKey("complete"));
  }

  private static @Nullable Handing handing(Map<String, String> fields) {
    String way = fields.get("way");
    String posted = fields.get("posted");
    return way == null
        ? null
        : new Handing(
            Handing.Way.valueOf(way),
            posted == null ? null : LocalDate.parse(posted),
            LocalDate.parse(given(fields, "arrived")));
  }

  private static String given(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no field " + name);
    }
    return value;
  }
}
