package fr.comop.service;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** All that the log of the service shows, whoever says it, while it is open. */
final class LogLines implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  LogLines() {
    lines.start();
    root.addAppender(lines);
  }

  /** Each line with its level. */
  List<String> all() {
    return List.copyOf(lines.list).stream()
        .map(line -> line.getLevel() + " " + line.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    root.detachAppender(lines);
  }
}
