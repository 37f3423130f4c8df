package fr.comop.samples;

import fr.comop.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes {@code sample-inbox} again from what stands in {@code src/test/samples}; the same bytes
 * each time. To run it, where the project is: {@code mvn -q test-compile exec:java@samples}. The
 * filled workbooks are also written, each alone, to {@code target/samples}, to be looked at or
 * read.
 *
 * <p>What other programs wrote is made by the scripts in {@code src/test/samples/written-by}, the
 * pictures by {@link DrawPictures}.
 */
public final class MakeSampleInbox {
  private static final Path SAMPLES = Path.of("src/test/samples");

  private final Sources sources;
  private final MailTemplate mails;
  private final Map<String, byte[]> made = new HashMap<>();

  private MakeSampleInbox() {
    this.sources = new Sources(SAMPLES, Configuration.read(Path.of("config"), Map.of()));
    this.mails = new MailTemplate(sources, this::mail);
  }

  /** Writes the sample inbox into a directory. */
  public static void main(String[] args) throws IOException {
    MakeSampleInbox maker = new MakeSampleInbox();
    if (args.length == 0 || args.length > 2) {
      throw new IllegalArgumentException("usage: SAMPLE-INBOX [WORKBOOKS]");
    }
    maker.write(Path.of(args[0]));
    if (args.length == 2) {
      maker.workbooks(Path.of(args[1]));
    }
  }

  /** All files of the sample inbox, by their paths in it. */
  static Map<String, byte[]> all() throws IOException {
    return new MakeSampleInbox().files();
  }

  private void write(Path inbox) throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = inbox.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.write(path, file.getValue());
    }
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names(SAMPLES.resolve("mails"), ".eml")) {
      files.put("mailbox/" + name, mail(name));
    }
    files.put("mailbox/manifest.csv", sources.bytes("mails/manifest.csv"));
    files.putAll(listed("folder.txt", "folder/"));
    files.putAll(listed("programmes.txt", "programme-triennal/"));
    return files;
  }

  private Map<String, byte[]> listed(String list, String into) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String line : Files.readAllLines(SAMPLES.resolve(list))) {
      int equals = line.lastIndexOf(" = ");
      if (equals > 0 && !line.startsWith("#")) {
        files.put(into + line.substring(0, equals), sources.bytes(line.substring(equals + 3)));
      }
    }
    return files;
  }

  private byte[] mail(String name) throws IOException {
    byte[] known = made.get(name);
    if (known != null) {
      return known;
    }
    Path template = SAMPLES.resolve("mails").resolve(name);
    List<String> lines = Files.readAllLines(template);
    byte[] mail =
        lines.get(0).startsWith("@same ")
            ? mail(lines.get(0).substring("@same ".length()))
            : mails.mail(lines);
    made.put(name, mail);
    return mail;
  }

  private void workbooks(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (String name : names(SAMPLES.resolve("documents"), ".yaml")) {
      String document = name.replace(".yaml", "");
      Files.write(directory.resolve(document + ".xlsx"), sources.bytes("document:" + document));
    }
  }

  private static List<String> names(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
