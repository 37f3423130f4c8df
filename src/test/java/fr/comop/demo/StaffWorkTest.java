package fr.comop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.PlayedSamples;
import fr.comop.summary.Audience;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.wiring.House;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The demo shows the pages of what staff enter filled. */
class StaffWorkTest {
  @Test
  void payments_opinions_the_last_meeting_and_an_agreement_stand_in_the_summary() throws Exception {
    try (House house = PlayedSamples.house()) {
      Summary summary =
          house
              .summary
              .summaries()
              .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
      assertThat(summary.structures())
          .filteredOn(one -> one.account().payments().isEmpty())
          .extracting(one -> one.beneficiary().id())
          .containsExactly("clevos");
      assertThat(summary.structures())
          .filteredOn(one -> one.opinion() != null)
          .extracting(one -> one.beneficiary().id())
          .containsExactly("hexagone", "planetarium");
      Structure planetarium =
          summary.structures().stream()
              .filter(one -> one.beneficiary().id().equals("planetarium"))
              .findFirst()
              .orElseThrow();
      assertThat(planetarium.account().paid()).isEqualByComparingTo(new BigDecimal("45000"));
      assertThat(planetarium.beside().comments())
          .as("its answer to the page that was submitted to it")
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.year()).isEqualTo(2020);
                assertThat(one.quote())
                    .contains("les actions reportées ont leurs dates")
                    .doesNotContain("Votre page de la synthèse");
              });
      assertThat(summary.committee().held()).hasSize(1);
      assertThat(
              summary
                  .to(Audience.COMMITTEE, house.funding.consenting().leave())
                  .structures()
                  .stream()
                  .filter(
                      one -> one.photos(2020).stream().anyMatch(photo -> photo.source() != null))
                  .map(one -> one.beneficiary().id()))
          .containsExactly("eureka");
    }
  }
}
