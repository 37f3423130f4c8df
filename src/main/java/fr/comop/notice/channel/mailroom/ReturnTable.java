package fr.comop.notice.channel.mailroom;

import fr.comop.desk.Declined;
import fr.comop.french.French;
import fr.comop.french.FrenchCsv;
import fr.comop.french.FrenchDay;
import fr.comop.french.Plain;
import fr.comop.notice.tracking.Report;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the mail room tells: a line an event, {@code ;} between cells, the names of the
 * columns in its first line, in whichever order; others are passed over. UTF-8 or what Windows
 * writes.
 */
final class ReturnTable {
  /** Most bytes of a file. */
  static final int LARGEST = 2_000_000;

  private static final int MOST_LINES = 5_000;
  private static final int LONGEST_CELL = 2_000;
  private static final int LONGEST_REFERENCE = 30;
  private static final int LONGEST_SHOWN = 40;

  /** What spreadsheets write when nobody tells them otherwise. */
  private static final Set<String> OTHER_TABLES =
      Set.of("xlsx", "xls", "xlsm", "xlsb", "ods", "txt");

  private ReturnTable() {}

  /**
   * A line in which something is told.
   *
   * @param number from 1, as a text editor counts
   * @param file the name of the scan; "" for none
   */
  record Line(
      long number,
      String reference,
      String event,
      String date,
      String tracking,
      String reason,
      String file) {

    /**
     * The letter.
     *
     * @throws Declined when it is none
     */
    String letter() {
      if (reference.length() > LONGEST_REFERENCE || reference.chars().anyMatch(one -> one < ' ')) {
        throw new Declined(
            "« " + shown(reference) + " » n’est pas une référence ; exemple : LR-0003.");
      }
      return reference;
    }

    /**
     * The kind of event.
     *
     * @throws Declined when it is none
     */
    Report.Kind kind() {
      return Report.Kind.of(event)
          .orElseThrow(
              () ->
                  new Declined(
                      "« "
                          + shown(event)
                          + " » n’est pas un événement ; il y a : "
                          + Arrays.stream(Report.Kind.values())
                              .map(Report.Kind::word)
                              .collect(Collectors.joining(", "))
                          + "."));
    }

    /**
     * The day on the slip.
     *
     * @throws Declined when it is none
     */
    LocalDate day() {
      return FrenchDay.of(date)
          .day()
          .orElseThrow(
              () ->
                  new Declined(
                      "« " + shown(date) + " » n’est pas une date ; exemple : 12/03/2021."));
    }
  }

  private enum Col {
    REFERENCE("référence"),
    EVENT("événement"),
    DATE("date"),
    NUMBER("numéro"),
    REASON("motif"),
    FILE("fichier");

    private final String french;

    Col(String french) {
      this.french = french;
    }

    static Optional<Col> of(String title) {
      String plain = Plain.of(title);
      return Arrays.stream(values()).filter(one -> Plain.of(one.french).equals(plain)).findFirst();
    }
  }

  /**
   * Whether a file is a table, or meant as one.
   *
   * @param name in small letters
   */
  static boolean isMeantAsOne(String name) {
    String ending = ending(name);
    return !name.startsWith(".")
        && !name.startsWith("~$")
        && (ending.equals("csv") || OTHER_TABLES.contains(ending));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * The lines in which something is told, in the order of the file.
   *
   * @param name in small letters
   * @throws Declined when it is no such file
   */
  static List<Line> read(String name, byte[] bytes) {
    if (!ending(name).equals("csv")) {
      throw new Declined("Ce fichier n’est pas un CSV : seul un CSV est lu. " + expected());
    }
    if (bytes.length > LARGEST) {
      throw new Declined("Ce fichier dépasse 2 Mo : ce n’est pas un compte rendu d’envois.");
    }
    try {
      return read(FrenchCsv.lines(bytes, MOST_LINES));
    } catch (IOException e) {
      throw new Declined(
          "Ce fichier n’est pas un CSV que l’on puisse lire jusqu’au bout (un guillemet ouvert, par"
              + " exemple).");
    }
  }

  private static List<Line> read(List<FrenchCsv.Line> all) {
    if (all.isEmpty()) {
      throw new Declined("Ce fichier est vide. " + expected());
    }
    Map<Col, Integer> columns = header(all.get(0).cells());
    if (all.get(all.size() - 1).number() > MOST_LINES) {
      throw new Declined("Ce fichier a plus de 5 000 lignes : coupez-le en plusieurs.");
    }
    return all.stream()
        .skip(1)
        .map(one -> line(one, columns))
        // A line of envois.csv that nobody has filled in tells nothing.
        .filter(one -> !(one.date() + one.tracking() + one.reason() + one.file()).isBlank())
        .toList();
  }

  private static Map<Col, Integer> header(List<String> titles) {
    Map<Col, Integer> columns = new EnumMap<>(Col.class);
    for (int at = 0; at < titles.size(); at++) {
      Optional<Col> column = Col.of(titles.get(at));
      if (column.isPresent() && columns.put(column.get(), at) != null) {
        throw new Declined(
            "La colonne « " + column.get().french + " » est deux fois dans le fichier.");
      }
    }
    List<String> missing =
        List.of(Col.REFERENCE, Col.EVENT, Col.DATE).stream()
            .filter(one -> !columns.containsKey(one))
            .map(one -> one.french)
            .toList();
    if (!missing.isEmpty()) {
      throw new Declined(
          "Il manque "
              + (missing.size() == 1 ? "la colonne " : "les colonnes ")
              + French.list(missing)
              + ". "
              + expected());
    }
    return columns;
  }

  private static String expected() {
    return "La première ligne porte les titres, séparés par des points-virgules : "
        + Arrays.stream(Col.values()).map(one -> one.french).collect(Collectors.joining(";"))
        + " ; enregistrez en « CSV UTF-8 (séparateur : point-virgule) ».";
  }

  private static Line line(FrenchCsv.Line line, Map<Col, Integer> columns) {
    return new Line(
        line.number(),
        cell(line, columns.get(Col.REFERENCE)),
        cell(line, columns.get(Col.EVENT)),
        cell(line, columns.get(Col.DATE)),
        cell(line, columns.get(Col.NUMBER)),
        cell(line, columns.get(Col.REASON)),
        cell(line, columns.get(Col.FILE)));
  }

  private static String cell(FrenchCsv.Line line, @Nullable Integer at) {
    String text = line.cell(at);
    return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
  }

  /** What somebody typed, as a report may repeat it. */
  static String shown(String text) {
    String line = text.replaceAll("\\p{C}", " ");
    return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
  }
}
