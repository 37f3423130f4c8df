package fr.comop.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of the store beside it. */
class FileMattersTest {
  private static final Instant NOON = Instant.parse("2020-12-14T11:00:00.123456Z");
  private static final Matter MATTER =
      new Matter("store", NOON, NOON.plusSeconds(1), NOON.plusSeconds(2), null, null, 3);

  @TempDir Path directory;

  @Test
  void outlives_the_process_until_it_is_over() {
    Path file = directory.resolve("told");
    assertThat(new FileMatters(file).all()).isEmpty();
    new FileMatters(file).follow("store", before -> Optional.of(MATTER));
    assertThat(new FileMatters(file).all()).containsExactly(MATTER);
    new FileMatters(file).follow("store", before -> before.map(one -> one.well(NOON)));
    assertThat(new FileMatters(file).all()).containsExactly(MATTER.well(NOON));
    new FileMatters(file).follow("store", before -> Optional.empty());
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void is_remembered_by_the_process_where_it_cannot_be_written() {
    FileMatters nowhere = new FileMatters(directory.resolve("no/such/place"));
    nowhere.follow("store", before -> Optional.of(MATTER));
    assertThat(nowhere.all()).containsExactly(MATTER);
  }

  @Test
  void passes_over_what_somebody_else_wrote_there() throws Exception {
    Path file = Files.writeString(directory.resolve("told"), "opened=yesterday\nsince=\\uZZ");
    assertThat(new FileMatters(file).all()).isEmpty();
    Files.writeString(file, "opened=yesterday\nsince=today");
    assertThat(new FileMatters(file).all()).isEmpty();
  }
}
