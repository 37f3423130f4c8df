package fr.comop.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {
  @Test
  void anEmptyTextTakesOneLine() {
    assertThat(TextLines.count("", 10)).isEqualTo(1);
  }

  @Test
  void aTextThatFitsTakesOneLine() {
    assertThat(TextLines.count("Statut juridique", 30)).isEqualTo(1);
  }

  @Test
  void wordsThatDoNotFitGoToTheNextLine() {
    assertThat(TextLines.count("Dépenses totales réellement effectuées", 21)).isEqualTo(2);
  }

  @Test
  void everyLineOfTheTextIsCounted() {
    assertThat(TextLines.count("un\ndeux\n\nquatre", 30)).isEqualTo(4);
  }

  @Test
  void thinLettersTakeLessRoomThanBroadOnes() {
    assertThat(TextLines.longestWord("illi")).isLessThan(TextLines.longestWord("mémé"));
  }
}
