package fr.comop.workbook.xls;

import static fr.comop.workbook.marked.Faults.error;
import static fr.comop.workbook.marked.Faults.remark;
import static fr.comop.workbook.marked.InPoi.cell;
import static fr.comop.workbook.marked.InPoi.comments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.form.Finding;
import fr.comop.workbook.ReadByMarks;
import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.marked.Marking;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The marked copy of an .xls file shows what to mend, and changes nothing of the submitter's. */
class MarkedXlsTest {
  private static final Marking COPY = MarkedXls::write;
  private static final Path ORIGINAL =
      Path.of("src/test/samples/written-by/libreoffice/planetarium-bilan.xls");
  private static final String SHEET = "1 Fiche technique";
  private static final Set<String> CELLS =
      Set.of(SHEET + "!C9", SHEET + "!H900", "6 Communication!C48", "Identification!A1");

  @TempDir Path folder;

  private Path marked(Path original, Finding... findings) throws Exception {
    return COPY.of(original, folder, findings);
  }

  private static String colour(HSSFWorkbook workbook, String place) {
    return UntouchedXls.colour((HSSFCellStyle) cell(workbook, place).getCellStyle());
  }

  private Path edited(Path file, java.util.function.Consumer<HSSFWorkbook> change)
      throws Exception {
    Path edited = Files.createTempFile(folder, "edited", ".xls");
    try (HSSFWorkbook workbook = UntouchedXls.open(file);
        OutputStream out = Files.newOutputStream(edited)) {
      change.accept(workbook);
      workbook.write(out);
    }
    return edited;
  }

  @Test
  void nothing_of_the_workbook_changes_and_it_is_read_as_if_never_marked() throws Exception {
    Path copy = marked(ORIGINAL, error(CELLS));
    UntouchedXls.check(ORIGINAL, copy, CELLS);
    assertThat(ReadByMarks.of(copy)).isEqualTo(ReadByMarks.of(ORIGINAL));
    assertThat(XlsWorkbook.read(copy))
        .usingRecursiveComparison()
        .ignoringFields("names")
        .isEqualTo(XlsWorkbook.read(ORIGINAL));
  }

  @Test
  void a_marked_cell_gets_a_colour_and_a_comment() throws Exception {
    Path copy =
        marked(ORIGINAL, error(SHEET + "!C9", "6 Communication!C48"), remark(SHEET + "!C7"));
    try (HSSFWorkbook workbook = UntouchedXls.open(copy)) {
      assertThat(colour(workbook, SHEET + "!C9")).isEqualTo("F9F9:C9C9:B4B4");
      assertThat(colour(workbook, SHEET + "!C7")).isEqualTo("FCFC:E9E9:B4B4");
      assertThat(comments(workbook)).hasSize(3);
      Comment comment = cell(workbook, SHEET + "!C7").getCellComment();
      assertThat(comment.getAuthor()).isEqualTo("Région");
      assertThat(comment.getString().getString())
          .isEqualTo(
              """
              Contrôle de la Région – remarque, point 2
              Gouvernance
              Lu\u00a0: =1+1
              Attendu\u00a0: une réponse
              Répondez.\
              """);
    }
  }

