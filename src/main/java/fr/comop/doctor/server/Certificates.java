package fr.comop.doctor.server;

import fr.comop.doctor.check.Finding;
import fr.comop.french.French;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What there is to say of a certificate's last day. */
record Certificates(String about, Clock clock) {
  private static final Duration SOON = Duration.ofDays(30);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /**
   * Of one.
   *
   * @param whose "le certificat de imap.region.example"
   */
  Finding of(String whose, X509Certificate certificate) {
    Instant last = certificate.getNotAfter().toInstant();
    Instant now = clock.instant();
    LocalDate lastDay = LocalDate.ofInstant(last, PARIS);
    String day = French.longDay(lastDay);
    if (last.isBefore(now)) {
      return Finding.mend(
          about, whose + " a expiré le " + day, "demandez le nouveau à qui tient ce serveur.");
    }
    return last.isBefore(now.plus(SOON))
        ? Finding.watch(
            about,
            whose
                + " expire le "
                + day
                + ", dans "
                + ChronoUnit.DAYS.between(LocalDate.ofInstant(now, PARIS), lastDay)
                + " jours",
            "demandez à qui tient ce serveur s’il est renouvelé à temps.")
        : Finding.ok(about, whose + " vaut jusqu’au " + day);
  }
}
