package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedCopyTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          bilan-2020.xlsx,                    bilan-2020-a-corriger.xlsx
          Bilan 2020 – Été (v2).XLSX,         Bilan 2020 - Été (v2)-a-corriger.xlsx
          bilan-2020-a-corriger.xlsx,         bilan-2020-a-corriger.xlsx
          bilan-2020-a-corriger (1).xlsx,     bilan-2020-a-corriger.xlsx
          ../../etc/passwd,                   ..-..-etc-passwd-a-corriger.xlsx
          macros.xlsm,                        macros-a-corriger.xlsm
          "",                                 classeur-a-corriger.xlsx
          """)
  void a_copy_is_called_after_its_original(String original, String copy) {
    assertThat(MarkedCopy.name(original)).isEqualTo(copy);
  }
}
