package fr.comop.notice.channel.maileva;

import fr.comop.access.BoundedBody;
import fr.comop.notice.channel.ChannelUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP with the provider, under a token that is asked for as needed. */
final class Wire {
  /** Most bytes of an answer. */
  static final int LARGEST = 20_000_000;

  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int UNAUTHORIZED = 401;
  private static final int WRONG = 400;
  private static final int BROKEN = 500;
  private static final Duration PAUSE = Duration.ofMinutes(15);
  private static final String LOCKED =
      "Maileva refuse le compte de comop : vérifiez letters.maileva.user, .client et leurs secrets.";
  private static final int MOST_CODES = 5;
  private static final long EARLY = 30; // seconds before a token ends

  private final MailevaSettings settings;
  private final Clock clock;
  private final HttpClient http;
  private @Nullable String token;
  private Instant tokenEnds = Instant.EPOCH;
  private Instant refusedUntil = Instant.EPOCH;

  Wire(MailevaSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.patience())
            .build();
  }

  /**
   * Asks for something.
   *
   * @param path after the address of the interface: "/sendings"
   * @throws Refused when it says no
   * @throws ChannelUnavailable when there is no answer, or one that can't be understood: what was
   *     asked for may have been done or not
   */
  byte[] ask(String method, String path, String type, byte[] body)
      throws Refused, ChannelUnavailable {
    HttpResponse<byte[]> answer = answered(method, path, type, body);
    if (answer.statusCode() == UNAUTHORIZED) {
      token = null; // ended early, or was taken back
      answer = answered(method, path, type, body);
    }
    return good(method + " " + path, answer);
  }

  private HttpResponse<byte[]> answered(String method, String path, String type, byte[] body)
      throws Refused, ChannelUnavailable {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.api() + path))
            .header("Authorization", "Bearer " + token())
            .header("Accept", "application/json, application/pdf");
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return sent(
        request.method(
            method,
            body.length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private String token() throws Refused, ChannelUnavailable {
    String known = token;
    if (known != null && clock.instant().isBefore(tokenEnds)) {
      return known;
    }
    String form =
        Map.of(
                "grant_type", "password",
                "username", settings.user(),
                "password", settings.password(),
                "client_id", settings.clientId(),
                "client_secret", settings.clientSecret())
            .entrySet()
            .stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    if (clock.instant().isBefore(refusedUntil)) {
      throw new ChannelUnavailable(LOCKED);
    }
    HttpResponse<byte[]> given =
        sent(
            HttpRequest.newBuilder(settings.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    if (given.statusCode() == UNAUTHORIZED || given.statusCode() == WRONG) {
      // A wrong password that is tried each minute locks the account.
      refusedUntil = clock.instant().plus(PAUSE);
      throw new ChannelUnavailable(LOCKED);
    }
    Tree answer = tree(good("jeton d’accès", given));
    String fresh = answer.text("access_token");
    if (fresh.isEmpty() || fresh.chars().anyMatch(one -> one <= ' ' || one > '~')) {
      throw new ChannelUnavailable("Maileva ne donne pas de jeton d’accès.");
    }
    token = fresh;
    tokenEnds = clock.instant().plusSeconds(Math.max(0, seconds(answer) - EARLY));
    return fresh;
  }

  private static long seconds(Tree answer) {
    String ends = answer.text("expires_in");
    return ends.matches("\\d{1,6}") ? Long.parseLong(ends) : 0;
  }

  private HttpResponse<byte[]> sent(HttpRequest.Builder request) throws ChannelUnavailable {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            request.timeout(settings.patience()).build(), info -> new BoundedBody(LARGEST));
    try {
      return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new ChannelUnavailable(
          "Maileva n’a pas répondu en " + settings.patience().toSeconds() + " s.", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ChannelUnavailable(
          "Maileva ne répond pas (" + cause.getClass().getSimpleName() + ").", cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChannelUnavailable("La demande à Maileva a été interrompue.", e);
    }
  }

  private static byte[] good(String what, HttpResponse<byte[]> answer)
      throws Refused, ChannelUnavailable {
    int status = answer.statusCode();
    if (status >= OK && status < REDIRECT) {
      return answer.body();
    }
    if (status >= BROKEN || status < OK || status == 429) {
      throw new ChannelUnavailable("Maileva est en panne (" + what + " : " + status + ").");
    }
    throw new Refused(what, status, codes(answer.body()));
  }

  /** Its own words for what is wrong, as far as they are words of its list. */
  private static List<String> codes(byte[] body) {
    try {
      Tree tree = Tree.of(body);
      return Stream.concat(
              tree.list("errors").stream().map(one -> one.text("code")),
              Stream.of(tree.text("code")))
          .filter(one -> one.matches("[A-Z0-9_]{1,60}"))
          .limit(MOST_CODES)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Reads an answer.
   *
   * @throws ChannelUnavailable when it is no JSON
   */
  static Tree tree(byte[] body) throws ChannelUnavailable {
    try {
      return Tree.of(body);
    } catch (IOException e) {
      throw new ChannelUnavailable("La réponse de Maileva n’est pas lisible.", e);
    }
  }
}
