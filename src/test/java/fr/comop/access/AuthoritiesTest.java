package fr.comop.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers with a certificate of the house's own authority. */
class AuthoritiesTest {
  @TempDir Path directory;
  private SSLContext before;
  private HttpsServer server;

  @BeforeEach
  void aServerOfTheHouse() throws Exception {
    before = SSLContext.getDefault();
    OwnServer own = new OwnServer(directory);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(own.keys));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
    SSLContext.setDefault(before);
  }

  private int asked(String host) throws IOException, InterruptedException {
    URI address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void a_server_of_the_house_is_believed_once_its_authority_is_named() throws Exception {
    assertThatThrownBy(() -> asked("127.0.0.1")).isInstanceOf(SSLException.class);
    Authorities.believe(directory.resolve("own.pem"));
    assertThat(asked("127.0.0.1")).isEqualTo(204);
  }

  @Test
  void its_name_is_checked_all_the_same() throws Exception {
    Authorities.believe(directory.resolve("own.pem"));
    assertThatThrownBy(() -> asked("localhost")).isInstanceOf(SSLException.class);
  }

  @Test
  void a_file_without_a_certificate_is_named() throws Exception {
    Path none = Files.writeString(directory.resolve("none.pem"), "nothing\n");
    assertThatThrownBy(() -> Authorities.believe(none))
        .isInstanceOf(IOException.class)
        .hasMessage(none + " : aucun certificat ne s’y lit (attendu : PEM ou DER)");
    assertThatThrownBy(() -> Authorities.believe(directory.resolve("gone.pem")))
        .isInstanceOf(IOException.class);
  }
}
