package fr.comop.service;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.french.French;
import fr.comop.health.Report;
import fr.comop.health.Watchman;
import fr.comop.health.http.HealthServer;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Where the service's health is shown, if anywhere. */
public final class HealthPort implements AutoCloseable {
  private final Optional<HealthServer> server;

  /**
   * Listens where the settings say.
   *
   * @throws ConfigMistake when it can't: a service that is watched nowhere would pass for well
   */
  public HealthPort(Settings settings, Clock clock) {
    int port = settings.count(Setting.HTTP_PORT);
    try {
      server = port == 0 ? Optional.empty() : Optional.of(new HealthServer(port, clock));
    } catch (IOException e) {
      throw new ConfigMistake(
          French.typeset(
              settings.origin(Setting.HTTP_PORT)
                  + ": http.port : le port "
                  + port
                  + " de cette machine ne peut pas être pris ("
                  + e.getMessage()
                  + ").\n"
                  + "Arrêtez ce qui l’occupe (« ss -ltnp »), donnez un autre port à http.port, ou 0"
                  + " pour ne rien montrer."));
    }
  }

  /** Shows from now on what this watchman finds. */
  public void show(Watchman watchman) {
    server.ifPresent(one -> one.show(watchman::last));
  }

  /** Shows that the service waits, as its data came out of a backup. */
  void showRestored(Instant since, Clock clock) {
    server.ifPresent(one -> one.show(() -> Optional.of(Report.ofRestored(clock.instant(), since))));
  }

  @Override
  public void close() {
    server.ifPresent(HealthServer::close);
  }
}
