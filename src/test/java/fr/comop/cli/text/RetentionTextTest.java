package fr.comop.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.retention.Retaining;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What staff read of what was destroyed. */
class RetentionTextTest {
  private static String told(int inAll) {
    return RetentionText.of(
        new Retaining.Destroyed(0, 0, Map.of("AR-0001", "gardé par décision"), inAll, 0, 0), true);
  }

  @Test
  void of_what_stays_the_first_are_named_and_the_others_counted() {
    assertThat(told(1)).endsWith("Restent (1)\u00a0:\n- AR-0001\u00a0: gardé par décision");
    assertThat(told(1_462))
        .endsWith(
            "Restent (1\u00a0462)\u00a0:\n- AR-0001\u00a0: gardé par décision\n- et 1\u00a0461 autres");
  }
}
