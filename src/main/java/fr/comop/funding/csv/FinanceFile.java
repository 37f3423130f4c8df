package fr.comop.funding.csv;

import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.french.French;
import fr.comop.french.FrenchCsv;
import fr.comop.french.FrenchDay;
import fr.comop.french.Plain;
import fr.comop.funding.Euros;
import fr.comop.funding.Mistakes;
import fr.comop.funding.Paying;
import fr.comop.funding.Payment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the finance system exports: a line a payment, {@code ;} between cells, the names of
 * the columns in its first line, in whichever order. UTF-8 or what Windows writes.
 */
public final class FinanceFile {
  /** Most bytes of a file: some hundred thousand payments. */
  public static final int LARGEST = 10_000_000;

  private static final int LONGEST_SHOWN = 40;
  private final Names names;

  public FinanceFile(Names names) {
    this.names = names;
  }

  /**
   * What a file says.
   *
   * @param unread names of the columns that nothing is taken from
   */
  public record Read(List<Paying.Line> lines, List<String> unread) {}

  private enum Col {
    REFERENCE("référence", "reference"),
    STRUCTURE("structure", "beneficiaire"),
    CONVENTION("convention", "convention"),
    YEAR("année", "exercice"),
    AMOUNT("montant", "montant"),
    DAY("date", "date"),
    KIND("nature", "nature");

    private final String french;
    private final String plain;

    /**
     * A column.
     *
     * @param french as people are told to call it
     * @param plain as it may be called as well, accents and case aside
     */
    Col(String french, String plain) {
      this.french = french;
      this.plain = plain;
    }

    static Optional<Col> of(String title) {
      String plain = Plain.of(title);
      return Arrays.stream(values())
          .filter(one -> plain.equals(Plain.of(one.french)) || plain.equals(one.plain))
          .findFirst();
    }
  }

  /**
   * Reads a file.
   *
   * @throws Declined with each wrong line and its number, or when it is no such file
   */
  public Read read(byte[] bytes) {
    try {
      return read(FrenchCsv.lines(bytes, Integer.MAX_VALUE));
    } catch (IOException e) {
      throw new Declined(
          "Rien n’est enregistré : ce fichier n’est pas un CSV que l’on puisse lire jusqu’au bout"
              + " (un guillemet ouvert, par exemple).");
    }
  }

  private Read read(List<FrenchCsv.Line> all) {
    if (all.isEmpty()) {
      throw new Declined("Ce fichier est vide : " + expected());
    }
    List<String> unread = new ArrayList<>();
    Map<Col, Integer> columns = header(all.get(0).cells(), unread);
    List<Paying.Line> lines = new ArrayList<>();
    Mistakes mistakes = new Mistakes();
    for (FrenchCsv.Line line : all.subList(1, all.size())) {
      if (line.cells().stream().anyMatch(cell -> !cell.isBlank())) {
        mistakes.at(
            line.number(),
            () -> lines.add(new Paying.Line(line.number(), told(new Cells(line, columns)))));
      }
    }
    mistakes.decline();
    if (lines.isEmpty()) {
      throw new Declined("Ce fichier n’a aucun versement sous sa ligne de titres.");
    }
    return new Read(lines, unread);
  }

  private static Map<Col, Integer> header(List<String> line, List<String> unread) {
    Map<Col, Integer> columns = new EnumMap<>(Col.class);
    for (int at = 0; at < line.size(); at++) {
      String title = line.get(at);
      Optional<Col> column = Col.of(title);
      if (column.isEmpty()) {
        if (!title.isBlank()) {
          unread.add(shown(title));
        }
      } else if (columns.put(column.get(), at) != null) {
        throw new Declined("La colonne « " + shown(title) + " » est deux fois dans le fichier.");
      }
    }
    List<String> missing =
        Arrays.stream(Col.values())
            .filter(one -> one != Col.CONVENTION && !columns.containsKey(one))
            .map(one -> one.french)
            .toList();
    if (!missing.isEmpty()) {
      throw new Declined(
          "Ligne 1 : il manque "
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
        + " (convention seulement si plusieurs lient la structure).";
  }

  private record Cells(FrenchCsv.Line line, Map<Col, Integer> columns) {
    String get(Col column) {
      return line.cell(columns.get(column));
    }

    String needed(Col column) {
      String text = get(column);
      if (text.isEmpty()) {
        throw new Declined("il n’y a rien dans la colonne " + column.french + ".");
      }
      return text;
    }
  }

  private Paying.Told told(Cells cells) {
    String convention = cells.get(Col.CONVENTION);
    return new Paying.Told(
        names.beneficiary(cells.needed(Col.STRUCTURE)),
        noneIfEmpty(convention),
        year(cells.needed(Col.YEAR)),
        kind(cells.needed(Col.KIND)),
        Euros.of(cells.needed(Col.AMOUNT)),
        FrenchDay.of(cells.needed(Col.DAY))
            .day()
            .orElseThrow(() -> wrong(cells, Col.DAY, "une date ; exemple : 15/07/2020")),
        cells.needed(Col.REFERENCE));
  }

  private static @Nullable String noneIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static int year(String typed) {
    if (!typed.matches("\\d{4}")) {
      throw new Declined("« " + shown(typed) + " » n’est pas une année ; exemple : 2020.");
    }
    return Integer.parseInt(typed);
  }

  private static Payment.Kind kind(String typed) {
    return Payment.Kind.of(typed)
        .orElseThrow(
            () -> new Declined("« " + shown(typed) + " » n’est ni « acompte » ni « solde »."));
  }

  private static Declined wrong(Cells cells, Col column, String expected) {
    return new Declined("« " + shown(cells.get(column)) + " » n’est pas " + expected + ".");
  }

  private static String shown(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
