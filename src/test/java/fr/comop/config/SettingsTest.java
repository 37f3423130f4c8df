package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings, their defaults, and where they come from. */
class SettingsTest extends ConfigurationFolder {
  private static final String SETTINGS = "application.properties";

  private void settings(String... lines) throws IOException {
    Files.write(directory.resolve(SETTINGS), List.of(lines));
  }

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
    assertThat(settings.origin(Setting.DATA_DIR)).isEqualTo("réglage par défaut");
  }

  @Test
  void every_default_is_good() {
    for (Setting setting : Setting.values()) {
      Settings settings = read(Map.of()).settings().with(Map.of(setting, setting.standard()));
      assertThat(settings.text(setting)).isEqualTo(setting.standard());
      assertThat(setting.meaning()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http.port | 65536 | un port, de 1 à 65535, ou 0 pour aucun
          http.port | none | un port, de 1 à 65535, ou 0 pour aucun
          log.format | xml | text ou json
          log.format | JSON | text ou json
          """)
  void name_a_port_or_none_and_how_a_log_is_written(String key, String typed, String expected)
      throws IOException {
    settings("# a line", key + " = " + typed);
    assertThat(mistake())
        .isEqualTo(
            "application.properties:2: "
                + key
                + ": « "
                + typed
                + " » ne convient pas ; attendu : "
                + expected);
  }

  @Test
  void come_from_the_file_and_over_it_from_the_environment() throws IOException {
    settings("# the mailbox", "mailbox.host = imap.region.example", "mailbox.port=143");
    Settings settings = read(Map.of("COMOP_MAILBOX_PORT", "1143")).settings();
    assertThat(settings.text(Setting.MAILBOX_HOST)).isEqualTo("imap.region.example");
    assertThat(settings.origin(Setting.MAILBOX_HOST)).isEqualTo(directory + "/" + SETTINGS + ":2");
    assertThat(settings.count(Setting.MAILBOX_PORT)).isEqualTo(1143);
    assertThat(settings.origin(Setting.MAILBOX_PORT)).isEqualTo("COMOP_MAILBOX_PORT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          service.email | csti | une adresse de courriel comme csti@region.example
          service.email | csti@region | une adresse de courriel comme csti@region.example
          service.email | csti@region. | une adresse de courriel comme csti@region.example
          service.email | csti@.example | une adresse de courriel comme csti@region.example
          service.email | | une adresse de courriel comme csti@region.example
          service.email | a@region.example, b@region.example | une adresse de courriel comme csti@region.example
          sender.address | Région <comop@region.example> | une adresse de courriel comme csti@region.example
          digest.to | a@region.example b | une liste d’adresses de courriel séparées par des virgules
          digest.to | a@region.example,,b@region.example | une liste d’adresses de courriel séparées par des virgules
          """)
  void name_addresses_that_mails_can_go_to(String key, @Nullable String value, String expected)
      throws IOException {
    String typed = value == null ? "" : value;
    settings("# a line", key + " = " + typed);
    assertThat(mistake())
        .isEqualTo(
            "application.properties:2: "
                + key
                + ": « "
                + typed
                + " » ne convient pas ; attendu : "
                + expected);
  }

  @Test
  void may_name_several_for_the_digest() throws IOException {
    settings("digest.to = Chef@region.example, agent@region.example;agent@region.example");
    assertThat(read(Map.of()).settings().addresses(Setting.DIGEST_TO))
        .containsExactly("chef@region.example", "agent@region.example");
    settings("digest.to =");
    assertThat(read(Map.of()).settings().addresses(Setting.DIGEST_TO)).isEmpty();
  }

  @Test
  void have_no_unknown_key() throws IOException {
    settings("mailbox.hosst=a", "zzz=1");
    assertThat(mistake())
        .isEqualTo(
            "application.properties:1: clé inconnue « mailbox.hosst » ; vouliez-vous dire «"
                + " mailbox.host » ?\n"
                + "application.properties:2: clé inconnue « zzz »");
  }

  @Test
  void stand_once_each() throws IOException {
    settings("smtp.port = 587", "# smtp.port = 25", "smtp.host = a", " smtp.port=465");
    assertThat(mistake())
        .isEqualTo("application.properties:4: « smtp.port » est aussi à la ligne 1");
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
            "application.properties:1: clé inconnue « mailbox.every-ten »",
            "application.properties:7: data.dir: «  » ne convient pas ; attendu : un chemin",
            "application.properties:3: mailbox.port: « imap » ne convient pas ; attendu : un port,"
                + " de 1 à 65535",
            "application.properties:2: mailbox.every: « 10s » ne convient pas ; attendu : une durée"
                + " comme PT10S (dix secondes) ou PT5M (cinq minutes)",
            "application.properties:4: mail.limit: « 40 » ne convient pas ; attendu : une taille"
                + " comme 40MB",
            "application.properties:5: folder.enabled: « yes » ne convient pas ; attendu : true"
                + " (oui) ou false (non)",
            "COMOP_INTAKE_TRIES: intake.tries: « -1 » ne convient pas ; attendu : un nombre entier,"
                + " de six chiffres au plus",
            "application.properties:6: smtp.security: « ssl » ne convient pas ; attendu : tls,"
                + " starttls ou plain",
            "application.properties:8: smtp.timeout: « PT-1S » ne convient pas ; attendu : une"
                + " durée comme PT10S (dix secondes) ou PT5M (cinq minutes)");
  }

  @Test
  void say_where_the_value_stands_that_holds() throws IOException {
    settings("smtp.port = 25\nmail.limit = 40MB\nsmtp.port = abc");
    assertThat(mistake())
        .isEqualTo(
            "application.properties:3: « smtp.port » est aussi à la ligne 1\n"
                + "application.properties:3: smtp.port: « abc » ne convient pas ; attendu : un"
                + " port, de 1 à 65535");
  }

  @Test
  void say_when_their_file_cannot_be_read() throws IOException {
    settings("mailbox.host = \\u00e");
    assertThat(mistake())
        .isEqualTo(
            "application.properties : une barre oblique inverse (\\) y commence un code faux"
                + " (\\uXXXX) ; doublez-la, ou écrivez les chemins avec /");
  }

  @Test
  void have_no_unknown_variable() {
    assertThat(mistake(Map.of("COMOP_MAILBOX_HOTS", "a", "COMOP_UNHEARD_OF", "b", "OTHER", "c")))
        .isEqualTo(
            "COMOP_MAILBOX_HOTS: variable inconnue ; vouliez-vous dire « COMOP_MAILBOX_HOST » ?\n"
                + "COMOP_UNHEARD_OF: variable inconnue");
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
  void take_no_password_within_an_address() {
    assertThat(
            mistake(
                Map.of(
                    "COMOP_STORE_URL",
                    "jdbc:postgresql://db.example/comop?ssl=true&Password=hush")))
        .isEqualTo(
            "COMOP_STORE_URL: store.url: porte un mot de passe, que toute liste des réglages"
                + " montrerait ; mettez-le dans un fichier que nomme COMOP_STORE_PASSWORD_FILE");
  }

  @Test
  void say_when_the_file_of_a_secret_cannot_be_read() {
    assertThat(mistake(Map.of("COMOP_SMTP_PASSWORD_FILE", "/nowhere/secret")))
        .isEqualTo(
            "COMOP_SMTP_PASSWORD_FILE: /nowhere/secret : il n’y a rien de ce nom ; restaurez-le");
  }

  @Test
  void changed_by_the_program_are_checked_too() {
    Settings settings = read(Map.of()).settings();
    assertThat(
            catchThrowableOfType(
                ConfigMistake.class, () -> settings.with(Map.of(Setting.MAILBOX_PORT, "many"))))
        .hasMessage(
            "mailbox.port: «\u00a0many\u00a0» ne convient pas\u00a0; attendu\u00a0: un port, de 1 à"
                + " 65535");
    assertThat(settings.with(Map.of(Setting.MAILBOX_PORT, "1")).count(Setting.MAILBOX_PORT))
        .isOne();
  }
}
