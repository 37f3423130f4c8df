package fr.comop.summary.page;

import java.util.List;
import org.jsoup.nodes.Element;

/** A table whose first column names its lines. Not safe for use by several threads. */
final class Grid {
  private final Element head;
  private final Element body;

  /**
   * Begins a table.
   *
   * @param caption what it shows; "" where the heading above says it
   */
  Grid(Element section, String caption) {
    Element table = section.appendElement("table");
    if (!caption.isEmpty()) {
      table.appendElement("caption").text(caption);
    }
    head = table.appendElement("thead").appendElement("tr");
    body = table.appendElement("tbody");
  }

  Grid texts(String... heads) {
    return texts(List.of(heads));
  }

  Grid texts(List<String> heads) {
    heads.forEach(one -> head.appendElement("th").attr("scope", "col").text(one));
    return this;
  }

  Grid numbers(String... heads) {
    return numbers(List.of(heads));
  }

  Grid numbers(List<String> heads) {
    heads.forEach(
        one -> head.appendElement("th").attr("scope", "col").addClass("number").text(one));
    return this;
  }

  /** Columns of numbers that stand in coloured cells. */
  Grid counts(List<String> heads) {
    heads.forEach(
        one -> head.appendElement("th").attr("scope", "col").addClass("middle").text(one));
    return this;
  }

  Line line(String name) {
    Element row = body.appendElement("tr");
    row.appendElement("th").attr("scope", "row").addClass("words").text(name);
    return new Line(row);
  }

  /** A line, from left to right. */
  record Line(Element row) {
    /** Marks it as that of all. */
    Line total() {
      row.addClass("total");
      return this;
    }

    Line text(String words) {
      row.appendElement("td").text(words);
      return this;
    }

    /** What a structure wrote: it may be one endless word. */
    Line words(String words) {
      row.appendElement("td").addClass("words").text(words);
      return this;
    }

    /** A day, or a word, that is not broken. */
    Line day(String words) {
      row.appendElement("td").addClass("day").text(words);
      return this;
    }

    Line count(String words) {
      row.appendElement("td").addClass("middle").text(words);
      return this;
    }

    /** Words over some columns. */
    Line across(int columns, String words) {
      row.appendElement("td").attr("colspan", String.valueOf(columns)).addClass("gap").text(words);
      return this;
    }

    Line number(String words) {
      row.appendElement("td").addClass("number").text(words);
      return this;
    }

    Line number(long count) {
      return number(String.valueOf(count));
    }

    /** Says something beside its name. */
    void note(String words) {
      row.child(0).appendText(" ").appendElement("span").addClass("basis").text("(" + words + ")");
    }

    /** A number, or why there is none, which looks otherwise. */
    Line told(boolean known, String words) {
      row.appendElement("td").addClass("number").addClass(known ? "known" : "gap").text(words);
      return this;
    }

    /** A cell of its own kind. */
    Element cell() {
      return row.appendElement("td").addClass("number");
    }
  }
}
