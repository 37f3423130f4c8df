package fr.comop.workbook.part;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/**
 * One XML part on its way from one package to another: what its user does not change is copied
 * event by event, in constant memory.
 */
public final class XmlCopy implements AutoCloseable {
  private static final XMLInputFactory2 READERS = readers();
  private static final XMLOutputFactory2 FACTORY = factory();

  private final InputStream bytes;
  private final XMLStreamReader2 reader;
  private final XMLStreamWriter2 writer;
  private String prefix = "";
  private String namespace = "";

  private XmlCopy(InputStream bytes, XMLStreamReader2 reader, XMLStreamWriter2 writer) {
    this.bytes = bytes;
    this.reader = reader;
    this.writer = writer;
  }

  /** Opens a part, which has to be there, to be copied to a stream that stays open. */
  public static XmlCopy open(ZippedParts parts, String part, OutputStream out)
      throws IOException, XMLStreamException {
    InputStream bytes = parts.bytes(part, Bounds.PART_BYTES);
    if (bytes == null) {
      throw new IOException("the package has no part " + part);
    }
    return open(bytes, out);
  }

  /** Opens a new part, still without content, as if it had been there. */
  public static XmlCopy open(String part, OutputStream out) throws IOException, XMLStreamException {
    return open(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)), out);
  }

  private static XmlCopy open(InputStream bytes, OutputStream out)
      throws IOException, XMLStreamException {
    try {
      return new XmlCopy(
          bytes, (XMLStreamReader2) READERS.createXMLStreamReader(bytes), writer(out));
    } catch (XMLStreamException e) {
      bytes.close();
      throw e;
    }
  }

  /** A writer of a new part, to a stream that stays open; what XML forbids becomes a space. */
  public static XMLStreamWriter2 writer(OutputStream out) throws XMLStreamException {
    XMLStreamWriter2 writer =
        (XMLStreamWriter2) FACTORY.createXMLStreamWriter(new StaysOpen(out), "UTF-8");
    writer.writeStartDocument("1.0", "UTF-8", true);
    return writer;
  }

  /** Moves to the next start or end of an element, copying what lies between; false at the end. */
  public boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth() == 1) {
            prefix = reader.getPrefix() == null ? "" : reader.getPrefix();
            namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
          }
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {}
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> copy();
      }
    }
    return false;
  }

  public boolean starts() {
    return reader.isStartElement();
  }

  /** Whether the element at hand is of this name, whatever its namespace. */
  public boolean is(String name) {
    return reader.getLocalName().equals(name);
  }

  public String name() {
    return reader.getLocalName();
  }

  /** The name of the element at hand; "" for one of another namespace than the root's. */
  public String ownName() {
    return namespace.equals(String.valueOf(reader.getNamespaceURI())) ? name() : "";
  }

  /** 1 for the root, also at its end. */
  public int depth() {
    return reader.getDepth();
  }

  /** The namespace of the root. */
  public String namespace() {
    return namespace;
  }

  /** An attribute by its local name; null when it is missing. */
  public @Nullable String attribute(String name) {
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      if (name.equals(reader.getAttributeLocalName(index))) {
        return reader.getAttributeValue(index);
      }
    }
    return null;
  }

  /** The attributes without a namespace. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new TreeMap<>();
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      if (plain(index)) {
        attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
      }
    }
    return attributes;
  }

  /** Copies what is at hand. */
  public void copy() throws XMLStreamException {
    writer.copyEventFromReader(reader, false);
  }

  /** Copies the start at hand, one of its attributes changed, or left out where it is null. */
  public void copyWith(String attribute, @Nullable String value) throws XMLStreamException {
    start(reader.getPrefix(), reader.getLocalName(), reader.getNamespaceURI());
    for (int index = 0; index < reader.getNamespaceCount(); index++) {
      String declared = reader.getNamespacePrefix(index);
      if (declared == null || declared.isEmpty()) {
        writer.writeDefaultNamespace(reader.getNamespaceURI(index));
      } else {
        writer.writeNamespace(declared, reader.getNamespaceURI(index));
      }
    }
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      String name = reader.getAttributeLocalName(index);
      if (!plain(index)) {
        writer.writeAttribute(
            reader.getAttributePrefix(index),
            reader.getAttributeNamespace(index),
            name,
            reader.getAttributeValue(index));
      } else if (!name.equals(attribute)) {
        writer.writeAttribute(name, reader.getAttributeValue(index));
      }
    }
    if (value != null) {
      writer.writeAttribute(attribute, value);
    }
  }

  /** The element at hand with all that it holds; its end is then at hand. */
  public Fragment fragment() throws XMLStreamException {
    return new FragmentReader(reader).read();
  }

  /** Writes an element with all that it holds. */
  public void write(Fragment fragment) throws XMLStreamException {
    new FragmentWriter(writer, reader.getNamespaceContext()).write(fragment);
  }

  /** Begins an element without what it holds. */
  public void begin(Fragment fragment) throws XMLStreamException {
    new FragmentWriter(writer, reader.getNamespaceContext()).begin(fragment);
  }

  /** The start at hand, without what it holds. */
  public Fragment bare() {
    return new FragmentReader(reader).bare();
  }

  /** Copies the element at hand with all that it holds. */
  public void copyAll() throws XMLStreamException {
    int depth = depth();
    copy();
    while (next()) {
      copy();
      if (!starts() && depth() == depth) {
        return;
      }
    }
  }

  /** Passes over the element at hand, to its end. */
  public void skip() throws XMLStreamException {
    reader.skipElement();
  }

  /** The text of the element at hand, whose end is reached. */
  public String text() throws XMLStreamException {
    return reader.getElementText();
  }

  /** Begins an element of the root's namespace: attribute, value, attribute, value… */
  public void start(String name, String... attributes) throws XMLStreamException {
    start(prefix, name, namespace);
    for (int index = 0; index < attributes.length; index += 2) {
      writer.writeAttribute(attributes[index], attributes[index + 1]);
    }
  }

  public void end() throws XMLStreamException {
    writer.writeEndElement();
  }

  /** Writes an element that holds nothing. */
  public void element(String name, String... attributes) throws XMLStreamException {
    start(name, attributes);
    end();
  }

  /**
   * Gives the element just begun a reference to a relation of its part.
   *
   * @param relations the namespace of such references
   */
  public void relation(String relations, String id) throws XMLStreamException {
    writer.writeNamespace("r", relations);
    writer.writeAttribute("r", relations, "id", id);
  }

  public void characters(String text) throws XMLStreamException {
    writer.writeCharacters(text);
  }

  /** Says that white space counts in the element just begun. */
  public void preserveSpace() throws XMLStreamException {
    writer.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
  }

  @Override
  public void close() throws XMLStreamException {
    try (bytes) {
      writer.close();
      reader.close();
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  private void start(@Nullable String its, String name, @Nullable String uri)
      throws XMLStreamException {
    if (its == null || its.isEmpty()) {
      writer.writeStartElement(name);
    } else {
      writer.writeStartElement(its, name, uri);
    }
  }

  private boolean plain(int attribute) {
    String uri = reader.getAttributeNamespace(attribute);
    return uri == null || uri.isEmpty();
  }

  private static XMLInputFactory2 readers() {
    XMLInputFactory2 readers = new WstxInputFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    readers.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Bounds.DEPTH);
    readers.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Bounds.TEXT);
    readers.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
    return readers;
  }

  private static XMLOutputFactory2 factory() {
    XMLOutputFactory2 factory = new WstxOutputFactory();
    factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
    factory.setProperty(
        WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER,
        new InvalidCharHandler.ReplacingHandler(' '));
    return factory;
  }

  /** The package's own stream, which the end of one part does not end. */
  private static final class StaysOpen extends FilterOutputStream {
    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      out.write(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
