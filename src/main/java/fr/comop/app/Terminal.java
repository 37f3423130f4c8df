package fr.comop.app;

import fr.comop.cli.Environment;
import java.io.Console;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whoever sits at the terminal. */
final class Terminal {
  private Terminal() {}

  /** Null where input or output is no terminal, as under a service manager. */
  @SuppressWarnings("SystemConsoleNull") // it is, once Java's own console is chosen
  static Environment.@Nullable Person person() {
    // else Java 22 to 24 take any input for a terminal
    System.setProperty("jdk.console", "java.base");
    Console console = System.console();
    return console == null
        ? null
        : question -> Objects.requireNonNullElse(console.readLine("%s", question), "");
  }
}
