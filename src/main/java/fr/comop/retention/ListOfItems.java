package fr.comop.retention;

import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The list of a bordereau: a line a thing, for people in a spreadsheet and for comop again. */
final class ListOfItems {
  private static final String TITLES =
      "lot;référence;objet;structures;du;au;empreinte;originaux (SHA-256)";
  private static final Pattern LINE =
      Pattern.compile(
          "\\d{1,6};[^;]{1,40};([a-z_]{1,40}):(\\d{1,18});[^;]*;[^;]*;[^;]*;([0-9a-f]{64});"
              + "([0-9a-f ]*)");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private ListOfItems() {}

  /** One thing as it was listed. */
  record Line(String root, long id, Sha256 digest, Set<Sha256> contents) {}

  /** Gives what a thing consists of. */
  interface Looking {
    Holdings.Substance at(Item item);
  }

  static byte[] written(List<Proposal.Lot> lots, Looking looking) {
    StringBuilder all = new StringBuilder(TITLES).append('\n');
    int number = 0;
    for (Proposal.Lot lot : lots) {
      number++;
      for (Item item : lot.items()) {
        Holdings.Substance substance = looking.at(item);
        all.append(
            String.join(
                ";",
                String.valueOf(number),
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
                    .collect(Collectors.joining(" "))));
        all.append('\n');
      }
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a list again.
   *
   * @throws Declined when it is none
   */
  static List<Line> read(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(TITLES)) {
      throw new Declined(
          "Ce fichier n’est pas la liste d’un bordereau : c’est le fichier .csv que « comop retention"
              + " bordereau » a écrit à côté du PDF.");
    }
    List<Line> read = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw unexpected(line);
      }
      Set<Sha256> contents = new TreeSet<>((one, other) -> one.hex().compareTo(other.hex()));
      for (String hex : parts.group(4).strip().split(" ", -1)) {
        if (!hex.isEmpty()) {
          if (!DIGEST.matcher(hex).matches()) {
            throw unexpected(line);
          }
          contents.add(new Sha256(hex));
        }
      }
      read.add(
          new Line(
              parts.group(1),
              Long.parseLong(parts.group(2)),
              new Sha256(parts.group(3)),
              contents));
    }
    return read;
  }

  private static Declined unexpected(String line) {
    return new Declined("La liste du bordereau a une ligne inattendue : " + line);
  }
}
