package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.Step;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the campaign may say, and how its mistakes are told. */
class CampaignMistakeTest extends ConfigurationFolder {
  private static final String CAMPAIGN = "campaign.yaml";

  @Test
  void is_the_one_that_the_region_asked_for() {
    assertThat(read(Map.of()).campaigns().common().steps())
        .extracting(Step::id)
        .containsExactly("ouverture", "J-30", "J-15", "J-7", "J-3", "J-1", "J", "J+1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hour: "08:00" | hour: "8 h" | "8 h" is not an hour such as 08:00
          lapse: 15 | lapse: soon | "soon" is not a whole number
          lapse: 15 | lapse: 8 | the last step, with a holiday in its way, would lapse before it leaves: at least 14 is needed
          J-1, J+1] | J-2, J+1] | there is no step "J-2" in this file; it has [ouverture, J-30, J-15, J-7, J-3, J-1, J, J+1]
          lapse: 15 | laps: 15 | unknown key "laps"; did you mean "lapse"?
          days: -30, | days: -3000, | a number from -366 to 366 is expected here, not -3000
          lapse: 15 | lapse: 40000 | a number from 0 to 366 is expected here, not 40000
          days: -30, | day: -30, | unknown key "day"; did you mean "days"?
          days: -30, | days: some, | "some" is not a whole number
          days: -15, | days: -31, | steps stand in the order in which they leave
          days: -30, | days: -30, on: "11-15", | a step has either "on" or "days"
          days: -30, | on: "11-15", | only the first step opens the campaign, on a day of its own
          on: "10-01" | on: "01-10" | a campaign that opens on 2020-01-10 does not lie between the signature of convention "comop-2020-2022", 2020-06-23, and its deadline, 2020-12-15; month and day are expected, as in 10-01 for 1 October, and a convention may have a campaign.yaml of its own in conventions/comop-2020-2022
          on: "10-01" | on: "12-15" | a campaign that opens on 2020-12-15 does not lie between the signature of convention "comop-2020-2022", 2020-06-23, and its deadline, 2020-12-15; month and day are expected, as in 10-01 for 1 October, and a convention may have a campaign.yaml of its own in conventions/comop-2020-2022
          on: "10-01" | on: "32-01" | "32-01" is not a month and day such as 12-15
          id: J-30 | id: ouverture | step "ouverture" stands twice in this file
          cc: [director] | cc: [directors] | unknown role "directors"; did you mean "director"?
          to: [contact]} | to: []} | at least one item is expected here
          text: ouverture | text: overture | there is no text texts/overture.txt.ftl
          """)
  void says_where_it_is_wrong(String from, String to, String told) throws IOException {
    change(CAMPAIGN, from, to);
    assertThat(mistake()).matches("campaign.yaml:\\d+: .*").endsWith(": " + told);
  }
}
