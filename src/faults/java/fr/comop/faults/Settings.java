package fr.comop.faults;

import java.util.HashMap;
import java.util.Map;

/** What the service is told by its environment. */
final class Settings {
  private Settings() {}

  /**
   * The servers and the directory of a ground, then what is given.
   *
   * @param more name, value, name, value …
   */
  static Map<String, String> of(Ground ground, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("COMOP_DATA_DIR", ground.data().toString());
    settings.put("COMOP_FOLDER_DIR", ground.shared().toString());
    settings.put("COMOP_MAILBOX_ENABLED", "true");
    settings.put("COMOP_MAILBOX_HOST", "127.0.0.1");
    settings.put("COMOP_MAILBOX_PORT", String.valueOf(ground.imap.port()));
    settings.put("COMOP_MAILBOX_SECURITY", "plain");
    settings.put("COMOP_MAILBOX_USER", ImapServer.USER);
    settings.put("COMOP_MAILBOX_PASSWORD", ImapServer.PASSWORD);
    settings.put("COMOP_SMTP_ENABLED", "true");
    settings.put("COMOP_SMTP_HOST", "127.0.0.1");
    settings.put("COMOP_SMTP_PORT", String.valueOf(ground.outgoing()));
    settings.put("COMOP_SMTP_SECURITY", "plain");
    settings.put("COMOP_SMTP_USER", "");
    settings.put("COMOP_HTTP_PORT", "0");
    for (int index = 0; index < more.length; index += 2) {
      settings.put(more[index], more[index + 1]);
    }
    return settings;
  }
}
