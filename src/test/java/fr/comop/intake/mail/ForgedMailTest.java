package fr.comop.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.comop.intake.arrival.Hand;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail whose sender our own mail server holds for forged; it calls itself mx.region.example. */
final class ForgedMailTest {
  @TempDir Path directory;

  private static String mail(String... results) {
    StringBuilder raw = new StringBuilder();
    for (String one : results) {
      raw.append("Authentication-Results: ").append(one).append("\n");
    }
    return raw + "From: contact@centre.example\nSubject: Bilan\n\nBonjour\n";
  }

  private Hand.Kind kind(String... results) throws Exception {
    return new Desk(directory, 1_000).read(mail(results)).hand().kind();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.region.example; spf=fail smtp.mailfrom=a@b.example; dmarc=fail header.from=b.example",
        "MX.Region.example 1; dkim=none;\n\tDMARC = fail (p=none dis=none)",
        "mx.region.example; spf=pass (of \"a\" (b) c) ( x; dmarc=fail (p=none)",
        "mx.region.example; spf=pass smtp.mailfrom=\"a\\\"; dmarc=pass; \"; dmarc=fail",
        "mx.region.example; spf=pass (x; dmarc=pass) smtp.mailfrom=\"; dmarc=pass; \"; dmarc=fail",
      })
  void is_known_by_what_that_server_found_out(String results) throws Exception {
    assertThat(kind(results)).isEqualTo(Hand.Kind.FORGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.region.example; dmarc=pass",
        "mx.region.example; dmarc=none; spf=fail",
        "mx.region.example; dmarc=temperror",
        "mx.region.example (dmarc=fail); dmarc=pass",
        "mx.elsewhere.example; dmarc=fail",
        "mx.region.example.evil.example; dmarc=fail",
        "dmarc=fail",
        "",
      })
  void is_no_other(String results) throws Exception {
    assertThat(kind(results)).isEqualTo(Hand.Kind.PERSON);
  }

  @Test
  void is_not_saved_nor_are_others_accused_by_what_its_writer_put_below() throws Exception {
    String fails = "mx.region.example; dmarc=fail";
    String passes = "mx.region.example; dmarc=pass";
    assertThat(kind("relay.example; dmarc=pass", fails, passes)).isEqualTo(Hand.Kind.FORGED);
    assertThat(kind(passes, fails)).isEqualTo(Hand.Kind.PERSON);
  }

  @Test
  void takes_no_time_to_look_for_however_many_brackets_its_writer_puts() throws Exception {
    String fails = "mx.region.example; dmarc=fail";
    for (String deep :
        List.of(
            "(".repeat(100_000) + ")".repeat(100_000),
            "(".repeat(200_000),
            "\"" + "x".repeat(200_000) + "\"",
            "\"" + "\\a".repeat(100_000) + "\"",
            "\"(".repeat(100_000))) {
      assertThat(
              assertTimeoutPreemptively(
                  Duration.ofSeconds(30), () -> forged("mx.region.example", "x " + deep, fails)))
          .isTrue();
    }
  }

  private static boolean forged(String server, String... results) throws Exception {
    return new AuthenticationResults(server)
        .forged(
            new MimeMessage(
                MailReader.SESSION,
                new ByteArrayInputStream(mail(results).getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void is_known_where_the_server_writes_no_name_by_the_topmost_header_alone() throws Exception {
    String exchange = "spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=b.example; dmarc=fail";
    assertThat(forged("none", exchange + " action=quarantine")).isTrue();
    assertThat(forged("none", "spf=pass; dmarc=pass", exchange)).isFalse();
  }

  @Test
  void is_not_known_where_no_server_is_believed() throws Exception {
    assertThat(forged("", "mx.region.example; dmarc=fail", "dmarc=fail")).isFalse();
  }
}
