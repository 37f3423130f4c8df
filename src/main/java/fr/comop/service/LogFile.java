package fr.comop.service;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Declined;
import fr.comop.desk.Output;
import fr.comop.log.ServiceLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file that the service’s log goes to besides, by the settings. */
public record LogFile(Settings settings) {
  /**
   * Makes sure that it can be written: Logback would go on without it, and tell nobody.
   *
   * @return nothing where none is asked for
   * @throws ConfigMistake when it cannot
   */
  public Optional<ServiceLog.Kept> kept() {
    if (settings.text(Setting.LOG_FILE).isEmpty()) {
      return Optional.empty();
    }
    Path file = settings.path(Setting.LOG_FILE);
    try {
      Output.parents(file);
      Output.to(
          file,
          () ->
              Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                  .close());
    } catch (Declined e) {
      throw new ConfigMistake(
          settings.origin(Setting.LOG_FILE)
              + ": log.file\u00a0: "
              + e.why()
              + "\nDonnez au compte du service les droits d’y écrire (sous systemd, ReadWritePaths="
              + " aussi), ou ôtez ce réglage.");
    }
    return Optional.of(
        new ServiceLog.Kept(
            file,
            settings.bytes(Setting.LOG_FILE_SIZE),
            settings.count(Setting.LOG_KEEP_DAYS),
            settings.bytes(Setting.LOG_KEEP_SIZE)));
  }
}
