package fr.comop.workbook.xlsx;

import fr.comop.form.Place;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.marked.ListLine;
import fr.comop.workbook.marked.ListSize;
import fr.comop.workbook.marked.ToMend;
import fr.comop.workbook.part.XmlCopy;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/** Writes the sheets of our own: the list of what to mend, and the hidden memory of fills. */
final class ListPart {
  private final XMLStreamWriter2 xml;
  private final Palette palette;
  private int row;

  private ListPart(XMLStreamWriter2 xml, Palette palette) {
    this.xml = xml;
    this.palette = palette;
  }

  /**
   * Writes the list.
   *
   * @param rawNames names of sheets as the file writes them, by the names that people see
   */
  static void writeList(
      OutputStream out,
      Dialect dialect,
      Palette palette,
      ToMend toMend,
      Map<String, String> rawNames)
      throws XMLStreamException {
    XMLStreamWriter2 xml = XmlCopy.writer(out);
    new ListPart(xml, palette).list(dialect, toMend, rawNames);
    xml.writeEndDocument();
    xml.close();
  }

  /** Writes the memory: the colour in A, a cell with the fill that it took the place of in B. */
  static void writeFills(OutputStream out, Dialect dialect, Palette palette)
      throws XMLStreamException {
    XMLStreamWriter2 xml = XmlCopy.writer(out);
    ListPart part = new ListPart(xml, palette);
    part.begin("worksheet", "xmlns", dialect.main());
    part.begin("sheetData");
    for (Palette.Remembered one : palette.memory()) {
      part.beginRow();
      part.cell(1, one.coloured(), one.shade().colour());
      part.cell(2, one.original(), "fond d’origine");
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    xml.close();
  }

  private void list(Dialect dialect, ToMend toMend, Map<String, String> rawNames)
      throws XMLStreamException {
    List<ListLine> lines = ListLine.of(toMend.findings());
    int head = toMend.introduction().size() + 3;
    begin("worksheet", "xmlns", dialect.main());
    begin("sheetPr");
    empty("tabColor", "rgb", "FFF9C9BF");
    empty("pageSetUpPr", "fitToPage", "1");
    xml.writeEndElement();
    begin("sheetViews");
    begin("sheetView", "showGridLines", "0", "tabSelected", "1", "workbookViewId", "0");
    empty(
        "pane",
        "ySplit",
        String.valueOf(head),
        "topLeftCell",
        "A" + (head + 1),
        "activePane",
        "bottomLeft",
        "state",
        "frozen");
    xml.writeEndElement();
    xml.writeEndElement();
    empty("sheetFormatPr", "defaultRowHeight", "15");
    columns();
    begin("sheetData");
    title(toMend.title());
    for (String line : toMend.introduction()) {
      text(ListLook.TEXT, line);
    }
    row++;
    cells(ListSize.titles(), ListLook.HEAD, ListLook.HEAD, ListLook.HEAD);
    for (int index = 0; index < lines.size(); index++) {
      line(index + 1, lines.get(index));
    }
    xml.writeEndElement();
    protection();
    links(lines, head, rawNames);
    empty(
        "pageMargins",
        "left",
        "0.4",
        "right",
        "0.4",
        "top",
        "0.5",
        "bottom",
        "0.5",
        "header",
        "0.3",
        "footer",
        "0.3");
    empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToHeight", "0");
  }

  private void columns() throws XMLStreamException {
    begin("cols");
    for (int index = 0; index < ListSize.COLUMNS.size(); index++) {
      String number = String.valueOf(index + 1);
      empty(
          "col",
          "min",
          number,
          "max",
          number,
          "width",
          String.valueOf(ListSize.COLUMNS.get(index)),
          "customWidth",
          "1");
    }
    xml.writeEndElement();
  }

  private void title(String title) throws XMLStreamException {
    row++;
    begin(
        "row", "r", String.valueOf(row), "ht", String.valueOf(ListSize.TITLE), "customHeight", "1");
    cell(1, palette.of(ListLook.TITLE), title);
    xml.writeEndElement();
  }

  private void text(ListLook look, String text) throws XMLStreamException {
    beginRow();
    cell(1, palette.of(look), text);
    xml.writeEndElement();
  }

  private void line(int number, ListLine line) throws XMLStreamException {
    cells(
        ListSize.texts(number, line),
        line.error() ? ListLook.ERROR : ListLook.REMARK,
        line.target() == null ? ListLook.CELL : ListLook.LINK,
        ListLook.CELL);
  }

  private void cells(List<String> texts, ListLook severity, ListLook where, ListLook others)
      throws XMLStreamException {
    String height = String.valueOf(ListSize.height(texts));
    row++;
    begin("row", "r", String.valueOf(row), "ht", height, "customHeight", "1");
    for (int column = 1; column <= texts.size(); column++) {
      ListLook look =
          switch (column) {
            case ListSize.SEVERITY -> severity;
            case ListSize.LINK -> where;
            default -> others;
          };
      cell(column, palette.of(look), texts.get(column - 1));
    }
    xml.writeEndElement();
  }

  private void protection() throws XMLStreamException {
    empty(
        "sheetProtection",
        "sheet",
        "1",
        "formatCells",
        "0",
        "formatColumns",
        "0",
        "formatRows",
        "0");
  }

  private void links(List<ListLine> lines, int head, Map<String, String> rawNames)
      throws XMLStreamException {
    if (lines.stream().allMatch(line -> line.target() == null)) {
      return;
    }
    begin("hyperlinks");
    for (int index = 0; index < lines.size(); index++) {
      Place target = lines.get(index).target();
      String raw = target == null ? null : rawNames.get(target.sheet());
      if (target != null && raw != null) {
        String cell = CellAddress.of(target.cell()).map(CellAddress::toString).orElse("A1");
        empty(
            "hyperlink",
            "ref",
            new CellAddress(head + index + 1, ListSize.LINK).toString(),
            "location",
            quoted(raw) + "!" + cell,
            "display",
            lines.get(index).link());
      }
    }
    xml.writeEndElement();
  }

  /** A sheet's name as formulas write it. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }

  private void beginRow() throws XMLStreamException {
    row++;
    begin("row", "r", String.valueOf(row));
  }

  private void cell(int column, int format, String text) throws XMLStreamException {
    begin(
        "c",
        "r",
        new CellAddress(row, column).toString(),
        "s",
        String.valueOf(format),
        "t",
        "inlineStr");
    begin("is");
    begin("t");
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
    xml.writeCharacters(text);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void begin(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (int index = 0; index < attributes.length; index += 2) {
      if (attributes[index].equals("xmlns")) {
        xml.writeDefaultNamespace(attributes[index + 1]);
      } else {
        xml.writeAttribute(attributes[index], attributes[index + 1]);
      }
    }
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    begin(name, attributes);
    xml.writeEndElement();
  }
}
