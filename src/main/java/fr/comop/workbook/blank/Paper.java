package fr.comop.workbook.blank;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Prepares a sheet for screen and for A4 paper. */
final class Paper {
  /** Room on a page between its margins, in points: A4 is 595 by 842. */
  static final double SHORT_SIDE = 595;

  static final double LONG_SIDE = 842;
  static final double SIDE = 0.4 * 72;
  static final double EDGE = 0.7 * 72;

  private static final double CROWDED = 200;
  private static final double INCH = 72;
  private static final String SMALL = "&\"Calibri,Regular\"&8 ";

  private Paper() {}

  /** One page wide and one high. */
  static void onOnePage(Page page, BlankOrder order) {
    dress(page, order);
    XSSFSheet sheet = page.sheet();
    sheet.getPrintSetup().setLandscape(false);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  /**
   * As many pages as it takes to be read, parted as {@code Pages} says. Programs that fit a sheet
   * to a page leave our breaks out of account, so the scale is reckoned here.
   */
  static void onPages(Page page, BlankOrder order, Pages pages) {
    dress(page, order);
    PrintSetup setup = page.sheet().getPrintSetup();
    setup.setLandscape(pages.landscape());
    setup.setScale((short) pages.scale());
    setup.setLeftToRight(true);
    pages.breakUp(page.sheet());
  }

  private static void dress(Page page, BlankOrder order) {
    XSSFSheet sheet = page.sheet();
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, SIDE / INCH);
    sheet.setMargin(PageMargin.RIGHT, SIDE / INCH);
    sheet.setMargin(PageMargin.TOP, EDGE / INCH);
    sheet.setMargin(PageMargin.BOTTOM, EDGE / INCH);
    sheet.getHeader().setLeft(SMALL + plain(order.typeset(order.form().title())));
    sheet.getHeader().setRight(SMALL + "&A");
    sheet.getFooter().setLeft(SMALL + plain(order.beneficiary().name()));
    sheet.getFooter().setRight(SMALL + "Page &P / &N");
    sheet.setZoom(page.columns().width() > CROWDED ? 90 : 100);
  }

  // "&" begins a code in headers and footers; doubled, it is itself.
  private static String plain(String text) {
    return text.replace("&", "&&");
  }
}
