package fr.comop.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is logged until a service says otherwise. */
class LoggingTest {
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @Test
  void logback_finds_it_and_writes_to_stderr() {
    assertThat(context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(Logging.STDERR))
        .isNotNull();
  }

  @Test
  void comop_tells_what_it_does_and_others_what_goes_wrong() {
    assertThat(logger("fr.comop.intake.Intake").isInfoEnabled()).isTrue();
    assertThat(logger("fr.comop.intake.Intake").isDebugEnabled()).isFalse();
    assertThat(logger("org.apache.camel.impl.engine.Route").isInfoEnabled()).isFalse();
    assertThat(logger("org.apache.camel.impl.engine.Route").isWarnEnabled()).isTrue();
  }

  @Test
  void what_is_told_elsewhere_is_not_told_again() {
    assertThat(logger("org.apache.camel.component.scheduler.Poll").isWarnEnabled()).isFalse();
    assertThat(logger("org.flywaydb.core.Flyway").isWarnEnabled()).isFalse();
    assertThat(logger(Traffic.LOGGER).isInfoEnabled()).isFalse();
  }
}
