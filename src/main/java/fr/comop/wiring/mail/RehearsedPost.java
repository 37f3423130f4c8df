package fr.comop.wiring.mail;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.smtp.AllToOne;
import fr.comop.correspondence.smtp.Composing;

/** What becomes of all that leaves while mails go to one address, as {@code smtp.all-to} says. */
public final class RehearsedPost {
  private RehearsedPost() {}

  /** Whether mails go to one address. */
  public static boolean on(Settings settings) {
    return !settings.text(Setting.SMTP_ALL_TO).isEmpty();
  }

  /** What writes the mails that leave, to whom they go. */
  public static Composing composing(Settings settings, Composing composing) {
    return on(settings) ? new AllToOne(composing, settings.text(Setting.SMTP_ALL_TO)) : composing;
  }

  /** What people have to know, a line in French with its end; "" where mails go to their own. */
  public static String warning(Settings settings) {
    return on(settings)
        ? "RÉPÉTITION (smtp.all-to)\u00a0: tous les courriels partent à "
            + settings.text(Setting.SMTP_ALL_TO)
            + " et à personne d’autre, et comptent comme envoyés\u00a0; aucune lettre recommandée ne"
            + " part.\n"
        : "";
  }
}
