package fr.comop.notice.channel.maileva;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.comop.stage.JsonReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the provider's interface is published to answer, and fails as providers do. Notes what
 * was asked in another shape than the published one.
 */
final class PretendMaileva implements AutoCloseable {
  private static final String BASE = "/registered_mail/v4";
  private static final Pattern SENDING = Pattern.compile("/sendings/([^/?]+)(/.*)?");

  /** Fields of a sending as it is made, with what each holds. */
  private static final Map<String, Class<?>> SENDING_FIELDS =
      Map.ofEntries(
          Map.entry("name", String.class),
          Map.entry("custom_id", String.class),
          Map.entry("custom_data", String.class),
          Map.entry("acknowledgement_of_receipt", Boolean.class),
          Map.entry("expected_date", String.class),
          Map.entry("color_printing", Boolean.class),
          Map.entry("duplex_printing", Boolean.class),
          Map.entry("optional_address_sheet", Boolean.class),
          Map.entry("notification_email", String.class),
          Map.entry("notification_types", List.class),
          Map.entry("reference_to_print_enabled", Boolean.class),
          Map.entry("print_sender_address", Boolean.class),
          Map.entry("returned_mail_scanning", Boolean.class),
          Map.entry("sender_address_line_1", String.class),
          Map.entry("sender_address_line_2", String.class),
          Map.entry("sender_address_line_3", String.class),
          Map.entry("sender_address_line_4", String.class),
          Map.entry("sender_address_line_5", String.class),
          Map.entry("sender_address_line_6", String.class),
          Map.entry("sender_country_code", String.class),
          Map.entry("archiving_duration", Integer.class),
          Map.entry("postage_type", String.class));

  private static final Map<String, Class<?>> RECIPIENT_FIELDS =
      Map.ofEntries(
          Map.entry("custom_id", String.class),
          Map.entry("reference_to_print", String.class),
          Map.entry("custom_data", String.class),
          Map.entry("address_line_1", String.class),
          Map.entry("address_line_2", String.class),
          Map.entry("address_line_3", String.class),
          Map.entry("address_line_4", String.class),
          Map.entry("address_line_5", String.class),
          Map.entry("address_line_6", String.class),
          Map.entry("country_code", String.class),
          Map.entry("scheduled_date", String.class));

  /** How it fails. */
  enum Fault {
    /** Does what was asked, and closes the line without a word. */
    LOSES_THE_ANSWER,
    /** Does what was asked, and answers when nobody waits any more. */
    ANSWERS_LATE,
    /** Does nothing, and says that it is broken. */
    IS_BROKEN,
    /** Does what was asked, and answers what nobody understands. */
    TALKS_NONSENSE
  }

  /** A letter, as it has it. */
  static final class Sending {
    final String id;
    final String mark;
    volatile String status = "DRAFT";
    final List<byte[]> documents = new CopyOnWriteArrayList<>();
    final List<Map<String, Object>> recipients = new CopyOnWriteArrayList<>();

    /** What it says of the recipient besides: fields of JSON, each with a comma before it. */
    volatile String news = "";

    final AtomicInteger submissions = new AtomicInteger();
    final Map<String, byte[]> proofs = new LinkedHashMap<>();

    Sending(String id, String mark) {
      this.id = id;
      this.mark = mark;
    }
  }

  final Map<String, Sending> sendings = new LinkedHashMap<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> wrong = new CopyOnWriteArrayList<>();
  final AtomicInteger tokens = new AtomicInteger();
  volatile boolean refusesAccount;
  volatile int pageSize = 100;

  /** What others do once something was done, before it is answered. */
  volatile Consumer<String> meanwhile = what -> {};

  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer server;
  private int until = -1;
  private @Nullable Fault fault;

