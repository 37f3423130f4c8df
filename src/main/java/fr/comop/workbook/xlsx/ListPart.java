package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.marked.ListCell;
import fr.comop.workbook.marked.ListLink;
import fr.comop.workbook.marked.ListLook;
import fr.comop.workbook.marked.ListRow;
import fr.comop.workbook.marked.ListSheet;
import fr.comop.workbook.part.XmlCopy;
import java.io.OutputStream;
import java.util.List;
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

  /** Writes the list. */
  static void writeList(OutputStream out, Dialect dialect, Palette palette, ListSheet list)
      throws XMLStreamException {
    XMLStreamWriter2 xml = XmlCopy.writer(out);
    new ListPart(xml, palette).list(dialect, list);
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

  private void list(Dialect dialect, ListSheet list) throws XMLStreamException {
    begin("worksheet", "xmlns", dialect.main());
    begin("sheetPr");
    empty("tabColor", "rgb", ListFormats.opaque(ListLook.ERROR.fill()));
    empty("pageSetUpPr", "fitToPage", "1");
    xml.writeEndElement();
    begin("sheetViews");
    begin("sheetView", "showGridLines", "0", "tabSelected", "1", "workbookViewId", "0");
    empty(
        "pane",
        "ySplit",
        String.valueOf(list.frozen()),
        "topLeftCell",
        new CellAddress(list.frozen() + 1, 1).toString(),
        "activePane",
        "bottomLeft",
        "state",
        "frozen");
    xml.writeEndElement();
    xml.writeEndElement();
    empty("sheetFormatPr", "defaultRowHeight", "15");
    columns();
    begin("sheetData");
    for (ListRow one : list.rows()) {
      row(one);
    }
    xml.writeEndElement();
    protection();
    links(list);
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
    for (int index = 0; index < ListSheet.WIDTHS.size(); index++) {
      String number = String.valueOf(index + 1);
      empty(
          "col",
          "min",
          number,
          "max",
          number,
          "width",
          String.valueOf(ListSheet.WIDTHS.get(index)),
          "customWidth",
          "1");
    }
    xml.writeEndElement();
  }

  private void row(ListRow one) throws XMLStreamException {
    if (one.cells().isEmpty()) {
      row++;
      return;
    }
    beginRow();
    if (one.height() != ListSheet.LINE) {
      xml.writeAttribute("ht", String.valueOf(one.height()));
      xml.writeAttribute("customHeight", "1");
    }
    for (int index = 0; index < one.cells().size(); index++) {
      ListCell cell = one.cells().get(index);
      cell(index + 1, palette.of(cell.look()), cell.text());
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

  private void links(ListSheet list) throws XMLStreamException {
    boolean begun = false;
    for (int index = 0; index < list.rows().size(); index++) {
      List<ListCell> cells = list.rows().get(index).cells();
      for (int column = 0; column < cells.size(); column++) {
        ListLink link = cells.get(column).link();
        if (link != null) {
          if (!begun) {
            begin("hyperlinks"); // must not be there without one
            begun = true;
          }
          empty(
              "hyperlink",
              "ref",
              new CellAddress(index + 1, column + 1).toString(),
              "location",
              quoted(link.sheet()) + "!" + link.cell(),
              "display",
              cells.get(column).text());
        }
      }
    }
    if (begun) {
      xml.writeEndElement();
    }
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
