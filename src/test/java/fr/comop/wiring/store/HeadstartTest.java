package fr.comop.wiring.store;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.comop.correspondence.FirstText;
import fr.comop.ledger.FirstStore;
import org.junit.jupiter.api.Test;

/** What is used once so that Java has it loaded. */
class HeadstartTest {
  @Test
  void a_store_can_be_used_at_any_time_and_leaves_the_next_one_a_free_place() {
    assertThatCode(FirstStore::use).doesNotThrowAnyException();
    assertThatCode(FirstStore::use).doesNotThrowAnyException();
  }

  @Test
  void a_text_can_be_written_before_there_is_a_configuration() {
    assertThatCode(FirstText::write).doesNotThrowAnyException();
  }
}
