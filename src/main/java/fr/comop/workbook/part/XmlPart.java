package fr.comop.workbook.part;

import com.fasterxml.aalto.UncheckedStreamException;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a package, read forward only; no DTD, no entity, no more than the bounds allow.
 */
public final class XmlPart implements AutoCloseable {
  private static final Parsers PARSERS = new Parsers();

  private static final int BUFFER = 8_192;

  private static final String EXTENSIONS = "extLst";

  private final Bounded bytes;
  private final XMLStreamReader reader;
  private final Vocabulary vocabulary;
  private @Nullable String root;
  private @Nullable String held;
  private @Nullable String heldBefore;

  private XmlPart(Bounded bytes, XMLStreamReader reader, Vocabulary vocabulary) {
    this.bytes = bytes;
    this.reader = reader;
    this.vocabulary = vocabulary;
  }

  /**
   * Opens a part of the package, of which elements in the namespace of the root count; null when
   * there is none of this name.
   */
  public static @Nullable XmlPart open(ZippedParts parts, String name)
      throws IOException, UnreadableWorkbook {
    return open(parts, name, Vocabulary.OF_THE_ROOT);
  }

  /**
   * Opens a part of the package; null when there is none of this name.
   *
   * @param vocabulary what counts in it: all else, and lists of extensions, is passed over
   */
  public static @Nullable XmlPart open(ZippedParts parts, String name, Vocabulary vocabulary)
      throws IOException, UnreadableWorkbook {
    Bounded bytes = parts.sound(name);
    if (bytes == null) {
      return null;
    }
    try {
      return new XmlPart(bytes, PARSERS.reader(bytes), vocabulary);
    } catch (XMLStreamException e) {
      bytes.close();
      throw damaged(e);
    }
  }

  /** Moves to the next element's start; false at the end of the part. */
  public boolean nextElement() throws UnreadableWorkbook {
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT && counts()) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Moves to the next start (true) or end (false) of an element. */
  public boolean nextTag() throws UnreadableWorkbook {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && counts()) {
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

  /** Whether the element whose start was met counts; else its end is reached. */
  private boolean counts() throws XMLStreamException {
    String namespace = namespace();
    if (root == null) {
      root = namespace;
      return true;
    }
    if (holds(namespace, root)
        && (vocabulary == Vocabulary.ANY || !EXTENSIONS.equals(reader.getLocalName()))) {
      return true;
    }
    passOverElement();
    return false;
  }

  // Asked of every element: nearly all are of the same one or two namespaces as those before.
  private boolean holds(String namespace, String itsRoot) {
    if (namespace.equals(held)) {
      return true;
    }
    if (namespace.equals(heldBefore) || vocabulary.holds(namespace, itsRoot)) {
      heldBefore = held;
      held = namespace;
      return true;
    }
    return false;
  }

  private void passOverElement() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new XMLStreamException("an XML part ends too early");
      }
    }
  }

  /** Passes over all the rest of the part, of which only the checksum matters. */
  public void passOver() throws IOException {
    byte[] some = new byte[BUFFER];
    do {
      bytes.nextWord();
    } while (bytes.read(some) >= 0);
  }

  /** The local name of the element at hand; prefixes and namespaces differ between programs. */
  public String name() {
    return reader.getLocalName();
  }

  /** The namespace of the element at hand; "" when it has none. */
  public String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** How many attributes the element at hand has. */
  public int attributes() {
    return reader.getAttributeCount();
  }

  /** The local name of one of them, from 0; "" for one that an extension added. */
  public String attributeName(int index) {
    return own(index) ? reader.getAttributeLocalName(index) : "";
  }

  /** What one of them says, from 0. */
  public String attributeValue(int index) {
    return reader.getAttributeValue(index);
  }

  /** An attribute of the standard's by its local name; null when it is missing. */
  public @Nullable String attribute(String name) {
    int count = reader.getAttributeCount();
    for (int index = 0; index < count; index++) {
      if (name.equals(reader.getAttributeLocalName(index)) && own(index)) {
        return reader.getAttributeValue(index);
      }
    }
    return null;
  }

  /** A reference to a relation, in either dialect: "id" or "embed"; null when it is missing. */
  public @Nullable String reference(String name) {
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      if (name.equals(reader.getAttributeLocalName(index))
          && String.valueOf(reader.getAttributeNamespace(index)).endsWith("/relationships")) {
        return reader.getAttributeValue(index);
      }
    }
    return null;
  }

  private boolean own(int attribute) {
    String namespace = reader.getAttributeNamespace(attribute);
    return namespace == null || namespace.isEmpty() || vocabulary.holdsAttribute(namespace);
  }

  /** Whether the element at hand has an attribute of this local name, in any namespace, so. */
  public boolean says(String name, String value) {
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      if (name.equals(reader.getAttributeLocalName(index))
          && value.equals(reader.getAttributeValue(index))) {
        return true;
      }
    }
    return false;
  }

  /** What comes next in an element that mixes text and elements. */
  public enum Event {
    START,
    END,
    TEXT
  }

  /** Moves to the next text, or start or end of an element. */
  public Event next() throws UnreadableWorkbook {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (counts()) {
              return Event.START;
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            return Event.END;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return Event.TEXT;
          }
          default -> {}
        }
      }
      throw new UnreadableWorkbook(Why.DAMAGED, "an XML part ends too early");
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** The text at hand, after {@link Event#TEXT}. */
  public String characters() throws UnreadableWorkbook {
    try {
      return reader.getText();
    } catch (UncheckedStreamException e) {
      throw damaged(e);
    }
  }

  /** The text up to the end of the element at hand, cut at the bound. */
  public String text() throws UnreadableWorkbook {
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
    } catch (UncheckedStreamException e) {
      throw damaged(e);
    }
  }

  /** The element at hand with all that it holds; its end is then at hand. */
  public Fragment fragment() throws UnreadableWorkbook {
    try {
      return new FragmentReader(reader).read();
    } catch (XMLStreamException e) {
      throw damaged(e);
    } catch (UncheckedStreamException e) {
      throw damaged(e);
    }
  }

  /** Passes over all that is inside the element at hand. */
  public void skip() throws UnreadableWorkbook {
    try {
      passOverElement();
    } catch (XMLStreamException e) {
      throw damaged(e);
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

  // thrown where the text is fetched, for it is parsed no sooner
  private static UnreadableWorkbook damaged(UncheckedStreamException e) {
    return e.getCause() instanceof XMLStreamException cause
        ? damaged(cause)
        : new UnreadableWorkbook(Why.DAMAGED, "XML: " + e.getMessage());
  }

  private static UnreadableWorkbook damaged(XMLStreamException e) {
    if (e.getNestedException() instanceof Bounded.Exceeded) {
      return new UnreadableWorkbook(Why.TOO_LARGE, "an XML part inflates past its bound");
    }
    return new UnreadableWorkbook(Why.DAMAGED, "XML: " + e.getMessage());
  }
}
