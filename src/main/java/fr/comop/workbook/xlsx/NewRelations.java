package fr.comop.workbook.xlsx;

import fr.comop.workbook.part.XmlCopy;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Relations that a part of the package gets beside those that it has. */
final class NewRelations {
  /** The relations of a part that had none. */
  static final String NONE =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

  /** How the ids of all relations that are added begin. */
  static final String ID = "rIdComop";

  private record One(String id, String type, String target) {}

  private final Relations existing;
  private final List<One> added = new ArrayList<>();

  NewRelations(Relations existing) {
    this.existing = existing;
  }

  /** Adds a relation to a part, and says its id. */
  String add(String type, String part) {
    int number = 1;
    while (isTaken(ID + number)) {
      number++;
    }
    String id = ID + number;
    added.add(new One(id, type, "/" + part));
    return id;
  }

  private boolean isTaken(String id) {
    return existing.byId(id).isPresent() || added.stream().anyMatch(one -> one.id().equals(id));
  }

  boolean isEmpty() {
    return added.isEmpty();
  }

  /** The part that holds the relations of another. */
  static String partOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  /** Copies the relations that there are, with the new ones. */
  void write(XmlCopy xml) throws XMLStreamException {
    while (xml.next()) {
      if (!xml.starts() && xml.depth() == 1) {
        for (One one : added) {
          xml.element("Relationship", "Id", one.id(), "Type", one.type(), "Target", one.target());
        }
      }
      xml.copy();
    }
  }
}
