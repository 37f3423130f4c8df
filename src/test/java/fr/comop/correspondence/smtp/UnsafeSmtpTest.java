package fr.comop.correspondence.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.access.Authorities;
import fr.comop.access.Login;
import fr.comop.access.OwnServer;
import fr.comop.correspondence.Security;
import fr.comop.correspondence.TemporaryFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail servers that are not what they seem get nothing, neither password nor mail. */
class UnsafeSmtpTest {
  @TempDir Path directory;

  private static SmtpSender sender(String host, int port, Security security) {
    return new SmtpSender(
        new SmtpSettings(
            host,
            port,
            security,
            Login.of("csti@region.example", "s3cret"),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10)),
        Mails.composer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EHLO     | 250 AUTH PLAIN LOGIN          | STARTTLS is required but host does not support STARTTLS
          STARTTLS | 454 TLS not available for now | 454 TLS not available for now
          """)
  void one_that_does_not_begin_encryption_stops_the_sending(
      String command, String answer, String said) throws Exception {
    Map<String, String> answers = new HashMap<>(Map.of("EHLO", "250-scripted\r\n250 STARTTLS"));
    answers.put(command, answer);
    try (ScriptedSmtp server = new ScriptedSmtp(answers);
        SmtpSender sender = sender("127.0.0.1", server.port(), Security.STARTTLS)) {
      assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessage(
              "Mail server 127.0.0.1:%d: it does not begin encryption, \"%s\"; nothing is sent in"
                      .formatted(server.port(), said)
                  + " the clear, neither password nor mail. The offer may have been taken out on"
                  + " the way: smtp.security = tls (mostly on port 465) leaves none to take out.");
      assertThat(server.commands(""))
          .allSatisfy(line -> assertThat(line).matches("(EHLO|STARTTLS|QUIT|RSET).*"));
    }
  }

  private void refused(String host, SSLServerSocket server, String said) {
    try (SmtpSender sender = sender(host, server.getLocalPort(), Security.TLS)) {
      assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessageStartingWith("Mail server " + host + ":" + server.getLocalPort())
          .hasMessageContaining(said)
          .hasMessageEndingWith(
              "check host, port, the network and the security setting (TLS), whether smtp.host is"
                  + " the name in the server's certificate, and whether its authority has to be in"
                  + " tls.authorities.");
    }
  }

  @Test
  void one_of_an_unknown_authority_and_one_under_a_wrong_name_are_told_with_the_setting()
      throws Exception {
    SSLContext before = SSLContext.getDefault();
    OwnServer own = new OwnServer(directory);
    try (SSLServerSocket server = own.greeting("220 scripted\r\n")) {
      refused("127.0.0.1", server, "unable to find valid certification path");
      Authorities.believe(own.authority);
      refused("localhost", server, "localhost");
    } finally {
      SSLContext.setDefault(before);
    }
  }
}
