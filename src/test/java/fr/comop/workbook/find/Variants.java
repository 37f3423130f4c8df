package fr.comop.workbook.find;

import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One filled report after each of the things that people and programs do to workbooks. */
final class Variants {
  static final Path FOLDER = Path.of("src/test/resources/variants");
  static final String SHEET_1 = "1 Fiche technique";
  static final String SHEET_2 = "2 Fréquentation et publics";

  private static final Form BILAN = Questions.SHIPPED.forms().latest("bilan").orElseThrow();

  private final byte[] original;
  private final Alterations alterations;
  private final Map<String, byte[]> made = new LinkedHashMap<>();

  private Variants() {
    Path file = FOLDER.resolve("original.xlsx");
    try {
      this.original = Files.readAllBytes(file);
      this.alterations = new Alterations(Layout.byMarks(XlsxWorkbook.read(file), BILAN));
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
    make("noms définis supprimés", Alterations::unname);
    make("feuille cachée supprimée", Alterations::unhide);
    make("noms définis et feuille cachée supprimés", Alterations::unmark);
    make(
        "repères supprimés, fautes de frappe dans les intitulés",
        workbook -> {
          Alterations.unmark(workbook);
          alterations.mistype(workbook, "1.budget-actual", "Dépenses totales rélement effectuées");
          alterations.mistype(
              workbook, "1.share-payroll", "% DES SALAIRES ET CHARGE DANS LE BUDGET :");
          alterations.mistype(
              workbook,
              "1.governance",
              "1.10) Gouvernance : décrire en quelque mots les instances de décisions");
          alterations.mistype(workbook, "1.fte", "Nombre d'ETP\nde la stucture");
          alterations.mistype(
              workbook,
              "4.heritage",
              alterations
                  .title(workbook, "4.heritage")
                  .getStringCellValue()
                  .replace("résultats", "résultas"));
          alterations
              .header(workbook, "2.actions", "direct")
              .setCellValue("Frequentation directes");
          alterations.header(workbook, "4.schools", "schools").setCellValue("Etablisement");
        });
    make(
        "repères supprimés, intitulés coupés à 255 signes",
        workbook -> {
          Alterations.unmark(workbook);
          BILAN.questions().forEach(question -> cut(alterations.title(workbook, question.id())));
        });
  }

  private static void cut(XSSFCell title) {
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
          Alterations.unmark(workbook);
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
    make("repères supprimés, tout sur une seule feuille", Alterations::oneSheet);
  }

  private void rowsAndColumns() {
    make("lignes insérées au-dessus, entre et au-dessous", alterations::insertRows);
    make(
        "repères supprimés, lignes insérées au-dessus, entre et au-dessous",
        workbook -> {
          Alterations.unmark(workbook);
          alterations.insertRows(workbook);
        });
    make("colonnes insérées", workbook -> Alterations.insertColumn(workbook.getSheet(SHEET_2)));
    make(
        "repères supprimés, colonnes insérées",
        workbook -> {
          Alterations.unmark(workbook);
          workbook.forEach(Alterations::insertColumn);
        });
    make(
        "repères supprimés, colonnes d’un tableau déplacées",
        workbook -> {
          Alterations.unmark(workbook);
          alterations.swapColumns(workbook);
        });
    make(
        "colonnes d’un tableau déplacées par un programme, sans que les noms suivent",
        alterations::swapColumns);
  }

  private void tables() {
    make("tableau trié", alterations::sort);
    make(
        "tableau filtré, lignes masquées",
        workbook -> {
          Layout.TablePlace at = alterations.table("2.actions");
          XSSFSheet sheet = workbook.getSheet(at.sheet().name());
          sheet.setAutoFilter(new CellRangeAddress(at.header() - 1, at.header() + 9, 0, 13));
          for (int row = at.first() + 1; row < at.first() + 5; row++) {
            sheet.getRow(row).setZeroHeight(true);
          }
        });
    make("lignes vides dans un tableau", alterations::spread);
    make(
        "cellules fusionnées et défusionnées",
        workbook -> {
          workbook.forEach(
              sheet -> {
                while (sheet.getNumMergedRegions() > 0) {
                  sheet.removeMergedRegion(0);
                }
              });
          Layout.TablePlace at = alterations.table("3.networks");
          workbook
              .getSheet(at.sheet().name())
              .addMergedRegion(new CellRangeAddress(at.first() - 1, at.first() - 1, 1, 1 + 3));
        });
    operate("un million de lignes vides mises en forme", PackageSurgery::withEmptyRows);
  }

  private void looks() {
    make(
        "protection retirée",
        workbook -> workbook.forEach(sheet -> ((XSSFSheet) sheet).protectSheet(null)));
    operate("toute mise en forme retirée, dates comprises", PackageSurgery::unstyled);
    make("texte enrichi", Alterations::enrich);
    operate("textes dans les cellules plutôt qu’en commun", PackageSurgery::inline);
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
    make("dates comptées depuis 1904", Alterations::from1904);
    make("montants en formules, avec leurs résultats", alterations::formulas);
    made.put(
        "montants en formules, sans leurs résultats",
        PackageSurgery.uncomputed(
            Objects.requireNonNull(made.get("montants en formules, avec leurs résultats"))));
  }

  private void people() {
    make(
        "réponses écrites à côté et au-dessous de leurs cases",
        workbook -> {
          alterations.move(workbook, "1.budget-actual", 0, 1);
          alterations.move(workbook, "1.legal-status", 1, 0);
          alterations.move(workbook, "6.signatory", 1, 0);
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
}
