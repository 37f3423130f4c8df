package fr.comop.doctor.server;

import fr.comop.config.Setting;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.wiring.mail.MailServers;
import java.util.List;

/** The other server that takes the operator's mails, where one is set. */
public record RelayCheck(MailServers servers) implements Check {
  @Override
  public String about() {
    return "second serveur d’envoi";
  }

  @Override
  public List<Finding> look() {
    return servers
        .operatorsSmtp(SmtpServer.SHORT)
        .map(
            smtp ->
                new SmtpServer(
                    about(),
                    "operator.smtp",
                    smtp,
                    Refusals.untried(
                        about(),
                        servers.settings(),
                        Setting.OPERATOR_SMTP_USER,
                        Setting.OPERATOR_SMTP_PASSWORD),
                    servers))
        .map(this::looked)
        .orElse(List.of());
  }

  private List<Finding> looked(SmtpServer server) {
    return servers.settings().addresses(Setting.OPERATOR_TO).isEmpty()
        ? List.of(
            Finding.watch(
                about(),
                server.smtp().host() + " ne sert à rien : personne n’est à prévenir",
                "réglez operator.to, ou ôtez operator.smtp.host."))
        : server.look(sender -> Finding.ok(about(), server.answers()));
  }
}
