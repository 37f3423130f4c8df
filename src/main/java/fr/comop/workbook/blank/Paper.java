package fr.comop.workbook.blank;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Prepares a sheet for screen and for A4 paper: one page wide, as many pages as it takes. */
final class Paper {
  private static final double CROWDED = 200;
  private static final double SIDE = 0.4;
  private static final double EDGE = 0.7;
  private static final String SMALL = "&\"Calibri,Regular\"&8 ";

  private Paper() {}

  static void prepare(Page page, BlankOrder order) {
    XSSFSheet sheet = page.sheet();
    double width = page.columns().width();
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(page.columns().landscape());
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, SIDE);
    sheet.setMargin(PageMargin.RIGHT, SIDE);
    sheet.setMargin(PageMargin.TOP, EDGE);
    sheet.setMargin(PageMargin.BOTTOM, EDGE);
    sheet.getHeader().setLeft(SMALL + plain(order.typeset(order.form().title())));
    sheet.getHeader().setRight(SMALL + "&A");
    sheet.getFooter().setLeft(SMALL + plain(order.beneficiary().name()));
    sheet.getFooter().setRight(SMALL + "Page &P / &N");
    sheet.setZoom(width > CROWDED ? 90 : 100);
  }

  // "&" begins a code in headers and footers; doubled, it is itself.
  private static String plain(String text) {
    return text.replace("&", "&&");
  }
}
