package fr.comop.correspondence.sql;

import org.jsoup.nodes.Element;

/** Sets a few words below a mail that was written before they were known. */
final class Postscript {
  private static final String END = "</body>";

  private Postscript() {}

  static String below(String text, String words) {
    return text.stripTrailing() + "\n\nP.-S. – " + words + "\n";
  }

  static String belowHtml(String html, String words) {
    String paragraph = new Element("p").text("P.-S. – " + words).outerHtml();
    int end = html.lastIndexOf(END);
    return end < 0
        ? html + paragraph
        : html.substring(0, end) + paragraph + "\n" + html.substring(end);
  }
}
