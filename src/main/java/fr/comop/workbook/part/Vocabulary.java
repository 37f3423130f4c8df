package fr.comop.workbook.part;

/**
 * Which elements of a part are its own. All others are extensions: what programs of a later year
 * add under names that the part may use as well, for something else.
 */
public enum Vocabulary {
  /** Those in the namespace of the root, as in nearly every part of an Office package. */
  OF_THE_ROOT {
    @Override
    boolean holds(String namespace, String root) {
      return namespace.equals(root);
    }
  },
  /** Those that the standard of OpenDocument names. */
  OPEN_DOCUMENT {
    @Override
    boolean holds(String namespace, String root) {
      return namespace.startsWith(ODF) || namespace.isEmpty();
    }
  },
  /** Those of drawings, in either dialect, and the choices between what is new and what is old. */
  DRAWING {
    @Override
    boolean holds(String namespace, String root) {
      return namespace.equals(root)
          || namespace.startsWith("http://schemas.openxmlformats.org/drawingml/")
          || namespace.startsWith("http://purl.oclc.org/ooxml/drawingml/")
          || namespace.equals("http://schemas.openxmlformats.org/markup-compatibility/2006");
    }
  },
  /** Whatever there is: for parts that are extensions themselves. */
  ANY {
    @Override
    boolean holds(String namespace, String root) {
      return true;
    }
  };

  private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String LINKS = "http://www.w3.org/1999/xlink";

  /** Whether an element of this namespace counts. */
  abstract boolean holds(String namespace, String root);

  /** Whether an attribute of this namespace is one of the standard's. */
  boolean holdsAttribute(String namespace) {
    return this == OPEN_DOCUMENT && (namespace.startsWith(ODF) || namespace.equals(LINKS));
  }
}
