package fr.comop.workbook.grid;

import fr.comop.form.Picture;
import fr.comop.form.typed.RawAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet file as read, whatever its format. Immutable.
 *
 * @param names cells that comop's defined names point at, by name
 * @param properties custom document properties
 * @param producer the program that wrote the file, such as "Microsoft Excel 16.0300"; "" when it
 *     does not say
 * @param macros whether it holds macros, which are never run
 * @param beside pictures that came beside it and count as if they were in it
 */
public record Workbook(
    List<Sheet> sheets,
    Map<String, Named> names,
    Map<String, String> properties,
    String producer,
    boolean macros,
    List<Picture> beside) {

  /** A workbook that came alone. */
  public Workbook(
      List<Sheet> sheets,
      Map<String, Named> names,
      Map<String, String> properties,
      String producer,
      boolean macros) {
    this(sheets, names, properties, producer, macros, List.of());
  }

  /** The same, with pictures that came beside it. */
  public Workbook with(List<Picture> pictures) {
    return new Workbook(sheets, names, properties, producer, macros, pictures);
  }

  /** A workbook without the sheets that comop added when it marked a copy. */
  public Workbook {
    Named marked = named(names, OwnSheets.LIST_MARK);
    String list =
        OwnSheets.list(
            sheets.stream().map(Sheet::name).toList(),
            marked == null ? null : marked.sheet().name());
    sheets =
        sheets.stream()
            .filter(sheet -> !sheet.name().equals(list) && !sheet.name().equals(OwnSheets.FILLS))
            .toList();
  }

  /** A cell that has a name. */
  public record Named(Sheet sheet, CellAddress address) {}

  /**
   * Whether a defined name may be one of comop's. On opening an {@code .xls} file, LibreOffice
   * makes underscores of the dots in names.
   */
  public static boolean mayMark(String name) {
    return name.startsWith("comop.") || name.startsWith("comop_");
  }

  /** The cell that one of comop's names points at, as it is or with underscores for dots. */
  public Optional<Named> named(String mark) {
    return Optional.ofNullable(named(names, mark));
  }

  private static @Nullable Named named(Map<String, Named> names, String mark) {
    Named exact = names.get(mark);
    return exact == null ? names.get(mark.replace('.', '_')) : exact;
  }

  /** The sheet of this name. */
  public Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  /** What the workbook says of itself: by its hidden sheet, or else by its properties. */
  public Claim claim() {
    Map<String, String> marks = new HashMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith("comop.")) {
            marks.put(key.substring("comop.".length()), value);
          }
        });
    sheet(Marks.SHEET).ifPresent(hidden -> hidden.rows().forEach(row -> mark(row, marks)));
    return new Claim(
        Optional.ofNullable(marks.get(Marks.FORM)),
        Optional.ofNullable(marks.get(Marks.VERSION)).flatMap(Workbook::whole),
        Optional.ofNullable(marks.get(Marks.YEAR)).flatMap(Workbook::whole),
        Optional.ofNullable(marks.get(Marks.BENEFICIARY)));
  }

  private static void mark(Row row, Map<String, String> marks) {
    if (row.cell(1) instanceof RawAnswer.Typed key && row.cell(2) != null) {
      RawAnswer value = row.cell(2);
      if (value instanceof RawAnswer.Typed text) {
        marks.put(key.text(), text.text());
      } else if (value instanceof RawAnswer.Figure figure) {
        marks.put(key.text(), figure.number().stripTrailingZeros().toPlainString());
      }
    }
  }

  private static Optional<Integer> whole(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
