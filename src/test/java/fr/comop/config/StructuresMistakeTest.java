package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Contact;
import fr.comop.convention.LegalPerson;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the structures may be, and how their mistakes are told. */
class StructuresMistakeTest extends ConfigurationFolder {
  @Test
  void knows_the_roles_of_people() throws IOException {
    assertMistake(
        STRUCTURES,
        "{role: director",
        "{role: directer",
        "rôle inconnu « directer » ; vouliez-vous dire « director » ?");
  }

  @Test
  void has_no_address_under_two_structures() throws IOException {
    assertMistake(
        STRUCTURES,
        "yanis.bressuire@hexagone-meylan.example",
        "Maelle.Trevignac@planetarium-vaulx.example",
        "l’adresse « Maelle.Trevignac@planetarium-vaulx.example » est à deux structures");
  }

  @Test
  void has_no_address_of_our_own() throws IOException {
    assertMistake(
        STRUCTURES,
        "yanis.bressuire@hexagone-meylan.example",
        "COMOP@region.example",
        "« COMOP@region.example » est l’adresse de comop lui-même (sender.address), qui s’écrirait"
            + " sans fin : mettez celle de la personne");
    assertThat(
            mistake(
                Map.of(
                    "COMOP_SENDER_ADDRESS",
                    "autre@region.example",
                    "COMOP_MAILBOX_USER",
                    "Comop@Region.example")))
        .endsWith(
            "est l’adresse de comop lui-même (mailbox.user), qui s’écrirait sans fin : mettez celle"
                + " de la personne");
  }

  @Test
  void lets_one_person_hold_two_roles() throws IOException {
    change(
        STRUCTURES,
        "bastien.corvaisier@planetarium-vaulx.example",
        "maelle.trevignac@planetarium-vaulx.example");
    assertThat(read(Map.of()).conventions().beneficiaries().get(0).contacts())
        .extracting(Contact::email)
        .containsExactly(
            "maelle.trevignac@planetarium-vaulx.example",
            "maelle.trevignac@planetarium-vaulx.example",
            "odile.saint-gerand@planetarium-vaulx.example");
  }

  @Test
  void has_no_name_under_two_structures() throws IOException {
    assertMistake(
        STRUCTURES,
        "known-as: [\"Hexagone\",",
        "known-as: [\"PLANETARIUM\",",
        "\"PLANETARIUM\"",
        "le nom « PLANETARIUM » est à deux structures");
  }

  @ParameterizedTest
  @CsvSource({
    "id: hexagone,id: Hexagone,un id comme « la-casemate »",
    "folder: hexagone,folder: ../hexagone,un nom de dossier"
  })
  void has_ids_and_folders_that_can_be_such(String right, String wrong, String expected)
      throws IOException {
    String value = wrong.substring(wrong.indexOf(' ') + 1);
    assertMistake(STRUCTURES, right, wrong, "« " + value + " » n’est pas " + expected);
  }

  @Test
  void has_each_id_and_each_folder_once() throws IOException {
    change(STRUCTURES, "folder: hexagone", "folder: planetarium #");
    assertThat(mistake())
        .isEqualTo(
            at(STRUCTURES, "folder: planetarium #")
                + ": le dossier « planetarium » est deux fois dans ce fichier");
    change(STRUCTURES, "id: hexagone", "id: planetarium #");
    assertThat(mistake())
        .isEqualTo(
            at(STRUCTURES, "id: planetarium #")
                + ": l’id « planetarium » est deux fois dans ce fichier");
  }

  @Test
  void has_a_contact_for_every_one() throws IOException {
    change(STRUCTURES, "role: contact", "role: director");
    assertThat(mistake())
        .isEqualTo(
            at(STRUCTURES, "- {role: director")
                + ": il manque une personne dont le rôle (role) est « contact »");
  }

