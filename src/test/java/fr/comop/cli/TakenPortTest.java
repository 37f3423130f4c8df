package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A service that would listen nowhere does not start. */
class TakenPortTest extends AtTheTerminal {
  @Test
  void a_port_that_somebody_else_has_stops_the_start_and_says_what_to_do() throws Exception {
    variables.put("COMOP_FOLDER_ENABLED", "false");
    try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = somebody.getLocalPort();
      variables.put("COMOP_HTTP_PORT", String.valueOf(port));
      Terminal.Ended refused = comop("run");
      assertThat(refused.code()).isEqualTo(Exit.CONFIG);
      assertThat(refused.err())
          .isEqualTo(
              "COMOP_HTTP_PORT: http.port\u00a0: le port "
                  + port
                  + " de cette machine ne peut pas être pris (Address already in use).\n"
                  + "Arrêtez ce qui l’occupe («\u00a0ss -ltnp\u00a0»), donnez un autre port à"
                  + " http.port, ou 0 pour ne rien montrer.\n");
    }
  }
}
