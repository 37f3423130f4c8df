package fr.comop.intake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.comop.intake.arrival.Hindrances;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the log tells of hindrances, while it is open. */
public final class Told implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger(Hindrances.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  public Told() {
    lines.start();
    logger.addAppender(lines);
  }

  /** Each warning, in the order in which they were told. */
  public List<String> warnings() {
    return lines.list.stream()
        .filter(line -> line.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
  }
}
