package fr.comop.workbook.xlsx;

/**
 * The namespaces of a workbook: those that every program writes, or those of "Strict Open XML".
 *
 * @param main of its parts
 * @param relations of references to relations, and the beginning of their types
 */
record Dialect(String main, String relations) {
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  /** The dialect of a part whose root has this namespace. */
  static Dialect of(String root) {
    return root.startsWith(STRICT)
        ? new Dialect(root, STRICT + "officeDocument/relationships")
        : new Dialect(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  }

  /** The type of a relation: "comments". */
  String type(String word) {
    return relations + "/" + word;
  }
}
