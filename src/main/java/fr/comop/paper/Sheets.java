package fr.comop.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A page as it goes to the press: with our style, with bookmarks, with signs that can be printed.
 */
final class Sheets {
  private static final String STYLE = read();

  private Sheets() {}

  static Document of(String html) {
    Document sheets = Jsoup.parse(html);
    if (sheets.title().isBlank()) {
      throw new IllegalArgumentException("a document without a title cannot be read aloud");
    }
    sheets
        .getAllElements()
        .forEach(
            one -> {
              one.textNodes().forEach(Sheets::clean);
              one.attributes().forEach(Sheets::clean);
            });
    sheets.select("html:not([lang])").attr("lang", "fr");
    Element head = sheets.head();
    head.prependElement("style").appendChild(new DataNode(STYLE + foot(sheets)));
    if (head.select("meta[name=subject]").isEmpty()) {
      head.appendElement("meta").attr("name", "subject").attr("content", sheets.title());
    }
    mark(sheets);
    return sheets;
  }

  private static void clean(TextNode text) {
    text.text(Signs.printable(text.getWholeText()));
  }

  private static void clean(Attribute attribute) {
    attribute.setValue(Signs.printable(attribute.getValue()));
  }

  /** Bookmarks: chapters, and what stands below them. */
  private static void mark(Document sheets) {
    Element bookmarks = new Element("bookmarks");
    Element chapter = bookmarks;
    int count = 0;
    for (Element heading : sheets.select("h1, h2")) {
      if (heading.id().isEmpty()) {
        heading.attr("id", "titre-" + ++count);
      }
      Element above = heading.nameIs("h1") ? bookmarks : chapter;
      Element bookmark =
          above
              .appendElement("bookmark")
              .attr("name", heading.text())
              .attr("href", "#" + heading.id());
      chapter = heading.nameIs("h1") ? bookmark : chapter;
    }
    if (count > 0 || !bookmarks.children().isEmpty()) {
      sheets.head().appendChild(bookmarks);
    }
  }

  /**
   * What stands at the foot of each page but the first: the title; of all pages, what a document
   * says of its foot.
   */
  private static String foot(Document sheets) {
    Element own = sheets.head().selectFirst("meta[name=foot]");
    if (own == null) {
      return "@page { %s }".formatted(left(sheets.title()));
    }
    String both =
        left(own.attr("content"))
            + corner("@bottom-right", "\"page \" counter(page) \" / \" counter(pages)");
    own.remove();
    return "@page { %s } @page :first { %s }".formatted(both, both);
  }

  /** A letter at a time, as no word of it can end the text. */
  private static String left(String words) {
    String content =
        words
            .codePoints()
            .mapToObj(
                one ->
                    Character.isLetterOrDigit(one)
                        ? Character.toString(one)
                        : "\\%06x".formatted(one))
            .collect(Collectors.joining());
    return corner("@bottom-left", "\"" + content + "\"");
  }

  /** Whole: of two rules on one corner of a page, the last alone counts. */
  private static String corner(String which, String content) {
    return "%s { content: %s; font-family: '%s'; font-size: 7.5pt; color: #444 }"
        .formatted(which, content, Typeface.FAMILY);
  }

  private static String read() {
    try (InputStream style = Sheets.class.getResourceAsStream("page.css")) {
      if (style == null) {
        throw new IllegalStateException("page.css is missing beside " + Sheets.class);
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
