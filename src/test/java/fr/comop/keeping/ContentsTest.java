package fr.comop.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.ledger.Ledger;
import fr.comop.stage.BlankStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {
  /** Digests of something else than a content of the archive. */
  private static final List<String> OTHERS =
      List.of(
          "audit.chain",
          "audit.words",
          "audit_head.chain",
          "digest.content",
          "known_by.mark",
          "notice_report.said");

  @TempDir Path directory = Path.of("");

  @Test
  void knows_every_column_that_names_one() {
    try (Ledger ledger = Ledger.open(BlankStore.in(directory.resolve("store")))) {
      List<String> digests =
          ledger.inTransaction(
              () ->
                  ledger
                      .handle()
                      .select(
                          "select lower(table_name || '.' || column_name) from"
                              + " information_schema.columns where character_maximum_length = 64"
                              + " and data_type = 'CHARACTER' and table_schema = 'PUBLIC'")
                      .mapTo(String.class)
                      .list());
      assertThat(Stream.concat(Contents.columns().stream(), OTHERS.stream()))
          .containsExactlyInAnyOrderElementsOf(digests);
    }
  }
}
