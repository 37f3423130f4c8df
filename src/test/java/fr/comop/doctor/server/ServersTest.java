package fr.comop.doctor.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.access.Authorities;
import fr.comop.access.TokenServer;
import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.smtp.ScriptedSmtp;
import fr.comop.doctor.check.Looked;
import fr.comop.french.French;
import fr.comop.intake.mailbox.Relay;
import fr.comop.stage.OwnCertificate;
import fr.comop.wiring.mail.MailServers;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of servers: real ones, each with one thing wrong. */
class ServersTest {
  private static final String REGION = "comop@region.example";

  private final Map<Setting, String> changes = new EnumMap<>(Setting.class);
  private Clock clock = Clock.systemUTC();
  private GreenMail mail = new GreenMail(new ServerSetup[0]);
  private @Nullable SSLContext before;

  @BeforeEach
  void raiseTheCurtain() throws Exception {
    before = SSLContext.getDefault();
    OwnCertificate.get().onGreenMail();
    mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
            });
    mail.start();
    mail.setUser(REGION, REGION, "secret");
    Authorities.believe(OwnCertificate.get().pem());
    changes.put(Setting.TLS_AUTHORITIES, OwnCertificate.get().pem().toString());
    changes.put(Setting.MAILBOX_ENABLED, "true");
    changes.put(Setting.MAILBOX_HOST, "127.0.0.1");
    changes.put(Setting.MAILBOX_PORT, String.valueOf(mail.getImaps().getPort()));
    changes.put(Setting.MAILBOX_USER, REGION);
    changes.put(Setting.MAILBOX_PASSWORD, "secret");
    changes.put(Setting.SMTP_ENABLED, "true");
    changes.put(Setting.SMTP_HOST, "127.0.0.1");
    changes.put(Setting.SMTP_PORT, String.valueOf(mail.getSmtps().getPort()));
    changes.put(Setting.SMTP_SECURITY, "tls");
    changes.put(Setting.SMTP_USER, REGION);
    changes.put(Setting.SMTP_PASSWORD, "secret");
  }

  @AfterEach
  void lowerIt() {
    mail.stop();
    SSLContext.setDefault(before);
  }

  private MailServers servers() {
    return new MailServers(Looked.settings(changes), clock);
  }

  private List<String> mailbox() throws Exception {
    return Looked.at(new MailboxCheck(servers()));
  }

  private List<String> smtp() throws Exception {
    return Looked.at(new SmtpCheck(servers(), null));
  }

  private static X509Certificate certificate() throws Exception {
    return Authorities.certificates(OwnCertificate.get().pem()).get(0);
  }

  private static String lastDay() throws Exception {
    return French.longDay(
            LocalDate.ofInstant(certificate().getNotAfter().toInstant(), Deliverable.ZONE))
        .replace('\u00a0', ' ');
  }

  @Test
  void a_mailbox_in_order_is_told_with_its_certificate_and_folders() throws Exception {
    assertThat(mailbox())
        .containsExactly(
            "OK | boîte aux lettres | le certificat de 127.0.0.1 vaut jusqu’au " + lastDay(),
            "OK | boîte aux lettres | connexion de comop@region.example ; INBOX, Traités (pas"
                + " encore là : comop le crée au premier courriel rangé), Quarantaine (pas encore"
                + " là : comop le crée au premier courriel rangé)");
  }

  @Test
  void a_wrong_password_is_told_without_it() throws Exception {
    changes.put(Setting.MAILBOX_PASSWORD, "geheim");
    changes.put(Setting.SMTP_PASSWORD, "geheim");
    assertThat(mailbox().get(1))
        .startsWith(
            "À CORRIGER | boîte aux lettres | connexion de comop@region.example refusée, le serveur"
                + " dit « ")
        .endsWith(" » | vérifiez mailbox.user et son mot de passe.")
        .doesNotContain("geheim");
    assertThat(smtp().get(1))
        .startsWith(
            "À CORRIGER | envoi des courriels | connexion de comop@region.example refusée, le"
                + " serveur dit « 535 ")
        .endsWith(" | vérifiez smtp.user et son mot de passe.")
        .doesNotContain("geheim");
  }

  /** As an account that has not what systemd shows to the service alone. */
  @Test
  void no_login_is_tried_without_a_password() throws Exception {
    changes.put(Setting.MAILBOX_PASSWORD, "");
    changes.put(Setting.SMTP_PASSWORD, "");
    assertThat(mailbox().get(1))
        .isEqualTo(
            "À CORRIGER | boîte aux lettres | la connexion de comop@region.example n’est pas"
                + " essayée : ce compte n’en a pas le mot de passe | donnez-le à l’examen par"
                + " COMOP_MAILBOX_PASSWORD ou COMOP_MAILBOX_PASSWORD_FILE (docs/operations.md, «"
                + " comop doctor »).");
    assertThat(smtp().get(1))
        .startsWith(
            "À CORRIGER | envoi des courriels | la connexion de comop@region.example n’est pas"
                + " essayée");
    changes.put(Setting.SMTP_USER, "");
    assertThat(smtp().get(1)).startsWith("OK | envoi des courriels | ");
  }

  @Test
  void days_are_counted_as_the_calendar_has_them() throws Exception {
    Instant last = certificate().getNotAfter().toInstant();
    clock = Clock.fixed(last.minus(Duration.ofDays(10)).plusSeconds(1), Deliverable.ZONE);
    assertThat(smtp().get(0)).contains(", dans 10 jours | ");
  }

  @Test
  void a_folder_that_is_missing_or_may_only_be_looked_at_is_named() throws Exception {
    changes.put(Setting.MAILBOX_INBOX, "Courrier");
    assertThat(mailbox().get(1))
        .isEqualTo(
            "À CORRIGER | boîte aux lettres | le dossier d’arrivée n’est pas là | vérifiez"
                + " mailbox.inbox.");
    changes.remove(Setting.MAILBOX_INBOX);
    try (Relay relay = new Relay(mail.getImap().getPort())) {
      relay.lookOnly();
      changes.put(Setting.MAILBOX_PORT, String.valueOf(relay.port()));
      changes.put(Setting.MAILBOX_SECURITY, "plain");
      assertThat(mailbox())
          .containsExactly(
              "À CORRIGER | boîte aux lettres | « INBOX » ne se modifie pas : rien ne peut y être"
                  + " rangé | donnez à comop@region.example les droits d’écrire dans ses"
                  + " dossiers.");
    }
  }

  @Test
  void a_certificate_is_told_before_its_last_day_and_after() throws Exception {
    Instant last = certificate().getNotAfter().toInstant();
    clock = Clock.fixed(last.minus(Duration.ofDays(12)), Deliverable.ZONE);
    assertThat(smtp().get(0))
        .isEqualTo(
            "À SURVEILLER | envoi des courriels | le certificat de 127.0.0.1 expire le "
                + lastDay()
                + ", dans 12 jours | demandez à qui tient ce serveur s’il est renouvelé à temps.");
    clock = Clock.fixed(last.plusSeconds(1), Deliverable.ZONE);
    String expired = " a expiré le " + lastDay() + " | demandez le nouveau à qui tient ce serveur.";
    assertThat(mailbox())
        .containsExactly("À CORRIGER | boîte aux lettres | le certificat de 127.0.0.1" + expired);
    assertThat(Looked.at(new AuthoritiesCheck(servers().settings(), clock)))
        .containsExactly(
            "À CORRIGER | autorités (tls.authorities) | CN=mail.region.example" + expired);
  }

  @Test
  void a_certificate_of_another_name_or_authority_is_told_with_it() throws Exception {
    changes.put(Setting.MAILBOX_HOST, "localhost");
    assertThat(mailbox())
        .containsExactly(
            "À CORRIGER | boîte aux lettres | le certificat de localhost est à un autre nom :"
                + " 127.0.0.1 | dans les réglages, nommez ce serveur comme son certificat.");
    changes.remove(Setting.TLS_AUTHORITIES);
    assertThat(smtp())
        .containsExactly(
            "À CORRIGER | envoi des courriels | le certificat de 127.0.0.1 est d’une autorité"
                + " inconnue : CN=mail.region.example | mettez le certificat de cette autorité"
                + " (PEM) dans le fichier que nomme tls.authorities.");
  }

  @Test
  void a_file_of_authorities_that_holds_none_is_told() throws Exception {
    changes.put(Setting.TLS_AUTHORITIES, "config/ca.pem");
    assertThat(Looked.at(new AuthoritiesCheck(servers().settings(), clock)).get(0))
        .contains("config/ca.pem n’est pas là | mettez-y le certificat");
    changes.put(Setting.TLS_AUTHORITIES, "config/people.yaml");
    assertThat(Looked.at(new AuthoritiesCheck(servers().settings(), clock)).get(0))
        .contains("people.yaml : aucun certificat ne s’y lit")
        .endsWith("mettez-y le certificat de l’autorité, en PEM, ou ôtez ce réglage.");
  }

  @Test
  void a_server_that_does_not_speak_tls_on_this_port_is_told() throws Exception {
    changes.put(Setting.MAILBOX_PORT, String.valueOf(mail.getImap().getPort()));
    assertThat(mailbox().get(0))
        .startsWith("À CORRIGER | boîte aux lettres | 127.0.0.1:")
        .contains(" ne parle pas TLS")
        .endsWith(" | voyez le port, et le réglage de sécurité : tls, ou starttls ?");
  }

  @ParameterizedTest
  @CsvSource({
    "IMAP, * OK bonjour, a OK begin, ",
    "SMTP, 220 bonjour, 250-smtp|250 STARTTLS, 220 begin"
  })
  void starttls_is_followed_to_the_certificate(
      String protocol, String first, String second, @Nullable String third) throws Exception {
    String[] lines =
        third == null
            ? new String[] {first, second}
            : new String[] {first, second.replace("|", "\r\n"), third};
    try (StartTlsServer server = new StartTlsServer(lines)) {
      assertThat(
              new SecureServer("ici", servers().settings(), clock)
                  .look(
                      new TlsServer(
                          "127.0.0.1",
                          server.port(),
                          fr.comop.correspondence.Security.STARTTLS,
                          protocol.equals("IMAP")
                              ? TlsServer.Greeting.IMAP
                              : TlsServer.Greeting.SMTP,
                          Duration.ofSeconds(20))))
          .extracting(Looked::line)
          .containsExactly("OK | ici | le certificat de 127.0.0.1 vaut jusqu’au " + lastDay());
    }
  }

  @Test
  void starttls_that_was_taken_away_is_told() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of("STARTTLS", "502 not here"))) {
      changes.put(Setting.SMTP_PORT, String.valueOf(server.port()));
      changes.put(Setting.SMTP_SECURITY, "starttls");
      assertThat(smtp())
          .containsExactly(
              "À CORRIGER | envoi des courriels | 127.0.0.1 ne passe pas au chiffrement : « 502 not"
                  + " here » | voyez le port et le réglage de sécurité (starttls), ou qui se tient"
                  + " entre les deux.");
    }
  }

  @Test
  void what_the_network_does_not_have_is_told() throws Exception {
    int free;
    try (java.net.ServerSocket nobody = new java.net.ServerSocket(0)) {
      free = nobody.getLocalPort();
    }
    changes.put(Setting.SMTP_PORT, String.valueOf(free));
    assertThat(smtp())
        .containsExactly(
            "À CORRIGER | envoi des courriels | personne ne répond à 127.0.0.1:"
                + free
                + " | vérifiez smtp.host, smtp.port, le réseau, le pare-feu.");
    changes.put(Setting.MAILBOX_HOST, "imap.region.invalid");
    assertThat(mailbox())
        .containsExactly(
            "À CORRIGER | boîte aux lettres | imap.region.invalid n’est le nom d’aucun serveur |"
                + " vérifiez mailbox.host, mailbox.port, le réseau, le pare-feu et le DNS.");
  }

  @Test
  void a_password_that_would_travel_in_clear_is_told() throws Exception {
    assertThat(
            new SecureServer("ici", servers().settings(), clock)
                .look(
                    new TlsServer(
                        "smtp.region.invalid",
                        25,
                        fr.comop.correspondence.Security.PLAIN,
                        TlsServer.Greeting.SMTP,
                        Duration.ofSeconds(1))))
        .extracting(Looked::line)
        .containsExactly(
            "À SURVEILLER | ici | la connexion à smtp.region.invalid n’est pas chiffrée (plain) |"
                + " réglez tls ou starttls ; une autorité interne se met dans tls.authorities.");
  }

  @Test
  void no_mail_leaves_but_a_test_mail_that_was_asked_for() throws Exception {
    assertThat(smtp().get(1))
        .isEqualTo(
            "OK | envoi des courriels | 127.0.0.1 répond, connexion de comop@region.example ; aucun"
                + " courriel n’est envoyé (--mail)");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(Looked.at(new SmtpCheck(servers(), "it@region.example")).get(1))
        .isEqualTo("OK | envoi des courriels | un courriel d’essai est parti à it@region.example");
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Essai de comop");
    assertThat(Looked.at(new SmtpCheck(servers(), "nobody")).get(1))
        .startsWith(
            "À CORRIGER | envoi des courriels | le courriel d’essai à nobody est refusé : ");
  }

  @Test
  void a_rehearsal_is_told_so_that_nobody_forgets_it() throws Exception {
    changes.put(Setting.SMTP_ALL_TO, "essai@region.example");
    assertThat(smtp().get(2))
        .isEqualTo(
            "À SURVEILLER | envoi des courriels | répétition : tous les courriels partent à"
                + " essai@region.example et à personne d’autre | ôtez smtp.all-to quand la"
                + " répétition est finie.");
  }

  @Test
  void the_operator_s_own_server_is_greeted_where_one_is_set() throws Exception {
    assertThat(relay()).isEmpty();
    changes.put(Setting.OPERATOR_SMTP_HOST, "127.0.0.1");
    changes.put(Setting.OPERATOR_SMTP_PORT, String.valueOf(mail.getSmtps().getPort()));
    changes.put(Setting.OPERATOR_SMTP_SECURITY, "tls");
    assertThat(relay())
        .containsExactly(
            "À SURVEILLER | second serveur d’envoi | 127.0.0.1 ne sert à rien : personne n’est à"
                + " prévenir | réglez operator.to, ou ôtez operator.smtp.host.");
    changes.put(Setting.OPERATOR_TO, "dsi@region.example");
    assertThat(relay())
        .containsExactly(
            "OK | second serveur d’envoi | le certificat de 127.0.0.1 vaut jusqu’au " + lastDay(),
            "OK | second serveur d’envoi | 127.0.0.1 répond, sans connexion");
    changes.put(Setting.OPERATOR_SMTP_USER, REGION);
    changes.put(Setting.OPERATOR_SMTP_PASSWORD, "geheim");
    assertThat(relay().get(1))
        .startsWith(
            "À CORRIGER | second serveur d’envoi | connexion de comop@region.example refusée")
        .endsWith(" | vérifiez operator.smtp.user et son mot de passe.")
        .doesNotContain("geheim");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  private List<String> relay() throws Exception {
    return Looked.at(new RelayCheck(servers()));
  }

  @Test
  void a_token_that_is_refused_is_told() throws Exception {
    changes.put(Setting.MAILBOX_PASSWORD, "");
    changes.put(Setting.SMTP_PASSWORD, "");
    try (TokenServer tokens = new TokenServer()) {
      tokens.gives("jeton", 3600).answers(401, "{\"error\":\"invalid_client\"}");
      changes.put(Setting.OAUTH_SERVER, tokens.address().toString());
      changes.put(Setting.OAUTH_SECRET, "geheim");
      assertThat(Looked.at(new TokenCheck(servers()))).containsExactly("OK | jeton OAuth | donné");
      assertThat(Looked.at(new TokenCheck(servers())))
          .containsExactly(
              "À CORRIGER | jeton OAuth | Token server 127.0.0.1: no token, it answered 401"
                  + " \"invalid_client\"; check client, secret and scope. | voyez oauth.server,"
                  + " oauth.client, oauth.scope et le secret.");
    }
  }

  @Test
  void a_provider_is_greeted_and_never_asked_for_a_login() throws Exception {
    changes.put(
        Setting.LETTERS_MAILEVA_URL,
        "https://127.0.0.1:" + mail.getImaps().getPort() + "/registered_mail/v4");
    changes.put(Setting.LETTERS_MAILEVA_TOKEN_URL, "http://ailleurs.example/token");
    assertThat(Looked.at(new ProviderCheck(servers().settings(), clock)))
        .containsExactly(
            "OK | prestataire des lettres | le certificat de 127.0.0.1 vaut jusqu’au " + lastDay(),
            "À CORRIGER | prestataire des lettres | « http://ailleurs.example/token » n’est pas une"
                + " adresse https | corrigez letters.maileva.token-url.");
  }
}
