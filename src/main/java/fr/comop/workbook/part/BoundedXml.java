package fr.comop.workbook.part;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;

/**
 * An XML reader that gives up on what no workbook holds: elements nested without end, hundreds of
 * attributes on one, a word that goes on for megabytes, or an endless choice of names, of which a
 * parser keeps each.
 */
final class BoundedXml extends StreamReader2Delegate {
  private static final int ATTRIBUTES = 200;
  private static final int NAMES = 2_000;
  private static final int LATELY = 64; // a power of two
  private static final int FEW_BYTES = 32 << 10; // no room for names that would matter

  private final Bounded bytes;
  private final Set<String> names = new HashSet<>();
  private final String[] lately = new String[LATELY];

  BoundedXml(XMLStreamReader2 reader, Bounded bytes) {
    super(reader);
    this.bytes = bytes;
  }

  @Override
  public int next() throws XMLStreamException {
    bytes.nextWord();
    int event = super.next();
    if (event == START_ELEMENT) {
      check();
    }
    return event;
  }

  private void check() throws XMLStreamException {
    int attributes = getAttributeCount();
    if (attributes > ATTRIBUTES) {
      throw new XMLStreamException("an element has too many attributes");
    }
    if (getDepth() > Bounds.DEPTH) {
      throw new XMLStreamException("elements are nested too deep");
    }
    if (bytes.given() > FEW_BYTES) {
      checkNames(attributes);
    }
  }

  private void checkNames(int attributes) throws XMLStreamException {
    meet(getLocalName());
    for (int index = 0; index < attributes; index++) {
      meet(getAttributeLocalName(index));
    }
    if (names.size() > NAMES) {
      throw new XMLStreamException("elements and attributes have too many names");
    }
  }

  // Asked of every name: nearly all were met a moment ago.
  private void meet(String name) {
    int slot = name.hashCode() & (LATELY - 1);
    if (!name.equals(lately[slot])) {
      lately[slot] = name;
      names.add(name);
    }
  }
}
