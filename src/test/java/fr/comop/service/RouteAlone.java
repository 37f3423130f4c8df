package fr.comop.service;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Processor;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

/**
 * A file of {@code routes/} as it lies there, with {@code errors.camel.yaml}, over stand-ins for
 * what it names; it is set up as the service sets it up, and runs from {@link #start} on.
 */
abstract class RouteAlone extends CamelMainTestSupport {
  static final int FOR_EVER = -1;
  static final Duration PATIENCE = Duration.ofSeconds(30);

  final Steps steps = new Steps();
  final List<String> received = Collections.synchronizedList(new ArrayList<>());
  final Rounds rounds = new Rounds(Clock.systemUTC());
  final Stop stop = new Stop();
  final AtomicBoolean machineIsToBlame = new AtomicBoolean();
  final Alarm alarm = new Alarm(stop, rounds, failure -> machineIsToBlame.get());
  final LogLines log = new LogLines();
  final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final String file;

  /**
   * The route of a file.
   *
   * @param retries how often a way in that refuses is tried again
   */
  RouteAlone(String file, Map<Setting, String> changes, int retries) {
    this.file = file;
    Settings settings = Configuration.read(Path.of("config"), Map.of()).settings().with(changes);
    camelContextConfiguration()
        .withShutdownTimeout(Service.SECONDS_TO_STOP)
        .withUseOverridePropertiesWithPropertiesComponent(Flows.placeholders(settings, retries));
    // Then the context waits for start().
    testConfiguration().withUseAdviceWith(true);
  }

  @Override
  protected void configure(MainConfigurationProperties configuration) {
    Service.configure(configuration);
    configuration.withRoutesIncludePattern(
        Stream.of("errors", file)
            .map(name -> "file:routes/" + name + ".camel.yaml")
            .collect(Collectors.joining(",")));
  }

  @Override
  protected void bindToRegistry(Registry registry) throws Exception {
    registry.bind("readiness", new StandIns.OfReadiness(steps));
    registry.bind("clockWatch", new StandIns.OfClockWatch(steps));
    registry.bind("mailbox", new StandIns.OfMailbox(steps));
    registry.bind("folder", new StandIns.OfFolder(steps));
    registry.bind("reception", new StandIns.OfReception(steps, received));
    registry.bind("intake", new StandIns.OfIntake(steps));
    registry.bind("intakeWorkers", workers);
    registry.bind("handfuls", new Handfuls());
    registry.bind("tellRefusal", (Processor) alarm::tellRefusal);
    registry.bind("tellFailure", (Processor) alarm::tellFailure);
  }

  final void start() {
    Service.watch(context, rounds, stop);
    context.start();
  }

  /** Asks for a stop, as a signal does; the future ends with it. */
  final CompletableFuture<Void> stopping() {
    stop.now();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(context::stop);
    Awaitility.await().atMost(PATIENCE).until(() -> context.isStopping() || context.isStopped());
    return stopped;
  }

  /** Waits until a round that began after now has ended. */
  final void awaitAnotherRound(String route) throws InterruptedException {
    if (!rounds.awaitTwoMoreOf(List.of(route), PATIENCE)) {
      throw new AssertionError(route + " does not go round");
    }
  }

  @AfterEach
  void endWorkers() {
    workers.shutdownNow();
    log.close();
  }
}
