package fr.comop.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one summary says otherwise than an earlier one. */
class ChangesTest {
  private static final Changes.Earlier SINCE =
      new Changes.Earlier("COS du 12 janvier", Instant.parse("2021-01-12T09:00:00Z"));

  private static Gist.Entry entry(Gist.Kind kind, String key, String words) {
    return new Gist.Entry(kind, key, "La Ronde", "bilan", words, false);
  }

  private static List<Changes.Change> between(List<Gist.Entry> before, List<Gist.Entry> now) {
    return Changes.between(SINCE, new Gist(Instant.EPOCH, before), new Gist(Instant.EPOCH, now))
        .all();
  }

  @Test
  void what_is_said_in_the_same_words_did_not_change() {
    List<Gist.Entry> same = List.of(entry(Gist.Kind.TOTAL, "a", "12"));
    assertThat(between(same, same)).isEmpty();
    assertThat(between(same, List.of(entry(Gist.Kind.FIGURE, "a", "12"))))
        .as("a total is no figure of a structure's")
        .hasSize(1);
  }

  @Test
  void a_change_tells_both() {
    assertThat(
            between(
                List.of(entry(Gist.Kind.DOCUMENT, "a", "jamais reçu")),
                List.of(entry(Gist.Kind.DOCUMENT, "a", "complet"))))
        .extracting(Changes.Change::french)
        .containsExactly("La Ronde, bilan\u00a0: jamais reçu → complet");
  }

  @Test
  void what_is_new_has_no_before() {
    assertThat(between(List.of(), List.of(entry(Gist.Kind.TOTAL, "a", "12"))))
        .extracting(Changes.Change::french)
        .containsExactly("La Ronde, bilan\u00a0: 12");
  }

  @Test
  void what_nobody_is_to_see_any_more_is_not_said_again() {
    Gist.Entry then = entry(Gist.Kind.FIGURE, "a", "4711");
    Gist.Entry now = new Gist.Entry(then.kind(), "a", "La Ronde", "bilan", "[confidentiel]", true);
    assertThat(between(List.of(then), List.of(now)).toString()).doesNotContain("4711");
    assertThat(between(List.of(then), List.of())).isEmpty();
    assertThat(between(List.of(entry(Gist.Kind.DOCUMENT, "a", "4711")), List.of()))
        .extracting(Changes.Change::french)
        .containsExactly("La Ronde, bilan\u00a0: n’y figure plus");
  }

  @Test
  void they_are_told_by_the_name_and_the_moment_of_the_earlier_one() {
    assertThat(
            Changes.between(
                    SINCE, new Gist(Instant.EPOCH, List.of()), new Gist(Instant.EPOCH, List.of()))
                .title()
                .replace('\u00a0', ' '))
        .isEqualTo(
            "Ce qui a changé depuis le mardi 12 janvier 2021 à 10 h 00 (« COS du 12 janvier »)");
    assertThat(Changes.NONE.title()).isEmpty();
  }
}
