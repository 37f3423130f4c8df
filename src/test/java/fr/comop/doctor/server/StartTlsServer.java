package fr.comop.doctor.server;

import fr.comop.stage.OwnCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLSocket;

/** Says its lines, one after the other, each but the first when it was told something; then TLS. */
final class StartTlsServer implements AutoCloseable {
  private final ServerSocket listening;
  private final List<String> lines;

  StartTlsServer(String... lines) throws IOException {
    this.lines = List.of(lines);
    listening = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.getLocalPort();
  }

  private void serve() {
    try (Socket client = listening.accept()) {
      for (int at = 0; at < lines.size(); at++) {
        while (at > 0 && client.getInputStream().read() != '\n') {
          // all that it is told
        }
        client
            .getOutputStream()
            .write((lines.get(at) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
      SSLSocket tls =
          (SSLSocket)
              OwnCertificate.get()
                  .context()
                  .getSocketFactory()
                  .createSocket(client, client.getInputStream(), true);
      tls.startHandshake();
    } catch (Exception e) {
      // the client tells
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
