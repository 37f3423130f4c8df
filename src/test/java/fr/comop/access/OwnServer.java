package fr.comop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * The keys of a server whose certificate only the house's own authority stands for; it is good for
 * 127.0.0.1 and for no name.
 */
public final class OwnServer {
  private static final String PASSWORD = "changeit";

  /** The authority's certificate. */
  public final Path authority;

  /** Makes servers with its key. */
  public final SSLContext keys;

  /**
   * Makes them, which takes a second.
   *
   * @param directory empty
   */
  public OwnServer(Path directory) throws IOException, GeneralSecurityException {
    Path store = directory.resolve("keys.p12");
    authority = directory.resolve("own.pem");
    keytool(
        List.of("-genkeypair", "-alias", "own", "-keyalg", "EC", "-validity", "2"),
        List.of("-dname", "CN=mail.region.example", "-ext", "san=ip:127.0.0.1"),
        List.of("-keystore", store.toString()));
    keytool(
        List.of("-exportcert", "-rfc", "-alias", "own", "-keystore", store.toString()),
        List.of("-file", authority.toString()));
    KeyStore opened = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      opened.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(opened, PASSWORD.toCharArray());
    keys = SSLContext.getInstance("TLS");
    keys.init(factory.getKeyManagers(), null, null);
  }

  @SafeVarargs
  private static void keytool(List<String>... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    for (List<String> some : arguments) {
      command.addAll(some);
    }
    command.addAll(List.of("-storepass", PASSWORD));
    try {
      assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** A server that says this to whoever comes by TLS, then waits for them to go; on 127.0.0.1. */
  public SSLServerSocket greeting(String words) throws IOException {
    SSLServerSocket server =
        (SSLServerSocket)
            keys.getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread serving = new Thread(() -> serve(server, words));
    serving.setDaemon(true);
    serving.start();
    return server;
  }

  private static void serve(SSLServerSocket server, String words) {
    while (!server.isClosed()) {
      try (SSLSocket client = (SSLSocket) server.accept()) {
        client.getOutputStream().write(words.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        client.getInputStream().readAllBytes();
      } catch (IOException e) {
        // who came did not believe it
      }
    }
  }
}
