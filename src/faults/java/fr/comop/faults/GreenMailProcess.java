package fr.comop.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** GreenMail in a process of its own, for where there is no Dovecot. */
final class GreenMailProcess {
  private GreenMailProcess() {}

  /**
   * Serves until it is ended.
   *
   * @param args the port
   */
  public static void main(String[] args) {
    GreenMail mail =
        new GreenMail(
            new ServerSetup(Integer.parseInt(args[0]), "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    mail.setUser(ImapServer.USER, ImapServer.USER, ImapServer.PASSWORD);
    mail.start();
  }
}
