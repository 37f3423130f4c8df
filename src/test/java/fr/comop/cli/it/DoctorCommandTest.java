package fr.comop.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.desk.Account;
import fr.comop.stage.BlankStore;
import fr.comop.stage.JsonReader;
import fr.comop.stage.OwnCertificate;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code comop doctor} in a home with a mail server of the house's own authority. */
class DoctorCommandTest {
  private static final String REGION = "comop@region.example";

  @TempDir Path home;
  private final Map<String, String> variables = new HashMap<>();
  private GreenMail mail = new GreenMail(new ServerSetup[0]);
  private @Nullable SSLContext before;

  @BeforeEach
  void aHomeInOrder() throws Exception {
    before = SSLContext.getDefault();
    OwnCertificate.get().onGreenMail();
    mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
            });
    mail.start();
    mail.setUser(REGION, REGION, "secret");
    copied(Path.of("config"), home.resolve("config"));
    copied(Path.of("routes"), home.resolve("routes"));
    Files.writeString(
        home.resolve("config/people.yaml"),
        "people:\n  - {name: \"Nadia Belkacem\", role: \"exploitation\", accounts: ["
            + account()
            + "]}\n");
    Path structures = home.resolve("config/structures.yaml");
    Files.writeString(structures, Files.readString(structures).replace(".example", ".fr"));
    variables.put("COMOP_SENDER_ADDRESS", "comop@region.fr");
    variables.put("COMOP_SERVICE_EMAIL", "comop@region.fr");
    Files.createDirectories(home.resolve("data/archive"));
    Files.setPosixFilePermissions(
        home.resolve("data"), PosixFilePermissions.fromString("rwx------"));
    BlankStore.in(home.resolve("data/store"));
    Files.writeString(home.resolve("secret"), "secret\n");
    Files.setPosixFilePermissions(
        home.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
    variables.putAll(
        Map.of(
            "COMOP_HOME", home.toString(),
            "COMOP_TLS_AUTHORITIES", OwnCertificate.get().pem().toString(),
            "COMOP_MAILBOX_ENABLED", "true",
            "COMOP_MAILBOX_HOST", "127.0.0.1",
            "COMOP_MAILBOX_PORT", String.valueOf(mail.getImaps().getPort()),
            "COMOP_MAILBOX_PASSWORD_FILE", home.resolve("secret").toString()));
    variables.putAll(
        Map.of(
            "COMOP_SMTP_ENABLED", "true",
            "COMOP_SMTP_HOST", "127.0.0.1",
            "COMOP_SMTP_PORT", String.valueOf(mail.getSmtps().getPort()),
            "COMOP_SMTP_SECURITY", "tls",
            "COMOP_SMTP_PASSWORD_FILE", home.resolve("secret").toString()));
  }

  @AfterEach
  void end() {
    mail.stop();
    SSLContext.setDefault(before);
  }

  private String account() throws IOException {
    return Files.getOwner(home).getName();
  }

  private Terminal.Ended comop(String... args) throws IOException {
    Terminal.Ended ended =
        new Terminal(new Environment(variables, Clock.systemUTC(), Account.of(account())))
            .comop(args);
    return new Terminal.Ended(
        ended.code(), ended.out().replace('\u00a0', ' '), ended.err().replace('\u00a0', ' '));
  }

  private static void copied(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }

  /** What depends on the machine and the day left out. */
  private static List<String> lines(Terminal.Ended ended) {
    return ended
        .out()
        .lines()
        .filter(
            line ->
                !line.startsWith("À SURVEILLER  compte")
                    && !line.startsWith("OK            compte"))
        .filter(line -> !line.contains("donnez au service un compte à lui"))
        .map(line -> line.replaceFirst("(Java : ).*", "$1…"))
        .map(line -> line.replaceFirst("(noms de fichiers : ).*", "$1…"))
        .map(line -> line.replaceFirst("[\\d,]+ [MG]o libres", "… libres"))
        .map(line -> line.replaceFirst("vaut jusqu’au .*", "vaut jusqu’au …"))
        .map(line -> line.replaceFirst("(horloge : ).* à Paris", "$1…"))
        .toList();
  }

  @Test
  void a_home_in_order_is_told_line_by_line_and_nothing_of_it_is_changed() throws Exception {
    byte[] store = Files.readAllBytes(home.resolve("data/store/comop.mv.db"));
    Terminal.Ended ended = comop("doctor");
    assertThat(lines(ended))
        .filteredOn(line -> !line.startsWith("À corriger : 0") && !line.equals("Tout va bien."))
        .containsExactly(
            "OK            Java : …",
            "OK            noms de fichiers : …",
            "OK            configuration : conventions : 1 ; structures : 11 ; formulaires : 2",
            "OK            personnes : 1 nommée ; vous décidez sous : Nadia Belkacem, exploitation"
                + " ("
                + account()
                + ")",
            "OK            textes : tous s’écrivent avec des données d’exemple",
            "OK            routes : 8 fichiers se lisent dans " + home.resolve("routes"),
            "OK            polices et PDF : une page d’essai s’imprime",
            "OK            droits sur les données : "
                + home.resolve("data")
                + ", fermé aux autres comptes",
            "OK            secrets : 2 réglés, qu’aucun autre compte ne lit",
            "OK            place sur les disques : … libres dans " + home.resolve("data"),
            "OK            base : s’ouvre, et ses tables sont celles de cette version",
            "OK            base et configuration : la configuration connaît tout ce que la base"
                + " connaît",
            "OK            journal d’audit : 0 ligne, la chaîne est intacte",
            "OK            archive : vide",
            "OK            dossier partagé : "
                + home.resolve("data/depot")
                + " : le service le crée à son démarrage",
            "OK            autorités (tls.authorities) : CN=mail.region.example vaut jusqu’au …",
            "OK            boîte aux lettres : le certificat de 127.0.0.1 vaut jusqu’au …",
            "OK            boîte aux lettres : connexion de comop@region.example ; INBOX, Traités"
                + " (pas encore là : comop le crée au premier courriel rangé), Quarantaine (pas"
                + " encore là : comop le crée au premier courriel rangé)",
            "OK            envoi des courriels : le certificat de 127.0.0.1 vaut jusqu’au …",
            "OK            envoi des courriels : 127.0.0.1 répond, connexion de"
                + " comop@region.example ; aucun courriel n’est envoyé (--mail)",
            "OK            service courrier : personne ne signe de lettre recommandée",
            "OK            horloge : … ; rien ici à quoi la comparer : comparez-la à votre montre",
            "");
    assertThat(ended.code()).isEqualTo(Exit.DONE);
    assertThat(home.resolve("data/store/comop.mv.db")).hasBinaryContent(store);
    assertThat(home.resolve("data/depot")).doesNotExist();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_configuration_that_is_half_broken_keeps_nothing_else_from_being_told() throws Exception {
    Path structures = home.resolve("config/structures.yaml");
    Files.writeString(
        structures,
        Files.readString(structures).replaceFirst("folder: hexagone", "foldr: hexagone"));
    Path settings = home.resolve("config/application.properties");
    Files.writeString(
        settings, Files.readString(settings) + "mailbox.hots = x\nsmtp.timeout = 5\n");
    Files.writeString(home.resolve("config/forms/autre.yaml"), "id: [");
    Terminal.Ended ended = comop("doctor", "--json");
    assertThat(ended.code()).isEqualTo(Exit.INCOMPLETE);
    List<Map<String, Object>> found = JsonReader.objects(ended.out());
    assertThat(found)
        .filteredOn(one -> "mend".equals(one.get("grade")))
        .extracting(one -> one.get("about") + ": " + one.get("what"))
        .satisfiesExactly(
            one -> assertThat(one).contains("clé inconnue « mailbox.hots » ; vouliez-vous dire"),
            one ->
                assertThat(one)
                    .contains("smtp.timeout: « 5 » ne convient pas ; attendu : une" + " durée"),
            one -> assertThat(one).contains("structures.yaml:").contains("clé inconnue « foldr »"),
            one ->
                assertThat(one)
                    .contains("autre.yaml:1: ce n’est pas du YAML : il manque une valeur"));
    assertThat(found)
        .filteredOn(one -> "watch".equals(one.get("grade")))
        .extracting(one -> one.get("what"))
        .contains("pas essayés : la configuration ne se lit pas");
    assertThat(found)
        .filteredOn(one -> "ok".equals(one.get("grade")))
        .extracting(one -> one.get("about"))
        .contains("personnes", "base", "boîte aux lettres", "envoi des courriels");
  }

  @Test
  void people_whom_somebody_else_could_rename_and_a_text_that_is_broken_are_told()
      throws Exception {
    Path text;
    try (Stream<Path> texts = Files.list(home.resolve("config/texts"))) {
      text =
          texts
              .filter(one -> one.toString().contains("point-de-campagne"))
              .findFirst()
              .orElseThrow();
    }
    Files.writeString(text, "Objet ${nothing.at.all}\n", StandardCharsets.UTF_8);
    Files.writeString(home.resolve("config/people.yaml"), "people: []\n");
    Terminal.Ended ended = comop("doctor");
    assertThat(ended.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.out())
        .contains("À SURVEILLER  personnes : personne n’est nommé")
        .containsPattern("À CORRIGER    textes : .*" + text.getFileName() + ":\\d+")
        .contains("\n              corrigez ce texte.\n")
        .contains("\nÀ corriger : 1 ; à surveiller : ");
  }

  @Test
  void without_a_configuration_there_is_nothing_to_examine() throws Exception {
    variables.put("COMOP_HOME", home.resolve("nowhere").toString());
    Terminal.Ended ended = comop("doctor");
    assertThat(ended.code()).isEqualTo(Exit.CONFIG);
    assertThat(ended.err()).contains("ce dossier n’existe pas");
  }
}
