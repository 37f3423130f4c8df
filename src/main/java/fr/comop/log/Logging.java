package fr.comop.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;

/**
 * What is logged, and how, until a {@link ServiceLog} begins: found by logback. A file that said so
 * would have every command load an XML parser and seven hundred classes.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {
  static final String STDERR = "stderr";
  private static final String PATTERN =
      "%d{yyyy-MM-dd HH:mm:ss.SSS, Europe/Paris} %-5level %logger{20} - %msg%n";

  private static final Map<String, Level> LEVELS =
      Map.of(
          "fr.comop",
          Level.toLevel(System.getenv("COMOP_LOG"), Level.INFO),
          // a line an arrival and a mail: in a service alone, which says so
          Traffic.LOGGER,
          Level.WARN,
          // warns whenever it migrates that H2 is newer than Flyway
          "org.flywaydb",
          Level.ERROR,
          // tells again, with a stack trace, what the routes' error handling has told
          "org.apache.camel.component.scheduler",
          Level.ERROR,
          // tell that a stop cut short what hung, which is picked up at the next start
          "org.apache.camel.impl.engine.DefaultShutdownStrategy",
          Level.ERROR,
          "org.apache.camel.impl.engine.DefaultInflightRepository",
          Level.ERROR,
          // tells of each connection that a database server cut, with a stack trace; routes tell
          // once
          "com.zaxxer.hikari",
          Level.ERROR,
          // the demo's mail server
          "com.icegreen",
          Level.ERROR);

  /** Called by logback, once. */
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern(PATTERN);
    lines.start();
    ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
    stderr.setContext(context);
    stderr.setName(STDERR);
    stderr.setTarget("System.err");
    stderr.setEncoder(lines);
    stderr.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(stderr);
    LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
