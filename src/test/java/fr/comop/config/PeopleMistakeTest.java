package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.desk.People;
import fr.comop.desk.Person;
import fr.comop.notice.Delegation;
import fr.comop.notice.Delegations;
import fr.comop.notice.NoticeKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be named in people.yaml, and how its mistakes are told. */
class PeopleMistakeTest extends ConfigurationFolder {
  private static final String PEOPLE = "people.yaml";
  private static final String TWO =
      """
      people:
        - {name: "Camille Martin", role: "chargée de mission CST", accounts: [cmartin]}
        - {name: "Nadia Belkacem", role: "exploitation", accounts: [nbelkacem, adm-nbelkacem]}
      """;

  private static final String SIGNING =
      TWO
          + "  - {name: \"Nadia Roux\", role: \"directrice\", accounts: [nroux],\n"
          + "     delegations: [\n"
          + "       {reference: \"arrêté n° 2020-12-0345\", office: \"Directrice de la recherche\","
          + " from: 2020-12-01, until: 2021-12-31, up-to: 50000, letters: [observations]}]}\n";

  private People named(String text) throws IOException {
    Files.writeString(directory.resolve(PEOPLE), text);
    return read(Map.of()).people();
  }

  @Test
  void names_people_with_their_accounts_and_knows_whose_list_it_is() throws Exception {
    assertThat(named(TWO))
        .isEqualTo(
            new People(
                directory.resolve(PEOPLE).toString(),
                Files.getOwner(directory).getName(),
                List.of(
                    new Person("Camille Martin", "chargée de mission CST", Set.of("cmartin")),
                    new Person(
                        "Nadia Belkacem", "exploitation", Set.of("nbelkacem", "adm-nbelkacem")))));
  }

  @Test
  void names_the_addresses_that_people_write_from_each_of_them_once() throws Exception {
    String mails = TWO.replace("[cmartin]", "[cmartin], mails: [Camille.Martin@region.example]");
    assertThat(named(mails).named().get(0).mails())
        .containsExactly("camille.martin@region.example");
    Files.writeString(
        directory.resolve(PEOPLE),
        mails.replace("adm-nbelkacem]", "adm], mails: [camille.martin@region.example]"));
    assertThat(mistake())
        .isEqualTo(
            """
            people.yaml:2: l’adresse « camille.martin@region.example » est deux fois dans ce fichier : une seule personne l’a
            people.yaml:3: l’adresse « camille.martin@region.example » est deux fois dans ce fichier : une seule personne l’a\
            """);
    Files.writeString(directory.resolve(PEOPLE), mails.replace("@region.example", ""));
    assertThat(mistake())
        .isEqualTo("people.yaml:2: « Camille.Martin » n’est pas une adresse de courriel");
  }

