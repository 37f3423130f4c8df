package fr.comop.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A token server on loopback that answers what it is told to, in that order. */
public final class TokenServer implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();

  private static final String STALLED = "\0";

  private record Answer(int status, String body) {}

  public TokenServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/tenant/token", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tenant/token");
  }

  public synchronized TokenServer answers(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  public TokenServer gives(String token, int seconds) {
    return answers(
        200,
        "{\"token_type\":\"Bearer\",\"expires_in\":"
            + seconds
            + ",\"ext\":{\"a\":[1]},\"access_token\":\""
            + token
            + "\"}");
  }

  /** Sends the head of an answer, and never its body. */
  public TokenServer stalls() {
    return answers(200, STALLED);
  }

  /** The forms that came in, as they were. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Answer answer = answers.isEmpty() ? new Answer(500, "nothing more") : answers.remove();
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (answer.body().equals(STALLED)) {
      exchange.sendResponseHeaders(answer.status(), 1_000);
      exchange.getResponseBody().flush();
      return;
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
