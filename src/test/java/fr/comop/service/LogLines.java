package fr.comop.service;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * All that the log shows of comop, Camel, Quartz and the pool of connections while it is open,
 * whoever of them says it; but what a job of a service says that another test had stopped before.
 */
final class LogLines implements AutoCloseable {
  private static final List<String> WHO =
      List.of("fr.comop.", "org.apache.camel.", "org.quartz.", "com.zaxxer.");

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  LogLines() {
    lines.start();
    root.addAppender(lines);
  }

  /** Each line with its level. */
  List<String> all() {
    List<ILoggingEvent> soFar;
    synchronized (lines) { // as it does whenever it adds one
      soFar = List.copyOf(lines.list);
    }
    return soFar.stream()
        .filter(line -> WHO.stream().anyMatch(line.getLoggerName()::startsWith))
        .filter(line -> !isOfAStoppedStore(line))
        .map(line -> line.getLevel() + " " + line.getFormattedMessage())
        .toList();
  }

  private static boolean isOfAStoppedStore(ILoggingEvent line) {
    return line.getThrowableProxy() != null
        && String.valueOf(line.getThrowableProxy().getMessage()).startsWith("JobStore is shutdown");
  }

  @Override
  public void close() {
    root.detachAppender(lines);
  }
}
