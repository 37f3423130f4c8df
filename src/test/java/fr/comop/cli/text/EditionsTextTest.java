package fr.comop.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.edition.Edition;
import fr.comop.edition.Mailing;
import fr.comop.edition.Mailings;
import fr.comop.edition.Occasion;
import fr.comop.edition.Order;
import fr.comop.edition.Piece;
import fr.comop.edition.Publishing;
import fr.comop.summary.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How people read of summaries that were given out, or would be. */
class EditionsTextTest {
  private static final Instant THEN = Instant.parse("2021-01-12T09:00:00Z");
  private static final Sha256 BYTES = new Sha256("ab".repeat(32));

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void one_is_told_with_its_files() {
    Edition edition =
        new Edition(
            3,
            new Order(2020, Audience.COMMITTEE, Set.of("b", "a"), THEN, "COS"),
            Edition.Way.WRITTEN,
            List.of(),
            BYTES,
            List.of(
                new Piece("Synthèse.pdf", "application/pdf", BYTES, 310_123),
                new Piece("Synthèse.eml", "message/rfc822", BYTES, 12)),
            "Camille",
            THEN);
    assertThat(plain(EditionsText.of(edition)))
        .isEqualTo(
            """
            S-0003 (« COS ») : synthèse 2020 pour le comité d’orientation stratégique, remise.
            État au mardi 12 janvier 2021 à 10 h 00 ; conventions : a, b
            Le mardi 12 janvier 2021 à 10 h 00, par Camille
              Synthèse.pdf : 310 ko, sha256 %1$s
              Synthèse.eml : 1 ko, sha256 %1$s"""
                .formatted(BYTES));
  }

  @Test
  void one_that_is_due_says_to_whom_it_would_leave_and_what_keeps_it() {
    Mailing region = Mailings.STANDARD.all().get(0);
    List<Publishing.Due> due = List.of(new Publishing.Due(region, 2020, Occasion.DEADLINE, THEN));
    Publishing.Whom whom =
        new Publishing.Whom(Mailings.STANDARD, List.of("a@region.example", "b@region.example"));
    assertThat(plain(EditionsText.due(due, whom, true)))
        .isEqualTo(
            "\nLa synthèse 2020 pour la Région partirait, à a@region.example, b@region.example.");
    assertThat(plain(EditionsText.due(due, whom, false)))
        .endsWith(
            "b@region.example ; pour l’instant elle ne part pas d’elle-même : summaries.enabled ="
                + " false.");
    assertThat(EditionsText.due(List.of(), whom, true)).isEmpty();
  }
}
