package fr.comop.doctor.server;

import fr.comop.access.Login;
import fr.comop.access.NoSecret;
import fr.comop.config.Setting;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.wiring.mail.MailServers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the token server gives a token, where one is needed. */
public record TokenCheck(MailServers servers) implements Check {
  private static final Duration SHORT = Duration.ofSeconds(8);

  @Override
  public String about() {
    return "jeton OAuth";
  }

  @Override
  public List<Finding> look() {
    if (servers.settings().text(Setting.OAUTH_SERVER).isEmpty()) {
      return List.of();
    }
    Optional<Login> login =
        Stream.of(servers.mailbox(SHORT).login(), servers.smtp(SHORT, SHORT).login())
            .filter(Objects::nonNull)
            .filter(one -> one.secret().mechanism() != null)
            .findFirst();
    if (login.isEmpty()) {
      return List.of(
          Finding.watch(
              about(),
              "oauth.server est réglé, mais un mot de passe l’est aussi : il passe avant",
              "ôtez mailbox.password et smtp.password, ou oauth.server."));
    }
    try {
      login.get().secret().now();
      return List.of(Finding.ok(about(), "donné"));
    } catch (NoSecret e) {
      return List.of(
          Finding.mend(
              about(),
              String.valueOf(e.getMessage()),
              "voyez oauth.server, oauth.client, oauth.scope et le secret."));
    }
  }
}
