package fr.comop.cli;

import fr.comop.cli.campaign.FirstReminders;
import fr.comop.cli.it.Resuming;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.FileNames;
import fr.comop.health.Watchman;
import fr.comop.log.ServiceLog;
import fr.comop.reminder.Overview;
import fr.comop.service.HealthPort;
import fr.comop.service.LogFile;
import fr.comop.service.Lookout;
import fr.comop.service.Service;
import fr.comop.service.Stop;
import fr.comop.wiring.House;
import fr.comop.wiring.OperatorWays;
import fr.comop.wiring.store.StoreMaking;
import fr.comop.wiring.store.StoreOpening;
import fr.comop.wiring.store.StoreUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The service. */
@Command(
    name = "run",
    description = {
      "Lance le service, jusqu’à ce qu’on l’arrête (Ctrl+C ou SIGTERM).",
      "Sur des données restaurées d’une sauvegarde, il dit d’abord ce qu’il ferait et demande ;"
          + " sans terminal, il attend « comop resume »."
    },
    footer = {
      "",
      "Codes de retour : avec --once, 0 si tout a été traité, 1 sinon ; sans, 143 après SIGTERM "
          + "et 130 après Ctrl+C, en bon ordre ; 64 si vous ne dites pas oui à une reprise ; 70 si la "
          + "base ne répond plus."
    })
final class RunCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofHours(6);

  private final Caller caller;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--once",
      description = "Traite tout ce qui attend (boîte, dossier, envois), puis s’arrête.")
  boolean once;

  @Option(
      names = "--new",
      description =
          "Commence une base neuve là où la base a disparu ou ne s’ouvre plus ; refusé si elle"
              + " est là. Ce qui en restait est mis de côté.")
  boolean anew;

  RunCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    caller.keepRootOut(configuration);
    tellOfNames();
    configuration = once ? configuration.with(hurried(configuration.settings())) : configuration;
    if (anew) {
      System.out.println(new StoreMaking(new StoreOpening(configuration.settings())).anew());
    }
    ServiceLog log = log(configuration.settings());
    try {
      return once ? drained(configuration) : served(configuration);
    } finally {
      log.close();
    }
  }

  private static ServiceLog log(Settings settings) {
    return new ServiceLog(
        settings.text(Setting.LOG_FORMAT).equals("json"), new LogFile(settings).kept());
  }

  private void tellOfNames() {
    String hindrance = FileNames.hindrance();
    if (!hindrance.isEmpty()) {
      spec.commandLine().getErr().println(hindrance);
    }
  }

  private int served(Configuration configuration) throws Exception {
    new Resuming(caller, configuration, spec.commandLine().getOut()).askOrWait();
    Stop stop = new Stop();
    try (House house = opened(configuration)) {
      new FirstReminders(caller, house, spec.commandLine().getOut()).ask();
      return served(house, stop);
    } finally {
      stop.done(); // once the store is closed: the process ends then
    }
  }

  private int served(House house, Stop stop) throws Exception {
    try (HealthPort port = new HealthPort(house.configuration.settings(), caller.clock());
        Service service = new Service(house, -1, stop)) {
      service.start();
      Watchman watchman = service.watchman();
      port.show(watchman);
      Runtime.getRuntime().addShutdownHook(new Thread(stop::ask, "stop"));
      Lookout lookout = new Lookout(watchman, house);
      try {
        System.out.println("comop est en service ; Ctrl+C pour l’arrêter.");
        return service.awaitStop() ? Exit.DONE : Exit.BREAKDOWN;
      } finally {
        lookout.close();
      }
    }
  }

  /** The operator hears of a store that stays away, however often the service is started again. */
  private House opened(Configuration configuration) throws IOException {
    try {
      return caller.house(configuration);
    } catch (StoreUnavailable e) {
      new OperatorWays(configuration, caller.clock()).noteThatThereIsNoStore();
      throw e;
    }
  }

  private int drained(Configuration configuration) throws Exception {
    new Resuming(caller, configuration, spec.commandLine().getOut()).ask();
    try (House house = caller.house(configuration);
        Service service = new Service(house, 0)) {
      service.start();
      System.out.println("Relève de ce qui attend…");
      boolean drained = service.drain(PATIENCE);
      System.out.println(left(house));
      return drained && !service.troubled() ? Exit.DONE : Exit.INCOMPLETE;
    }
  }

  private static String left(House house) {
    Overview.Left left = house.staff.overview().left();
    return "Terminé\u00a0: "
        + left.quarantined()
        + " en quarantaine\u00a0; "
        + (left.mails()
            ? "des courriels attendent de partir."
            : "aucun courriel n’attend de partir.");
  }

  private static Settings hurried(Settings settings) {
    return settings.with(
        Map.of(
            Setting.REMINDERS_ENABLED, "false",
            Setting.MAILBOX_EVERY, "PT0.3S",
            Setting.FOLDER_EVERY, "PT0.3S",
            Setting.INTAKE_EVERY, "PT0.3S",
            Setting.OUTBOX_EVERY, "PT0.3S"));
  }
}
