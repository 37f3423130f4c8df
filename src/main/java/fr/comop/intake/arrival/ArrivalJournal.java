package fr.comop.intake.arrival;

import static fr.comop.archive.LineFile.given;

import fr.comop.archive.LineFile;
import fr.comop.archive.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  /** The field that tells a line of what was taken back from one of what came. */
  private static final String WITHDRAWN = "withdrawn";

  private final LineFile file;

  /** The journal in this directory; its file is made with the first line. */
  public ArrivalJournal(Path directory) {
    this.file = new LineFile(directory.resolve("arrivals.jsonl"));
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
    return file.isThere();
  }

  /**
   * Appends lines; on return they are on disk.
   *
   * @throws IOException if that can't be promised
   */
  public void write(List<Entry> entries) throws IOException {
    file.append(entries.stream().map(ArrivalJournal::line).toList());
  }

  /**
   * Appends what was taken back; on return it is on disk.
   *
   * @throws IOException if that can't be promised
   */
  public void withdrawn(List<Withdrawal> withdrawals) throws IOException {
    file.append(withdrawals.stream().map(ArrivalJournal::line).toList());
  }

  /** All of it; nothing where there is none. */
  public Found read() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Map<Integer, List<Withdrawal>> withdrawals = new HashMap<>();
    int unreadable =
        file.read(
            fields -> {
              if (fields.containsKey(WITHDRAWN)) {
                withdrawals
                    .computeIfAbsent(entries.size(), before -> new ArrayList<>())
                    .add(withdrawal(fields));
              } else {
                entries.add(entry(fields));
              }
            });
    return new Found(List.copyOf(entries), Map.copyOf(withdrawals), unreadable);
  }

  private static Map<String, String> line(Entry entry) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("channel", entry.channel().name());
    line.put("origin", entry.origin());
    line.put("received", entry.receivedAt().toString());
    line.put("sha256", entry.sha256().hex());
    line.put("size", String.valueOf(entry.size()));
    putUnlessNull(line, "folder", entry.folder());
    putUnlessNull(line, "name", entry.name());
    putUnlessNull(line, "beside", entry.beside());
    putUnlessNull(line, "beneficiary", entry.beneficiary());
    if (entry.handing() != null) {
      line.put("way", entry.handing().way().name());
      line.put("arrived", entry.handing().arrived().toString());
      LocalDate posted = entry.handing().posted();
      putUnlessNull(line, "posted", posted == null ? null : posted.toString());
    }
    if (entry.complete()) {
      line.put("complete", "true");
    }
    return line;
  }

  private static void putUnlessNull(
      Map<String, String> line, String field, @Nullable String value) {
    if (value != null) {
      line.put(field, value);
    }
  }

  private static Map<String, String> line(Withdrawal withdrawal) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put(WITHDRAWN, withdrawal.at().toString());
    line.put("sha256", withdrawal.sha256().hex());
    line.put("beneficiary", withdrawal.beneficiary());
    line.put("form", withdrawal.form());
    line.put("year", String.valueOf(withdrawal.year()));
    line.put("received", withdrawal.receivedAt().toString());
    line.put("reason", withdrawal.reason());
    line.put("who", withdrawal.who());
    return line;
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
}