  @Test
  void names_what_people_may_sign() throws Exception {
    Files.writeString(directory.resolve(PEOPLE), SIGNING);
    Delegation limited =
        new Delegation(
            "arrêté n° 2020-12-0345",
            "Directrice de la recherche",
            LocalDate.of(2020, 12, 1),
            LocalDate.of(2021, 12, 31),
            new BigDecimal("50000"),
            Set.of(NoticeKind.OBSERVATIONS));
    Delegations read = read(Map.of()).delegations();
    assertThat(read.of("Nadia Roux, directrice")).containsExactly(limited);
    assertThat(read.of("Camille Martin, chargée de mission CST")).isEmpty();
    assertThat(read.of("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          office: | offise: | people.yaml:6: clé inconnue « offise » ; vouliez-vous dire « office » ?
          , from: 2020-12-01 | '' | people.yaml:6: il manque la clé « from »
          from: 2020-12-01 | from: December | people.yaml:6: « December » n’est pas une date comme 2022-12-31
          until: 2021-12-31 | until: 2020-11-30 | people.yaml:6: la fin (until) est avant le début (from), le 2020-12-01
          up-to: 50000 | up-to: 50 k€ | people.yaml:6: « 50 k€ » n’est pas un montant en euros, supérieur à 0, comme 50000 ou 50000.00
          [observations] | [billet-doux] | people.yaml:6: « billet-doux » n’est pas un genre de lettre ; il y a : observations, invitation, decision, resiliation, retrait-resiliation, levee-suspension, cloture
          up-to: 50000 | up-to: 0 | people.yaml:6: « 0 » n’est pas un montant en euros, supérieur à 0, comme 50000 ou 50000.00
          "arrêté n° 2020-12-0345" | "" | people.yaml:6: «  » n’est pas une référence de 1 à 200 caractères sur une ligne
          "Directrice de la recherche" | " " | people.yaml:6: «   » n’est pas une fonction de 1 à 200 caractères sur une ligne
          """)
  void says_where_a_delegation_is_wrong(String from, String to, String told) throws IOException {
    assertThat(SIGNING).contains(from);
    Files.writeString(directory.resolve(PEOPLE), SIGNING.replace(from, to));
    assertThat(mistake()).isEqualTo(told);
  }

  @Test
  void names_nobody_as_it_is_shipped_nor_where_it_is_missing() throws Exception {
    assertThat(read(Map.of()).people().named()).isEmpty();
    Files.delete(directory.resolve(PEOPLE));
    assertThat(read(Map.of()).people().named()).isEmpty();
  }

  @Test
  void the_people_that_it_shows_as_an_example_could_be_named_as_they_stand() throws Exception {
    String example =
        Files.readString(directory.resolve(PEOPLE))
            .replace("\npeople: []\n", "\n")
            .replaceFirst("(?s).*\n# people:\n", "people:\n")
            .replace("\n#", "\n");
    assertThat(named(example).named())
        .extracting(Person::name)
        .containsExactly("Camille Martin", "Jérôme Astier", "Hélène Vasseur", "Nadia Belkacem");
  }

  @Test
  void tells_both_lines_of_an_account_that_two_people_would_have() throws Exception {
    Files.writeString(directory.resolve(PEOPLE), TWO.replace("adm-nbelkacem", "cmartin"));
    assertThat(mistake())
        .isEqualTo(
            """
            people.yaml:2: le compte « cmartin » est deux fois dans ce fichier : une seule personne l’a
            people.yaml:3: le compte « cmartin » est deux fois dans ce fichier : une seule personne l’a\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          people: | peple: | people.yaml:1: clé inconnue « peple » ; vouliez-vous dire « people » ?
          , role: "exploitation" | '' | people.yaml:3: il manque la clé « role »
          role: "exploitation" | rôle: "exploitation" | people.yaml:3: clé inconnue « rôle » ; vouliez-vous dire « role » ?
          role: "exploitation" | role: "" | people.yaml:3: «  » n’est pas une fonction de 1 à 60 caractères sur une ligne
          name: "Camille Martin" | name: "" | people.yaml:2: «  » n’est pas un nom de 1 à 60 caractères sur une ligne
          name: "Camille Martin" | name: "Camille " | people.yaml:2: « Camille  » n’est pas un nom de 1 à 60 caractères sur une ligne
          accounts: [cmartin] | accounts: cmartin | people.yaml:2: une liste est attendue ici
          accounts: [cmartin] | accounts: [] | people.yaml:2: au moins un élément est attendu ici
          accounts: [cmartin] | accounts: [c martin] | people.yaml:2: « c martin » n’est pas un compte de la machine, tel que « id -un » le dit
          """)
  void says_where_it_is_wrong(String from, String to, String told) throws IOException {
    assertThat(TWO).contains(from);
    Files.writeString(directory.resolve(PEOPLE), TWO.replace(from, to));
    assertThat(mistake()).isEqualTo(told);
  }

  @Test
  void a_name_that_would_push_its_account_out_of_an_audit_line_is_refused() throws Exception {
    String long61 = "a".repeat(61);
    Files.writeString(directory.resolve(PEOPLE), TWO.replace("Camille Martin", long61));
    assertThat(mistake())
        .isEqualTo(
            "people.yaml:2: « "
                + long61
                + " » n’est pas un nom de 1 à 60 caractères sur une ligne");
    String line = "a\\nb";
    Files.writeString(directory.resolve(PEOPLE), TWO.replace("Camille Martin", line));
    assertThat(mistake())
        .isEqualTo("people.yaml:2: « a\nb » n’est pas un nom de 1 à 60 caractères sur une ligne");
  }
}
