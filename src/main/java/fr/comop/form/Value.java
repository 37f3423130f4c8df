package fr.comop.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was understood of an answer. */
public sealed interface Value {
  /** What is made of it, whichever it is; another kind asks for another answer. */
  <T extends @Nullable Object> T match(
      Function<Text, T> words,
      Function<Figure, T> figure,
      Function<Day, T> dated,
      Function<Chosen, T> chosen,
      Function<YesNo, T> yesNo);

  /** A text, or a code. */
  record Text(String text) implements Value {
    @Override
    public <T extends @Nullable Object> T match(
        Function<Text, T> words,
        Function<Figure, T> figure,
        Function<Day, T> dated,
        Function<Chosen, T> chosen,
        Function<YesNo, T> yesNo) {
      return words.apply(this);
    }
  }

  /** An amount in euros, a percentage from 0 to 100, a count, a decimal. */
  record Figure(BigDecimal number) implements Value {
    @Override
    public <T extends @Nullable Object> T match(
        Function<Text, T> words,
        Function<Figure, T> figure,
        Function<Day, T> dated,
        Function<Chosen, T> chosen,
        Function<YesNo, T> yesNo) {
      return figure.apply(this);
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Value {
    @Override
    public <T extends @Nullable Object> T match(
        Function<Text, T> words,
        Function<Figure, T> figure,
        Function<Day, T> dated,
        Function<Chosen, T> chosen,
        Function<YesNo, T> yesNo) {
      return dated.apply(this);
    }
  }

  /**
   * One or several wordings of a list, in the list's own words.
   *
   * @param several whether the question takes several
   */
  record Chosen(List<String> wordings, boolean several) implements Value {
    @Override
    public <T extends @Nullable Object> T match(
        Function<Text, T> words,
        Function<Figure, T> figure,
        Function<Day, T> dated,
        Function<Chosen, T> chosen,
        Function<YesNo, T> yesNo) {
      return chosen.apply(this);
    }
  }

  /** Yes or no. */
  record YesNo(boolean yes) implements Value {
    @Override
    public <T extends @Nullable Object> T match(
        Function<Text, T> words,
        Function<Figure, T> figure,
        Function<Day, T> dated,
        Function<Chosen, T> chosen,
        Function<YesNo, T> yesNo) {
      return yesNo.apply(this);
    }
  }
}
