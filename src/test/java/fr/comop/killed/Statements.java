package fr.comop.killed;

import java.util.Locale;
import java.util.function.Consumer;
import org.h2.api.DatabaseEventListener;

/**
 * Tells a test of each statement that H2 begins and has ended, on the thread that executes it.
 * Public because H2 makes it by its name.
 */
public final class Statements implements DatabaseEventListener {
  private static volatile Consumer<String> told = statement -> {};

  /** To be told "begins: insert into arrival" and "ended: insert into arrival", from now on. */
  static void tell(Consumer<String> whom) {
    told = whom;
  }

  static void tellNobody() {
    told = statement -> {};
  }

  @Override
  public void setProgress(int state, String statement, long progress, long most) {
    if (state == STATE_STATEMENT_START) {
      told.accept("begins: " + brief(statement));
    } else if (state == STATE_STATEMENT_END) {
      told.accept("ended: " + brief(statement));
    }
  }

  /** Its first words, which tell what it does to which table. */
  private static String brief(String statement) {
    String[] words = statement.strip().toLowerCase(Locale.ROOT).split("[\\s(]+", 4);
    return String.join(" ", java.util.Arrays.asList(words).subList(0, Math.min(3, words.length)));
  }
}
