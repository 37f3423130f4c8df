package fr.comop.notice.channel.maileva;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the provider's words come to in ours. */
class DeliveriesTest {
  private static Deliveries.News news(String fields) throws IOException {
    return Deliveries.of(Tree.of(("{" + fields + "}").getBytes(StandardCharsets.UTF_8)));
  }

  private static String event(String code, String day) {
    return "{\"code\":\"%s\",\"date\":\"2021-03-%sT22:59:59Z\"}".formatted(code, day);
  }

  private static String events(String... events) {
    return "\"delivery_statuses\":[" + String.join(",", events) + "]";
  }

  private static List<String> said(String fields) throws IOException {
    return news(fields).said().stream()
        .map(one -> one.kind() + " " + one.day() + " " + one.code() + " " + one.proof())
        .toList();
  }

  @Test
  void each_code_is_known_and_few_end_a_letters_way() throws IOException {
    List<String> ends =
        IntStream.rangeClosed(1, 29)
            .mapToObj("LP%02d"::formatted)
            .filter(
                code -> {
                  try {
                    Deliveries.News news = news(events(event(code, "05")));
                    return news.said().stream().anyMatch(one -> one.kind().ends());
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                })
            .toList();
    assertThat(ends)
        .containsExactly("LP15", "LP16", "LP19", "LP20", "LP21", "LP22", "LP25", "LP28", "LP29");
    assertThat(news(events(event("LP30", "05"))).doubts()).hasSize(1);
    assertThat(news(events(event("LP29", "05"))).doubts()).isEmpty();
  }

  @Test
  void delivered_to_the_sender_is_a_return_whatever_its_category_says() throws IOException {
    String back =
        "\"main_delivery_statuses\":[{\"code\":\"LP17\",\"category\":\"DELIVERED\","
            + "\"date\":\"2021-03-20T09:00:00Z\"}]";
    assertThat(said(back)).isEmpty();
    assertThat(news(back).doubts())
        .containsExactly(
            "Maileva dit le pli retourné, sans raison que comop connaisse : lisez le suivi chez"
                + " Maileva, et consignez ce qu’il dit.");
    assertThat(said(back + ",\"undelivered_mail_reason\":\"N03\"," + events(event("LP09", "04"))))
        .containsExactlyInAnyOrder(
            "PRESENTED 2021-03-04 LP09 null", "NOT_CLAIMED 2021-03-20 LP17 N03 RETURN");
  }

  @Test
  void the_day_is_that_of_the_event_and_never_that_of_the_scan() throws IOException {
    String scanned =
        "\"undelivered_mail_reason\":\"N05\",\"undelivered_mail_date\":\"2021-03-28T09:00:00Z\"";
    assertThat(said(scanned)).isEmpty();
    assertThat(news(scanned).doubts())
        .containsExactly(
            "Maileva donne la raison d’un retour (N05) sans le jour de l’événement : lisez le suivi"
                + " chez Maileva.");
    assertThat(said(scanned + "," + events(event("LP22", "05"))))
        .containsExactly("REFUSED 2021-03-05 LP22 RETURN");
  }

  @Test
  void days_are_those_of_france() throws IOException {
    assertThat(said("\"deposit_proof_date\":\"2021-03-02T23:30:00Z\""))
        .containsExactly("DEPOSITED 2021-03-03  DEPOSIT");
    assertThat(said("\"deposit_proof_date\":\"bientôt\"")).isEmpty();
  }

  @Test
  void what_is_no_number_is_not_taken_for_one() throws IOException {
    assertThat(news("\"registered_number\":\"1A 203 4567\"").number()).isEqualTo("1A2034567");
    Deliveries.News odd = news("\"registered_number\":\"<b>\"");
    assertThat(odd.number()).isEmpty();
    assertThat(odd.doubts()).hasSize(1);
  }

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(
        event("LP01", "02"),
        event("LP09", "04"),
        event("LP09", "06"),
        event("LP09", "04"),
        event("LP19", "20"),
        event("LP17", "23"),
        event("LP19", "20"));
  }

  @Property(tries = 100, seed = "20210301")
  void whatever_their_order_and_repetition_events_come_to_the_same(
      @ForAll("orders") List<String> events) throws IOException {
    assertThat(
            said(
                "\"delivery_statuses\":"
                    + events.stream().collect(Collectors.joining(",", "[", "]"))))
        .containsExactlyInAnyOrder(
            "PRESENTED 2021-03-04 LP09 null", "NOT_CLAIMED 2021-03-20 LP19 RETURN");
  }
}
