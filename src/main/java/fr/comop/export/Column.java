package fr.comop.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table whose lines are Ts.
 *
 * @param cell writes its one cell of a line
 */
record Column<T>(Heading heading, Cell<T> cell) {
  /** Writes exactly one cell. */
  @FunctionalInterface
  interface Cell<T> {
    void write(T line, Pen pen) throws IOException;
  }

  static <T> Column<T> of(String id, Kind kind, Cell<T> cell) {
    return new Column<>(new Heading(id, kind), cell);
  }

  static <T> Column<T> text(String id, Function<T, @Nullable String> words) {
    return of(id, Kind.TEXT, (line, pen) -> text(words.apply(line), pen));
  }

  static void text(@Nullable String words, Pen pen) throws IOException {
    if (words == null) {
      pen.nothing();
    } else {
      pen.text(words);
    }
  }

  static void number(@Nullable BigDecimal number, Pen pen) throws IOException {
    if (number == null) {
      pen.nothing();
    } else {
      pen.number(number);
    }
  }

  static void day(@Nullable LocalDate day, Pen pen) throws IOException {
    if (day == null) {
      pen.nothing();
    } else {
      pen.day(day);
    }
  }

  /** The same column of a table whose lines have a T. */
  <S> Column<S> in(Function<S, T> part) {
    return new Column<>(heading, (line, pen) -> cell.write(part.apply(line), pen));
  }
}
