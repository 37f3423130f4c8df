package fr.comop.service;

import ch.qos.logback.classic.Level;
import fr.comop.config.ConfigMistake;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Causes;
import fr.comop.intake.arrival.Standstill;
import fr.comop.intake.folder.SharedFolder;
import fr.comop.intake.mailbox.Mailbox;
import fr.comop.ledger.LostRace;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service: the routes of the routes directory over comop's objects. The one place that knows
 * Camel.
 */
public final class Service implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  private static final String INTAKE = "intake";
  private static final String OUTBOX = "outbox";
  private static final String REMINDERS = "reminders";
  private static final Duration LATELY = Duration.ofMinutes(15);
  private static final int STORE_TRIES = 20;

  /** For what is under way; what is not done by then is picked up at the next start. */
  private static final int SECONDS_TO_STOP = 4;

  private final House house;
  private final Main camel = new Main();
  private final ExecutorService workers;
  private final Mailbox mailbox;
  private final SharedFolder folder;
  private final PostOffice postOffice;
  private final Rounds rounds = new Rounds();
  private final Stop stop;
  private volatile boolean storeLost;

  /**
   * A service that is not started yet.
   *
   * @param retries how often a mailbox or folder that refuses is tried again; -1 for ever
   */
  public Service(House house, int retries) {
    this(house, retries, new Stop());
  }

  /** One that can be asked to stop. */
  public Service(House house, int retries, Stop stop) {
    this.stop = stop;
    this.house = house;
    Settings settings = house.configuration.settings();
    workers = Executors.newFixedThreadPool(settings.count(Setting.INTAKE_WORKERS));
    mailbox = house.waysIn.mailbox();
    folder = house.waysIn.folder();
    postOffice = new PostOffice(house);
    camel.bind("mailbox", mailbox);
    camel.bind("folder", folder);
    camel.bind("readiness", house.store.readiness);
    camel.bind("reception", house.intake.reception());
    camel.bind("intake", house.intake.intake());
    camel.bind("intakeWorkers", workers);
    camel.bind("clockWatch", house.store.clockWatch);
    postOffice.postmen().forEach(camel::bind);
    if (settings.on(Setting.REMINDERS_ENABLED)) {
      camel.bind("quartz", quartz());
      camel.bind(
          REMINDERS,
          new ReminderRound(this::waysInAreRead, house.reminder.reminders(), house.staff.digest()));
    }
    camel.bind("tellRefusal", (Processor) this::tellRefusal);
    camel.bind("tellFailure", (Processor) this::tellFailure);
    camel.configure().withName("comop");
    camel.configure().withAutoConfigurationEnabled(false);
    camel.configure().withRoutesIncludePattern(routes(settings));
    camel.configure().withShutdownTimeout(SECONDS_TO_STOP);
    camel.configure().setStartupRecorder("off");
    camel.setInitialProperties(placeholders(settings, retries));
  }

  /**
   * Starts; on return the routes are polling.
   *
   * @throws IllegalStateException when a route that is expected is not among the files
   * @throws StoreUnavailable when another service has the store
   */
  public void start() throws Exception {
    house.store.serve();
    camel.init();
    CamelContext context = camel.getCamelContext();
    context.getManagementStrategy().addEventNotifier(rounds);
    if (house.configuration.settings().on(Setting.SMTP_ENABLED)) {
      addSenders(context);
    }
    camel.start();
    for (String expected : flows()) {
      Route route = context.getRoute(expected);
      if (route == null) {
        throw new IllegalStateException(
            "route \""
                + expected
                + "\" is missing from "
                + house.configuration.settings().path(Setting.ROUTES_DIR)
                + "; restore its file");
      }
    }
  }

  /** The routes of the outbox are one and the same, once for each postman. */
  private void addSenders(CamelContext context) {
    for (String postman : postOffice.postmen().keySet()) {
      TemplatedRouteBuilder.builder(context, OUTBOX)
          .routeId(postman)
          .parameter("postman", postman)
          .add();
    }
  }

  /**
   * Waits until a stop is asked for, or until the store is lost.
   *
   * @return whether the stop was asked for
   */
  public boolean awaitStop() throws InterruptedException {
    stop.await();
    return !storeLost;
  }

  /**
   * Waits until all that lies in the mailbox, the folder, the inbox table and the outbox is dealt
   * with.
   *
   * @return whether it was within {@code patience}
   */
  public boolean drain(Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < until) {
      if (!rounds.awaitTwoMoreOf(drained(), patience)) {
        return false;
      }
      if (house.store.readiness.standsStill()) {
        return false;
      }
      if (idle()) {
        // what was decided in these rounds is moved out of the mailbox and the folder in the next
        return rounds.awaitTwoMoreOf(drained(), patience);
      }
    }
    return false;
  }

  private QuartzComponent quartz() {
    QuartzComponent quartz = new QuartzComponent();
    quartz.setProperties(QuartzStore.properties(house));
    // A sweep may be given up anywhere; waited for, Quartz has been seen never to end.
    quartz.setInterruptJobsOnShutdown(true);
    return quartz;
  }

  private boolean waysInAreRead() {
    return rounds.goodWithin(LATELY, waysIn());
  }

  private boolean idle() {
    boolean sends = house.configuration.settings().on(Setting.SMTP_ENABLED);
    return !folder.settling()
        && house.store.ledger.inTransaction(
            () ->
                !house.store.arrivals.anyWaiting()
                    && (!sends
                        || house.store.outbox.due(house.store.clock.instant(), 1).isEmpty()));
  }

  /** Whether a way in or the way out refused. */
  public boolean troubled() {
    return rounds.troubled() || mailbox.failing() || folder.failing();
  }

  private void tellRefusal(Exchange exchange) {
    if (!stop.asked()) {
      LOG.warn("{} Tried again, ever more rarely.", Causes.told(caught(exchange)));
    }
  }

  /** At a stop the store closes first; what fails then is picked up at the next start. */
  private void tellFailure(Exchange exchange) {
    Throwable failure = caught(exchange);
    if (stop.asked() || failure instanceof Standstill) {
      return;
    }
    String route = exchange.getFromRouteId();
    if (LostRace.is(failure)) {
      LOG.info("Round of {} met another copy of the service; it comes again", route);
    } else if (!house.store.readiness.brokeDown(failure)) {
      LOG.error("Round of {} failed, tried again at the next: {}", route, Causes.told(failure));
    }
    stopIfTheStoreIsLost();
  }

  /**
   * The intake needs nothing but the store: when that is gone while there is room, only a new start
   * helps. A full disk is waited for: then no round begins that could fail.
   */
  private void stopIfTheStoreIsLost() {
    if (rounds.failuresInARow(INTAKE) >= STORE_TRIES) {
      LOG.error("The store does not answer any more; comop stops, so that it can be started again");
      storeLost = true;
      stop.now();
    }
  }

  private static Throwable caught(Exchange exchange) {
    return exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
  }

  private List<String> waysIn() {
    List<String> flows = new ArrayList<>(List.of(INTAKE));
    if (house.configuration.settings().on(Setting.MAILBOX_ENABLED)) {
      flows.add("mailbox");
    }
    if (house.configuration.settings().on(Setting.FOLDER_ENABLED)) {
      flows.add("folder");
    }
    return flows;
  }

  /** Those that deal with what waits: all but the reminders, which wait for their hour. */
  private List<String> drained() {
    List<String> flows = waysIn();
    if (house.configuration.settings().on(Setting.SMTP_ENABLED)) {
      flows.addAll(postOffice.postmen().keySet());
    }
    return flows;
  }

  private List<String> flows() {
    List<String> flows = drained();
    if (house.configuration.settings().on(Setting.REMINDERS_ENABLED)) {
      flows.add(REMINDERS);
    }
    return flows;
  }

  private String routes(Settings settings) {
    List<String> files = new ArrayList<>();
    for (String flow : files()) {
      Path file = settings.path(Setting.ROUTES_DIR).resolve(flow + ".camel.yaml");
      if (!Files.exists(file)) {
        throw new ConfigMistake(file + " est introuvable : restaurez ce fichier de route.");
      }
      files.add("file:" + file);
    }
    return String.join(",", files);
  }

  private Set<String> files() {
    Set<String> files = new LinkedHashSet<>(List.of("errors"));
    for (String flow : flows()) {
      files.add(postOffice.postmen().containsKey(flow) ? OUTBOX : flow);
    }
    return files;
  }

  private static Properties placeholders(Settings settings, int retries) {
    Properties properties = new Properties();
    for (Setting setting : Setting.values()) {
      switch (setting.kind()) {
        case DURATION ->
            properties.setProperty(
                setting.key(), String.valueOf(settings.duration(setting).toMillis()));
        case SECRET -> {}
        default -> properties.setProperty(setting.key(), settings.text(setting));
      }
    }
    properties.setProperty("retries", String.valueOf(retries));
    return properties;
  }

  @Override
  public void close() {
    if (stop.asked()) {
      hushQuartz();
    }
    postOffice.close(); // else Camel would wait for a mail server that does not answer
    camel.stop();
    workers.shutdown();
    mailbox.close();
  }

  /**
   * Quartz is not waited for, so the store may close under it: what it could not write it does anew
   * after the next start, and is not worth a stack trace.
   */
  private static void hushQuartz() {
    if (LoggerFactory.getLogger("org.quartz") instanceof ch.qos.logback.classic.Logger quartz) {
      quartz.setLevel(Level.OFF);
    }
  }
}
