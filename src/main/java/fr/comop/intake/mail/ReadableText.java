package fr.comop.intake.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a mail as a person reads it. */
final class ReadableText {
  private static final Set<String> OWN_LINE =
      Set.of(
          "tr",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "blockquote",
          "div",
          "p",
          "table",
          "ul",
          "ol",
          "hr");

  private ReadableText() {}

  /** Line breaks as \n, no control characters, no more than one empty line in a row. */
  static String plain(String text) {
    return text.replaceAll("\\r\\n?", "\n")
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .replaceAll("(?<![ \\t])[ \\t]++\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** The text of an HTML body, without styles and scripts. */
  static String html(String html) {
    Document document = Jsoup.parse(html);
    document.select("head, style, script, title").remove();
    StringBuilder text = new StringBuilder();
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              append(words, text);
            } else if (node instanceof Element element && element.normalName().equals("br")) {
              text.append('\n');
            } else if (ownLine(node)) {
              newLine(text);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (ownLine(node)) {
              newLine(text);
            } else if (node instanceof Element element && element.normalName().equals("td")) {
              text.append('\t');
            } else if (node instanceof Element element && element.normalName().equals("a")) {
              address(element, text);
            }
          }
        });
    return plain(text.toString().replace('\u00a0', ' '));
  }

  /** Where a link leads, as mail programs write it in plain text. */
  private static void address(Element link, StringBuilder text) {
    String address = link.attr("href").strip();
    if (address.startsWith("http") && !link.text().contains(address)) {
      text.append(" <").append(address).append('>');
    }
  }

  private static boolean ownLine(Node node) {
    return node instanceof Element element && OWN_LINE.contains(element.normalName());
  }

  private static void newLine(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private static void append(TextNode words, StringBuilder text) {
    String line = words.text();
    boolean fresh = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(fresh ? line.stripLeading() : line);
  }
}
