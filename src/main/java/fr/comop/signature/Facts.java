package fr.comop.signature;

import org.jsoup.nodes.Element;

/** A table of a few facts, a line each. */
final class Facts {
  private final Element body;

  Facts(Element section) {
    body = section.appendElement("table").addClass("facts").appendElement("tbody");
  }

  /** One whose value nobody reads, but may compare. */
  Facts digest(String what, String digest) {
    line(what, digest);
    body.child(body.childrenSize() - 1).child(1).addClass("digest");
    return this;
  }

  Facts line(String what, String said) {
    Element row = body.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(what);
    row.appendElement("td").addClass("words").text(said);
    return this;
  }
}
