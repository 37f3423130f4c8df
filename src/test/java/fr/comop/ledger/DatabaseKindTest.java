package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class DatabaseKindTest {
  @Test
  void isReadFromTheUrl() {
    assertThat(DatabaseKind.of("jdbc:h2:file:/data/ledger")).isEqualTo(DatabaseKind.H2);
    assertThat(DatabaseKind.of("jdbc:postgresql://db/comop")).isEqualTo(DatabaseKind.POSTGRESQL);
  }

  @Test
  void refusesOtherDatabases() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseKind.of("jdbc:mysql://db/comop"))
        .withMessage(
            "The ledger is kept in H2 (jdbc:h2:…) or PostgreSQL (jdbc:postgresql:…), not in"
                + " jdbc:mysql://db/comop");
  }
}
