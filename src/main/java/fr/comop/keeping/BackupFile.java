package fr.comop.keeping;

import fr.comop.archive.Sha256;
import fr.comop.desk.Causes;
import fr.comop.desk.Declined;
import fr.comop.ledger.rows.Row;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup, to be looked into. Not safe for use by several threads. */
public final class BackupFile implements AutoCloseable {
  static final String MANIFEST = "manifest.json";
  static final String SUMS = "SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("[0-9a-f]{64} {2}.{1,500}");
  private static final Pattern NAMES =
      Pattern.compile(
          "manifest\\.json"
              + "|store/[a-z_]{1,60}\\.jsonl"
              + "|archive/[0-9a-f]{2}/[0-9a-f]{64}"
              + "|archive/(audit-heads|arrivals\\.jsonl|editions\\.jsonl)"
              + "|config(/(?!\\.\\.?(/|$))[^/\\\\:\\p{Cc}]+)+");
  private static final int MOST_TOLD = 20;

  private final ZipFile zip;
  private final Map<String, Sha256> sums;
  private final Facts facts;

  private BackupFile(ZipFile zip, Map<String, Sha256> sums, Facts facts) {
    this.zip = zip;
    this.sums = sums;
    this.facts = facts;
  }

  static String content(Sha256 sha256) {
    return "archive/" + sha256.hex().substring(0, 2) + "/" + sha256;
  }

  /**
   * Opens a backup.
   *
   * @throws Declined when it is none, or was cut
   */
  public static BackupFile open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Declined(file + " n’existe pas, ou n’est pas un fichier.");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Declined(
          file
              + " ne peut pas servir : ce n’est pas une sauvegarde, ou elle a été coupée ("
              + Causes.told(e)
              + ").");
    }
    try {
      Map<String, Sha256> sums = sums(zip);
      return new BackupFile(
          zip,
          sums,
          Facts.read(new String(stream(zip, MANIFEST).readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      closed(zip);
      throw new Declined(
          file + " ne peut pas servir : ce n’est pas une sauvegarde (" + Causes.told(e) + ").");
    }
  }

  private static void closed(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      // it was only read
    }
  }

  private static Map<String, Sha256> sums(ZipFile zip) throws IOException {
    Map<String, Sha256> sums = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream(zip, SUMS), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String name = line.length() > 66 ? line.substring(66) : "";
        if (!LINE.matcher(line).matches() || !NAMES.matcher(name).matches()) {
          throw new IOException(SUMS + " : ligne inattendue");
        }
        sums.put(name, new Sha256(line.substring(0, 64)));
      }
    }
    return sums;
  }

  private static InputStream stream(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new FileNotFoundException(name + " manque");
    }
    return zip.getInputStream(entry);
  }

  /** What it says of itself. */
  public Facts facts() {
    return facts;
  }

  /** How many files are in it. */
  public int entries() {
    return sums.size();
  }

  /**
   * Reads all of it and compares.
   *
   * @param each told of each file that was read
   * @return what is not as it was written, in French, at most 20; empty for nothing
   */
  public List<String> flaws(Runnable each) {
    List<String> flaws = new ArrayList<>();
    for (Map.Entry<String, Sha256> one : sums.entrySet()) {
      String name = one.getKey();
      try (InputStream in = stream(zip, name)) {
        boolean named = !name.matches("archive/../.*") || name.endsWith("/" + one.getValue());
        if (!Sha256.of(in).equals(one.getValue()) || !named) {
          flaws.add(name + " : abîmé, ou changé depuis");
        }
      } catch (FileNotFoundException e) {
        flaws.add(name + " : manque");
      } catch (IOException e) {
        flaws.add(name + " : illisible (" + Causes.told(e) + ")");
      }
      each.run();
    }
    Collections.list(zip.entries()).stream()
        .map(ZipEntry::getName)
        .filter(one -> !one.equals(SUMS) && !sums.containsKey(one))
        .forEach(one -> flaws.add(one + " : n’y était pas"));
    if (!sums.containsKey(MANIFEST)) {
      flaws.add(MANIFEST + " : manque");
    }
    facts.tables().keySet().stream()
        .filter(one -> !sums.containsKey(store(one)))
        .forEach(one -> flaws.add(store(one) + " : manque"));
    return flaws.stream().limit(MOST_TOLD).toList();
  }

  private static String store(String table) {
    return "store/" + table + ".jsonl";
  }

  /** Hands out the rows of a table. */
  void rows(String table, Consumer<Row> taking) throws IOException {
    try (InputStream in = stream(zip, store(table))) {
      RowLines.read(in, taking);
    }
  }

  /** Takes one file after the other. */
  interface Taking {
    void take(String name, InputStream in) throws IOException;
  }

  /** Hands out the files of a directory, each under its path below it. */
  void each(String directory, Taking taking) throws IOException {
    for (String name : sums.keySet()) {
      if (name.startsWith(directory + "/")) {
        try (InputStream in = stream(zip, name)) {
          taking.take(name.substring(directory.length() + 1), in);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
