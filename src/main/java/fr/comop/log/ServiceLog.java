package fr.comop.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The log of a service, from when it begins until it ends: then the log is again what it was. */
public final class ServiceLog implements AutoCloseable {
  /** The end of a line within what an exception says, and what else could pass for one. */
  private static final String NOT_OF_A_TRACE =
      "[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}&&[^\\t\\r\\n]]+|\\R(?!\\s|Caused by: |$)";

  private static final String PATTERN =
      "%d{yyyy-MM-dd HH:mm:ss.SSS, Europe/Paris} %-5level %logger{20} [%X{"
          + Traffic.REFERENCE
          + ":--}] - %replace(%msg %kvp{NONE}){'[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+', ' '}%n"
          + "%replace(%ex){'"
          + NOT_OF_A_TRACE
          + "', ' '}";

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger traffic = context.getLogger(Traffic.LOGGER);
  private final @Nullable Level before = traffic.getLevel();
  private final List<Appender<ILoggingEvent>> own = new ArrayList<>();
  private final Optional<Appender<ILoggingEvent>> usual;

  /**
   * Writes to stderr, and to a file where one is named.
   *
   * @param json whether each line is a JSON object
   */
  public ServiceLog(boolean json, Optional<Kept> file) {
    usual = Optional.ofNullable(root.getAppender(Logging.STDERR));
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setTarget("System.err");
    begin(console, json);
    file.ifPresent(kept -> begin(rolling(kept), json));
    usual.ifPresent(root::detachAppender);
    traffic.setLevel(null); // as all of comop's own
  }

  /**
   * A file, and how much of what was written before is kept, a file a day and more.
   *
   * @param size in bytes, at which another one is begun
   * @param days after which an old one goes
   * @param most in bytes, of all the old ones: the oldest go
   */
  public record Kept(Path file, long size, int days, long most) {}

  private void begin(OutputStreamAppender<ILoggingEvent> appender, boolean json) {
    Encoder<ILoggingEvent> encoder = json ? json() : text();
    encoder.setContext(context);
    encoder.start();
    WithoutAddresses masked = new WithoutAddresses(encoder);
    masked.setContext(context);
    masked.start();
    appender.setContext(context);
    appender.setEncoder(masked);
    appender.start();
    root.addAppender(appender);
    own.add(appender);
  }

  private static Encoder<ILoggingEvent> text() {
    PatternLayoutEncoder text = new PatternLayoutEncoder();
    text.setPattern(PATTERN);
    text.setCharset(StandardCharsets.UTF_8);
    return text;
  }

  private static Encoder<ILoggingEvent> json() {
    JsonEncoder json = new JsonEncoder();
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    json.setWithContext(false);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithFormattedMessage(true);
    return json;
  }

  private RollingFileAppender<ILoggingEvent> rolling(Kept kept) {
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setFile(kept.file().toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(file);
    policy.setFileNamePattern(kept.file() + ".%d{yyyy-MM-dd}.%i.gz");
    policy.setMaxFileSize(new FileSize(kept.size()));
    policy.setMaxHistory(kept.days());
    policy.setTotalSizeCap(new FileSize(kept.most()));
    policy.start();
    file.setRollingPolicy(policy);
    file.setTriggeringPolicy(policy);
    return file;
  }

  @Override
  public void close() {
    usual.ifPresent(root::addAppender);
    own.forEach(root::detachAppender);
    own.forEach(Appender::stop);
    traffic.setLevel(before);
  }
}
