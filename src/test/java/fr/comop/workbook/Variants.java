package fr.comop.workbook;

import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One filled report after each of the things that people and programs do to workbooks. */
final class Variants {
  static final Path FOLDER = Path.of("src/test/resources/variants");

  private static final Form BILAN = Questions.SHIPPED.form("bilan");
  private static final String SHEET_1 = "1 Fiche technique";
  private static final String SHEET_2 = "2 Fréquentation et publics";
  private static final int LAST_ROW = 1_048_576;

  private final byte[] original;
  private final Layout layout;
  private final Map<String, byte[]> made = new LinkedHashMap<>();

  private Variants() {
    Path file = FOLDER.resolve("original.xlsx");
    try {
      this.original = Files.readAllBytes(file);
      this.layout = Layout.byMarks(XlsxWorkbook.read(file), BILAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableWorkbook e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files, by what was done to them, in the order of the page that lists them. */
  static Map<String, byte[]> all() {
    Variants variants = new Variants();
    variants.written();
    variants.marks();
    variants.sheets();
    variants.rowsAndColumns();
    variants.tables();
    variants.looks();
    variants.values();
    variants.people();
    return variants.made;
  }

  private void written() {
    made.put("tel quel", original);
    file("enregistré par LibreOffice en .xlsx", "libreoffice.xlsx");
    file("enregistré par LibreOffice en .ods", "libreoffice.ods");
    file("enregistré par LibreOffice en .xls", "libreoffice.xls");
    file(
        "enregistré par LibreOffice en .xls, rouvert et enregistré de nouveau",
        "libreoffice-twice.xls");
    file("réécrit par SheetJS", "sheetjs.xlsx");
    file("réécrit par exceljs", "exceljs.xlsx");
    file("réécrit par openpyxl", "openpyxl.xlsx");
    file("feuilles copiées dans un nouveau classeur (SheetJS)", "sheetjs-copied.xlsx");
    file("lignes insérées par openpyxl, sans que les noms suivent", "openpyxl-rows-inserted.xlsx");
    file(
        "colonne insérée par openpyxl, sans que les noms suivent",
        "openpyxl-columns-inserted.xlsx");
  }

  private void file(String name, String file) {
    try {
      made.put(name, Files.readAllBytes(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void marks() {
    make("noms définis supprimés", Variants::unname);
    make("feuille cachée supprimée", Variants::unhide);
    make("noms définis et feuille cachée supprimés", Variants::unmark);
    make(
        "repères supprimés, fautes de frappe dans les intitulés",
        workbook -> {
          unmark(workbook);
          mistype(workbook, "1.budget-actual", "Dépenses totales rélement effectuées");
          mistype(workbook, "1.share-payroll", "% DES SALAIRES ET CHARGE DANS LE BUDGET :");
          mistype(
              workbook,
              "1.governance",
              "1.10) Gouvernance : décrire en quelque mots les instances de décisions");
          mistype(workbook, "1.fte", "Nombre d'ETP\nde la stucture");
          mistype(
              workbook,
              "4.heritage",
              title(workbook, "4.heritage").getStringCellValue().replace("résultats", "résultas"));
          header(workbook, "2.actions", "direct").setCellValue("Frequentation directes");
          header(workbook, "4.schools", "schools").setCellValue("Etablisement");
        });
    make(
        "repères supprimés, intitulés coupés à 255 signes",
        workbook -> {
          unmark(workbook);
          BILAN.questions().forEach(question -> cut(title(workbook, question.id())));
        });
  }

  private static void cut(Cell title) {
    String text = title.getStringCellValue();
    title.setCellValue(text.substring(0, Math.min(text.length(), 255)));
  }

  private void sheets() {
    make(
        "feuilles renommées",
        workbook -> {
          for (int index = 1; index < 8; index++) {
            workbook.setSheetName(index, "Onglet " + index);
          }
        });
    make(
        "repères supprimés, feuilles renommées et dans un autre ordre",
        workbook -> {
          unmark(workbook);
          for (int index = 1; index < 8; index++) {
            workbook.setSheetName(index, "Onglet " + index);
          }
          workbook.setSheetOrder("Onglet 7", 0);
          workbook.setSheetOrder("Onglet 1", 5);
        });
    make(
        "feuilles dans un autre ordre",
        workbook -> {
          workbook.setSheetOrder("6 Communication", 0);
          workbook.setSheetOrder(SHEET_1, 5);
        });
    make(
        "une feuille copiée dans le même classeur",
        workbook -> workbook.cloneSheet(workbook.getSheetIndex(SHEET_1)));
    make(
        "feuilles ajoutées par la structure",
        workbook -> {
          XSSFSheet own = workbook.createSheet("Calculs");
          own.createRow(0).createCell(0).setCellValue("Nos calculs");
          own.createRow(1).createCell(0).setCellValue("Total");
          own.getRow(1).createCell(1).setCellValue(1234);
          workbook.setSheetOrder("Calculs", 0);
        });
    make("repères supprimés, tout sur une seule feuille", Variants::oneSheet);
  }

  private void rowsAndColumns() {
    make("lignes insérées au-dessus, entre et au-dessous", this::insertRows);
    make(
        "repères supprimés, lignes insérées au-dessus, entre et au-dessous",
        workbook -> {
          unmark(workbook);
          insertRows(workbook);
        });
    make("colonnes insérées", workbook -> insertColumn(workbook.getSheet(SHEET_2)));
    make(
        "repères supprimés, colonnes insérées",
        workbook -> {
          unmark(workbook);
          workbook.forEach(Variants::insertColumn);
        });
    make(
        "repères supprimés, colonnes d’un tableau déplacées",
        workbook -> {
          unmark(workbook);
          swapColumns(workbook);
        });
    make(
        "colonnes d’un tableau déplacées par un programme, sans que les noms suivent",
        this::swapColumns);
  }

  private void tables() {
    make("tableau trié", this::sort);
    make(
        "tableau filtré, lignes masquées",
        workbook -> {
          Layout.TablePlace at = table("2.actions");
          XSSFSheet sheet = workbook.getSheet(at.sheet().name());
          sheet.setAutoFilter(new CellRangeAddress(at.header() - 1, at.header() + 9, 0, 13));
          for (int row = at.first() + 1; row < at.first() + 5; row++) {
            sheet.getRow(row).setZeroHeight(true);
          }
        });
    make("lignes vides dans un tableau", this::spread);
    make(
        "cellules fusionnées et défusionnées",
        workbook -> {
          workbook.forEach(
              sheet -> {
                while (sheet.getNumMergedRegions() > 0) {
                  sheet.removeMergedRegion(0);
                }
              });
          Layout.TablePlace at = table("3.networks");
          workbook
              .getSheet(at.sheet().name())
              .addMergedRegion(new CellRangeAddress(at.first() - 1, at.first() - 1, 1, 1 + 3));
        });
    operate(
        "un million de lignes vides mises en forme",
        bytes ->
            parts(
                bytes,
                "xl/worksheets/sheet3.xml",
                xml -> {
                  int last =
                      XML_ROW
                          .matcher(xml)
                          .results()
                          .map(row -> Integer.parseInt(row.group(1)))
                          .reduce((a, b) -> b)
                          .orElseThrow();
                  String rows =
                      IntStream.rangeClosed(last + 1, LAST_ROW)
                          .mapToObj(row -> "<row r=\"" + row + "\" s=\"1\" customFormat=\"1\"/>")
                          .collect(Collectors.joining());
                  return xml.replace("</sheetData>", rows + "</sheetData>");
                }));
  }

  private static final Pattern XML_ROW = Pattern.compile("<row r=\"(\\d+)\"");

  private void looks() {
    make(
        "protection retirée",
        workbook -> workbook.forEach(sheet -> ((XSSFSheet) sheet).protectSheet(null)));
    operate(
        "toute mise en forme retirée, dates comprises",
        bytes -> parts(bytes, "xl/worksheets/", xml -> xml.replaceAll(" s=\"\\d+\"", "")));
    make("texte enrichi", Variants::enrich);
    operate("textes dans les cellules plutôt qu’en commun", Variants::inline);
    make(
        "commentaires",
        workbook -> {
          XSSFSheet sheet = workbook.getSheet(SHEET_1);
          var drawing = sheet.createDrawingPatriarch();
          for (int row = 5; row < 12; row++) {
            var comment =
                drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 5, row, 8, row + 3));
            comment.setString(new XSSFRichTextString("À vérifier avec la comptable : 12 000 €"));
            comment.setAddress(row, 2);
          }
        });
  }

  private void values() {
    make("dates comptées depuis 1904", Variants::from1904);
    make("montants en formules, avec leurs résultats", this::formulas);
    operate("montants en formules, sans leurs résultats", this::uncomputed);
  }

  private void people() {
    make(
        "réponses écrites à côté et au-dessous de leurs cases",
        workbook -> {
          move(workbook, "1.budget-actual", 0, 1);
          move(workbook, "1.legal-status", 1, 0);
          move(workbook, "6.signatory", 1, 0);
        });
    make(
        "notes dans les marges",
        workbook -> {
          XSSFSheet sheet = workbook.getSheet(SHEET_2);
          sheet.getRow(0).createCell(20).setCellValue("À relire avant l’envoi");
          sheet.getRow(30).createCell(20).setCellValue("Chiffre provisoire");
        });
  }

  private void make(String name, Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(original))) {
      change.accept(workbook);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      made.put(name, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void operate(String name, UnaryOperator<byte[]> surgery) {
    made.put(name, surgery.apply(original));
  }

  private static void unname(XSSFWorkbook workbook) {
    List.copyOf(workbook.getAllNames()).forEach(workbook::removeName);
  }

  private static void unhide(XSSFWorkbook workbook) {
    workbook.removeSheetAt(workbook.getSheetIndex(Marks.SHEET));
    var properties = workbook.getProperties().getCustomProperties().getUnderlyingProperties();
    while (properties.sizeOfPropertyArray() > 0) {
      properties.removeProperty(0);
    }
  }

  private static void unmark(XSSFWorkbook workbook) {
    unname(workbook);
    unhide(workbook);
  }

  private XSSFCell title(XSSFWorkbook workbook, String question) {
    Workbook.Named title = Objects.requireNonNull(layout.titles().get(question), question);
    return cell(workbook, title.sheet().name(), title.address().row(), title.address().column());
  }

  private void mistype(XSSFWorkbook workbook, String question, String label) {
    title(workbook, question).setCellValue(label);
  }

  private XSSFCell header(XSSFWorkbook workbook, String table, String column) {
    Layout.TablePlace at = table(table);
    return cell(
        workbook,
        at.sheet().name(),
        at.header(),
        Objects.requireNonNull(at.columns().get(column), column));
  }

  private Layout.TablePlace table(String id) {
    return Objects.requireNonNull(layout.tables().get(id), id);
  }

  private static XSSFCell cell(XSSFWorkbook workbook, String sheet, int row, int column) {
    XSSFRow found = workbook.getSheet(sheet).getRow(row - 1);
    XSSFRow sure = found == null ? workbook.getSheet(sheet).createRow(row - 1) : found;
    return sure.getCell(column - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static void oneSheet(XSSFWorkbook workbook) {
    unmark(workbook);
    XSSFSheet one = workbook.createSheet("Bilan 2020");
    int next = 0;
    for (int index = 1; index < 8; index++) {
      XSSFSheet from = workbook.getSheetAt(index);
      List<Row> rows = new ArrayList<>();
      from.forEach(rows::add);
      one.copyRows(
          rows,
          next,
          new CellCopyPolicy.Builder()
              .cellStyle(false)
              .mergedRegions(false)
              .rowHeight(false)
              .build());
      next = one.getLastRowNum() + 3;
    }
    while (workbook.getNumberOfSheets() > 1) {
      workbook.removeSheetAt(0);
    }
  }

  private void insertRows(XSSFWorkbook workbook) {
    Layout.TablePlace at = table("2.actions");
    for (String name : List.of(SHEET_1, SHEET_2)) {
      XSSFSheet sheet = workbook.getSheet(name);
      int last = sheet.getLastRowNum();
      sheet.shiftRows(20, last, 2);
      sheet.shiftRows(at.header() + 2, sheet.getLastRowNum(), 1);
      sheet.shiftRows(0, sheet.getLastRowNum(), 4);
    }
  }

  private static void insertColumn(Sheet sheet) {
    while (sheet.getNumMergedRegions() > 0) {
      sheet.removeMergedRegion(0);
    }
    if (sheet.getLastRowNum() >= 0) {
      sheet.shiftColumns(1, 20, 1);
    }
  }

  private void swapColumns(XSSFWorkbook workbook) {
    Layout.TablePlace at = table("2.actions");
    int direct = Objects.requireNonNull(at.columns().get("direct"));
    int pupils = Objects.requireNonNull(at.columns().get("school-pupils"));
    for (int row = at.header(); row <= at.last(); row++) {
      swap(
          cell(workbook, at.sheet().name(), row, direct),
          cell(workbook, at.sheet().name(), row, pupils));
    }
  }

  private void sort(XSSFWorkbook workbook) {
    Layout.TablePlace at = table("2.actions");
    for (int line = 0; line < 4; line++) {
      for (int column = 1; column <= 15; column++) {
        swap(
            cell(workbook, at.sheet().name(), at.first() + line, column),
            cell(workbook, at.sheet().name(), at.first() + 7 - line, column));
      }
    }
  }

  private void spread(XSSFWorkbook workbook) {
    Layout.TablePlace at = table("2.actions");
    for (int line = 7; line > 0; line--) {
      for (int column = 1; column <= 15; column++) {
        swap(
            cell(workbook, at.sheet().name(), at.first() + line, column),
            cell(workbook, at.sheet().name(), at.first() + 2 * line, column));
      }
    }
  }

  private void move(XSSFWorkbook workbook, String question, int down, int right) {
    Layout.FieldPlace at = Objects.requireNonNull(layout.fields().get(question), question);
    String sheet = at.sheet().name();
    XSSFCell to = cell(workbook, sheet, at.cell().row() + down, at.cell().column() + right);
    to.setBlank();
    swap(cell(workbook, sheet, at.cell().row(), at.cell().column()), to);
  }

  private static void swap(XSSFCell one, XSSFCell other) {
    Object held = value(one);
    put(one, value(other));
    put(other, held);
  }

  private static Object value(XSSFCell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? cell.getNumericCellValue()
        : cell.getStringCellValue();
  }

  private static void put(XSSFCell cell, Object value) {
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (((String) value).isEmpty()) {
      cell.setBlank();
    } else {
      cell.setCellValue((String) value);
    }
  }

  private static void enrich(XSSFWorkbook workbook) {
    var font = workbook.createFont();
    font.setBold(true);
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().length() > 3) {
            XSSFRichTextString rich = new XSSFRichTextString(cell.getStringCellValue());
            rich.applyFont(1, 3, font);
            cell.setCellValue(rich);
          }
        }
      }
    }
  }

  private static void from1904(XSSFWorkbook workbook) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.NUMERIC
              && org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)) {
            cell.setCellValue(cell.getNumericCellValue() - 1462);
          }
        }
      }
    }
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
  }

  private static final Pattern RESULT = Pattern.compile("(</f>)<v>[^<]*</v>");

  private byte[] uncomputed(byte[] ignored) {
    return parts(
        Objects.requireNonNull(made.get("montants en formules, avec leurs résultats")),
        "xl/worksheets/",
        xml -> RESULT.matcher(xml).replaceAll("$1"));
  }

  private void formulas(XSSFWorkbook workbook) {
    Layout.FieldPlace planned = Objects.requireNonNull(layout.fields().get("1.budget-planned"));
    Layout.FieldPlace actual = Objects.requireNonNull(layout.fields().get("1.budget-actual"));
    XSSFSheet own = workbook.createSheet("Calculs");
    own.createRow(0).createCell(1).setCellValue(400_000);
    own.createRow(1).createCell(1).setCellValue(12_380);
    own.createRow(2).createCell(1).setCellFormula("SUM(B1:B2)");
    String sheet = planned.sheet().name();
    cell(workbook, sheet, planned.cell().row(), planned.cell().column())
        .setCellFormula("(400000+50000)-12000");
    cell(workbook, sheet, actual.cell().row(), actual.cell().column())
        .setCellFormula("ROUND(Calculs!B3,2)");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private static final Pattern SHARED =
      Pattern.compile("<c ([^>]*?) ?t=\"s\"([^>]*)><v>(\\d+)</v></c>");

  private static byte[] inline(byte[] xlsx) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      var texts = workbook.getSharedStringSource();
      return parts(
          xlsx,
          "xl/worksheets/sheet",
          xml ->
              SHARED
                  .matcher(xml)
                  .replaceAll(
                      found ->
                          java.util.regex.Matcher.quoteReplacement(
                              inlined(
                                  found,
                                  texts.getItemAt(Integer.parseInt(found.group(3))).getString()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inlined(MatchResult found, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<c %s t=\"inlineStr\"%s><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(found.group(1), found.group(2), escaped);
  }

  private static byte[] parts(byte[] xlsx, String prefix, UnaryOperator<String> change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().startsWith(prefix) && entry.getName().endsWith(".xml")
                ? change
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
