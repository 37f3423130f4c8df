package fr.comop.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a table with a line an answer. */
final class AnswerColumns {
  /**
   * A line.
   *
   * @param withheld whether the reader may not see what is answered
   */
  record Line(Document document, Stored answer, boolean withheld) {
    private @Nullable String label() {
      return document.labels().question(answer.question());
    }

    private @Nullable String columnLabel() {
      return document.labels().column(answer.question(), answer.col());
    }
  }

  static final List<Column<Line>> ALL =
      Stream.concat(
              Document.COLUMNS.stream().map(one -> one.in(Line::document)),
              Stream.of(
                  text("question", line -> line.answer().question()),
                  text("label", Line::label),
                  Column.<Line>of(
                      "line",
                      Kind.COUNT,
                      (line, pen) -> {
                        if (line.answer().line() == 0) {
                          pen.nothing();
                        } else {
                          pen.count(line.answer().line());
                        }
                      }),
                  text(
                      "column", line -> line.answer().col().isEmpty() ? null : line.answer().col()),
                  text("column_label", Line::columnLabel),
                  text("sheet", line -> line.answer().sheet()),
                  text("cell", line -> line.answer().cell()),
                  text("kind", line -> line.answer().kind()),
                  Column.<Line>of(
                      "text",
                      Kind.TEXT,
                      (line, pen) -> {
                        if (line.withheld()) {
                          pen.withheld();
                        } else {
                          Column.text(line.answer().text(), pen);
                        }
                      }),
                  Column.<Line>of(
                      "number",
                      Kind.NUMBER,
                      (line, pen) ->
                          Column.number(line.withheld() ? null : line.answer().number(), pen)),
                  Column.<Line>of(
                      "date",
                      Kind.DAY,
                      (line, pen) -> Column.day(line.withheld() ? null : line.answer().day(), pen)),
                  Column.<Line>of(
                      "confidential",
                      Kind.FLAG,
                      (line, pen) -> pen.flag(line.answer().confidential()))))
          .toList();

  private AnswerColumns() {}

  private static Column<Line> text(String id, Function<Line, @Nullable String> words) {
    return Column.text(id, words);
  }
}
