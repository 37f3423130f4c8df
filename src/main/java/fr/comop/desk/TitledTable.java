package fr.comop.desk;

import fr.comop.french.French;
import fr.comop.french.FrenchCsv;
import fr.comop.french.Plain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table that a person or another program made as CSV: titles in its first line, in whichever
 * order, {@code ;} between cells, UTF-8 or what Windows writes.
 *
 * @param <C> the columns that something is taken from
 */
public final class TitledTable<C extends Enum<C> & TitledTable.Column> {
  private static final int LONGEST_SHOWN = 40;

  private final List<FrenchCsv.Line> lines;
  private final Map<C, Integer> columns;
  private final List<String> unread = new ArrayList<>();

  private TitledTable(List<FrenchCsv.Line> lines, Class<C> columns) {
    this.lines = lines;
    this.columns = new EnumMap<>(columns);
  }

  /** A column of such a table. */
  public interface Column {
    /** What people are told to call it. */
    String french();

    /** How it may be called as well, accents and case aside. */
    String plain();

    /** Whether the table may go without it. */
    boolean mayBeMissing();
  }

  /**
   * Reads one.
   *
   * @param expected says what the first line is to be, a French sentence
   * @throws Declined when it is no such table
   */
  public static <C extends Enum<C> & Column> TitledTable<C> of(
      byte[] bytes, Class<C> columns, String expected) {
    TitledTable<C> table = new TitledTable<>(lines(bytes), columns);
    if (table.lines.isEmpty()) {
      throw new Declined("Ce fichier est vide : " + expected);
    }
    table.readTitles(columns.getEnumConstants(), expected);
    return table;
  }

  private static List<FrenchCsv.Line> lines(byte[] bytes) {
    try {
      return FrenchCsv.lines(bytes, Integer.MAX_VALUE);
    } catch (IOException e) {
      throw new Declined(
          "Rien n’est enregistré : ce fichier n’est pas un CSV que l’on puisse lire jusqu’au bout"
              + " (un guillemet ouvert, par exemple).");
    }
  }

  private void readTitles(C[] all, String expected) {
    List<String> titles = lines.get(0).cells();
    for (int at = 0; at < titles.size(); at++) {
      String title = titles.get(at);
      Optional<C> column = called(all, title);
      if (column.isEmpty()) {
        if (!title.isBlank()) {
          unread.add(shown(title));
        }
      } else if (columns.put(column.get(), at) != null) {
        throw new Declined("La colonne « " + shown(title) + " » est deux fois dans le fichier.");
      }
    }
    List<String> missing =
        Arrays.stream(all)
            .filter(one -> !one.mayBeMissing() && !columns.containsKey(one))
            .map(Column::french)
            .toList();
    if (!missing.isEmpty()) {
      throw new Declined(
          "Ligne 1 : il manque "
              + (missing.size() == 1 ? "la colonne " : "les colonnes ")
              + French.list(missing)
              + ". "
              + expected);
    }
  }

  private Optional<C> called(C[] all, String title) {
    String plain = Plain.of(title);
    return Arrays.stream(all)
        .filter(one -> plain.equals(Plain.of(one.french())) || plain.equals(one.plain()))
        .findFirst();
  }

  /** Titles of the columns that nothing is taken from, as they can be shown. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  /**
   * Reads each line that is not blank; what a line declines is told with its number.
   *
   * @throws Declined with each wrong line, twenty at most
   */
  public void each(Consumer<Row<C>> reading) {
    Mistakes mistakes = new Mistakes();
    for (FrenchCsv.Line line : lines.subList(1, lines.size())) {
      if (line.cells().stream().anyMatch(cell -> !cell.isBlank())) {
        mistakes.at(line.number(), () -> reading.accept(new Row<>(line, columns)));
      }
    }
    mistakes.decline();
  }

  /** A line below the titles. */
  public static final class Row<C extends Enum<C> & Column> {
    private final FrenchCsv.Line line;
    private final Map<C, Integer> columns;

    private Row(FrenchCsv.Line line, Map<C, Integer> columns) {
      this.line = line;
      this.columns = columns;
    }

    /** Its number, from 1, as a text editor counts. */
    public long number() {
      return line.number();
    }

    /** What stands in a column, stripped; "" for nothing. */
    public String get(C column) {
      return line.cell(columns.get(column));
    }

    /**
     * What has to stand in a column.
     *
     * @throws Declined when nothing does
     */
    public String needed(C column) {
      String text = get(column);
      if (text.isEmpty()) {
        throw new Declined("il n’y a rien dans la colonne " + column.french() + ".");
      }
      return text;
    }
  }

  /** What was typed, cut so that it can be shown in a sentence. */
  public static String shown(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
