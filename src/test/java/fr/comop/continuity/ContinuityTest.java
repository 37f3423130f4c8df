package fr.comop.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A configuration that has lost what the store knows starts nothing, and says what it may be. */
class ContinuityTest extends AtTheTerminal {
  private static final String STRUCTURES = "structures.yaml";
  private static final String CONVENTION = "conventions/comop-2020-2022.yaml";
  private static final String HEAD = "La configuration ne connaît plus ce que la base connaît :\n";

  private Path config;

  @BeforeEach
  void configure() throws IOException {
    config = directory.resolve("config");
    Path shipped = Path.of("config");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(shipped.relativize(file).toString()));
      }
    }
    variables.put("COMOP_ROUTES_DIR", Path.of("routes").toAbsolutePath().toString());
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(config.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(config.resolve(file), text.replace(from, to));
  }

  private Terminal.Ended given(String... words) {
    List<String> line = new ArrayList<>(List.of("--config", config.toString()));
    line.addAll(List.of(words));
    Terminal.Ended ended = comop(line.toArray(String[]::new));
    return new Terminal.Ended(
        ended.code(), ended.out().replace('\u00a0', ' '), ended.err().replace('\u00a0', ' '));
  }

  private void recorded(String whose) throws IOException {
    Path scan = Files.writeString(directory.resolve(whose + ".pdf"), "%PDF-1.4 " + whose);
    assertThat(
            given(
                    ("record --beneficiary %s --form bilan --year 2020 --postmark 2020-12-01"
                            + " --arrived 2020-12-03 --complete --file %s")
                        .formatted(whose, scan)
                        .split(" "))
                .code())
        .isZero();
  }

  private void renamed() throws IOException {
    change(STRUCTURES, "id: ronde", "id: la-ronde");
    change(CONVENTION, "structure: ronde", "structure: la-ronde");
  }

  private static final String NOTHING_LEAVES =
      "D’ici là, comop ne reçoit, n’écrit et n’envoie rien avec cette configuration.\n";

  private static String last(String name) {
    return "  D’ici là".strip()
        + ", comop ne reçoit, n’écrit et n’envoie rien avec cette configuration. Si c’est voulu,"
        + " dites-le une fois : « comop config part "
        + name
        + " --reason … ».\n";
  }

  @Test
  void a_renamed_structure_is_guessed_and_nothing_is_sent_to_it() throws IOException {
    recorded("ronde");
    renamed();

    String told =
        HEAD
            + "- la structure « ronde », avec bilan 2020.\n"
            + "  L’avez-vous renommée « la-ronde » ? Remettez l’ancien id : il ne change jamais, le"
            + " nom (name) peut changer.\n"
            + last("ronde");
    for (String command : new String[] {"reminders", "run --once", "run"}) {
      assertThat(given(command.split(" "))).isEqualTo(new Terminal.Ended(Exit.CONFIG, "", told));
    }
    Terminal.Ended status = given("status", "--year", "2020");
    assertThat(status.err()).isEqualTo(told);
    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("La Ronde");
    assertThat(given("reminders", "--dry-run").err()).isEqualTo(told);

    change(STRUCTURES, "id: la-ronde", "id: ronde");
    change(CONVENTION, "structure: la-ronde", "structure: ronde");
    change(STRUCTURES, "name: \"La Ronde\"", "name: \"La Ronde des sciences\"");
    assertThat(given("reminders").err()).isEmpty();
  }

  @Test
  void one_that_still_has_its_addresses_cannot_be_parted_with() throws IOException {
    assertThat(given("reminders").code()).isZero();
    renamed();

    assertThat(given("run", "--once").err())
        .isEqualTo(
            HEAD
                + "- la structure « ronde », avec bilan 2020 et programme 2020.\n"
                + "  L’avez-vous renommée « la-ronde », qui a la même adresse"
                + " camille.furanet@ronde-saint-etienne.example ? Remettez l’ancien id : il ne"
                + " change jamais, le nom (name) peut changer.\n"
                + NOTHING_LEAVES);
    assertThat(given("config", "part", "ronde", "--reason", "si, si"))
        .isEqualTo(
            new Terminal.Ended(
                Exit.WRONG_USE,
                "",
                "« ronde » n’a pas disparu : l’adresse"
                    + " camille.furanet@ronde-saint-etienne.example, d’où viennent ou où vont ses"
                    + " courriels, est celle de « la-ronde », de qui rien n’est connu. Remettez"
                    + " l’ancien id dans config/structures.yaml ; le nom, lui, peut changer.\n"));
  }

  private void exchanged() throws IOException {
    change(STRUCTURES, "id: turbine", "id: third");
    change(STRUCTURES, "folder: turbine", "folder: third");
    change(STRUCTURES, "id: lyon-science-societe", "id: turbine");
    change(STRUCTURES, "folder: lyon-science-societe", "folder: turbine");
    change(STRUCTURES, "id: third", "id: lyon-science-societe");
    change(STRUCTURES, "folder: third", "folder: lyon-science-societe");
  }

  @Test
  void two_that_exchanged_their_ids_are_told_from_the_names_and_addresses_of_before()
      throws IOException {
    recorded("turbine");
    exchanged();

    String told =
        HEAD
            + "- la structure « turbine », avec bilan 2020 : sous cet id se trouve une autre structure,"
            + " et ce qui était le sien (« CCSTI de Haute-Savoie ») est à"
            + " présent sous l’id « lyon-science-societe ».\n"
            + "  Remettez à chaque structure son id : il ne change jamais. Si elle change vraiment de"
            + " nom et d’adresses, gardez-lui d’abord une des anciennes adresses, ou son ancien nom"
            + " dans « known-as », et faites redémarrer le service ; ôtez-les ensuite.\n"
            + NOTHING_LEAVES;
    assertThat(given("run", "--once")).isEqualTo(new Terminal.Ended(Exit.CONFIG, "", told));
    assertThat(given("config", "part", "turbine", "--reason", "si, si").err())
        .isEqualTo(
            "« turbine » n’a pas disparu : ce qui était le sien («"
                + " CCSTI de Haute-Savoie ») est à présent sous l’id « lyon-science-societe"
                + " ». Remettez à chaque structure son id dans config/structures.yaml.\n");

    exchanged();
    assertThat(given("reminders").err()).isEmpty();
  }

  @Test
  void two_of_which_nothing_is_known_may_still_exchange_them() throws IOException {
    recorded("casemate");
    exchanged();
    assertThat(given("reminders").err()).isEmpty();
  }

  @Test
  void one_may_change_its_name_and_its_addresses_one_after_the_other() throws IOException {
    recorded("ronde");
    change(STRUCTURES, "@ronde-saint-etienne.example", "@rotonde.example");
    assertThat(given("reminders").err()).isEmpty();
    change(STRUCTURES, "name: \"La Ronde\"", "name: \"Le Rond-Point\"");
    change(
        STRUCTURES,
        "known-as: [\"Ronde\", \"La Rotonde\", \"CCSTI de la Loire\"]",
        "known-as: [\"Rond-Point\"]");
    assertThat(given("reminders").err()).isEmpty();
  }

  @Test
  void one_that_is_really_gone_is_parted_with_once_and_comes_back_when_it_does() throws Exception {
    recorded("hexagone");
    String party = "  - structure: hexagone\n";
    change(CONVENTION, party, "  - structure: planetarium2\n");
    change(
        STRUCTURES,
        "structures:\n",
        """
        structures:
          - id: planetarium2
            name: "Autre"
            legal-person: {name: "Autre", form: "Association", seat: ["69120 LYON"]}
            department: "Rhône"
            folder: autre
            contacts: [{role: contact, name: "A", email: "a@autre.example"}]
        """);

    assertThat(given("reminders").err())
        .isEqualTo(
            HEAD
                + "- la structure « hexagone », avec bilan 2020.\n"
                + "  Une structure qui quitte la convention y reste, avec « terminated » :"
                + " remettez-la dans config/structures.yaml et dans sa convention.\n"
                + last("hexagone"));
    assertThat(given("config", "part", "hexagon", "--reason", "fini").err())
        .isEqualTo("« hexagon » ne manque pas à la configuration ; il y manque : hexagone.\n");
    assertThat(given("config", "part", "hexagone", "--reason", " ").code())
        .isEqualTo(Exit.WRONG_USE);

    assertThat(given("config", "part", "hexagone", "--reason", "essai de septembre"))
        .isEqualTo(
            new Terminal.Ended(0, "Noté : « hexagone » ne manque plus (un document).\n", ""));

    assertThat(given("reminders").code()).isZero();
    assertThat(given("config", "part", "hexagone", "--reason", "encore").err())
        .isEqualTo(
            "La configuration connaît tout ce que la base connaît : il n’y a rien à confirmer.\n");
    change(CONVENTION, "  - structure: planetarium2\n", party + "  - structure: planetarium2\n");
    assertThat(given("reminders").code()).isZero();
    change(CONVENTION, party, "");
    assertThat(given("reminders").err()).contains("la structure « hexagone »");
  }

  @Test
  void a_year_that_is_asked_for_no_more_is_missed_where_something_came() throws IOException {
    recorded("altec");
    recorded("ronde");
    change(CONVENTION, "article: \"4.1\", years: [2020,", "article: \"4.1\", years: [");

    assertThat(given("reminders").err())
        .isEqualTo(
            HEAD
                + "- l’année 2020 du document « bilan », de altec et ronde.\n"
                + "  Voyez « years », « signed », « ends » et « joined » dans la convention, et ses"
                + " avenants.\n"
                + last("bilan/2020"));
    assertThat(given("config", "part", "bilan/2020", "--reason", "avenant").out())
        .isEqualTo("Noté : « bilan/2020 » ne manque plus (2 documents).\n");
    assertThat(given("reminders").code()).isZero();
  }

  @Test
  void so_is_the_year_of_one_structure_that_joined_after_it() throws IOException {
    recorded("altec");
    change(CONVENTION, "structure: altec", "structure: altec\n    joined: 2021-03-16");
    assertThat(given("reminders").err())
        .contains("- l’année 2020 du document « bilan », de altec.")
        .endsWith(last("altec/bilan/2020"));
  }

  @Test
  void a_document_called_otherwise_is_missed_as_well() throws IOException {
    change(
        CONVENTION,
        "\ndeliverables:\n",
        "\ndeliverables:\n  - {form: file, id: comptes, title: \"comptes {N}\", years: [2020]}\n");
    Path scan = Files.writeString(directory.resolve("comptes.pdf"), "%PDF-1.4");
    assertThat(
            given(
                    ("record --beneficiary altec --form comptes --year 2020 --postmark 2020-12-01"
                            + " --arrived 2020-12-03 --file "
                            + scan)
                        .split(" "))
                .code())
        .isZero();
    change(CONVENTION, "id: comptes", "id: compte");
    assertThat(given("reminders").err())
        .isEqualTo(
            HEAD
                + "- le formulaire « comptes », de altec.\n"
                + "  L’avez-vous renommé « compte » ? Remettez l’ancien id : il ne change jamais, le"
                + " titre peut changer.\n"
                + last("comptes"));
  }

  @Test
  void a_termination_loses_nothing() throws IOException {
    recorded("altec");
    change(CONVENTION, "structure: altec", "structure: altec\n    terminated: 2020-11-30");
    assertThat(given("reminders").err()).isEmpty();
  }

  @Test
  void what_nothing_came_of_may_be_changed_freely() throws IOException {
    recorded("altec");
    renamed();
    change(CONVENTION, "article: \"4.2\", years: [2020, 2021]", "article: \"4.2\", years: [2020]");
    assertThat(given("config", "part", "ronde", "--reason", "x").err())
        .startsWith("La configuration connaît tout");
    recorded("planetarium");
  }
}
