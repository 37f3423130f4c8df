package fr.comop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A breakdown in a line. */
class CausesTest {
  @Test
  void tells_the_deepest_cause_after_the_outer_message() {
    assertThat(Causes.told(new IllegalStateException("no store", new IOException("no disk"))))
        .isEqualTo("no store (IOException: no disk)");
    assertThat(Causes.told(new IllegalStateException("java: no disk", new IOException("no disk"))))
        .isEqualTo("java: no disk");
    assertThat(Causes.told(new IOException())).isEqualTo("null");
  }

  @Test
  void leaves_out_the_stack_that_a_database_server_sends_along() {
    assertThat(
            Causes.told(
                new IllegalStateException(
                    "call failed\n\tat org.h2.Driver", new SQLException("IO: null\n\tat x"))))
        .isEqualTo("call failed (SQLException: IO: null)");
  }

  @Test
  void knows_a_disk_without_room_by_what_the_databases_say() {
    assertThat(Causes.wantsRoom(new RuntimeException(new SQLException("x", "53100")))).isTrue();
    assertThat(Causes.wantsRoom(new SQLException("IO Exception: \"No space left on device\"")))
        .isTrue();
    assertThat(Causes.wantsRoom(new SQLException("no such table", "42S02"))).isFalse();
  }
}