  @Test
  void has_mail_addresses() throws IOException {
    assertMistake(
        STRUCTURES,
        "maelle.trevignac@planetarium-vaulx.example",
        "maelle.trevignac",
        "« maelle.trevignac » n’est pas une adresse de courriel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          siret: "1234567890001" | « 1234567890001 » n’est pas un SIRET : 14 chiffres, dont le dernier est une clé
          siret: "12345678200011" | « 12345678200011 » n’est pas un SIRET : 14 chiffres, dont le dernier est une clé
          rna: "123456789" | « 123456789 » n’est pas un numéro du répertoire des associations : W et 9 chiffres
          sirets: "12345678200010" | clé inconnue « sirets » ; vouliez-vous dire « siret » ?
          """)
  void has_numbers_that_can_be_such(String line, String told) throws IOException {
    change(STRUCTURES, "form: \"Commune\"", "form: \"Commune\"\n      " + line);
    assertThat(mistake()).isEqualTo(at(STRUCTURES, line) + ": " + told);
  }

  @Test
  void may_have_the_numbers_of_its_legal_person() throws IOException {
    change(
        STRUCTURES,
        "form: \"Association\"",
        "form: \"Association\"\n      siret: \"12345678200010\"\n      rna: \"W123456789\"");
    LegalPerson altec =
        read(Map.of()).conventions().beneficiary("altec").orElseThrow().legalPerson();
    assertThat(altec.siret()).isEqualTo("12345678200010");
    assertThat(altec.rna()).isEqualTo("W123456789");
    assertThat(altec.seat())
        .containsExactly("ALTEC Sciences", "4 rue des Écoles", "01000 BOURG-EN-BRESSE");
  }

  @Test
  void says_where_the_choice_of_a_court_s_way_is_known_better_than_by_the_form()
      throws IOException {
    assertThat(legalPerson("planetarium").telerecoursOnly()).isTrue();
    assertThat(legalPerson("altec").telerecoursOnly()).isNull();
    change(STRUCTURES, "telerecours-only: true # more", "telerecours-only: false # more");
    assertThat(legalPerson("planetarium").telerecoursOnly()).isFalse();
    change(STRUCTURES, "telerecours-only: false # more", "telerecours-only: peut-être # more");
    assertThat(mistake()).contains("peut-être");
  }

  private LegalPerson legalPerson(String structure) throws IOException {
    return read(Map.of()).conventions().beneficiary(structure).orElseThrow().legalPerson();
  }

  @Test
  void has_addresses_that_fit_an_envelope() throws IOException {
    change(STRUCTURES, "\"Place de la Nation\"", "\"Place de la Nation et de la République 1\"");
    assertThat(mistake())
        .isEqualTo(
            at(STRUCTURES, "\"Place de la Nation et")
                + ": une ligne d’adresse a au plus 38 caractères (NF Z10-011), non 40");
    change(STRUCTURES, "\"Place de la Nation et de la République 1\"", "a, b, c");
    assertThat(mistake())
        .isEqualTo(
            at(STRUCTURES, "a, b, c")
                + ": une adresse a au plus six lignes (NF Z10-011), dont addressed-to");
    change(STRUCTURES, "addressed-to: \"Madame la Maire\"", "");
    change(STRUCTURES, "a, b, c", "a, b, c, d, e");
    assertThat(mistake())
        .isEqualTo(at(STRUCTURES, "a, b, c") + ": une adresse a au plus six lignes (NF Z10-011)");
  }

  @Test
  void say_how_a_registered_letter_speaks_to_whom() throws IOException {
    assertThat(read(Map.of()).conventions().beneficiary("planetarium").orElseThrow().legalPerson())
        .extracting(LegalPerson::courtesy)
        .isEqualTo(new LegalPerson.Courtesy("Madame la Maire", "Madame la Maire"));
    change(
        STRUCTURES,
        "addressed-to: \"Madame la Maire\"",
        "addressed-to: \"Madame la Maire de la Commune de Vaulx-en-Velin\"");
    assertThat(mistake())
        .isEqualTo(
            at(STRUCTURES, "addressed-to: \"Madame la Maire de")
                + ": une ligne d’adresse a au plus 38 caractères (NF Z10-011), non 47");
  }
}
