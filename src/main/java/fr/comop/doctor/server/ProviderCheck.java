package fr.comop.doctor.server;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.Security;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The provider that prints and posts. No login is tried: a wrong password, shown too often, would
 * lock the account.
 */
public record ProviderCheck(Settings settings, Clock clock) implements Check {
  private static final Duration SHORT = Duration.ofSeconds(4);
  private static final int HTTPS = 443;

  @Override
  public String about() {
    return "prestataire des lettres";
  }

  @Override
  public List<Finding> look() {
    String address = settings.text(Setting.LETTERS_MAILEVA_URL);
    if (address.isEmpty()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (Setting one : List.of(Setting.LETTERS_MAILEVA_URL, Setting.LETTERS_MAILEVA_TOKEN_URL)) {
      found.addAll(server(one));
    }
    return found;
  }

  private List<Finding> server(Setting setting) {
    URI address = URI.create(settings.text(setting).strip());
    String host = address.getHost();
    if (host == null || !"https".equals(address.getScheme())) {
      return List.of(
          Finding.mend(
              about(),
              "« " + settings.text(setting) + " » n’est pas une adresse https",
              "corrigez " + setting.key() + "."));
    }
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    try {
      return new SecureServer(about(), settings, clock)
          .look(new TlsServer(host, port, Security.TLS, TlsServer.Greeting.NONE, SHORT));
    } catch (IOException e) {
      return List.of(
          Finding.mend(
              about(),
              "personne ne répond à " + host + ":" + port + " (" + e.getMessage() + ")",
              "vérifiez " + setting.key() + ", le réseau, le pare-feu."));
    }
  }
}
