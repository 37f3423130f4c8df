package fr.comop.edition;

import static fr.comop.archive.LineFile.given;

import fr.comop.archive.LineFile;
import fr.comop.archive.Sha256;
import fr.comop.summary.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was given out, a line each, in a file beside the originals: {@code editions.jsonl}. A store
 * that is made anew knows by it what each audience was told. A line whose transaction failed stays:
 * to hold something for told that was not gives nothing away. Safe for use by several threads and
 * processes.
 */
public final class EditionJournal {
  private static final String LEFT = "left";

  private final LineFile file;

  /** The journal in this directory; its file is made with the first line. */
  public EditionJournal(Path directory) {
    file = new LineFile(directory.resolve("editions.jsonl"));
  }

  /**
   * What the journal holds.
   *
   * @param editions in their order, numbered from 1
   * @param unreadable how many lines are none
   */
  public record Found(List<Edition> editions, List<Left> left, int unreadable) {}

  /**
   * That an edition left by itself.
   *
   * @param content of the edition
   */
  public record Left(Mailing mailing, int year, Occasion occasion, Sha256 content) {}

  /** Adds an edition; on return it is on disk. */
  void write(Edition edition) {
    Order order = edition.order();
    Map<String, String> line = new LinkedHashMap<>();
    line.put("edition", edition.reference());
    line.put("year", String.valueOf(order.year()));
    line.put("audience", order.audience().word());
    line.put("conventions", joined(order.conventions()));
    line.put("asOf", order.asOf().toString());
    line.put("name", order.name());
    line.put("way", edition.way().name());
    line.put("recipients", String.join(" ", edition.recipients()));
    line.put("content", edition.content().hex());
    line.put("files", String.join("\n", edition.files().stream().map(this::written).toList()));
    line.put("who", edition.who());
    line.put("given", edition.given().toString());
    append(line);
  }

  /** Adds that one left by itself; on return it is on disk. */
  void write(Mailing mailing, int year, Occasion occasion, Edition edition) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put(LEFT, occasion.name());
    line.put("year", String.valueOf(year));
    line.put("audience", mailing.audience().word());
    line.put("conventions", String.join(" ", mailing.conventions()));
    line.put("content", edition.content().hex());
    append(line);
  }

  private void append(Map<String, String> line) {
    try {
      file.append(List.of(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String written(Piece file) {
    return file.sha256().hex() + " " + file.size() + " " + file.mediaType() + " " + file.name();
  }

  private static String joined(Collection<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(one -> !one.isEmpty()).toList();
  }

  /** All of it; nothing where there is none. */
  public Found read() throws IOException {
    List<Edition> editions = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    int unreadable =
        file.read(
            fields -> {
              if (fields.containsKey(LEFT)) {
                left.add(left(fields));
              } else {
                editions.add(edition(fields, editions.size() + 1L));
              }
            });
    return new Found(List.copyOf(editions), List.copyOf(left), unreadable);
  }

  private static Left left(Map<String, String> fields) {
    return new Left(
        new Mailing(audience(fields), words(given(fields, "conventions")), List.of(), true),
        Integer.parseInt(given(fields, "year")),
        Occasion.valueOf(given(fields, LEFT)),
        new Sha256(given(fields, "content")));
  }

  private static Audience audience(Map<String, String> fields) {
    return Audience.of(given(fields, "audience"))
        .orElseThrow(() -> new IllegalArgumentException("no audience"));
  }

  private static Edition edition(Map<String, String> fields, long id) {
    return new Edition(
        id,
        new Order(
            Integer.parseInt(given(fields, "year")),
            audience(fields),
            Set.copyOf(words(given(fields, "conventions"))),
            Instant.parse(given(fields, "asOf")),
            given(fields, "name")),
        Edition.Way.valueOf(given(fields, "way")),
        words(given(fields, "recipients")),
        new Sha256(given(fields, "content")),
        Stream.of(given(fields, "files").split("\n", -1))
            .filter(one -> !one.isEmpty())
            .map(EditionJournal::piece)
            .toList(),
        given(fields, "who"),
        Instant.parse(given(fields, "given")));
  }

  private static Piece piece(String written) {
    String[] parts = written.split(" ", 4);
    if (parts.length < 4) {
      throw new IllegalArgumentException("no file");
    }
    return new Piece(parts[3], parts[2], new Sha256(parts[0]), Long.parseLong(parts[1]));
  }
}
