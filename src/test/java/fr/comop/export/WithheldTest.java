package fr.comop.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not marked by itself, but would tell what is, is not given out either. */
class WithheldTest extends AtTheTerminal {
  private Path data() {
    return directory.resolve("data");
  }

  private List<String> sharesFor(String audience) {
    return comop(
            "export", "--audience", audience, "--format", "csv", "--columns", "question,number")
        .out()
        .lines()
        .filter(line -> line.startsWith("1.share-"))
        .toList();
  }

  @Test
  void of_parts_of_a_whole_the_committees_export_keeps_those_that_tell_the_marked_one()
      throws Exception {
    SmallStore.sharesOfWhichOneIsMarked(data());
    assertThat(sharesFor("region"))
        .containsExactlyInAnyOrder("1.share-region,50", "1.share-private,20", "1.share-own,30");
    assertThat(sharesFor("committee"))
        .as("one of the others alone would tell the sum of two, both would tell 50")
        .containsExactlyInAnyOrder("1.share-region,", "1.share-private,", "1.share-own,");
  }

  @Test
  void the_committee_is_shown_no_earlier_state_that_has_since_been_marked() throws Exception {
    SmallStore.marksLater(data());
    assertThat(comop("summary", "--audience", "committee", "--as-of", "2020-12-12"))
        .isEqualTo(
            new Terminal.Ended(
                64,
                "",
                "L’état demandé montrerait ce que BILAN-2020-HEXAGONE-V2, reçu depuis, marque"
                    + " confidentiel (convention, art. 6) : demandez un état plus récent.\n"));
    assertThat(comop("summary", "--audience", "region", "--as-of", "2020-12-12").code()).isZero();
    assertThat(comop("summary", "--audience", "committee", "--as-of", "2020-12-09").code())
        .as("before anything came")
        .isZero();
  }
}
