package fr.comop.killed;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.h2.api.DatabaseEventListener;

/**
 * Tells a test of each statement that H2 begins and has ended, on the thread that executes it.
 * Public because H2 makes it by its name.
 */
public final class Statements implements DatabaseEventListener {
  private static final int FIRST_WORDS = 3; // they tell what it does to which table
  private static volatile Consumer<String> beginning = statement -> {};
  private static volatile Consumer<String> end = statement -> {};

  /** Tells of what begins, and of what has ended, from now on. */
  static void tell(Consumer<String> begins, Consumer<String> ended) {
    beginning = begins;
    end = ended;
  }

  @Override
  public void setProgress(int state, String statement, long progress, long most) {
    if (state == STATE_STATEMENT_START) {
      beginning.accept(firstWords(statement));
    } else if (state == STATE_STATEMENT_END) {
      end.accept(firstWords(statement));
    }
  }

  private static String firstWords(String statement) {
    List<String> words =
        List.of(statement.strip().toLowerCase(Locale.ROOT).split("[\\s(]+", FIRST_WORDS + 1));
    return String.join(" ", words.subList(0, Math.min(FIRST_WORDS, words.size())));
  }
}
