package fr.comop.workbook.blank;

import java.util.List;

/** Writes what the guide says: headings, and named texts below them. */
final class GuideItems {
  static final SheetColumns COLUMNS = new SheetColumns(List.of(24.0, 84.0), -1);

  private final Page page;
  private final BlankOrder order;

  GuideItems(Page page, BlankOrder order) {
    this.page = page;
    this.order = order;
  }

  void heading(String text) {
    page.down(10);
    page.text(0, Look.SUBTITLE, text);
    page.down(24);
  }

  void item(String name, String text) {
    String shown = order.typeset(text);
    page.text(0, Look.STRONG, order.typeset(name));
    page.text(1, Look.BODY, shown);
    page.down(
        Math.max(
                Lettering.STRONG.height(name, COLUMNS.width(0, 0)),
                Lettering.BODY.height(shown, COLUMNS.width(1, 1)))
            + 3);
  }
}
