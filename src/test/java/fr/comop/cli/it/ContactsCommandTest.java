package fr.comop.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code comop contacts import} writes into structures.yaml and leaves the rest as it is. */
class ContactsCommandTest extends AtTheTerminal {
  private static final String TITLES = "Structure;Rôle;Nom;Courriel;Téléphone\r\n";
  private static final String HEXAGONE =
      "Hexagone de Meylan;Contact;Zoé \"d’Été\" Ähren;Zoe.Ahren@Hexagone-Meylan.example;04 65 71 11"
          + " 99\r\n";

  private Path structures = Path.of("");
  private String before = "";

  @BeforeEach
  void aConfigurationOfOnesOwn() throws IOException {
    Path config = directory.resolve("config");
    try (Stream<Path> all = Files.walk(Path.of("config"))) {
      for (Path one : all.toList()) {
        Files.copy(one, config.resolve(Path.of("config").relativize(one).toString()));
      }
    }
    variables.put("COMOP_HOME", directory.toString());
    structures = config.resolve("structures.yaml");
    before = Files.readString(structures);
  }

  private Terminal.Ended imported(byte[] csv, String... options) throws IOException {
    Path file = Files.write(directory.resolve("contacts.csv"), csv);
    Terminal.Ended ended =
        comop(
            Stream.concat(Stream.of("contacts", "import", file.toString()), Stream.of(options))
                .toArray(String[]::new));
    return new Terminal.Ended(
        ended.code(), ended.out().replace('\u00a0', ' '), ended.err().replace('\u00a0', ' '));
  }

  private Terminal.Ended imported(String csv, String... options) throws IOException {
    return imported(csv.getBytes(StandardCharsets.UTF_8), options);
  }

  private List<Path> beside() throws IOException {
    try (Stream<Path> files = Files.list(structures.resolveSibling("."))) {
      return files
          .filter(one -> one.getFileName().toString().startsWith("structures.yaml."))
          .toList();
    }
  }

  private static String quoted(String line) {
    return line.replace("Zoé \"d’Été\" Ähren", "\"Zoé \"\"d’Été\"\" Ähren\"");
  }

  @Test
  void what_the_file_says_of_a_structure_stands_in_the_place_of_its_people() throws Exception {
    Terminal.Ended ended = imported("\ufeff" + TITLES + quoted(HEXAGONE));
    assertThat(ended.err()).isEmpty();
    assertThat(beside()).hasSize(1);
    assertThat(ended.out())
        .isEqualTo(
            """
            Hexagone de Meylan
              - contact : Yanis Bressuire <yanis.bressuire@hexagone-meylan.example>, 04 65 71 11 10
              - direction : Clothilde Armandon <clothilde.armandon@hexagone-meylan.example>, 04 65 71 11 21
              - représentant légal : Gaspard Verneret <gaspard.verneret@hexagone-meylan.example>, 04 65 71 11 32
              + contact : Zoé "d’Été" Ähren <zoe.ahren@hexagone-meylan.example>, 04 65 71 11 99
            config/structures.yaml est changé ; l’ancien est gardé : %s.
            Redémarrez le service pour qu’il le lise.
            """
                .formatted(structures.resolveSibling("structures.yaml.avant-2020-12-14-180000")));
    assertThat(beside().get(0)).hasContent(before);
    String theirs =
        before.substring(
            before.indexOf("      - {role: contact, name: \"Yanis"),
            before.indexOf("\n\n  # Source: association, Bourg-en-Bresse."));
    assertThat(structures)
        .content()
        .isEqualTo(
            before.replace(
                theirs,
                "      - {role: contact, name: \"Zoé \\\"d’Été\\\" Ähren\", email:"
                    + " \"zoe.ahren@hexagone-meylan.example\", phone: \"04 65 71 11 99\"}"));
    assertThat(comop("audit", "list").out())
        .contains("CONTACTS", "structures.yaml", "Personnes remplacées pour hexagone.");
    assertThat(imported("\ufeff" + TITLES + quoted(HEXAGONE)).out())
        .isEqualTo("Rien ne change : config/structures.yaml dit déjà tout cela.\n");
    assertThat(beside()).hasSize(1);
  }

  @Test
  void a_dry_run_says_it_and_writes_nothing_not_even_for_a_moment() throws Exception {
    Path config = structures.resolveSibling(".");
    FileTime longAgo = FileTime.from(Instant.parse("2019-01-01T00:00:00Z"));
    Files.setLastModifiedTime(config, longAgo);
    Terminal.Ended ended =
        imported(
            (TITLES + quoted(HEXAGONE)).getBytes(Charset.forName("windows-1252")), "--dry-run");
    assertThat(ended.out())
        .contains("  + contact : Zoé \"d’Été\" Ähren <zoe.ahren@hexagone-meylan.example>")
        .endsWith("Rien n’est écrit (--dry-run).\n");
    assertThat(structures).hasContent(before);
    assertThat(beside()).isEmpty();
    assertThat(Files.getLastModifiedTime(config)).isEqualTo(longAgo);
    assertThat(comop("audit", "list").out()).doesNotContain("CONTACTS");
  }

