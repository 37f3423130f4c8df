package fr.comop.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "realisee,realisee,0",
    "realsiee,realisee,1",
    "realise,realisee,1",
    "reealisee,realisee,1",
    "realizee,realisee,1",
    "abc,cba,2",
    "xabc,abcx,2",
    "xxxabc,abc,3",
    "xxabc,abcyy,4",
    "bacd,abdc,2",
    "abcx,bayc,3",
    "'',abc,3",
    "'','',0",
    "abcdef,ghijkl,4"
  })
  void slips_are_counted_as_far_as_it_is_worth(String typed, String meant, int slips) {
    assertThat(Spelling.slips(typed, meant, 3)).isEqualTo(slips);
    assertThat(Spelling.slips(meant, typed, 3)).isEqualTo(slips);
  }

  @Test
  void the_nearest_is_taken_only_where_no_other_is_near() {
    assertThat(Spelling.nearest("nationol", List.of("national", "regional"), 1))
        .contains("national");
    assertThat(Spelling.nearest("gotes", List.of("gates", "gites"), 1)).isEmpty();
    assertThat(Spelling.nearest("partenaires", List.of("national", "regional"), 1)).isEmpty();
    assertThat(Spelling.nearest("national", List.of(), 1)).isEmpty();
  }
}
