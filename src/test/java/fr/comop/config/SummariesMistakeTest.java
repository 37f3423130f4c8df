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
          audience: region, | audience: regions, | public (audience) inconnu « regions » ; vouliez-vous dire « region » ?
          {audience: region, | {audience: committee, | il manque les destinataires (to) : seul ce qui est pour « region » va d’office à ceux qui reçoivent le point de campagne
          automatic: true} | automatic: true, to: [a@b.example, a@b.example]} | « a@b.example » est donnée deux fois
          automatic: true} | automatic: yes} | « yes » n’est ni true ni false
          automatic: true} | conventions: [comop]} | id de convention inconnu « comop »
          automatic: true} | who: [a]} | clé inconnue « who » ; clés connues ici : audience, automatic, conventions, to
          [budget-planned, | [budget, | chiffre inconnu « budget »
          [budget-planned, | [direct, | « direct » est donné deux fois
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
        "un envoi pour « region » sur les mêmes conventions est déjà plus haut : donnez-y toutes"
            + " ses adresses");
    assertMistake(
        FILE,
        REGION,
        REGION + "\n  - {audience: region, conventions: [comop-2020-2022]}",
        "region, conventions: [comop",
        "un envoi pour « region » sur les mêmes conventions est déjà plus haut : donnez-y toutes"
            + " ses adresses");
  }

  @Test
  void one_screen_tells_twelve_figures_at_most() throws IOException {
    assertMistake(
        FILE,
        "[budget-planned,",
        "[fte, fte, fte, fte, fte, fte, fte, fte, fte,",
        "[fte,",
        "un courriel donne au plus 12 chiffres : il tient sur un écran");
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