  @Test
  void lists_between_brackets_and_over_several_lines_are_replaced_too() throws Exception {
    String people = "\n      - {role: contact, name: \"Yanis";
    int start = before.indexOf(people);
    int end = before.indexOf("\n\n  # Source: association, Bourg-en-Bresse.");
    String flow =
        before.substring(0, start)
            + " [{role: contact, name: Y, email: y@hexagone-meylan.example}] # kept"
            + before.substring(end);
    Files.writeString(structures, flow);
    assertThat(imported(TITLES + quoted(HEXAGONE)).code()).isZero();
    assertThat(structures)
        .content()
        .contains("contacts: \n      - {role: contact, name: \"Zoé")
        .contains("99\"} # kept\n\n  # Source: association, Bourg-en-Bresse.");
    String block =
        before.substring(0, start)
            + "\n      - role: contact\n        name: Y # gone\n        email:"
            + " y@hexagone-meylan.example\n      # stays"
            + before.substring(end);
    Files.writeString(structures, block);
    Files.delete(beside().get(0));
    assertThat(imported(TITLES + quoted(HEXAGONE)).code()).isZero();
    assertThat(structures)
        .content()
        .contains("contacts:\n      - {role: contact, name: \"Zoé")
        .contains("99\"}\n      # stays\n\n  # Source: association, Bourg-en-Bresse.")
        .doesNotContain("# gone");
  }

  @Test
  void each_wrong_line_is_told_with_its_number_and_nothing_is_written() throws Exception {
    Terminal.Ended ended =
        imported(
            TITLES
                + "Hexagone;chef;A;a@b.example;\n"
                + "\n"
                + "Hexagone;contact;;a@b.example;\n"
                + "Hexagone;contact;\"A\nB\";a@b.example;\n"
                + "Hexagone;contact;A;a@b.example;\n"
                + "Hexagone;contact;A;a@b.example;\n"
                + "Personne;contact;A;a@b.example;\n"
                + "Hexagone;contact;b@b.example;Ada;\n"
                + "Hexagone;contact;A\u202eB;c@b.example;\n");
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(ended.err().lines().map(line -> line.replaceFirst("Connus : .*", "Connus : …")))
        .containsExactly(
            "Rien n’est enregistré : le fichier a des lignes à corriger.",
            "Ligne 2 : « chef » n’est pas un rôle : contact, direction ou représentant légal.",
            "Ligne 4 : il n’y a rien dans la colonne nom.",
            "Ligne 5 : « A B » ne tient pas dans la colonne nom : 200 caractères au plus, sur une"
                + " ligne.",
            "Ligne 8 : cette personne est deux fois dans le fichier, avec le même rôle.",
            "Ligne 9 : Bénéficiaire inconnu : « Personne ». Connus : …",
            "Ligne 10 : « Ada » n’est pas une adresse de courriel.",
            "Ligne 11 : « A B » ne tient pas dans la colonne nom : 200 caractères au plus, sur une"
                + " ligne.");
    assertThat(structures).hasContent(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                       | Ce fichier est vide : La première ligne porte
          nom;courriel                             | Ligne 1 : il manque les colonnes structure et rôle.
          structure;rôle;nom;nom;courriel          | La colonne « nom » est deux fois dans le fichier.
          structure;rôle;nom;courriel              | Ce fichier n’a aucune personne sous sa ligne de titres.
          structure;rôle;nom;courriel\\nHexagone;direction;A;a@b.example | Rien n’est enregistré : il faut à chaque structure une personne dont le rôle est « contact ». Il en manque une à Hexagone de Meylan.
          structure;rôle;nom;courriel\\nHexagone;contact;A;nulle part | Rien n’est enregistré : le fichier a des lignes à corriger.
          structure;rôle;nom;courriel\\nHexagone;contact;A;maelle.trevignac@planetarium-vaulx.example | Rien n’est enregistré : config/structures.yaml ne serait plus lisible.
          structure;rôle;nom;courriel\\nHexagone;contact;A;comop@region.example | Rien n’est enregistré : config/structures.yaml ne serait plus lisible.
          structure;rôle;nom;courriel\\n"Hexagone  | Rien n’est enregistré : ce fichier n’est pas un CSV
          """)
  void a_file_that_cannot_be_taken_is_declined_whole(String csv, String why) throws Exception {
    Terminal.Ended ended = imported(csv.replace("\\n", "\n"));
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(ended.err()).startsWith(why);
    assertThat(structures).hasContent(before);
    assertThat(beside()).isEmpty();
  }

  @Test
  void columns_that_nothing_is_taken_from_are_told_and_endless_files_are_not_read()
      throws Exception {
    assertThat(imported("Notes;" + TITLES + ";" + quoted(HEXAGONE), "--dry-run").out())
        .startsWith("Colonnes non lues : Notes.\n");
    assertThat(imported(new byte[1_000_001]).err())
        .endsWith(" est trop grand : 1000 ko au plus sont lus ici.\n");
  }
}
