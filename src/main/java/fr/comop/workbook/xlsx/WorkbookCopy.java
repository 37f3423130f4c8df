package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlCopy;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Copies the list of a workbook's sheets and names, with sheets of our own put in. */
final class WorkbookCopy {
  /** What may follow {@code definedNames} (ECMA-376, CT_Workbook). */
  private static final Set<String> AFTER_NAMES =
      Set.of(
          "calcPr",
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "AlternateContent",
          "extLst");

  private final Outline outline;
  private final String listName;
  private final @Nullable String newList;
  private final @Nullable String newFills;
  private boolean listed;
  private boolean named;

  /**
   * A copy.
   *
   * @param listName name of the list, as written in the file
   * @param newList the relation to the list; null when the workbook has one
   * @param newFills the relation to the memory of fills; null when it has one
   */
  WorkbookCopy(
      Outline outline, String listName, @Nullable String newList, @Nullable String newFills) {
    this.outline = outline;
    this.listName = listName;
    this.newList = newList;
    this.newFills = newFills;
  }

  void write(XmlCopy xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.starts()) {
        start(xml);
      } else {
        end(xml);
      }
    }
  }

  private void start(XmlCopy xml) throws XMLStreamException {
    if (xml.depth() == 2 && listed && AFTER_NAMES.contains(xml.name())) {
      names(xml);
    }
    switch (xml.ownName()) {
      case "extLst", "" -> xml.copyAll(); // extensions may call their elements as ours are called
      case "workbookView" -> view(xml);
      case "sheets" -> {
        xml.copy();
        if (newList != null) {
          sheet(xml, listName, 1, newList);
        }
      }
      case "sheet" -> {
        boolean list = outline.list() != null && outline.list().raw().equals(xml.attribute("name"));
        if (list) {
          xml.copyWith("state", null);
        } else {
          xml.copy();
        }
      }
      case "definedName" -> name(xml);
      default -> xml.copy();
    }
  }

  private void end(XmlCopy xml) throws XMLStreamException {
    if (xml.is("sheets") && xml.depth() == 2) {
      listed = true;
      if (newFills != null) {
        sheet(xml, OwnSheets.FILLS, 2, newFills);
      }
    } else if (xml.is("definedNames") && xml.depth() == 2) {
      named = true;
      name(xml, OwnSheets.LIST_MARK);
    } else if (xml.depth() == 1) {
      names(xml);
    }
    xml.copy();
  }

  /** Opens the workbook on the list. */
  private void view(XmlCopy xml) throws XMLStreamException {
    int at = outline.list() == null ? 0 : outline.tabs().indexOf(outline.list());
    xml.copyWith("activeTab", String.valueOf(at));
  }

  private void sheet(XmlCopy xml, String name, int more, String relation)
      throws XMLStreamException {
    String state = name.equals(OwnSheets.FILLS) ? "veryHidden" : "visible";
    String id = String.valueOf(outline.highestSheetId() + more);
    xml.start("sheet", "name", name, "sheetId", id, "state", state);
    xml.relation(outline.dialect().relations(), relation);
    xml.end();
  }

  private void name(XmlCopy xml) throws XMLStreamException {
    String sheet = xml.attribute("localSheetId");
    if (OwnSheets.LIST_MARK.equals(xml.attribute("name"))) {
      xml.skip();
    } else if (sheet != null && newList != null) {
      xml.copyWith("localSheetId", String.valueOf(Whole.of(sheet, 0) + 1));
    } else {
      xml.copy();
    }
  }

  private void names(XmlCopy xml) throws XMLStreamException {
    if (!named) {
      named = true;
      xml.start("definedNames");
      name(xml, OwnSheets.LIST_MARK);
      xml.end();
    }
  }

  private void name(XmlCopy xml, String name) throws XMLStreamException {
    xml.start("definedName", "name", name);
    xml.characters(ListPart.quoted(listName) + "!$A$1");
    xml.end();
  }
}
