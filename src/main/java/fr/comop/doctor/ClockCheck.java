package fr.comop.doctor;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.doctor.disk.StoreVisit;
import fr.comop.french.FrenchInstant;
import fr.comop.wiring.store.StoreLook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The machine's clock against others: the database's where it is on another machine, the token
 * server's or the provider's (HTTP's Date); and against what the service has seen before. Mail
 * servers tell no time before there is a mail.
 */
record ClockCheck(Settings settings, Clock clock, StoreVisit store) implements Check {
  private static final Duration APART = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofSeconds(4);
  private static final String REMEDY =
      "mettez l’horloge à l’heure (NTP : « timedatectl ») : c’est elle qui date les réceptions.";

  @Override
  public String about() {
    return "horloge";
  }

  @Override
  public List<Finding> look() {
    Instant now = clock.instant();
    String paris = FrenchInstant.of(now) + " à Paris";
    List<Finding> found = new ArrayList<>();
    store
        .store()
        .flatMap(StoreLook::lastSeen)
        .filter(seen -> seen.isAfter(now.plus(APART)))
        .map(
            seen ->
                Finding.mend(
                    about(),
                    "il serait le "
                        + paris
                        + ", et le service a déjà vu le "
                        + FrenchInstant.of(seen)
                        + " : elle a reculé",
                    REMEDY))
        .ifPresent(found::add);
    int compared = 0;
    for (Other other : others()) {
      compared++;
      if (Duration.between(now, other.says()).abs().compareTo(APART) > 0) {
        found.add(
            Finding.mend(
                about(),
                "il serait le " + paris + ", et " + other.who() + " dit " + when(other),
                REMEDY));
      }
    }
    if (found.isEmpty()) {
      found.add(
          Finding.ok(
              about(),
              paris
                  + (compared == 0
                      ? " ; rien ici à quoi la comparer : comparez-la à votre montre"
                      : compared == 1
                          ? ", comme sur une autre machine"
                          : ", comme sur " + compared + " autres machines")));
    }
    return found;
  }

  /** What another machine says. */
  private record Other(String who, Instant says) {}

  private static String when(Other other) {
    return FrenchInstant.of(other.says());
  }

  private List<Other> others() {
    List<Other> others = new ArrayList<>();
    store
        .store()
        .flatMap(StoreLook::itsTime)
        .ifPresent(says -> others.add(new Other("la base de données", says)));
    for (Setting setting : List.of(Setting.OAUTH_SERVER, Setting.LETTERS_MAILEVA_URL)) {
      if (!settings.text(setting).isEmpty()) {
        dated(settings.text(setting))
            .ifPresent(says -> others.add(new Other(settings.text(setting), says)));
      }
    }
    return others;
  }

  /** Whatever it answers, it dates. */
  private static Optional<Instant> dated(String address) {
    try {
      HttpResponse<Void> answer =
          HttpClient.newBuilder()
              .connectTimeout(SHORT)
              .build()
              .send(
                  HttpRequest.newBuilder(URI.create(address))
                      .timeout(SHORT)
                      .method("HEAD", HttpRequest.BodyPublishers.noBody())
                      .build(),
                  HttpResponse.BodyHandlers.discarding());
      return answer
          .headers()
          .firstValue("Date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // other checks tell of a server that cannot be had
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
