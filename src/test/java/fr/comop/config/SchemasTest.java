package fr.comop.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code config/schemas} tells an editor what the program would say of a file. */
class SchemasTest extends ConfigurationFolder {
  private static final Path SHIPPED = Path.of("config");
  private static final String MODELINE = "# yaml-language-server: $schema=";
  private static final String SUMMARY = "summary.yaml";
  private static final String PEOPLE = "people.yaml";
  private static final String RETENTION = "retention.yaml";
  private static final String UNKNOWN = "zzzzzzzz";
  private static final JsonSchemaFactory DRAFT =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final Map<Path, JsonSchema> READ = new ConcurrentHashMap<>();

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  static List<Path> yamlFiles() throws IOException {
    return files(".yaml");
  }

  static List<Path> schemas() throws IOException {
    return files(".schema.json");
  }

  /** The schema that a file names in its first line. */
  private static Path named(Path file) throws IOException {
    String first = Files.readAllLines(file).get(0);
    assertThat(first).as("first line of %s", file).startsWith(MODELINE);
    return file.resolveSibling(first.substring(MODELINE.length())).normalize();
  }

  private static Set<ValidationMessage> underlined(Path file) throws IOException {
    JsonSchema schema =
        READ.computeIfAbsent(
            SHIPPED.resolve("schemas").resolve(named(file).getFileName()), SchemasTest::schema);
    return schema.validate(Files.readString(file), InputFormat.YAML);
  }

