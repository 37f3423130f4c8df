package fr.comop.wiring;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.notice.channel.maileva.MailevaSettings;
import java.net.URI;
import java.util.stream.Stream;

/** How the provider that posts registered letters is reached. */
final class ProviderRoom {
  private static final int MOST_LINES = 6;

  private ProviderRoom() {}

  /**
   * As it is set.
   *
   * @throws ConfigMistake when it can't be reached so
   */
  static MailevaSettings settings(Settings settings) {
    try {
      return new MailevaSettings(
          URI.create(settings.text(Setting.LETTERS_MAILEVA_URL)),
          URI.create(settings.text(Setting.LETTERS_MAILEVA_TOKEN_URL)),
          settings.text(Setting.LETTERS_MAILEVA_CLIENT),
          settings.text(Setting.LETTERS_MAILEVA_SECRET),
          settings.text(Setting.LETTERS_MAILEVA_USER),
          settings.text(Setting.LETTERS_MAILEVA_PASSWORD),
          settings.duration(Setting.LETTERS_MAILEVA_TIMEOUT),
          Stream.of(settings.text(Setting.SERVICE_ADDRESS).split(",", -1))
              .map(String::strip)
              .filter(one -> !one.isEmpty())
              .limit(MOST_LINES)
              .toList());
    } catch (IllegalArgumentException e) {
      throw new ConfigMistake(Setting.LETTERS_MAILEVA_URL.key() + ": " + e.getMessage());
    }
  }
}
