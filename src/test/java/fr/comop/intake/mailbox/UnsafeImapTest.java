package fr.comop.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.access.Authorities;
import fr.comop.access.Login;
import fr.comop.access.OwnServer;
import fr.comop.correspondence.Security;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IMAP servers that are not what they seem do not get the password. */
class UnsafeImapTest {
  @TempDir Path directory;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private static MailboxSettings settings(String host, int port, Security security) {
    return new MailboxSettings(
        host,
        port,
        security,
        Login.of("comop@region.example", "s3cret"),
        "INBOX",
        "Traités",
        "Quarantaine",
        Duration.ofSeconds(10),
        1_000_000);
  }

  /** A server in the clear, which says what it can do, and answers STARTTLS so. */
  private ServerSocket inTheClear(String capabilities, String startTls) throws IOException {
    ServerSocket server =
        new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread serving =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                  talk(client, capabilities, startTls);
                } catch (IOException e) {
                  // it went, or the test is over
                }
              }
            });
    serving.setDaemon(true);
    serving.start();
    return server;
  }

  private void talk(Socket client, String capabilities, String startTls) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "* OK ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      String tag = line.substring(0, line.indexOf(' '));
      if (line.endsWith("CAPABILITY")) {
        say(client, "* CAPABILITY IMAP4rev1 " + capabilities);
        say(client, tag + " OK done");
      } else {
        say(client, tag + (line.endsWith("STARTTLS") ? " " + startTls : " OK done"));
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AUTH=PLAIN          | OK begin               | STARTTLS required but not supported by server
          STARTTLS AUTH=PLAIN | NO STARTTLS is not now | STARTTLS is not now
          """)
  void one_that_does_not_begin_encryption_does_not_hear_the_password(
      String capabilities, String startTls, String said) throws Exception {
    try (ServerSocket server = inTheClear(capabilities, startTls)) {
      MailboxSettings settings = settings("127.0.0.1", server.getLocalPort(), Security.STARTTLS);
      assertThatThrownBy(() -> opened(settings))
          .isInstanceOf(MailboxUnavailable.class)
          .hasMessageStartingWith(
              "Mailbox 127.0.0.1:%d, user comop@region.example: it does not begin encryption, \""
                  .formatted(server.getLocalPort()))
          .hasMessageContaining(said)
          .hasMessageEndingWith(
              "\"; nothing is said in the clear, not the password either. The offer may have been"
                  + " taken out on the way: mailbox.security = tls (mostly on port 993) leaves none"
                  + " to take out.");
    }
    assertThat(heard)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("\\w+ (CAPABILITY|STARTTLS|LOGOUT)"));
  }

  private static void opened(MailboxSettings settings) {
    try {
      OpenInbox.open(settings).close();
    } catch (MessagingException e) {
      throw Diagnosis.ofOpening(settings, e);
    }
  }

  private static void refused(String host, SSLServerSocket server, String said) {
    MailboxSettings settings = settings(host, server.getLocalPort(), Security.TLS);
    assertThatThrownBy(() -> opened(settings))
        .isInstanceOf(MailboxUnavailable.class)
        .hasMessageContaining("no secure connection (")
        .hasMessageContaining(said)
        .hasMessageEndingWith(
            "which has to bear the name in mailbox.host, and whose authority has to be in"
                + " tls.authorities where it is the house's own.");
  }

  @Test
  void one_of_an_unknown_authority_and_one_under_a_wrong_name_are_told_with_the_setting()
      throws Exception {
    SSLContext before = SSLContext.getDefault();
    OwnServer own = new OwnServer(directory);
    try (SSLServerSocket server = own.greeting("* OK ready\r\n")) {
      refused("127.0.0.1", server, "unable to find valid certification path");
      Authorities.believe(own.authority);
      refused("localhost", server, "localhost");
    } finally {
      SSLContext.setDefault(before);
    }
  }
}
