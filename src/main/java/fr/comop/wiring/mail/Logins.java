package fr.comop.wiring.mail;

import fr.comop.access.ClientCredentials;
import fr.comop.access.Login;
import fr.comop.access.Token;
import fr.comop.config.ConfigMistake;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Makes the logins of the mailbox and of the SMTP server out of their settings. */
public final class Logins {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Settings settings;
  private final Clock clock;

  public Logins(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A login; empty where no user is set. Without a password of its own it is with a token, where a
   * token server is set.
   *
   * @throws ConfigMistake when the token server has no good address
   */
  public Optional<Login> of(Setting user, Setting password) {
    String name = settings.text(user);
    String own = settings.text(password);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        own.isEmpty() && !settings.text(Setting.OAUTH_SERVER).isEmpty()
            ? new Login(name, new Token(credentials(), clock))
            : Login.of(name, own));
  }

  private ClientCredentials credentials() {
    return new ClientCredentials(
        server(),
        settings.text(Setting.OAUTH_CLIENT),
        settings.text(Setting.OAUTH_SECRET),
        settings.text(Setting.OAUTH_SCOPE),
        PATIENCE);
  }

  /** In clear only on this machine, as with mail servers in tests: a token opens the mailbox. */
  private URI server() {
    String typed = settings.text(Setting.OAUTH_SERVER);
    String where =
        settings.origin(Setting.OAUTH_SERVER) + ": oauth.server: \"" + typed + "\" is not ";
    try {
      URI address = URI.create(typed);
      boolean own = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
      if (address.getHost() != null
          && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && own))) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new ConfigMistake(where + "an address (" + e.getMessage() + ")");
    }
    throw new ConfigMistake(where + "an https address such as https://login.example/tenant/token");
  }
}