  PretendMaileva() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/token", this::token);
    server.createContext(BASE, this::api);
    server.start();
  }

  MailevaSettings settings(Duration patience) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    return new MailevaSettings(
        URI.create(address + BASE),
        URI.create(address + "/token"),
        "comop",
        "client&secret",
        "region",
        "pass=word",
        patience,
        List.of("Région Auvergne-Rhône-Alpes", "1 esplanade François Mitterrand", "69002 Lyon"));
  }

  /** Fails so at a request of those that come, from 1, once. */
  synchronized void failAt(int request, Fault how) {
    until = request;
    fault = how;
  }

  /** Whether it still has to fail. */
  synchronized boolean isToFail() {
    return fault != null;
  }

  private synchronized @Nullable Fault next() {
    if (fault == null || --until > 0) {
      return null;
    }
    Fault now = fault;
    fault = null;
    return now;
  }

  /** Those under a mark. */
  synchronized List<Sending> under(String mark) {
    return sendings.values().stream().filter(one -> one.mark.equals(mark)).toList();
  }

  /** The one under a mark that was submitted. */
  Sending letter(String mark) {
    List<Sending> all = under(mark).stream().filter(one -> one.submissions.get() > 0).toList();
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " letters under " + mark);
    }
    return all.get(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Set<String> fields = new TreeSet<>(List.of(form.split("&", -1)));
    if (!fields.equals(
        new TreeSet<>(
            List.of(
                "grant_type=password",
                "username=region",
                "password=pass%3Dword",
                "client_id=comop",
                "client_secret=client%26secret")))) {
      wrong.add("token: " + fields);
    }
    int token = tokens.incrementAndGet();
    if (refusesAccount) {
      answer(exchange, 401, "{\"error\":\"invalid_grant\"}");
    } else {
      answer(
          exchange, 200, "{\"access_token\":\"t" + token + "\",\"expires_in\":300,\"scope\":null}");
    }
  }

  private static final class Answer {
    private final int status;
    private final byte[] body;

    Answer(int status, byte[] body) {
      this.status = status;
      this.body = body;
    }

    Answer(int status, String body) {
      this(status, body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void api(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().toString().substring(BASE.length());
    String what = exchange.getRequestMethod() + " " + path;
    asked.add(what);
    if (!("Bearer t" + tokens.get())
        .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "{\"code\":\"UNAUTHORIZED\",\"message\":\"\"}");
      return;
    }
    Fault now = next();
    if (now == Fault.IS_BROKEN) {
      answer(exchange, 503, "<html>maintenance</html>");
      return;
    }
    Answer answer;
    synchronized (this) {
      answer =
          done(what, String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")), body);
    }
    meanwhile.accept(what);
    if (now == Fault.LOSES_THE_ANSWER) {
      exchange.close();
    } else if (now == Fault.TALKS_NONSENSE) {
      answer(exchange, 200, "{\"id\": [[[");
    } else {
      if (now == Fault.ANSWERS_LATE) {
        awaitEnd();
      }
      exchange.sendResponseHeaders(
          answer.status, answer.body.length == 0 ? -1 : answer.body.length);
      exchange.getResponseBody().write(answer.body);
      exchange.close();
    }
  }

  private void awaitEnd() {
    try {
      boolean ended = end.await(2, TimeUnit.SECONDS);
      if (!ended) {
        asked.add("(late)");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Answer done(String what, String type, byte[] body) {
    if (what.equals("POST /sendings")) {
      return create(body, type);
    }
    if (what.startsWith("GET /sendings?")) {
      return list(what);
    }
    Matcher of = SENDING.matcher(what.substring(what.indexOf(' ') + 1));
    if (!of.matches()) {
      wrong.add(what);
      return refusal(404, "NOT_FOUND");
    }
    Sending sending = sendings.get(of.group(1));
    if (sending == null) {
      return refusal(404, "SENDING_NOT_FOUND");
    }
    String rest = of.group(2) == null ? "" : of.group(2);
    String method = what.substring(0, what.indexOf(' '));
    return switch (method + rest) {
      case "GET" -> new Answer(200, told(sending));
      case "DELETE" -> {
        if (!sending.status.equals("DRAFT")) {
          yield refusal(400, "SENDING_STATUS_IS_NOT_DRAFT");
        }
        sendings.remove(sending.id);
        yield new Answer(204, "");
      }
      case "POST/submit" -> submit(sending, body);
      case "GET/documents" ->
          new Answer(
              200,
              "{\"documents\":["
                  + sending.documents.stream()
                      .map(one -> "{\"id\":\"d\",\"priority\":1}")
                      .collect(Collectors.joining(","))
                  + "],\"paging\":{}}");
      case "POST/documents" -> document(sending, type, body);
      case "GET/recipients" ->
          new Answer(
              200,
              "{\"recipients\":["
                  + sending.recipients.stream()
                      .map(one -> recipient(sending, one))
                      .collect(Collectors.joining(","))
                  + "],\"paging\":{}}");
      case "POST/recipients" -> addRecipient(sending, type, body);
      default -> proof(sending, method, rest);
    };
  }

  private Answer create(byte[] body, String type) {
    Map<String, Object> fields = read("sending", body, type, SENDING_FIELDS);
    if (!fields.containsKey("name")) {
      wrong.add("sending without name");
    }
    Object years = fields.getOrDefault("archiving_duration", 3);
    if (!List.of(3, 6, 10).contains(years)) {
      wrong.add("archiving_duration " + years);
    }
    String id = "s-" + (sendings.size() + 1) + "-" + asked.size();
    Sending made = new Sending(id, String.valueOf(fields.get("custom_id")));
    sendings.put(id, made);
    return new Answer(201, told(made));
  }

  private Answer list(String what) {
    Matcher asks = Pattern.compile("\\?count=\\d+(?:&start_index=(\\d+))?$").matcher(what);
    if (!asks.find()) {
      wrong.add(what);
    }
    int from = asks.group(1) == null ? 1 : Integer.parseInt(asks.group(1));
    List<Sending> all = new ArrayList<>(sendings.values());
    int to = Math.min(all.size(), from - 1 + pageSize);
    String next =
        to < all.size()
            ? "\"next\":\"https://elsewhere.example/sendings?start_index=" + (to + 1) + "&count=1\""
            : "\"prev\":null";
    return new Answer(
        200,
        "{\"sendings\":["
            + all.subList(from - 1, to).stream()
                .map(PretendMaileva::told)
                .collect(Collectors.joining(","))
            + "],\"paging\":{"
            + next
            + "}}");
  }

  private static String told(Sending one) {
    return "{\"id\":\"%s\",\"custom_id\":\"%s\",\"status\":\"%s\",\"status_detail\":\"détail\"}"
        .formatted(one.id, one.mark, one.status);
  }

  private static String recipient(Sending sending, Map<String, Object> fields) {
    return "{\"id\":\"r-1\",\"custom_id\":\"%s\",\"status\":\"%s\"%s}"
        .formatted(fields.get("custom_id"), sending.status, sending.news);
  }

  private Answer submit(Sending sending, byte[] body) {
    if (body.length > 0 || sending.documents.size() != 1 || sending.recipients.size() != 1) {
      wrong.add(
          "submitted with "
              + sending.documents.size()
              + " documents, "
              + sending.recipients.size()
              + " recipients");
    }
    if (!sending.status.equals("DRAFT")) {
      return refusal(400, "SENDING_STATUS_IS_NOT_DRAFT");
    }
    sending.status = "PENDING";
    sending.submissions.incrementAndGet();
    return new Answer(200, "");
  }

  private Answer document(Sending sending, String type, byte[] body) {
    Matcher boundary = Pattern.compile("multipart/form-data; boundary=(.{1,70})").matcher(type);
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (!boundary.matches() || !text.endsWith("--" + boundary.group(1) + "--\r\n")) {
      wrong.add("document as " + type);
      return refusal(400, "EMPTY_DOCUMENT");
    }
    String[] parts = text.split("--" + Pattern.quote(boundary.group(1)) + "(?:\r\n|--\r\n)", -1);
    byte[] pdf = new byte[0];
    for (String part : parts) {
      int end = part.indexOf("\r\n\r\n");
      String head = end < 0 ? "" : part.substring(0, end);
      String content = end < 0 ? "" : part.substring(end + 4, part.length() - 2);
      if (head.contains("name=\"document\"; filename=\"")
          && head.contains("Content-Type: application/pdf")) {
        pdf = content.getBytes(StandardCharsets.ISO_8859_1);
      } else if (head.contains("name=\"metadata\"")) {
        read(
            "metadata",
            content.getBytes(StandardCharsets.ISO_8859_1),
            "application/json",
            Map.of("priority", Integer.class, "name", String.class));
      } else if (!part.isEmpty()) {
        wrong.add("part: " + head);
      }
    }
    sending.documents.add(pdf);
    return new Answer(201, "{\"id\":\"d\"}");
  }

  private Answer addRecipient(Sending sending, String type, byte[] body) {
    Map<String, Object> fields = read("recipient", body, type, RECIPIENT_FIELDS);
    if (!String.valueOf(fields.get("address_line_6")).matches("\\d{5} .+")) {
      return refusal(400, "INVALID_ADDRESS_LINE_6");
    }
    if (!fields.containsKey("address_line_1")
        || !"FR".equals(fields.get("country_code"))
        || String.valueOf(fields.get("reference_to_print")).length() > 26) {
      wrong.add("recipient " + fields);
    }
    fields.forEach(
        (name, value) -> {
          if (name.startsWith("address_line_") && String.valueOf(value).length() > 38) {
            wrong.add(name + " is too long");
          }
        });
    sending.recipients.add(fields);
    return new Answer(201, recipient(sending, fields));
  }

  private Answer proof(Sending sending, String method, String rest) {
    Matcher path =
        Pattern.compile(
                "/recipients/r-1/(download_(?:deposit_proof|acknowledgement_of_receipt|undelivered_mail))")
            .matcher(rest);
    if (!method.equals("GET") || !path.matches()) {
      wrong.add(method + " " + rest);
      return refusal(404, "NOT_FOUND");
    }
    byte[] file = sending.proofs.get(path.group(1));
    return file == null ? refusal(404, "ID_FILE_NOT_FOUND") : new Answer(200, file);
  }

  private static Answer refusal(int status, String code) {
    return new Answer(
        status, "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"<b>non</b>\"}]}");
  }

  private Map<String, Object> read(
      String what, byte[] body, String type, Map<String, Class<?>> shape) {
    if (!type.equals("application/json")) {
      wrong.add(what + " as " + type);
    }
    Map<String, Object> fields = JsonReader.object(new String(body, StandardCharsets.UTF_8));
    fields.forEach(
        (name, value) -> {
          Class<?> expected = shape.get(name);
          if (expected == null || !expected.isInstance(value)) {
            wrong.add(what + "." + name + " = " + value);
          }
        });
    return fields;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    workers.shutdownNow();
  }
}
