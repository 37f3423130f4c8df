package fr.comop.workbook.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one element with all that it holds, within a bound. */
final class FragmentReader {
  private static final int MOST_ELEMENTS = 100_000;

  private final XMLStreamReader reader;
  private int elements;

  FragmentReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** The element whose start is at hand; its end is then. */
  Fragment read() throws XMLStreamException {
    if (++elements > MOST_ELEMENTS) {
      throw new XMLStreamException("an element that holds too many others");
    }
    Fragment bare = bare();
    List<Fragment.Child> children = new ArrayList<>();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      switch (reader.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(read().inside());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            children.add(new Fragment.Text(reader.getText()));
        default -> {}
      }
    }
    return bare.with(children);
  }

  /** The start at hand alone. */
  Fragment bare() {
    return new Fragment(reader.getName(), namespaces(), attributes(), List.of());
  }

  private Map<String, String> namespaces() {
    Map<String, String> namespaces = new LinkedHashMap<>();
    for (int index = 0; index < reader.getNamespaceCount(); index++) {
      String prefix = reader.getNamespacePrefix(index);
      namespaces.put(prefix == null ? "" : prefix, reader.getNamespaceURI(index));
    }
    return namespaces;
  }

  private Map<QName, String> attributes() {
    Map<QName, String> attributes = new LinkedHashMap<>();
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      attributes.put(reader.getAttributeName(index), reader.getAttributeValue(index));
    }
    return attributes;
  }
}
