package fr.comop.retention;

import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of a bordereau: a line a thing, for people in a spreadsheet and for comop again. Written
 * and read line by line.
 */
final class ListOfItems {
  private static final String TITLES =
      "lot;référence;objet;structures;du;au;empreinte;originaux (SHA-256)";
  private static final Pattern LINE =
      Pattern.compile(
          "\\d{1,6};[^;]{1,40};([a-z_]{1,40}):(\\d{1,18});[^;]*;[^;]*;[^;]*;([0-9a-f]{64});"
              + "([0-9a-f ]*)");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Writer file;

  /** A list that begins in this file. */
  ListOfItems(Writer file) throws IOException {
    this.file = file;
    file.write(TITLES + "\n");
  }

  /** One thing as it was listed. */
  record Line(String root, long id, Sha256 digest, Set<Sha256> contents) {}

  /** Adds a thing. */
  void add(int lot, Item item, Holdings.Substance substance) {
    try {
      file.write(
          String.join(
                  ";",
                  String.valueOf(lot),
                  item.reference(),
                  item.key(),
                  item.whose().stream()
                      .map(one -> one.structure() == null ? "" : one.structure())
                      .distinct()
                      .sorted()
                      .collect(Collectors.joining(" ")),
                  Term.day(item.first()).toString(),
                  Term.day(item.last()).toString(),
                  substance.digest().hex(),
                  substance.contents().stream()
                      .map(Sha256::hex)
                      .sorted()
                      .collect(Collectors.joining(" ")))
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a line. */
  interface Taking {
    void line(Line line) throws IOException;
  }

  /**
   * Reads a list again.
   *
   * @throws Declined when it is none
   */
  static void each(InputStream list, Taking taking) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
    if (!TITLES.equals(lines.readLine())) {
      throw new Declined(
          "Ce fichier n’est pas la liste d’un bordereau : c’est le fichier .csv que « comop"
              + " retention bordereau » a écrit à côté du PDF.");
    }
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      taking.line(read(line));
    }
  }

  private static Line read(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw unexpected(line);
    }
    Set<Sha256> contents = new TreeSet<>(Comparator.comparing(Sha256::hex));
    for (String hex : parts.group(4).strip().split(" ", -1)) {
      if (!hex.isEmpty()) {
        if (!DIGEST.matcher(hex).matches()) {
          throw unexpected(line);
        }
        contents.add(new Sha256(hex));
      }
    }
    return new Line(
        parts.group(1), Long.parseLong(parts.group(2)), new Sha256(parts.group(3)), contents);
  }

  private static Declined unexpected(String line) {
    return new Declined("La liste du bordereau a une ligne inattendue : " + line);
  }
}
