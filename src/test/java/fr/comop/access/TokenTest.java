package fr.comop.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.stage.HandClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens of a token server, with client credentials. */
class TokenTest {
  private TokenServer server;
  private final HandClock clock = new HandClock(Instant.parse("2020-12-14T17:00:00Z"));

  @BeforeEach
  void aServer() throws IOException {
    server = new TokenServer();
  }

  @AfterEach
  void end() {
    server.close();
  }

  private Token token(URI address) {
    return token(address, Duration.ofSeconds(5));
  }

  private Token token(URI address, Duration patience) {
    return new Token(
        new ClientCredentials(
            address, "comop app", "s3cr&t", "https://mail.example/.default", patience),
        clock);
  }

  @Test
  void a_token_is_asked_for_once_and_anew_two_minutes_before_it_expires() throws Exception {
    server.gives("one", 3_600).gives("two", 3_600);
    Token token = token(server.address());
    assertThat(token.now()).isEqualTo("one");
    clock.turn(Duration.ofMinutes(57));
    assertThat(token.now()).isEqualTo("one");
    assertThat(server.asked())
        .containsExactly(
            "grant_type=client_credentials&client_id=comop+app&client_secret=s3cr%26t"
                + "&scope=https%3A%2F%2Fmail.example%2F.default");
    clock.turn(Duration.ofMinutes(1));
    assertThat(token.now()).isEqualTo("two");
  }

  @Test
  void a_token_that_was_called_back_is_fetched_anew_and_a_fresh_one_is_not() throws Exception {
    server.gives("one", 3_600).gives("two", 3_600).gives("three", 3_600);
    Token token = token(server.address());
    assertThat(token.now()).isEqualTo("one");
    clock.turn(Duration.ofMinutes(10));
    assertThat(token.refused()).isTrue();
    assertThat(token.now()).isEqualTo("two");
    assertThat(token.refused()).isFalse();
    assertThat(token.now()).isEqualTo("three");
  }

  @Test
  void a_refusal_says_what_the_server_said_and_hides_the_secret() {
    server.answers(
        401,
        "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: s3cr&t is\\r\\nwrong\"}");
    Token token = token(server.address());
    assertThatThrownBy(token::now)
        .isInstanceOf(NoSecret.class)
        .hasMessage(
            "Token server 127.0.0.1: no token, it answered 401 \"invalid_client AADSTS7000215: … is"
                + " wrong\"; check client, secret and scope.");
  }

  @Test
  void the_page_of_a_proxy_is_no_token() {
    server.answers(200, "<html>login</html>").answers(502, "<html>").answers(200, "{}");
    Token token = token(server.address());
    assertThatThrownBy(token::now)
        .hasMessageStartingWith("Token server 127.0.0.1: no token, \"")
        .hasMessageEndingWith("\"; check the address, the network and its certificate.");
    assertThatThrownBy(token::now)
        .hasMessage(
            "Token server 127.0.0.1: no token, it answered 502; check client, secret and scope.");
    assertThatThrownBy(token::now)
        .hasMessage("Token server 127.0.0.1: its answer holds no access_token; check the address.");
  }

  @Test
  void a_server_that_is_not_there_is_named() {
    Token token = token(URI.create("http://127.0.0.1:1/token"));
    assertThatThrownBy(token::now)
        .isInstanceOf(NoSecret.class)
        .hasMessageStartingWith("Token server 127.0.0.1: no token, \"");
  }

  @Test
  @Timeout(30)
  void a_server_that_stalls_after_its_first_line_is_given_up_in_time() {
    server.stalls();
    Token token = token(server.address(), Duration.ofSeconds(1));
    assertThatThrownBy(token::now)
        .isInstanceOf(NoSecret.class)
        .hasMessage(
            "Token server 127.0.0.1: no whole answer within 1 s; check the address and the"
                + " network.");
  }

  @Test
  void nothing_prints_a_secret() throws Exception {
    server.gives("t0ken", 3_600);
    Token token = token(server.address());
    assertThat(token.now()).isEqualTo("t0ken");
    assertThat(token.hiddenIn("AUTH t0ken s3cr&t")).isEqualTo("AUTH … …");
    assertThat(new Login("csti@region.example", token)).hasToString("csti@region.example");
    assertThat(
            new ClientCredentials(
                URI.create("https://login.example/t"), "app", "s3cr&t", "x", Duration.ZERO))
        .hasToString("app at https://login.example/t");
  }
}
