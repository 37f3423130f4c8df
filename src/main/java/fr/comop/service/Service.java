package fr.comop.service;

import ch.qos.logback.classic.Level;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Actor;
import fr.comop.health.Vitals;
import fr.comop.health.Watchman;
import fr.comop.intake.folder.SharedFolder;
import fr.comop.intake.mailbox.Mailbox;
import fr.comop.notice.desk.Watch;
import fr.comop.reminder.Reminders;
import fr.comop.reminder.digest.StaffDigest;
import fr.comop.reminder.release.Release;
import fr.comop.wiring.House;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.RouteController;
import org.slf4j.LoggerFactory;

/**
 * The service: the routes of the routes directory over comop's objects. The one place that knows
 * Camel.
 */
public final class Service implements AutoCloseable {
  private static final Duration LATELY = Duration.ofMinutes(15);

  /** For what is under way; what is not done by then is picked up at the next start. */
  static final int SECONDS_TO_STOP = 4;

  private final House house;
  private final Main camel = new Main();
  private final ExecutorService workers;
  private final Mailbox mailbox;
  private final SharedFolder folder;
  private final PostOffice postOffice;
  private final Rounds rounds;
  private final Stop stop;
  private final Flows flows;
  private final Alarm alarm;

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
    rounds = new Rounds(house.store.clock);
    Settings settings = house.configuration.settings();
    house.waysIn.believeOwnAuthorities();
    workers = Executors.newFixedThreadPool(settings.count(Setting.INTAKE_WORKERS));
    mailbox = house.waysIn.mailbox();
    folder = house.waysIn.folder();
    postOffice = new PostOffice(house);
    flows = new Flows(settings, List.copyOf(postOffice.postmen().keySet()));
    alarm = new Alarm(stop, rounds, house.store.readiness::brokeDown);
    camel.bind("mailbox", mailbox);
    camel.bind("folder", folder);
    camel.bind("readiness", house.store.readiness);
    camel.bind("reception", house.intake.reception());
    camel.bind("intake", house.intake.intake());
    camel.bind("intakeWorkers", workers);
    camel.bind("clockWatch", house.store.clockWatch);
    postOffice.postmen().forEach(camel::bind);
    camel.bind(Flows.PRESS, house.signature.press());
    camel.bind(Flows.NOTICES, house.dispatch.dispatching());
    camel.bind(Flows.RETURNS, house.dispatch.returns());
    if (settings.on(Setting.REMINDERS_ENABLED) || settings.on(Setting.SUMMARIES_ENABLED)) {
      camel.bind("quartz", QuartzStore.component(house));
    }
    if (settings.on(Setting.SUMMARIES_ENABLED)) {
      camel.bind(
          Flows.SUMMARIES,
          new SummaryRound(this::waysInAreRead, house.edition.publishing()::sendDue));
    }
    if (settings.on(Setting.REMINDERS_ENABLED)) {
      Reminders reminders = house.reminder.reminders();
      Release release = house.reminder.release();
      Watch watch = house.notice.watch();
      StaffDigest digest = house.staff.digest();
      camel.bind(
          Flows.REMINDERS,
          new ReminderRound(
              this::waysInAreRead,
              () -> {
                release.ifGiven(() -> reminders.sweep(Actor.COMOP));
                rounds.wentWell(Vitals.SWEEP);
              },
              watch::go,
              digest::sendIfDue));
    }
    camel.bind("tellRefusal", (Processor) alarm::tellRefusal);
    camel.bind("tellFailure", (Processor) alarm::tellFailure);
    camel.bind("handfuls", new Handfuls());
    configure(camel.configure());
    camel.configure().withRoutesIncludePattern(flows.files());
    camel.setInitialProperties(Flows.placeholders(settings, retries));
  }

  /** What holds whichever routes run. */
  static void configure(MainConfigurationProperties camel) {
    camel.withName("comop");
    camel.withAutoConfigurationEnabled(false);
    camel.withShutdownTimeout(SECONDS_TO_STOP);
    camel.setStartupRecorder("off");
  }

  /**
   * Starts; on return the routes are polling.
   *
   * @throws IllegalStateException when a route that is expected is not among the files
   * @throws fr.comop.config.ConfigMistake when the store knows what the configuration does not
   * @throws StoreUnavailable when another service has the store
   */
  public void start() throws Exception {
    house.begin();
    house.store.serve();
    house.store.decisions.catchUp();
    camel.init();
    CamelContext context = camel.getCamelContext();
    watch(context, rounds, stop);
    addSenders(context, flows.senders());
    camel.start();
    for (String expected : flows.all()) {
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

  /** Who looks at this service, once it has started. */
  public Watchman watchman() {
    return house.health.watchman(
        new Pulse(
            house,
            new Pulse.Facts(rounds::good, this::stopped, postOffice.reach(), postOffice::tryOut)));
  }

  /** Whether a route is missing or stopped that should run. */
  private boolean stopped() {
    RouteController routes = camel.getCamelContext().getRouteController();
    return flows.all().stream()
        .map(routes::getRouteStatus)
        .anyMatch(status -> status == null || !status.isStarted());
  }

  /** Has rounds counted, and a stop respected; before the start. */
  static void watch(CamelContext context, Rounds rounds, Stop stop) {
    context.getManagementStrategy().addEventNotifier(rounds);
    context.getCamelContextExtension().addInterceptStrategy(new NoFurtherStep(stop::asked));
  }

  /** The routes of the outbox are one and the same, once for each postman. */
  static void addSenders(CamelContext context, List<String> postmen) {
    for (String postman : postmen) {
      TemplatedRouteBuilder.builder(context, Flows.OUTBOX)
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
    return !alarm.storeLost();
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
      if (!rounds.awaitTwoMoreOf(flows.drained(), patience)) {
        return false;
      }
      if (house.store.readiness.standsStill()) {
        return false;
      }
      if (idle()) {
        // what was decided in these rounds is moved out of the mailbox and the folder in the next
        return rounds.awaitTwoMoreOf(flows.drained(), patience);
      }
    }
    return false;
  }

  private boolean waysInAreRead() {
    return rounds.goodWithin(LATELY, flows.waysIn());
  }

  private boolean idle() {
    boolean sends = house.configuration.settings().on(Setting.SMTP_ENABLED);
    return !folder.settling()
        && house.store.ledger.inTransaction(
            () ->
                !house.store.arrivals.anyWaiting()
                    && house.store.outbox.awaiting(1).isEmpty()
                    && (!sends
                        || house.store.outbox.due(house.store.clock.instant(), 1).isEmpty()));
  }

  /** Whether a way in or the way out refused. */
  public boolean troubled() {
    return rounds.troubled() || mailbox.failing() || folder.failing();
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