  private static JsonSchema schema(Path file) {
    try {
      return DRAFT.getSchema(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands in a schema at a pointer; JSON is YAML. */
  private static Object inSchema(String schema, String pointer) throws IOException {
    Object node =
        new Load(LoadSettings.builder().build())
            .loadFromString(
                Files.readString(SHIPPED.resolve("schemas/%s.schema.json".formatted(schema))));
    for (String step : pointer.split("/", -1)) {
      node = step.isEmpty() ? node : ((Map<?, ?>) requireNonNull(node)).get(step);
    }
    return requireNonNull(node, pointer);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void each_is_one_by_its_own_draft(Path schema) throws IOException {
    assertThat(
            DRAFT
                .getSchema(SchemaLocation.of(SchemaId.V202012))
                .validate(Files.readString(schema), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("yamlFiles")
  void each_file_that_is_shipped_follows_the_one_it_names(Path file) throws IOException {
    assertThat(underlined(file)).isEmpty();
  }

  @Test
  void each_is_named_by_a_file() throws IOException {
    Set<Path> named = new TreeSet<>();
    for (Path file : yamlFiles()) {
      named.add(named(file));
    }
    assertThat(named).containsExactlyElementsOf(schemas());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          retention.yaml | kind: cases | kind: letters
          retention.yaml | years: 10, then: keep | years: 0, then: keep
          retention.yaml | then: keep | then: burn
          retention.yaml | rules: | holds: [{reason: ""}]\\nrules:
          campaign.yaml | lapse: 15 | laps: 15
          campaign.yaml | lapse: 15 | lapse: soon
          campaign.yaml | hour: "08:00" | hour: "8 h"
          campaign.yaml | hour: "08:00" | hour: "24:30"
          campaign.yaml | on: "10-01" | on: "32-01"
          campaign.yaml | days: -30, | days: -30, on: "11-15",
          campaign.yaml | days: -30, |
          campaign.yaml | days: -30, | days: -3000,
          campaign.yaml | days: -30, | days: [-30],
          campaign.yaml | to: [contact]} | to: []}
          campaign.yaml | to: [contact]} | to: contact}
          campaign.yaml | cc: [director] | cc: [directors]
          conventions/comop-2020-2022.yaml | title: "Convention | titel: "Convention
          conventions/comop-2020-2022.yaml | signed: 2020-06-23 | signed: 23/06/2020
          conventions/comop-2020-2022.yaml | ends: 2022-12-31 | ends: 2022-12-32
          conventions/comop-2020-2022.yaml | deadline: "12-15" | deadline: "15 décembre"
          conventions/comop-2020-2022.yaml | year: 2019 | year: MMXIX
          conventions/comop-2020-2022.yaml | amount: 90000.00 | amount: 90 000 €
          conventions/comop-2020-2022.yaml | amount: 90000.00 | amount: -90000.00
          conventions/comop-2020-2022.yaml | source: convention | source: exemple
          structures.yaml | role: director | role: directer
          structures.yaml | {role: contact | {role: director
          structures.yaml | maelle.trevignac@ | maelle.trevignac
          structures.yaml | id: hexagone | id: Hexagone
          structures.yaml | folder: hexagone | folder: ../hexagone
          structures.yaml | folder: hexagone | fold: hexagone
          structures.yaml | form: "Commune" | form: ["Commune"]
          structures.yaml | form: "Commune" | form: "Commune"\\n      siret: "123"
          structures.yaml | form: "Commune" | form: "Commune"\\n      rna: "123456789"
          conventions/comop-2020-2022.yaml | structure: hexagone | struct: hexagone
          conventions/comop-2020-2022.yaml | convention: comop | convention: COMOP
          structures.yaml | "Place de la Nation" | a, b, c, d, e
          structures.yaml | "Place de la Nation" | "Place de la Nation et de la République 1"
          conventions/comop-2020-2022.yaml | years: [2020, 2021, 2022] | years: 2020
          conventions/comop-2020-2022.yaml | years: [2020, 2021, 2022] | years: []
          conventions/comop-2020-2022.yaml | , years: [2020, 2021, 2022]} | }
          forms/bilan.yaml | lines: 25 | lines: -8
          forms/bilan.yaml | mode: ["en présence", "à distance"] | mode: []
          forms/bilan.yaml | percent: 20 | percent: -20
          forms/bilan.yaml | values: ["reportée", "abandonnée"] | values: []
          forms/bilan.yaml | checks: | checks:\\n  - {name: a, rule: at-least, count: 2, severity: warning, expected: e, advice: a}
          forms/bilan.yaml | checks: | checks:\\n  - {name: a, rule: matches, of: "1.legal-status", masks: [], severity: warning, expected: e, advice: a}
          forms/bilan.yaml | version: 1 | version: 0
          forms/bilan.yaml | version: 1 | version: one
          forms/bilan.yaml | Nom de la structure" | Nom de la structure en {M}"
          forms/bilan.yaml | "2": "Valoriser | "two": "Valoriser
          forms/bilan.yaml | sheet: "1 Fiche technique" | sheet: "1 Fiche technique de la structures"
          forms/bilan.yaml | sheet: "1 Fiche technique" | sheet: "1 Fiche/technique"
          forms/bilan.yaml | label: "Dépenses totales prévues" | labell: "Dépenses totales prévues"
          forms/bilan.yaml | type: amount | type: amounts
          forms/bilan.yaml | type: amount | typ: amount
          forms/bilan.yaml | required: true | required: perhaps
          forms/bilan.yaml | required: true | required: true\\n        choices: status
          forms/bilan.yaml | type: choice, choices: status | type: choice
          forms/bilan.yaml | prefilled: structure | prefilled: director
          forms/bilan.yaml | label: "Nombre d’ETP" | prefilled: last-year\\n        label: "Nombre d’ETP"
          forms/bilan.yaml | lines: 25 | lines: many
          forms/bilan.yaml | because: "annexe 1 | # "annexe 1
          forms/bilan.yaml | unless: "1.other" | because: "annexe 1"
          forms/bilan.yaml | reports: {code: planned-code | reports: {cod: planned-code
          forms/bilan.yaml | reports: {code: | plans: {code: planned-code, title: action}\\n        reports: {code:
          forms/bilan.yaml | rule: at-most | rule: at-mots
          forms/bilan.yaml | rule: at-most | rule: at-most\\n    bond: 3
          forms/bilan.yaml | rule: dated-in-year | rule: dated-in-year\\n    year: "N"
          forms/bilan.yaml | severity: warning | severity: fatal
          forms/bilan.yaml | equals: 100 | equals: all
          forms/bilan.yaml | percent: 20 | percent: 20 %
          forms/bilan.yaml | codes: "2.actions/planned-code" | codes: "1.fte"
          forms/bilan.yaml | questions: ["6.logo", "6.plaque", "6.materials"] | questions: []
          forms/programme.yaml | month: first | month: second
          forms/programme.yaml | type: date, month: first | type: text, month: first
          """)
  void what_the_program_refuses_is_underlined(String file, String from, String to)
      throws IOException {
    change(file, from, to == null ? "" : to.replace("\\n", "\n"));
    assertThat(mistake()).startsWith(file + ":");
    assertThat(underlined(directory.resolve(file))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          retention.yaml | rules: | holds: [{structure: ronde, reason: a}]\\nrules:
          campaign.yaml | hour: "08:00" | hour: 08:30
          campaign.yaml | , cc: [director] |
          structures.yaml | , phone: "04 65 71 10 10" |
          conventions/comop-2020-2022.yaml | structure: hexagone | structure: hexagone\\n    joined: 2021-03-16
          conventions/comop-2020-2022.yaml | {form: bilan, | {form: bilan, version: 1,
          conventions/comop-2020-2022.yaml | deliverables: | letterhead: {service: a, address: b, phone: c, email: d@e.example}\\ndeliverables:
          structures.yaml | form: "Commune" | form: "Commune"\\n      siret: "12345678200010"\\n      rna: "W123456789"
          structures.yaml | folder: hexagone | folder: Hexagone de Meylan
          conventions/comop-2020-2022.yaml | amount: 90000.00 | amount: 90000
          conventions/comop-2020-2022.yaml | # An amendment | amendments: [{reference: a, signed: 2022-03-01, from: 2022, deadline: "11-30", beneficiaries: [altec]}]\\n#
          forms/bilan.yaml | unless: "1.other" |
          forms/bilan.yaml | checks: | checks:\\n  - {name: a, rule: at-least, table: "2.actions", count: 2, severity: warning, expected: e, advice: a}
          forms/bilan.yaml | checks: | checks:\\n  - {name: a, rule: at-least, questions: ["1.fte", "2.actions"], count: 2, severity: warning, expected: e, advice: a}
          forms/bilan.yaml | checks: | checks:\\n  - {name: a, rule: required-if, question: "3.training-days", when: "3.training-centre", is: [oui], severity: warning, expected: e, advice: a}
          forms/bilan.yaml | checks: | checks:\\n  - {name: a, rule: matches, of: "2.actions/details", masks: ["9 A*"], severity: warning, expected: e, advice: a}
          forms/bilan.yaml | version: 1 | version: 2
          """)
  void what_the_program_takes_is_not(String file, String from, String to) throws IOException {
    change(file, from, to == null ? "" : to.replace("\\n", "\n"));
    assertThatNoException().isThrownBy(() -> read(Map.of()));
    assertThat(underlined(directory.resolve(file))).isEmpty();
  }

  /** A place of which both tell the keys, and where the shipped files have one. */
  record Place(String schema, String pointer, String file, String anchor) {}

  static List<Place> places() throws IOException {
    List<Place> places =
        new ArrayList<>(
            List.of(
                new Place("campaign", "", "campaign.yaml", "hour:"),
                new Place("campaign", "/$defs/step", "campaign.yaml", "{id: J-30"),
                new Place("convention", "", CONVENTION, "convention:"),
                new Place("convention", "/$defs/owed", CONVENTION, "{form: bilan"),
                new Place("convention", "/properties/baseline", CONVENTION, "{form: programme, y"),
                new Place("convention", "/$defs/party", CONVENTION, "structure: planetarium"),
                new Place("convention", "/$defs/grant", CONVENTION, "{year: 2020"),
                new Place("convention", "/properties/letterhead", CONVENTION, "{service: a"),
                new Place("structures", "", STRUCTURES, "structures:"),
                new Place("structures", "/$defs/structure", STRUCTURES, "id: planetarium"),
                new Place("structures", "/$defs/legal-person", STRUCTURES, "name: \"Commune"),
                new Place("structures", "/$defs/contact", STRUCTURES, "{role: contact"),
                new Place("people", "", PEOPLE, "people: []"),
                new Place("people", "/$defs/person", PEOPLE, "{name: A"),
                new Place("people", "/$defs/delegation", PEOPLE, "{reference: R"),
                new Place("convention", "/$defs/amendment", CONVENTION, "{reference:"),
                new Place("summaries", "", "summaries.yaml", "mailings:"),
                new Place("summaries", "/$defs/mailing", "summaries.yaml", "{audience: region"),
                new Place("retention", "", RETENTION, "rules:"),
                new Place("retention", "/$defs/rule", RETENTION, "{kind: documents"),
                new Place("retention", "/$defs/hold", RETENTION, "{reason: a"),
                new Place("summary", "", SUMMARY, "themes:"),
                new Place("summary", "/$defs/theme", SUMMARY, "id: budget"),
                new Place("summary", "/$defs/figure", SUMMARY, "{id: budget-planned"),
                new Place("summary", "/$defs/matrix", SUMMARY, "{id: axes"),
                new Place("summary", "/$defs/chart", SUMMARY, "{id: chart-budget"),
                new Place("summary", "/$defs/quote", SUMMARY, "{id: strengths"),
                new Place("summary", "/$defs/mirror", SUMMARY, "{report: bilan"),
                new Place("summary", "/$defs/share", SUMMARY, "{percent: share-region"),
                new Place("form", "", BILAN, "form:"),
                new Place("form", "/$defs/section", BILAN, "id: \"head\""),
                new Place("form", "/$defs/field", BILAN, "id: \"structure\""),
                new Place("form", "/$defs/table", BILAN, "id: \"1.public-funders\""),
                new Place("form", "/$defs/column", BILAN, "{id: \"funder\""),
                new Place("form", "/$defs/plan", "forms/programme.yaml", "{code: code"),
                new Place("form", "/$defs/report", BILAN, "{code: planned-code"),
                new Place("form", "/$defs/pictures", BILAN, "id: \"6.logo\"")));
    for (Object rule : (List<?>) inSchema("form", "/$defs/check/properties/rule/enum")) {
      String anchor = "rule: " + rule + "\n";
      String file =
          Files.readString(SHIPPED.resolve("forms/programme.yaml")).contains(anchor)
              ? "forms/programme.yaml"
              : BILAN;
      places.add(new Place("form", "/$defs/rule-" + rule, file, anchor));
    }
    return places;
  }

  @ParameterizedTest
  @MethodSource("places")
  void each_key_that_the_program_knows_stands_in_them_and_no_other(Place place) throws IOException {
    if (place.pointer().endsWith("amendment")) {
      change(
          CONVENTION,
          "# An amendment",
          "amendments: [{reference: a, signed: 2022-03-01, from: 2022}]\n# An amendment");
    }
    if (place.pointer().endsWith("letterhead")) {
      change(
          CONVENTION,
          "deliverables:",
          "letterhead: {service: a, address: b, phone: c, email: d@e}\ndeliverables:");
    }
    if (place.pointer().endsWith("hold")) {
      change(RETENTION, "\nrules:", "\nholds: [{reason: a}]\nrules:");
    }
    if (place.pointer().contains("$defs") && place.schema().equals("people")) {
      change(
          PEOPLE,
          "people: []",
          "people:\n"
              + "  - {name: A B, role: agent, accounts: [ab], delegations: [{reference: R, office:"
              + " O, from: 2020-01-01}]}");
    }
    if (!Files.readString(directory.resolve(place.file())).contains(place.anchor())) {
      change(
          BILAN,
          "checks:\n",
          "checks:\n  - name: one of a rule that no form needs\n    " + place.anchor());
    }
    change(place.file(), place.anchor(), withUnknownKey(place));

    assertThat(mistake())
        .endsWith(
            ": clé inconnue « %s » ; clés connues ici : %s"
                .formatted(UNKNOWN, String.join(", ", keys(place))));
  }

  private String withUnknownKey(Place place) throws IOException {
    if (place.anchor().startsWith("{")) {
      return "{" + UNKNOWN + ": 1, " + place.anchor().substring(1);
    }
    String text = Files.readString(directory.resolve(place.file()));
    int at = text.indexOf(place.anchor());
    int column = at - text.lastIndexOf('\n', at) - 1;
    return UNKNOWN + ": 1\n" + " ".repeat(column) + place.anchor();
  }

  private static Set<String> keys(Place place) throws IOException {
    Set<String> keys = new TreeSet<>();
    ((Map<?, ?>) inSchema(place.schema(), place.pointer() + "/properties"))
        .keySet()
        .forEach(key -> keys.add((String) key));
    return keys;
  }

  @Test
  void no_place_where_they_tell_the_keys_is_left_out_here() throws IOException {
    Set<String> told = new TreeSet<>();
    for (Path schema : schemas()) {
      String name = schema.getFileName().toString().replace(".schema.json", "");
      closed(inSchema(name, ""), name, told);
    }
    assertThat(places().stream().map(place -> place.schema() + place.pointer()))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  /** Where no other keys may stand than those that are told. */
  private static void closed(Object node, String pointer, Set<String> told) {
    if (node instanceof Map<?, ?> map) {
      if (Boolean.FALSE.equals(map.get("additionalProperties"))) {
        told.add(pointer);
      }
      map.forEach((key, value) -> closed(value, pointer + "/" + key, told));
    }
  }
}
