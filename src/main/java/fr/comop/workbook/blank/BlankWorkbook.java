package fr.comop.workbook.blank;

import fr.comop.form.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook that a beneficiary fills in: one sheet a section, after a sheet that says how, and
 * before a hidden one that says which form it is. Thread-safe.
 */
public final class BlankWorkbook {
  private BlankWorkbook() {}

  /** The workbook ordered, as an xlsx file. The same order gives the same bytes. */
  public static byte[] of(BlankOrder order) {
    LocalDateTime made = LocalDateTime.of(order.years().n(), 1, 1, 0, 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      write(workbook, order);
      DocumentProperties.write(workbook.getProperties(), order, made);
      workbook.write(bytes);
      return SteadyZip.at(made, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook could not be written to memory", e);
    }
  }

  // All sheets are made first, in the order of their tabs: sections write into the hidden one, the
  // last.
  private static void write(XSSFWorkbook workbook, BlankOrder order) {
    LookStyles styles = new LookStyles(workbook);
    XSSFSheet guide = workbook.createSheet(Printed.GUIDE);
    List<Section> sections = order.form().sections();
    List<XSSFSheet> sheets =
        sections.stream().map(section -> workbook.createSheet(section.sheet())).toList();
    MarkSheet marks = new MarkSheet(workbook);
    marks.identify(order);
    new GuideSheet(guide, styles, order).write();
    for (int index = 0; index < sheets.size(); index++) {
      new SectionSheet(sections.get(index), sheets.get(index), styles, order, marks).write();
    }
  }
}
