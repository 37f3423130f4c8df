package fr.comop.intake.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.workbook.WorkbookFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedCopyTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          bilan-2020.xlsx,                XLSX, bilan-2020-a-corriger.xlsx
          Bilan 2020 – Été (v2).XLSX,     XLSX, Bilan 2020 - Été (v2)-a-corriger.xlsx
          bilan-2020-a-corriger.xlsx,     XLSX, bilan-2020-a-corriger.xlsx
          bilan-2020-a-corriger (1).xlsx, XLSX, bilan-2020-a-corriger.xlsx
          ../../etc/passwd,               XLSX, ..-..-etc-passwd-a-corriger.xlsx
          macros.xlsm,                    XLSX, macros-a-corriger.xlsm
          "",                             XLSX, classeur-a-corriger.xlsx
          bilan-2020.ODS,                 ODS,  bilan-2020-a-corriger.ods
          bilan-2020.xls,                 XLS,  bilan-2020-a-corriger.xls
          misnamed.xlsx,                  ODS,  misnamed-a-corriger.ods
          """)
  void a_copy_is_called_after_its_original(
      String original, WorkbookFile.Format format, String copy) {
    assertThat(MarkedCopy.name(original, format)).isEqualTo(copy);
  }
}
