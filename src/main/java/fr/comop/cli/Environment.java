package fr.comop.cli;

import fr.comop.desk.Account;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command line is run in.
 *
 * @param variables environment variables
 * @param account under which it runs
 * @param person who can be asked something; null where nobody sits at a terminal
 */
public record Environment(
    Map<String, String> variables, Clock clock, Account account, @Nullable Person person) {
  /** One without anybody at a terminal. */
  public Environment(Map<String, String> variables, Clock clock, Account account) {
    this(variables, clock, account, null);
  }

  /** Somebody at a terminal. */
  @FunctionalInterface
  public interface Person {
    /**
     * Asks them.
     *
     * @return what they answer, "" for nothing
     */
    String asked(String question);
  }
}
