package fr.comop.health.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.comop.health.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Shows the service's health on a port of the loopback. */
public final class HealthServer implements AutoCloseable {
  private static final int THREADS = 8;
  private static final int WAITING = 16;
  private static final Pattern OWN_NAMES =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  /** In seconds, where a time is meant; read when the first server is made. */
  private static final Map<String, String> BOUNDS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "10",
          "sun.net.httpserver.maxReqHeaders", "50",
          "sun.net.httpserver.maxIdleConnections", "8",
          "jdk.httpserver.maxConnections", "32");

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "health");
            thread.setDaemon(true);
            return thread;
          });
  private final Clock clock;
  private volatile Supplier<Optional<Report>> reports = Optional::empty;

  /** A page, once it is known what it shows. */
  record Page(int status, String type, String content) {
    static Page text(int status, String words) {
      return new Page(status, "text/plain; charset=utf-8", words);
    }
  }

  /**
   * Listens from now on; until a service is shown it is said to be starting.
   *
   * @param port 0 for any that is free
   * @throws java.net.BindException when somebody else has the port
   */
  public HealthServer(int port, Clock clock) throws IOException {
    this.clock = clock;
    BOUNDS.forEach((name, bound) -> System.setProperty(name, System.getProperty(name, bound)));
    server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Shows from now on what is found there. */
  public void show(Supplier<Optional<Report>> found) {
    reports = found;
  }

  /** The port. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Page page = page(exchange);
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", page.type());
      headers.set("Cache-Control", "no-store");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Connection", "close"); // of what was sent besides nothing is read
      if (page.status() == 405) {
        headers.set("Allow", "GET");
      }
      byte[] content = page.content().getBytes(UTF_8);
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(page.status(), -1);
        return;
      }
      exchange.sendResponseHeaders(page.status(), content.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(content);
      }
    }
  }

  private Page page(HttpExchange exchange) throws IOException {
    Headers asked = exchange.getRequestHeaders();
    String host = asked.getFirst("Host");
    if (host == null || !OWN_NAMES.matcher(host).matches()) {
      return Page.text(421, "Only as localhost, 127.0.0.1 or [::1].\n");
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      return Page.text(405, "GET only.\n");
    }
    String length = asked.getFirst("Content-Length");
    if (asked.containsKey("Transfer-Encoding") || (length != null && !length.equals("0"))) {
      return Page.text(400, "No body is taken.\n");
    }
    Optional<Report> report = reports.get();
    return switch (exchange.getRequestURI().getPath()) {
      case "/health" -> Pages.health(report, clock.instant());
      case "/ready" -> Pages.ready(report, clock.instant());
      case "/metrics" -> Metrics.page(report, clock.instant());
      default -> Page.text(404, "There are /health, /ready and /metrics.\n");
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