  @Test
  void a_workbook_of_one_font_is_marked_too() throws Exception {
    Path plain = folder.resolve("one-font.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(plain)) {
      workbook.createSheet("Feuil1").createRow(0).createCell(0).setCellValue("un");
      InternalWorkbook records = workbook.getInternalWorkbook();
      while (records.getNumberOfFontRecords() > 1) {
        records.removeFontRecord(records.getFontRecordAt(1));
      }
      workbook.write(out);
    }
    try (HSSFWorkbook workbook = UntouchedXls.open(marked(plain, error("Feuil1!A1")))) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("À corriger");
      assertThat(colour(workbook, "Feuil1!A1")).isEqualTo("F9F9:C9C9:B4B4");
    }
  }

  @Test
  void the_list_is_no_named_style_s_where_a_program_has_more_of_them_than_usual() throws Exception {
    Path original = folder.resolve("named-styles.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(original)) {
      HSSFCell cell = workbook.createSheet("Feuil1").createRow(0).createCell(0);
      cell.setCellStyle(workbook.createCellStyle());
      ExtendedFormatRecord usual = workbook.getInternalWorkbook().getExFormatAt(15);
      usual.setXFType(ExtendedFormatRecord.XF_STYLE);
      workbook.write(out);
    }
    try (HSSFWorkbook workbook = UntouchedXls.open(marked(original, error("Feuil1!A1")))) {
      short format = workbook.getSheetAt(0).getRow(0).getCell(0).getCellStyle().getIndex();
      assertThat(workbook.getInternalWorkbook().getExFormatAt(format).getXFType())
          .isEqualTo(ExtendedFormatRecord.XF_CELL);
    }
  }

  @Test
  void the_list_comes_first_and_leads_to_the_cells() throws Exception {
    Path copy = marked(ORIGINAL, error(SHEET + "!C9", SHEET + "!C11"), error());
    try (HSSFWorkbook workbook = UntouchedXls.open(copy)) {
      HSSFSheet list = workbook.getSheetAt(0);
      assertThat(list.getSheetName()).isEqualTo("À corriger");
      assertThat(workbook.getActiveSheetIndex()).isZero();
      assertThat(list.isSelected()).isTrue();
      assertThat(workbook.getSheetAt(1).isSelected()).isFalse();
      assertThat(list.getProtect()).isTrue();
      assertThat(list.getRow(3).getCell(2).getStringCellValue()).isEqualTo("Aller à");
      assertThat(list.getRow(4).getCell(2).getStringCellValue()).isEqualTo("C9");
      assertThat(list.getRow(4).getCell(2).getHyperlink().getAddress())
          .isEqualTo("'1 Fiche technique'!C9");
      assertThat(list.getRow(4).getCell(5).getStringCellValue()).isEqualTo("=1+1");
      assertThat(list.getRow(5).getCell(3).getStringCellValue()).isEqualTo("Le classeur entier");
      assertThat(workbook.isSheetVeryHidden(workbook.getSheetIndex(OwnSheets.FILLS))).isTrue();
    }
  }

  @Test
  void the_list_is_printed_one_page_wide() throws Exception {
    try (HSSFWorkbook workbook = UntouchedXls.open(marked(ORIGINAL, error(SHEET + "!C9")))) {
      HSSFSheet list = workbook.getSheetAt(0);
      // POI has the bits of these two exchanged, so both are asked
      assertThat(list.getFitToPage() && list.getAutobreaks()).isTrue();
      assertThat(list.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(list.getPrintSetup().getFitHeight()).isZero();
    }
  }

  @Test
  void marked_twice_is_marked_once() throws Exception {
    Set<String> there = Set.of(SHEET + "!C9", "6 Communication!C48", "Identification!A1");
    Path first = marked(ORIGINAL, error(there));
    Path second = marked(first, error(SHEET + "!C9"), remark(there));
    UntouchedXls.check(ORIGINAL, second, there);
    Path third = marked(second, error(SHEET + "!C11"));
    UntouchedXls.check(ORIGINAL, third, Set.of(SHEET + "!C11"));
    try (HSSFWorkbook once = UntouchedXls.open(first);
        HSSFWorkbook thrice = UntouchedXls.open(third)) {
      assertThat(comments(thrice)).hasSize(1);
      assertThat(thrice.getNumberOfSheets()).isEqualTo(once.getNumberOfSheets());
      assertThat(thrice.getAllNames()).hasSameSizeAs(once.getAllNames());
      assertThat(thrice.getNumberOfFonts()).isEqualTo(once.getNumberOfFonts());
      assertThat(thrice.getSheetAt(0).getLastRowNum()).isEqualTo(4);
    }
    Path last = marked(third);
    UntouchedXls.check(ORIGINAL, last, Set.of());
    try (HSSFWorkbook workbook = UntouchedXls.open(last)) {
      assertThat(comments(workbook)).isEmpty();
    }
  }

  @Test
  void colours_go_also_where_rows_moved_and_the_list_was_renamed() throws Exception {
    Path first = marked(ORIGINAL, error(SHEET + "!C9"));
    Path edited =
        edited(
            first,
            workbook -> {
              workbook.setSheetName(0, "Fait !");
              workbook.getSheet(SHEET).shiftRows(8, 60, 2);
            });
    try (HSSFWorkbook before = UntouchedXls.open(ORIGINAL);
        HSSFWorkbook after = UntouchedXls.open(marked(edited, error(SHEET + "!C7")))) {
      assertThat(colour(after, SHEET + "!C11")).isEqualTo(colour(before, SHEET + "!C9"));
      assertThat(after.getSheetAt(0).getSheetName()).isEqualTo("Fait !");
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 2);
    }
  }

  @Test
  void who_deletes_the_list_gets_a_new_one_and_no_colour_is_left_behind() throws Exception {
    Path edited =
        edited(marked(ORIGINAL, error(SHEET + "!C9")), workbook -> workbook.removeSheetAt(0));
    Path second = marked(edited, error(SHEET + "!C7"));
    UntouchedXls.check(ORIGINAL, second, Set.of(SHEET + "!C7"));
    try (HSSFWorkbook workbook = UntouchedXls.open(second)) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("À corriger");
    }
  }

  @Test
  void comments_of_others_stay_and_ours_goes_below_one_on_the_same_cell() throws Exception {
    Path original =
        edited(
            ORIGINAL,
            workbook -> {
              HSSFComment comment =
                  workbook
                      .getSheet(SHEET)
                      .createDrawingPatriarch()
                      .createCellComment(
                          new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 4, (short) 6, 8));
              comment.setString(new HSSFRichTextString("À revoir avec Léa"));
              comment.setAuthor("Camille");
              cell(workbook, SHEET + "!C9").setCellComment(comment);
            });
    Path copy = marked(original, error(SHEET + "!C9"));
    try (HSSFWorkbook workbook = UntouchedXls.open(copy)) {
      Comment both = cell(workbook, SHEET + "!C9").getCellComment();
      assertThat(both.getString().getString())
          .startsWith("À revoir avec Léa\n\nContrôle de la Région – à corriger, point 1\n");
      assertThat(both.getAuthor()).isEqualTo("Camille");
    }
    try (HSSFWorkbook workbook = UntouchedXls.open(marked(copy))) {
      assertThat(comments(workbook)).containsExactly(SHEET + "!C9 À revoir avec Léa");
    }
  }

  @Test
  void macros_stay() throws Exception {
    Path original = Files.copy(ORIGINAL, folder.resolve("macros.xls"));
    try (POIFSFileSystem compound = new POIFSFileSystem(original.toFile(), false)) {
      compound
          .createDirectory("_VBA_PROJECT_CUR")
          .createDocument("PROJECT", new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
      compound.writeFilesystem();
    }
    try (POIFSFileSystem copy =
        new POIFSFileSystem(marked(original, error(SHEET + "!C9")).toFile(), true)) {
      var macros =
          (org.apache.poi.poifs.filesystem.DirectoryEntry)
              copy.getRoot().getEntryCaseInsensitive("_VBA_PROJECT_CUR");
      assertThat(((DocumentEntry) macros.getEntryCaseInsensitive("PROJECT")).getSize())
          .isEqualTo(3);
    }
  }

  @Test
  void a_file_that_is_too_large_gets_no_copy() throws Exception {
    Path large = Files.write(folder.resolve("large.xls"), new byte[(5 << 20) + 1]);
    assertThatThrownBy(() -> marked(large))
        .isInstanceOf(UnreadableWorkbook.class)
        .hasMessage("an .xls file too large to be marked");
  }

  @Test
  void a_file_of_millions_of_empty_cells_gets_no_copy() throws Exception {
    Path wide =
        edited(
            ORIGINAL,
            workbook -> {
              HSSFSheet sheet = workbook.createSheet("vide");
              for (int row = 0; row < 1_300; row++) {
                for (int column = 0; column < 250; column++) {
                  HSSFCell cell =
                      (column == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
                  cell.setBlank();
                }
              }
            });
    assertThatThrownBy(() -> marked(wide))
        .isInstanceOf(UnreadableWorkbook.class)
        .hasMessage("too many cells or texts to be copied");
  }
}
