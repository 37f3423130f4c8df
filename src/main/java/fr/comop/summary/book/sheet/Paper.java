package fr.comop.summary.book.sheet;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Prepares sheets for A4 paper, one page wide. */
final class Paper {
  private static final double SIDE = 0.4;
  private static final double EDGE = 0.6;
  private static final String SMALL = "&\"Calibri,Regular\"&8 ";

  private final String foot;

  /**
   * Paper.
   *
   * @param foot what each page says at its foot
   */
  Paper(String foot) {
    this.foot = foot;
  }

  void dress(XSSFSheet sheet, boolean landscape) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(landscape);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, SIDE);
    sheet.setMargin(PageMargin.RIGHT, SIDE);
    sheet.setMargin(PageMargin.TOP, EDGE);
    sheet.setMargin(PageMargin.BOTTOM, EDGE);
    sheet.setDisplayGridlines(false);
    // "&" begins a code; doubled, it is itself
    sheet.getFooter().setLeft(SMALL + foot.replace("&", "&&"));
    sheet.getFooter().setCenter(SMALL + "&A");
    sheet.getFooter().setRight(SMALL + "Page &P / &N");
  }
}
