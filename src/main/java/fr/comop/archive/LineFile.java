package fr.comop.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file beside the originals to which lines are added: each a flat JSON object of texts. Safe for
 * use by several threads and processes: lines are appended in one write.
 */
public final class LineFile {
  /** In ASCII: damage to one line must not reach into the letters of the next. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Path file;

  /** This file; it is made with the first line. */
  public LineFile(Path file) {
    this.file = file;
  }

  /** Whether there is one. */
  public boolean isThere() {
    return Files.exists(file);
  }

  /**
   * Appends lines; on return they are on disk.
   *
   * @throws IOException if that can't be promised
   */
  public void append(List<Map<String, String>> lines) throws IOException {
    make();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      writeAll(channel, (endsWithinALine() ? "\n" : "") + text(lines));
    }
  }

  private static String text(List<Map<String, String>> lines) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Map<String, String> line : lines) {
      all.append(written(line)).append('\n');
    }
    return all.toString();
  }

  private static void writeAll(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  /**
   * Puts these lines in the place of all there are; on return they are on disk. The file stays the
   * same one, with its owner and rights; where that breaks off, the last of them are missing.
   *
   * @throws IOException if that can't be promised
   */
  public void replace(List<Map<String, String>> lines) throws IOException {
    make();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      writeAll(channel, text(lines));
    }
  }

  /** Makes something of a line. */
  @FunctionalInterface
  public interface Taking {
    /**
     * Takes a line.
     *
     * @throws IllegalArgumentException when it says something else than was expected
     */
    void take(Map<String, String> fields);
  }

  /**
   * Reads all of it; nothing where there is none.
   *
   * @return how many lines are none, such as one that was being written at a power cut
   */
  public int read(Taking taking) throws IOException {
    int unreadable = 0;
    if (isThere()) {
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isEmpty()) {
            try {
              taking.take(fields(line));
            } catch (IOException | IllegalArgumentException | DateTimeException e) {
              unreadable++;
            }
          }
        }
      }
    }
    return unreadable;
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

  private static String written(Map<String, String> line) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, String> one : line.entrySet()) {
        json.writeStringField(one.getKey(), one.getValue());
      }
      json.writeEndObject();
    }
    return out.toString();
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

  /**
   * What a line says.
   *
   * @throws IllegalArgumentException when it does not
   */
  public static String given(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no field " + name);
    }
    return value;
  }
}
