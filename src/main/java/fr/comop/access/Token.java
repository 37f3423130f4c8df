package fr.comop.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A token of a token server, kept until shortly before it expires. Thread-safe: one thread fetches,
 * others wait for it.
 */
public final class Token implements Secret {
  private static final int LARGEST = 64_000;
  private static final int LONGEST_SAID = 200;
  private static final int OK = 200;
  private static final Duration AHEAD = Duration.ofMinutes(2);

  /** What a server means that says nothing of it (RFC 6749, 5.1, recommends that it does). */
  private static final Duration USUAL = Duration.ofMinutes(5);

  /** One that was fetched just now and is refused would be refused again. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final ClientCredentials credentials;
  private final Clock clock;
  private final HttpClient http;
  private @Nullable Held held;

  private record Held(String token, Instant since, Instant until) {}

  /** Asks nobody yet: the first login does. */
  public Token(ClientCredentials credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(credentials.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public synchronized String now() throws NoSecret {
    Held kept = held;
    if (kept == null || !clock.instant().isBefore(kept.until())) {
      kept = fetched();
      held = kept;
    }
    return kept.token();
  }

  @Override
  public String mechanism() {
    return "XOAUTH2";
  }

  @Override
  public synchronized boolean refused() {
    Held refused = held;
    held = null;
    return refused != null && refused.since().plus(FRESH).isBefore(clock.instant());
  }

  @Override
  public synchronized String hiddenIn(String text) {
    String hidden = credentials.secret().isEmpty() ? text : text.replace(credentials.secret(), "…");
    return held == null ? hidden : hidden.replace(held.token(), "…");
  }

  private Held fetched() throws NoSecret {
    Instant asked = clock.instant();
    Map<String, String> answer = answer();
    String token = answer.get("access_token");
    if (token == null || token.isBlank()) {
      throw trouble("its answer holds no access_token; check the address", null);
    }
    Duration life = life(answer.get("expires_in"));
    return new Held(token, asked, asked.plus(life).minus(AHEAD));
  }

  private static Duration life(@Nullable String seconds) {
    return seconds != null && seconds.matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : USUAL;
  }

  private Map<String, String> answer() throws NoSecret {
    HttpResponse<byte[]> response = response();
    if (response.statusCode() != OK) {
      throw refusal(response.statusCode(), response.body());
    }
    try {
      return flat(response.body());
    } catch (IOException e) {
      throw none(e);
    }
  }

  /** The whole of its answer: the time of a request alone ends once its first line is there. */
  private HttpResponse<byte[]> response() throws NoSecret {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            HttpRequest.newBuilder(credentials.server())
                .timeout(credentials.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build(),
            info -> new BoundedBody(LARGEST));
    try {
      return answer.get(credentials.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw trouble(
          "no whole answer within "
              + credentials.timeout().toSeconds()
              + " s; check the address and the network",
          e);
    } catch (ExecutionException e) {
      throw none(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw trouble("asking was interrupted", e);
    }
  }

  private NoSecret none(Throwable cause) {
    return trouble(
        "no token, \""
            + said(Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()))
            + "\"; check the address, the network and its certificate",
        cause);
  }

  private NoSecret refusal(int status, byte[] body) {
    String words = "";
    try {
      Map<String, String> answer = flat(body);
      String said =
          said(
              answer.getOrDefault("error", "")
                  + " "
                  + answer.getOrDefault("error_description", ""));
      words = said.isEmpty() ? "" : " \"" + said + "\"";
    } catch (IOException e) {
      words = ""; // a proxy's page: its status says enough
    }
    return trouble(
        "no token, it answered " + status + words + "; check client, secret and scope", null);
  }

  private NoSecret trouble(String what, @Nullable Throwable cause) {
    return new NoSecret(
        "Token server " + credentials.server().getHost() + ": " + what + ".", cause);
  }

  private String said(String words) {
    String line = hiddenIn(words).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST_SAID ? line : line.substring(0, LONGEST_SAID) + "…";
  }

  private String form() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_id", credentials.client());
    fields.put("client_secret", credentials.secret());
    fields.put("scope", credentials.scope());
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The texts and numbers of an object, without what is nested. */
  private static Map<String, String> flat(byte[] json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isScalarValue()) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }
    return fields;
  }
}
