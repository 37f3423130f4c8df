package fr.comop.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the guide sheet of a blank workbook says. */
public final class Guide {
  private Guide() {}

  /** Its texts by what they are headed; no-break spaces as plain ones. */
  public static Map<String, String> of(byte[] xlsx) throws IOException {
    Map<String, String> said = new LinkedHashMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      for (Row row : workbook.getSheet("Mode d’emploi")) {
        if (row.getCell(0) != null && row.getCell(1) != null) {
          said.put(
              row.getCell(0).getStringCellValue(),
              row.getCell(1).getStringCellValue().replace('\u00a0', ' '));
        }
      }
    }
    return said;
  }
}
