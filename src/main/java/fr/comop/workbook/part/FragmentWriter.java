package fr.comop.workbook.part;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements where their own prefixes may mean something else, or nothing: a name then gets
 * the prefix that its namespace has there, or declares one.
 */
final class FragmentWriter {
  private final XMLStreamWriter writer;

  /** Prefixes that mean what a name needs, by namespace; never "" for the sake of attributes. */
  private final Map<String, String> prefixes = new HashMap<>();

  private final NamespaceContext around;

  FragmentWriter(XMLStreamWriter writer, NamespaceContext around) {
    this.writer = writer;
    this.around = around;
  }

  void write(Fragment fragment) throws XMLStreamException {
    begin(fragment);
    for (Fragment.Child child : fragment.children()) {
      if (child instanceof Fragment.Text text) {
        writer.writeCharacters(text.text());
      } else if (child instanceof Fragment.Inner inner) {
        write(inner.fragment());
      }
    }
    writer.writeEndElement();
  }

  /** Writes the start alone. */
  void begin(Fragment fragment) throws XMLStreamException {
    Map<String, String> declared = new TreeMap<>();
    QName name = fragment.name();
    String prefix = prefix(name, fragment, declared);
    writer.writeStartElement(prefix, name.getLocalPart(), name.getNamespaceURI());
    Map<QName, String> prefixOf = new HashMap<>();
    for (QName attribute : fragment.attributes().keySet()) {
      prefixOf.put(attribute, prefix(attribute, fragment, declared));
    }
    for (Map.Entry<String, String> namespace : fragment.namespaces().entrySet()) {
      declare(namespace.getKey(), namespace.getValue());
    }
    for (Map.Entry<String, String> namespace : declared.entrySet()) {
      declare(namespace.getValue(), namespace.getKey());
    }
    for (Map.Entry<QName, String> attribute : fragment.attributes().entrySet()) {
      QName key = attribute.getKey();
      String its = prefixOf.getOrDefault(key, "");
      if (its.isEmpty()) {
        writer.writeAttribute(key.getLocalPart(), attribute.getValue());
      } else {
        writer.writeAttribute(its, key.getNamespaceURI(), key.getLocalPart(), attribute.getValue());
      }
    }
  }

  private void declare(String prefix, String uri) throws XMLStreamException {
    if (prefix.isEmpty()) {
      writer.writeDefaultNamespace(uri);
    } else {
      writer.writeNamespace(prefix, uri);
    }
  }

  /** A name that was read brings its prefix; one of ours has none. */
  private String prefix(QName name, Fragment fragment, Map<String, String> declared) {
    String uri = name.getNamespaceURI();
    if (!name.getPrefix().isEmpty() || uri.isEmpty() || uri.equals(fragment.namespaces().get(""))) {
      return name.getPrefix();
    }
    String known = prefixes.computeIfAbsent(uri, this::prefixAround);
    if (!known.isEmpty()) {
      return known;
    }
    return declared.computeIfAbsent(uri, one -> "comop" + declared.size());
  }

  private String prefixAround(String uri) {
    if (uri.equals(XMLConstants.XML_NS_URI)) {
      return XMLConstants.XML_NS_PREFIX;
    }
    for (Iterator<String> all = around.getPrefixes(uri); all.hasNext(); ) {
      String prefix = all.next();
      if (!prefix.isEmpty()) {
        return prefix;
      }
    }
    return "";
  }
}
