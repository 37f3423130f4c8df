package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.comop.campaign.Step;
import fr.comop.convention.Contact;
import fr.comop.convention.Convention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  private static final String BILAN = "forms/bilan.yaml";
  private static final String CONVENTION = "conventions/comop-2020-2022.yaml";
  private static final String CAMPAIGN = "campaign.yaml";
  private static final String SETTINGS = "application.properties";

  private final Path directory;

  ConfigurationTest(@TempDir Path home) {
    directory = home.resolve("config");
  }

  @BeforeEach
  void copyWhatIsShipped() throws IOException {
    Path shipped = Path.of("config");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(shipped.relativize(file).toString()));
      }
    }
  }

  private Configuration read(Map<String, String> environment) {
    return Configuration.read(directory, environment);
  }

  private ConfigurationTest change(String file, String from, String to) throws IOException {
    String text = Files.readString(directory.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(
        directory.resolve(file),
        text.substring(0, text.indexOf(from))
            + to
            + text.substring(text.indexOf(from) + from.length()));
    return this;
  }

  private void settings(String... lines) throws IOException {
    Files.write(directory.resolve(SETTINGS), List.of(lines));
  }

  /** The mistake told, with paths as seen from the config directory. */
  private String mistake(Map<String, String> environment) {
    ConfigMistake mistake = catchThrowableOfType(ConfigMistake.class, () -> read(environment));
    assertThat(mistake).as("a mistake").isNotNull();
    return String.valueOf(mistake.getMessage()).replace(directory + "/", "");
  }

  private String mistake() {
    return mistake(Map.of());
  }

  /** Where a text first stands: "forms/bilan.yaml:12". */
  private String at(String file, String text) throws IOException {
    String before =
        Files.readString(directory.resolve(file)).split(java.util.regex.Pattern.quote(text), 2)[0];
    return file + ":" + (before.lines().count() + (before.endsWith("\n") ? 1 : 0));
  }

  private void assertMistake(String file, String from, String to, String told) throws IOException {
    assertMistake(file, from, to, to, told);
  }

  private void assertMistake(String file, String from, String to, String where, String told)
      throws IOException {
    change(file, from, to);
    assertThat(mistake()).isEqualTo(at(file, where) + ": " + told);
  }

  @Nested
  class What_is_shipped {
    @Test
    void is_read_without_a_word() {
      Configuration configuration = read(Map.of());
      assertThat(configuration.forms()).containsOnlyKeys("bilan", "programme");
      assertThat(configuration.convention().beneficiaries()).hasSize(11);
      assertThat(configuration.form("bilan").questions()).hasSize(61);
    }

    @Test
    void has_to_be_there() {
      Path nowhere = directory.resolve("nowhere");
      assertThat(
              catchThrowableOfType(
                  ConfigMistake.class, () -> Configuration.read(nowhere, Map.of())))
          .hasMessage(
              nowhere
                  + ": no such directory; run comop where its config directory is, or name it with"
                  + " --config DIR");
    }

    @Test
    void has_one_convention() throws IOException {
      Files.copy(directory.resolve(CONVENTION), directory.resolve("conventions/other.yaml"));
      assertThat(mistake()).isEqualTo("conventions: one convention is expected here, 2 found");
    }

    @Test
    void has_each_form_once() throws IOException {
      Files.copy(directory.resolve(BILAN), directory.resolve("forms/copy.yaml"));
      assertThat(mistake()).isEqualTo("forms/copy.yaml:1: form \"bilan\" stands in two files");
    }
  }

  @Nested
  class A_form {
    @Test
    void has_no_unknown_key() throws IOException {
      assertMistake(
          BILAN,
          "        label: \"Nom de la structure\"",
          "        labell: \"Nom de la structure\"",
          "labell",
          "unknown key \"labell\"; did you mean \"label\"?");
    }

    @Test
    void has_no_key_twice() throws IOException {
      assertMistake(
          BILAN,
          "        type: text\n        required: true\n",
          "        type: text\n        required: true\n        type: date\n",
          "        type: date\n",
          "key \"type\" stands twice here");
    }

    @Test
    void misses_no_key() throws IOException {
      assertMistake(
          BILAN,
          "        label: \"Dépenses totales prévues\"\n",
          "",
          "      - id: \"1.budget-planned\"".substring(8),
          "key \"label\" is missing");
    }

    @ParameterizedTest
    @CsvSource({
      "textt,'; did you mean \"text\"?'",
      "amounts,'; did you mean \"amount\"?'",
      "tabel,'; did you mean \"table\"?'",
      "money,''"
    })
    void has_no_unknown_type(String type, String meant) throws IOException {
      assertMistake(
          BILAN, "type: amount", "type: " + type, "unknown type \"" + type + "\"" + meant);
    }

    @Test
    void has_each_question_once() throws IOException {
      assertMistake(
          BILAN,
          "id: \"1.budget-actual\"",
          "id: \"1.budget-planned\" #",
          "question \"1.budget-planned\" stands twice in this file");
    }

    @Test
    void has_each_label_and_each_column_once() throws IOException {
      change(BILAN, "id: \"share\", title", "id: \"funder\", title");
      assertThat(mistake())
          .isEqualTo(at(BILAN, "- {id: \"funder\"") + ": column \"funder\" stands twice");
      change(BILAN, "label: \"Dépenses totales réelles\"", "label: \"Dépenses totales prévues\" #");
      assertThat(mistake())
          .isEqualTo(
              at(BILAN, "label: \"Dépenses totales prévues\" #")
                  + ": label \"Dépenses totales prévues\" stands twice in this file");
    }

    @Test
    void knows_the_choices_it_offers() throws IOException {
      assertMistake(
          BILAN,
          "choices: status",
          "choices: statuss",
          "no choices named \"statuss\"; did you mean \"status\"?");
    }

    @Test
    void offers_choices_only_where_there_are_some() throws IOException {
      assertMistake(
          BILAN,
          "type: amount\n",
          "type: amount\n        choices: status\n",
          "choices: status\n",
          "only the types choice and choices have choices");
    }

    @Test
    void numbers_its_choices_in_order() throws IOException {
      assertMistake(
          BILAN,
          "    \"2\": \"Valoriser",
          "    \"4\": \"Valoriser",
          "\"Valoriser",
          "choices are numbered from \"1\" on; \"4\" is out of order");
    }

    @ParameterizedTest
    @CsvSource({"1 Fiche technique de la structures", "'1 Fiche : technique'", "1 Fiche/technique"})
    void has_tabs_that_a_spreadsheet_takes(String tab) throws IOException {
      assertMistake(
          BILAN,
          "sheet: \"1 Fiche technique\"",
          "sheet: \"" + tab + "\"",
          "a sheet's name has at most 31 characters and none of []:*?/\\");
    }

    @Test
    void says_of_words_that_should_be_numbers_or_switches_that_they_are_not() throws IOException {
      change(BILAN, "required: true", "required: yes");
      assertThat(mistake())
          .isEqualTo(at(BILAN, "required: yes") + ": \"yes\" is neither true nor false");
      change(BILAN, "required: yes", "required: true");
      change(BILAN, "lines: 25", "lines: many");
      assertThat(mistake())
          .isEqualTo(at(BILAN, "lines: many") + ": \"many\" is not a whole number");
    }

    @Test
    void reports_on_planned_actions_in_columns_that_it_has() throws IOException {
      assertMistake(
          BILAN,
          "reports: {code: planned-code",
          "reports: {code: planed-code",
          "this table has no column \"planed-code\"; did you mean \"planned-code\"?");
    }

    @Test
    void is_filled_in_beforehand_with_what_comop_knows() throws IOException {
      assertMistake(
          BILAN,
          "prefilled: structure",
          "prefilled: director",
          "comop cannot fill in \"director\", only \"structure\" or \"last-year\"");
    }

    @Test
    void is_filled_in_beforehand_with_texts_alone() throws IOException {
      assertMistake(
          BILAN,
          "label: \"Nombre d’ETP\"",
          "prefilled: last-year\n        label: \"Nombre d’ETP\"",
          "only the type text can be filled in beforehand");
    }

    @Test
    void is_yaml() throws IOException {
      change(BILAN, "form: bilan", "form: [bilan");
      assertThat(mistake()).startsWith(BILAN + ":").contains("expected ',' or ']'");
    }

    @Test
    void holds_something_that_can_be_read() throws IOException {
      Files.writeString(directory.resolve(BILAN), "");
      assertThat(mistake()).isEqualTo(BILAN + ": the file is empty");
      Files.writeString(directory.resolve(BILAN), "form: bilan\u0007\n");
      assertThat(mistake()).startsWith(BILAN + ": cannot be read (");
      Files.write(directory.resolve(BILAN), "title: été".getBytes(StandardCharsets.ISO_8859_1));
      assertThat(mistake()).startsWith(BILAN + ": cannot be read (");
    }
  }

  @Nested
  class A_check {
    @Test
    void knows_its_questions() throws IOException {
      assertMistake(
          BILAN,
          "bound: \"1.share-own\"",
          "bound: \"1.share-owm\"",
          "\"1.share-owm\"",
          "no question \"1.share-owm\"; did you mean \"1.share-own\"?");
    }

    @Test
    void knows_its_tables_and_their_columns() throws IOException {
      change(BILAN, "\"1.public-funders/share\"", "\"1.public-funders/part\"");
      assertThat(mistake())
          .isEqualTo(
              at(BILAN, "\"1.public-funders/part\"")
                  + ": no table \"1.public-funders\" with a column \"part\"");
      change(BILAN, "\"1.public-funders/part\"", "\"1.public-funders/share\"");
      change(BILAN, "by: [\"details\"]", "by: [\"detail\"]");
      assertThat(mistake())
          .isEqualTo(at(BILAN, "[\"detail\"]") + ": table \"2.actions\" has no column \"detail\"");
      change(BILAN, "table: \"2.actions\"\n    column", "table: \"1.fte\"\n    column");
      assertThat(mistake())
          .isEqualTo(at(BILAN, "\"1.fte\"\n    column") + ": \"1.fte\" is not a table");
    }

    @Test
    void has_a_rule_that_there_is() throws IOException {
      assertMistake(
          BILAN,
          "rule: at-most",
          "rule: at-mots",
          "unknown rule \"at-mots\"; did you mean \"at-most\"?");
    }

    @Test
    void has_no_key_of_another_rule() throws IOException {
      assertMistake(
          BILAN,
          "bound: \"1.share-own\"\n",
          "bound: \"1.share-own\"\n    bond: 3\n",
          "bond: 3",
          "unknown key \"bond\"; did you mean \"bound\"?");
    }

    @Test
    void of_planned_actions_names_the_column_of_their_codes() throws IOException {
      assertMistake(
          BILAN,
          "codes: \"2.actions/planned-code\"",
          "codes: \"1.fte\"",
          "\"1.fte\"\n    severity",
          "a column is expected here, such as \"2.actions/planned-code\"");
    }

    @Test
    void has_a_severity() throws IOException {
      assertMistake(
          BILAN,
          "severity: warning",
          "severity: fatal",
          "a severity is error or warning, not \"fatal\"");
    }

    @Test
    void speaks_of_something() throws IOException {
      assertMistake(
          BILAN,
          "questions: [\"6.logo\", \"6.plaque\", \"6.materials\"]",
          "questions: []",
          "at least one item is expected here");
    }

    @Test
    void compares_numbers() throws IOException {
      assertMistake(BILAN, "equals: 100", "equals: all", "\"all\" is not a number");
    }
  }

  @Nested
  class A_campaign {
    @Test
    void is_the_one_that_the_region_asked_for() {
      assertThat(read(Map.of()).campaign().steps())
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
            lapse: 15 | lapse: 8 | the last step, with a holiday in its way, would lapse before it leaves: at least 9 is needed
            lapse: 15 | laps: 15 | unknown key "laps"; did you mean "lapse"?
            days: -30, | day: -30, | unknown key "day"; did you mean "days"?
            days: -30, | days: some, | "some" is not a whole number
            days: -15, | days: -31, | steps stand in the order in which they leave
            days: -30, | days: -30, on: "11-15", | a step has either "on" or "days"
            days: -30, | on: "11-15", | only the first step opens the campaign, on a day of its own
            on: "10-01" | on: "01-10" | a campaign that opens on 2020-01-10 does not lie between the convention's signature, 2020-06-23, and its deadline; month and day are expected, as in 10-01 for 1 October
            on: "10-01" | on: "12-15" | a campaign that opens on 2020-12-15 does not lie between the convention's signature, 2020-06-23, and its deadline; month and day are expected, as in 10-01 for 1 October
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

  @Nested
  class An_amendment {
    private ConfigurationTest amended(String text) throws IOException {
      Files.writeString(
          directory.resolve(CONVENTION),
          Files.readString(directory.resolve(CONVENTION)) + "\n" + text);
      return ConfigurationTest.this;
    }

    @Test
    void changes_what_is_owed() throws IOException {
      amended(
          """
          amendments:
            - {reference: "avenant n° 1", signed: 2022-03-01, from: 2022, beneficiaries: [altec], deadline: "11-30"}
            - reference: "avenant n° 2"
              signed: 2022-06-15
              from: 2022
              ends: 2023-12-31
              deliverables:
                - {form: bilan, title: "bilan annuel {N}", years: [2022, 2023]}
          """);
      Convention convention = read(Map.of()).convention();
      assertThat(convention.deliverables(convention.beneficiary("altec").orElseThrow(), 2023))
          .extracting(one -> one.title() + " " + one.due())
          .containsExactly("bilan annuel 2023 2023-11-30");
    }

    @Test
    void was_signed_by_beneficiaries_that_there_are() throws IOException {
      amended(
          "amendments:\n  - {reference: a, signed: 2022-03-01, from: 2022, beneficiaries: [altek]}");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "[altek]")
                  + ": unknown beneficiary \"altek\"; did you mean \"altec\"?");
    }

    @Test
    void stands_in_the_order_of_signature() throws IOException {
      amended(
          "amendments:\n  - {reference: a, signed: 2022-03-02, from: 2022}\n"
              + "  - {reference: b, signed: 2022-03-01, from: 2022}");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "{reference: b")
                  + ": amendments stand in the order of their signature");
    }
  }

  @Nested
  class A_convention {
    @Test
    void knows_the_roles_of_people() throws IOException {
      assertMistake(
          CONVENTION,
          "{role: director",
          "{role: directer",
          "unknown role \"directer\"; did you mean \"director\"?");
    }

    @Test
    void has_no_address_under_two_beneficiaries() throws IOException {
      assertMistake(
          CONVENTION,
          "yanis.bressuire@hexagone-meylan.example",
          "Maelle.Trevignac@planetarium-vaulx.example",
          "address \"Maelle.Trevignac@planetarium-vaulx.example\" stands under two beneficiaries");
    }

    @Test
    void lets_one_person_hold_two_roles() throws IOException {
      change(
          CONVENTION,
          "bastien.corvaisier@planetarium-vaulx.example",
          "maelle.trevignac@planetarium-vaulx.example");
      assertThat(read(Map.of()).convention().beneficiaries().get(0).contacts())
          .extracting(Contact::email)
          .containsExactly(
              "maelle.trevignac@planetarium-vaulx.example",
              "maelle.trevignac@planetarium-vaulx.example",
              "odile.saint-gerand@planetarium-vaulx.example");
    }

    @Test
    void has_no_name_under_two_beneficiaries() throws IOException {
      assertMistake(
          CONVENTION,
          "known-as: [\"Hexagone\",",
          "known-as: [\"PLANETARIUM\",",
          "\"PLANETARIUM\"",
          "name \"PLANETARIUM\" stands under two beneficiaries");
    }

    @Test
    void has_each_id_and_each_folder_once() throws IOException {
      change(CONVENTION, "folder: hexagone", "folder: planetarium #");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "folder: planetarium #")
                  + ": folder \"planetarium\" stands twice in this file");
      change(CONVENTION, "id: hexagone", "id: planetarium #");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "id: planetarium #")
                  + ": id \"planetarium\" stands twice in this file");
    }

    @Test
    void has_a_contact_for_every_beneficiary() throws IOException {
      change(CONVENTION, "role: contact", "role: director");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "- {role: director")
                  + ": a contact whose role is \"contact\" is missing");
    }

    @Test
    void may_be_joined_late_and_terminated_early() throws IOException {
      change(CONVENTION, "folder: hexagone", "folder: hexagone\n    joined: 2021-03-16");
      assertThat(read(Map.of()).convention().deliverables(2020)).hasSize(20);
      change(CONVENTION, "joined: 2021-03-16", "terminated: 2021-09-29");
      assertThat(read(Map.of()).convention().deliverables(2021)).hasSize(20);
      change(
          CONVENTION, "terminated: 2021-09-29", "terminated: 2021-01-01\n    joined: 2021-03-16");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "terminated: 2021-01-01") + ": a convention ends after it was joined");
    }

    @Test
    void has_mail_addresses() throws IOException {
      assertMistake(
          CONVENTION,
          "maelle.trevignac@planetarium-vaulx.example",
          "maelle.trevignac",
          "\"maelle.trevignac\" is not a mail address");
    }

    @Test
    void has_addresses_that_fit_an_envelope() throws IOException {
      change(CONVENTION, "\"Place de la Nation\"", "\"Place de la Nation et de la République 1\"");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "\"Place de la Nation et")
                  + ": a line of an address has at most 38 characters (NF Z10-011)");
      change(CONVENTION, "\"Place de la Nation et de la République 1\"", "a, b, c, d, e");
      assertThat(mistake())
          .isEqualTo(at(CONVENTION, "a, b, c") + ": an address has at most six lines (NF Z10-011)");
    }

    @Test
    void speaks_of_forms_that_there_are() throws IOException {
      assertMistake(
          CONVENTION,
          "{form: bilan",
          "{form: bilans",
          "no form \"bilans\" in config/forms; did you mean \"bilan\"?");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            signed: 2020-06-23 | signed: 23/06/2020 | "23/06/2020" is not a day such as 2022-12-31
            ends: 2022-12-31 | ends: 2022-12-32 | "2022-12-32" is not a day such as 2022-12-31
            deadline: "12-15" | deadline: "15 décembre" | "15 décembre" is not a month and day such as 12-15
            amount: 90000.00 | amount: 90 000 € | "90 000 €" is not an amount such as 90000.00
            year: 2019 | year: MMXIX | "MMXIX" is not a whole number
            title: "Convention | titel: "Convention | unknown key "titel"; did you mean "title"?
            """)
    void has_days_amounts_and_years(String from, String to, String told) throws IOException {
      assertMistake(CONVENTION, from, to, told);
    }
  }

  @Nested
  class The_settings {
    @BeforeEach
    void leaveOutThoseThatAreShipped() throws IOException {
      Files.deleteIfExists(directory.resolve(SETTINGS));
    }

    @Test
    void are_the_defaults_where_nobody_sets_them() {
      Settings settings = read(Map.of()).settings();
      assertThat(settings.count(Setting.MAILBOX_PORT)).isEqualTo(993);
      assertThat(settings.duration(Setting.MAILBOX_EVERY)).isEqualTo(Duration.ofSeconds(10));
      assertThat(settings.bytes(Setting.MAIL_LIMIT)).isEqualTo(40L << 20);
      assertThat(settings.on(Setting.FOLDER_ENABLED)).isTrue();
      assertThat(settings.path(Setting.DATA_DIR)).isEqualTo(directory.resolveSibling("data"));
      assertThat(settings.origin(Setting.DATA_DIR)).isEqualTo("default");
    }

    @Test
    void every_default_is_good() {
      for (Setting setting : Setting.values()) {
        Settings settings = read(Map.of()).settings().with(Map.of(setting, setting.standard()));
        assertThat(settings.text(setting)).isEqualTo(setting.standard());
        assertThat(setting.meaning()).isNotEmpty();
      }
    }

    @Test
    void come_from_the_file_and_over_it_from_the_environment() throws IOException {
      settings("# the mailbox", "mailbox.host = imap.region.example", "mailbox.port=143");
      Settings settings = read(Map.of("COMOP_MAILBOX_PORT", "1143")).settings();
      assertThat(settings.text(Setting.MAILBOX_HOST)).isEqualTo("imap.region.example");
      assertThat(settings.origin(Setting.MAILBOX_HOST))
          .isEqualTo(directory + "/" + SETTINGS + ":2");
      assertThat(settings.count(Setting.MAILBOX_PORT)).isEqualTo(1143);
      assertThat(settings.origin(Setting.MAILBOX_PORT)).isEqualTo("COMOP_MAILBOX_PORT");
    }

    @Test
    void have_no_unknown_key() throws IOException {
      settings("mailbox.hosst=a", "zzz=1");
      assertThat(mistake())
          .isEqualTo(
              "application.properties:1: unknown key \"mailbox.hosst\"; did you mean"
                  + " \"mailbox.host\"?\napplication.properties:2: unknown key \"zzz\"");
    }

    @Test
    void tell_all_mistakes_at_once() throws IOException {
      settings(
          "mailbox.every-ten=1",
          "mailbox.every=10s",
          "mailbox.port=imap",
          "mail.limit=40",
          "folder.enabled=yes",
          "smtp.security=ssl",
          "data.dir=",
          "smtp.timeout=PT-1S");
      assertThat(mistake(Map.of("COMOP_INTAKE_TRIES", "-1")).lines())
          .containsExactly(
              "application.properties:1: unknown key \"mailbox.every-ten\"",
              "application.properties:7: data.dir: \"\" is not a path",
              "application.properties:3: mailbox.port: \"imap\" is not a whole number",
              "application.properties:2: mailbox.every: \"10s\" is not a duration such as PT10S"
                  + " (ten seconds) or PT5M (five minutes)",
              "application.properties:4: mail.limit: \"40\" is not a size such as 40MB",
              "application.properties:5: folder.enabled: \"yes\" is not true or false",
              "COMOP_INTAKE_TRIES: intake.tries: \"-1\" is not a whole number",
              "application.properties:6: smtp.security: \"ssl\" is not tls, starttls or plain",
              "application.properties:8: smtp.timeout: \"PT-1S\" is not a duration such as PT10S"
                  + " (ten seconds) or PT5M (five minutes)");
    }

    @ParameterizedTest
    @CsvSource({"1KB,1024", "40MB,41943040", "2gb,2147483648"})
    void have_sizes(String size, long bytes) throws IOException {
      settings("mail.limit=" + size);
      assertThat(read(Map.of()).settings().bytes(Setting.MAIL_LIMIT)).isEqualTo(bytes);
    }

    @Test
    void take_a_secret_from_a_file_and_never_show_it() throws IOException {
      Path secret = Files.writeString(directory.resolve("secret"), "s3cr3t\n");
      Settings settings = read(Map.of("COMOP_SMTP_PASSWORD_FILE", secret.toString())).settings();
      assertThat(settings.text(Setting.SMTP_PASSWORD)).isEqualTo("s3cr3t");
      assertThat(settings.shown(Setting.SMTP_PASSWORD)).isEqualTo("********");
      assertThat(settings.origin(Setting.SMTP_PASSWORD)).isEqualTo("COMOP_SMTP_PASSWORD_FILE");
      assertThat(settings.shown(Setting.MAILBOX_PASSWORD)).isEmpty();
      assertThat(settings.shown(Setting.SMTP_HOST)).isEqualTo("localhost");
    }

    @Test
    void say_when_the_file_of_a_secret_cannot_be_read() {
      assertThat(mistake(Map.of("COMOP_SMTP_PASSWORD_FILE", "/nowhere/secret")))
          .isEqualTo("COMOP_SMTP_PASSWORD_FILE: /nowhere/secret cannot be read");
    }

    @Test
    void changed_by_the_program_are_checked_too() {
      Settings settings = read(Map.of()).settings();
      assertThat(
              catchThrowableOfType(
                  ConfigMistake.class, () -> settings.with(Map.of(Setting.MAILBOX_PORT, "many"))))
          .hasMessage("mailbox.port: \"many\" is not a whole number");
      assertThat(settings.with(Map.of(Setting.MAILBOX_PORT, "1")).count(Setting.MAILBOX_PORT))
          .isOne();
    }
  }
}
