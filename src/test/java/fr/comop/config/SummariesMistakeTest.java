package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.edition.Mailing;
import fr.comop.edition.Mailings;
import fr.comop.summary.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code config/summaries.yaml} says, and what is wrong in it, told with its line. */
class SummariesMistakeTest extends ConfigurationFolder {
  private static final String FILE = "summaries.yaml";
  private static final String REGION = "{audience: region, automatic: true}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          audience: region, | audience: regions, | unknown audience "regions"; did you mean "region"?
          {audience: region, | {audience: committee, | "to" is missing: only what is for "region" goes to the staff whom digests go to
          automatic: true} | automatic: true, to: [a@b.example, a@b.example]} | "a@b.example" stands twice
          automatic: true} | automatic: yes} | "yes" is neither true nor false
          automatic: true} | conventions: [comop]} | unknown convention "comop"
          automatic: true} | who: [a]} | unknown key "who"; known here: audience, automatic, conventions, to
          [budget-planned, | [budget, | unknown figure "budget"
          [budget-planned, | [direct, | "direct" stands twice
          """)
  void a_mistake_is_told_with_its_line(String from, String to, String told) throws IOException {
    change(FILE, from, to);
    assertThat(mistake()).matches("summaries.yaml:\\d+: " + Pattern.quote(told) + ".*");
  }

  @Test
  void two_mailings_for_the_same_are_one() throws IOException {
    assertMistake(
        FILE,
        REGION,
        REGION + "\n  - {audience: region, to: [a@b.example]}",
        "{audience: region, to",
        "a mailing for \"region\" about the same conventions stands above; name all its addresses"
            + " there");
    assertMistake(
        FILE,
        REGION,
        REGION + "\n  - {audience: region, conventions: [comop-2020-2022]}",
        "region, conventions: [comop",
        "a mailing for \"region\" about the same conventions stands above; name all its addresses"
            + " there");
  }

  @Test
  void one_screen_tells_twelve_figures_at_most() throws IOException {
    assertMistake(
        FILE,
        "[budget-planned,",
        "[fte, fte, fte, fte, fte, fte, fte, fte, fte,",
        "[fte,",
        "a mail tells 12 figures at most: it is one screen");
  }

  @Test
  void conventions_and_addresses_may_differ_by_audience() throws IOException {
    change(
        FILE,
        REGION,
        REGION
            + "\n  - {audience: partners, conventions: [comop-2020-2022], to: [reseau@p.example]}");
    assertThat(read(Map.of()).mailings().all())
        .containsExactly(
            new Mailing(Audience.REGION, List.of(), List.of(), true),
            new Mailing(
                Audience.PARTNERS, List.of("comop-2020-2022"), List.of("reseau@p.example"), false));
  }

  @Test
  void without_the_file_the_regions_own_people_get_theirs() throws IOException {
    Files.delete(directory.resolve(FILE));
    assertThat(read(Map.of()).mailings()).isEqualTo(Mailings.STANDARD);
  }
}
