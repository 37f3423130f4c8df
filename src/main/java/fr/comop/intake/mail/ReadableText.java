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

  private static final String CITED =
      "blockquote[type=cite], blockquote[cite], blockquote.gmail_quote";
  private static final String HIDDEN =
      "head, style, script, title, [hidden], [style~=(?i)display\\s*:\\s*none]";

  private ReadableText() {}

  /** Line breaks as \n, no control characters, no more than one empty line in a row. */
  static String plain(String text) {
    return text.replaceAll("\\r\\n?", "\n")
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .replaceAll("(?<![ \\t])[ \\t]++\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** The text of an HTML body, without what is not shown; what is struck out stands in "~~". */
  static String html(String html) {
    Document document = Jsoup.parse(html);
    document.select(HIDDEN).remove();
    document.select("s, strike, del").forEach(one -> one.prependText("~~").appendText("~~"));
    StringBuilder text = new StringBuilder();
    document.traverse(
        new NodeVisitor() {
          private int cited;

          @Override
          public void head(Node node, int depth) {
            cited += isCited(node) ? 1 : 0;
            if (node instanceof TextNode words) {
              append(words, cited, text);
            } else if (node instanceof Element element && element.normalName().equals("br")) {
              text.append('\n');
            } else if (ownLine(node)) {
              newLine(text);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            cited -= isCited(node) ? 1 : 0;
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

  private static boolean isCited(Node node) {
    return node instanceof Element element && element.is(CITED);
  }

  private static boolean ownLine(Node node) {
    return node instanceof Element element && OWN_LINE.contains(element.normalName());
  }

  private static void newLine(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private static void append(TextNode words, int cited, StringBuilder text) {
    String line = words.text();
    boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    if (begins && !line.isBlank()) {
      text.append("> ".repeat(cited));
    }
    boolean fresh = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(fresh ? line.stripLeading() : line);
  }
}
