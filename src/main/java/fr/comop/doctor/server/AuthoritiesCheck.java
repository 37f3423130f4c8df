package fr.comop.doctor.server;

import fr.comop.access.Authorities;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.wiring.mail.MailServers;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;

/** The Region's own authorities. */
public record AuthoritiesCheck(Settings settings, Clock clock) implements Check {
  @Override
  public String about() {
    return "autorités (tls.authorities)";
  }

  @Override
  public List<Finding> look() {
    if (settings.text(Setting.TLS_AUTHORITIES).isEmpty()) {
      return List.of();
    }
    Certificates certificates = new Certificates(about(), clock);
    try {
      return Authorities.certificates(MailServers.authorities(settings)).stream()
          .map(one -> certificates.of(one.getSubjectX500Principal().getName(), one))
          .toList();
    } catch (IOException e) {
      return List.of(
          Finding.mend(
              about(),
              e instanceof NoSuchFileException
                  ? e.getMessage() + " n’est pas là"
                  : String.valueOf(e.getMessage()),
              "mettez-y le certificat de l’autorité, en PEM, ou ôtez ce réglage."));
    }
  }
}
