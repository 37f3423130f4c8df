package fr.comop.workbook.find;

import fr.comop.form.Place;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;

/**
 * Works out formulas whose results were never saved, as files made by programs hold them: plain
 * arithmetic on cells of the same workbook, a few functions, nothing else. The cells that a formula
 * needs are copied into a small workbook of POI's, which computes.
 */
final class Formulas {
  private static final int LONGEST = 300;
  private static final int MOST_CELLS = 5_000;
  private static final int MOST_FORMULAS = 200;
  private static final int ROWS = 65_536;
  private static final int COLUMNS = 256;
  private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
  private static final Set<String> FUNCTIONS =
      Set.of("SUM", "ROUND", "AVERAGE", "MIN", "MAX", "PRODUCT", "ABS", "INT");
  private static final Pattern FUNCTION = Pattern.compile("([A-Za-z][A-Za-z0-9_.]*)\\s*\\(");
  private static final String SHEET_NAME = "(?:'((?:[^']|'')+)'!|([\\p{L}\\p{N}_.]+)!)?";
  private static final String CELL = "\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})";
  private static final Pattern REFERENCE =
      Pattern.compile(SHEET_NAME + CELL + "(?::" + CELL + ")?(?![A-Za-z0-9_(!])");
  private static final Pattern PLAIN = Pattern.compile("[-+*/^%().,:;!$'\\s\\p{L}\\p{N}_€°–’]*");

  private final Workbook workbook;
  private final HSSFWorkbook scratch;
  private final Set<String> copied = new HashSet<>();
  private int cells;
  private int formulas;

  private Formulas(Workbook workbook, HSSFWorkbook scratch) {
    this.workbook = workbook;
    this.scratch = scratch;
  }

  /** The results that could be worked out, by the places of their formulas. */
  static Map<Place, RawAnswer> results(Workbook workbook) {
    List<Layout.Stray> open = notComputed(workbook);
    if (open.isEmpty()) {
      return Map.of();
    }
    Map<Place, RawAnswer> results = new HashMap<>();
    try (HSSFWorkbook scratch = new HSSFWorkbook()) {
      for (Sheet sheet : workbook.sheets()) {
        scratch.createSheet(sheet.name());
      }
      Formulas formulas = new Formulas(workbook, scratch);
      for (Layout.Stray one : open) {
        formulas
            .result(one.sheet(), ((RawAnswer.NotComputed) one.raw()).formula())
            .ifPresent(
                result ->
                    results.put(new Place(one.sheet().name(), one.cell().toString()), result));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      return Map.of(); // a sheet's name that no workbook of POI's may have
    }
    return results;
  }

  private static List<Layout.Stray> notComputed(Workbook workbook) {
    List<Layout.Stray> open = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      for (Row row : sheet.rows()) {
        for (int index = 0; index < row.size() && open.size() < MOST_FORMULAS; index++) {
          if (row.at(index) instanceof RawAnswer.NotComputed) {
            CellAddress cell = new CellAddress(row.number(), row.columnAt(index));
            open.add(new Layout.Stray(sheet, cell, row.at(index)));
          }
        }
      }
    }
    return open;
  }

  private Optional<RawAnswer> result(Sheet sheet, String formula) {
    try {
      if (!bring(sheet, formula)) {
        return Optional.empty();
      }
      HSSFCell cell = cell(sheet, new CellAddress(ROWS, COLUMNS));
      cell.setCellFormula(formula);
      CellValue value = scratch.getCreationHelper().createFormulaEvaluator().evaluate(cell);
      if (value.getCellType() == CellType.NUMERIC) {
        return Optional.of(new RawAnswer.Figure(tidy(value.getNumberValue()), false));
      }
      boolean byZero =
          value.getCellType() == CellType.ERROR
              && value.getErrorValue() == FormulaError.DIV0.getCode();
      return byZero
          ? Optional.of(new RawAnswer.Broken(FormulaError.DIV0.getString()))
          : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // what POI cannot read or compute
    }
  }

  private static BigDecimal tidy(double number) {
    BigDecimal bare = BigDecimal.valueOf(number).round(AS_EXCEL_SHOWS).stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** Copies the cells that a formula needs; says whether it is a plain one, and they are few. */
  private boolean bring(Sheet sheet, String formula) {
    if (++formulas > 4 * MOST_FORMULAS || !plain(formula)) {
      return false;
    }
    Matcher references = REFERENCE.matcher(formula);
    while (references.find()) {
      if (!bring(sheet, references.toMatchResult())) {
        return false;
      }
    }
    return true;
  }

  private static boolean plain(String formula) {
    return formula.length() <= LONGEST
        && PLAIN.matcher(formula).matches()
        && FUNCTION
            .matcher(formula)
            .results()
            .allMatch(call -> FUNCTIONS.contains(call.group(1).toUpperCase(java.util.Locale.ROOT)));
  }

  private boolean bring(Sheet from, MatchResult reference) {
    String quoted = reference.group(1);
    String named = quoted == null ? reference.group(2) : quoted.replace("''", "'");
    Optional<Sheet> sheet = named == null ? Optional.of(from) : workbook.sheet(named);
    int firstColumn = CellAddress.columnOf(reference.group(3));
    int firstRow = Integer.parseInt(reference.group(4));
    int lastColumn =
        reference.group(5) == null ? firstColumn : CellAddress.columnOf(reference.group(5));
    int lastRow = reference.group(6) == null ? firstRow : Integer.parseInt(reference.group(6));
    long area = (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
    if (sheet.isEmpty() || lastRow >= ROWS || lastColumn >= COLUMNS || area > MOST_CELLS) {
      return false;
    }
    cells += (int) Math.max(1, area);
    if (cells > MOST_CELLS) {
      return false;
    }
    for (Row row : sheet.get().rows(firstRow, lastRow)) {
      for (int index = 0; index < row.size(); index++) {
        int column = row.columnAt(index);
        if (column >= firstColumn && column <= lastColumn && !copy(sheet.get(), row, index)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean copy(Sheet sheet, Row row, int index) {
    CellAddress address = new CellAddress(row.number(), row.columnAt(index));
    if (!copied.add(sheet.name() + "!" + address)) {
      return true;
    }
    RawAnswer raw = row.at(index);
    HSSFCell cell = cell(sheet, address);
    if (raw instanceof RawAnswer.Figure figure) {
      cell.setCellValue(figure.number().doubleValue());
      return true;
    }
    if (raw instanceof RawAnswer.NotComputed formula) {
      boolean brought = bring(sheet, formula.formula());
      if (brought) {
        cell.setCellFormula(formula.formula());
      }
      return brought;
    }
    if (raw instanceof RawAnswer.Typed typed) {
      cell.setCellValue(typed.text().substring(0, Math.min(typed.text().length(), 100)));
      return true;
    }
    return false;
  }

  private HSSFCell cell(Sheet sheet, CellAddress at) {
    HSSFSheet there = scratch.getSheet(sheet.name());
    HSSFRow row = there.getRow(at.row() - 1);
    HSSFRow sure = row == null ? there.createRow(at.row() - 1) : row;
    return sure.getCell(at.column() - 1, MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
