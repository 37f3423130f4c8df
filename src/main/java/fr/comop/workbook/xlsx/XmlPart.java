package fr.comop.workbook.xlsx;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import fr.comop.workbook.UnreadableWorkbook;
import fr.comop.workbook.UnreadableWorkbook.Why;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a package, read forward only; no DTD, no entity, no more than the bounds allow.
 */
final class XmlPart implements AutoCloseable {
  static final XMLInputFactory FACTORY = factory();

  private final InputStream bytes;
  private final XMLStreamReader reader;

  private XmlPart(InputStream bytes, XMLStreamReader reader) {
    this.bytes = bytes;
    this.reader = reader;
  }

  /** Opens a part of the package; null when there is none of this name. */
  static @Nullable XmlPart open(ZipFile zip, String name) throws IOException, UnreadableWorkbook {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return null;
    }
    InputStream bytes = new Bounded(zip.getInputStream(entry), Bounds.PART_BYTES);
    try {
      return new XmlPart(bytes, FACTORY.createXMLStreamReader(bytes));
    } catch (XMLStreamException e) {
      bytes.close();
      throw damaged(e);
    }
  }

  /** Moves to the next element's start; false at the end of the part. */
  boolean nextElement() throws UnreadableWorkbook {
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Moves to the next start (true) or end (false) of an element. */
  boolean nextTag() throws UnreadableWorkbook {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          return true;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          return false;
        }
      }
      throw new UnreadableWorkbook(Why.DAMAGED, "an XML part ends too early");
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** The local name of the element at hand; prefixes and namespaces differ between programs. */
  String name() {
    return reader.getLocalName();
  }

  /** The namespace of the element at hand; "" when it has none. */
  String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** An attribute by its local name; null when it is missing. */
  @Nullable String attribute(String name) {
    int count = reader.getAttributeCount();
    for (int index = 0; index < count; index++) {
      if (name.equals(reader.getAttributeLocalName(index))) {
        return reader.getAttributeValue(index);
      }
    }
    return null;
  }

  /** The text up to the end of the element at hand, cut at the bound. */
  String text() throws UnreadableWorkbook {
    try {
      StringBuilder text = null;
      String first = "";
      while (true) {
        int event = reader.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          return text == null ? first : text.toString();
        }
        if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          if (first.isEmpty() && text == null) {
            first = reader.getText();
          } else {
            text = text == null ? new StringBuilder(first) : text;
            if (text.length() < Bounds.TEXT) {
              text.append(
                  reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
          }
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          skip();
        }
      }
    } catch (XMLStreamException e) {
      throw damaged(e);
    } catch (WstxLazyException e) { // thrown where the text is fetched, for it is parsed no sooner
      throw e.getCause() instanceof XMLStreamException cause
          ? damaged(cause)
          : new UnreadableWorkbook(Why.DAMAGED, "XML: " + e.getMessage());
    }
  }

  /** Passes over all that is inside the element at hand. */
  void skip() throws UnreadableWorkbook {
    int depth = 1;
    while (depth > 0) {
      depth += nextTag() ? 1 : -1;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close(); // gives its buffers and the names it met to the next one
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      bytes.close();
    }
  }

  private static UnreadableWorkbook damaged(XMLStreamException e) {
    if (e.getNestedException() instanceof Bounded.Exceeded) {
      return new UnreadableWorkbook(Why.TOO_LARGE, "an XML part inflates past its bound");
    }
    return new UnreadableWorkbook(Why.DAMAGED, "XML: " + e.getMessage());
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Bounds.DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Bounds.TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
    return factory;
  }
}
