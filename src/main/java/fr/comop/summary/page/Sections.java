package fr.comop.summary.page;

import org.jsoup.nodes.Element;

/** Chapters, each on a sheet of its own. */
final class Sections {
  private Sections() {}

  /** Begins one; what belongs to it goes into what is returned. */
  static Element begin(Element body, String title) {
    Element section = body.appendElement("div").addClass("sheet");
    section.appendElement("h1").text(title);
    return section;
  }

  static void paragraph(Element section, String words) {
    section.appendElement("p").text(words);
  }

  static void note(Element section, String words) {
    section.appendElement("p").addClass("small").text(words);
  }
}
