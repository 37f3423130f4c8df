package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.desk.People;
import fr.comop.desk.Person;
import java.io.IOException;
import java.nio.file.Files;
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
        .containsExactly("Camille Martin", "Jérôme Astier", "Nadia Belkacem");
  }

  @Test
  void tells_both_lines_of_an_account_that_two_people_would_have() throws Exception {
    Files.writeString(directory.resolve(PEOPLE), TWO.replace("adm-nbelkacem", "cmartin"));
    assertThat(mistake())
        .isEqualTo(
            """
            people.yaml:2: account "cmartin" stands twice in this file; it is one person's
            people.yaml:3: account "cmartin" stands twice in this file; it is one person's""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          people: | peple: | people.yaml:1: unknown key "peple"; did you mean "people"?
          , role: "exploitation" | '' | people.yaml:3: key "role" is missing
          role: "exploitation" | rôle: "exploitation" | people.yaml:3: unknown key "rôle"; did you mean "role"?
          role: "exploitation" | role: "" | people.yaml:3: "" is not a role of 1 to 60 characters on one line
          name: "Camille Martin" | name: "" | people.yaml:2: "" is not a name of 1 to 60 characters on one line
          name: "Camille Martin" | name: "Camille " | people.yaml:2: "Camille " is not a name of 1 to 60 characters on one line
          accounts: [cmartin] | accounts: cmartin | people.yaml:2: a list is expected here
          accounts: [cmartin] | accounts: [] | people.yaml:2: at least one item is expected here
          accounts: [cmartin] | accounts: [c martin] | people.yaml:2: "c martin" is not an account of the machine, as "id -un" tells it
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
            "people.yaml:2: \"" + long61 + "\" is not a name of 1 to 60 characters on one line");
    String line = "a\\nb";
    Files.writeString(directory.resolve(PEOPLE), TWO.replace("Camille Martin", line));
    assertThat(mistake())
        .isEqualTo("people.yaml:2: \"a\nb\" is not a name of 1 to 60 characters on one line");
  }
}
