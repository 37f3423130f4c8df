package fr.comop.funding.csv;

import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.desk.TitledTable;
import fr.comop.french.FrenchDay;
import fr.comop.funding.Euros;
import fr.comop.funding.Paying;
import fr.comop.funding.Payment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the finance system exports: a line a payment, {@code ;} between cells, the names of
 * the columns in its first line, in whichever order. UTF-8 or what Windows writes.
 */
public final class FinanceFile {
  /** Most bytes of a file: some hundred thousand payments. */
  public static final int LARGEST = 10_000_000;

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

  private enum Col implements TitledTable.Column {
    REFERENCE("référence", "reference"),
    STRUCTURE("structure", "beneficiaire"),
    CONVENTION("convention", "convention"),
    YEAR("année", "exercice"),
    AMOUNT("montant", "montant"),
    DAY("date", "date"),
    KIND("nature", "nature");

    private final String french;
    private final String plain;

    Col(String french, String plain) {
      this.french = french;
      this.plain = plain;
    }

    @Override
    public String french() {
      return french;
    }

    @Override
    public String plain() {
      return plain;
    }

    @Override
    public boolean mayBeMissing() {
      return this == CONVENTION;
    }
  }

  /**
   * Reads a file.
   *
   * @throws Declined with each wrong line and its number, or when it is no such file
   */
  public Read read(byte[] bytes) {
    TitledTable<Col> table = TitledTable.of(bytes, Col.class, expected());
    List<Paying.Line> lines = new ArrayList<>();
    table.each(row -> lines.add(new Paying.Line(row.number(), told(row))));
    if (lines.isEmpty()) {
      throw new Declined("Ce fichier n’a aucun versement sous sa ligne de titres.");
    }
    return new Read(lines, table.unread());
  }

  private static String expected() {
    return "La première ligne porte les titres, séparés par des points-virgules : "
        + Arrays.stream(Col.values()).map(Col::french).collect(Collectors.joining(";"))
        + " (convention seulement si plusieurs lient la structure).";
  }

  private Paying.Told told(TitledTable.Row<Col> cells) {
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
      throw new Declined(
          "« " + TitledTable.shown(typed) + " » n’est pas une année ; exemple : 2020.");
    }
    return Integer.parseInt(typed);
  }

  private static Payment.Kind kind(String typed) {
    return Payment.Kind.of(typed)
        .orElseThrow(
            () ->
                new Declined(
                    "« " + TitledTable.shown(typed) + " » n’est ni « acompte » ni « solde »."));
  }

  private static Declined wrong(TitledTable.Row<Col> cells, Col column, String expected) {
    return new Declined(
        "« " + TitledTable.shown(cells.get(column)) + " » n’est pas " + expected + ".");
  }
}
