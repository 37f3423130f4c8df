package fr.comop.summary.page;

import org.jsoup.nodes.Element;

/** What stands where. */
final class Contents {
  private static final int CHAPTERS_BEFORE = 2; // the title, and the contents themselves

  private Contents() {}

  /** Lists the chapters of a body, and the structures, which each have a sheet. */
  static void write(Element contents, Element body) {
    Element list = contents.appendElement("ul").addClass("contents");
    int count = 0;
    for (Element heading : body.select("h1, h2.structure")) {
      if (++count <= CHAPTERS_BEFORE) {
        continue;
      }
      heading.attr("id", "partie-" + count);
      list.appendElement("li")
          .addClass(heading.nameIs("h1") ? "chapter" : "below")
          .appendElement("a")
          .attr("href", "#partie-" + count)
          .text(heading.text());
    }
  }
}
