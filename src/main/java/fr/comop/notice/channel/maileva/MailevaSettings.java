package fr.comop.notice.channel.maileva;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How the provider is reached. Its {@code toString} tells no secret.
 *
 * @param api "https://api.maileva.com/registered_mail/v4"
 * @param token where a token is asked for
 * @param patience for each answer
 * @param sender lines to which receipts on paper go back, the town last
 */
public record MailevaSettings(
    URI api,
    URI token,
    String clientId,
    String clientSecret,
    String user,
    String password,
    Duration patience,
    List<String> sender) {
  /** Checks that nothing secret would travel in clear but to this machine. */
  public MailevaSettings {
    sender = List.copyOf(sender);
    for (URI one : List.of(api, token)) {
      String host = String.valueOf(one.getHost());
      boolean own = host.equals("127.0.0.1") || host.equals("localhost");
      if (!"https".equals(one.getScheme()) && !(own && "http".equals(one.getScheme()))) {
        throw new IllegalArgumentException(
            "« " + one + " » n’est pas une adresse du prestataire ; attendu : https://…");
      }
    }
  }

  @Override
  public String toString() {
    return "MailevaSettings[" + api + "]";
  }
}
