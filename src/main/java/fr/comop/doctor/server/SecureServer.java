package fr.comop.doctor.server;

import fr.comop.access.Authorities;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.Security;
import fr.comop.doctor.check.Finding;
import fr.comop.wiring.mail.MailServers;
import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;

/** Whether a server can be reached safely: TLS, its certificate, its name, its authority. */
record SecureServer(String about, Settings settings, Clock clock) {
  /** What there is to say of it; nothing of what else may hinder, which the login tells. */
  List<Finding> look(TlsServer server) throws IOException {
    if (server.security() == Security.PLAIN) {
      return isHere(server.host())
          ? List.of()
          : List.of(
              Finding.watch(
                  about,
                  "la connexion à " + server.host() + " n’est pas chiffrée (plain)",
                  "réglez tls ou starttls ; une autorité interne se met dans tls.authorities."));
    }
    TlsServer.Seen seen;
    try {
      seen = server.look(trust());
    } catch (TlsServer.NoStartTls e) {
      return List.of(
          Finding.mend(
              about,
              server.host() + " ne passe pas au chiffrement : « " + e.getMessage() + " »",
              "voyez le port et le réglage de sécurité (starttls), ou qui se tient entre les deux."));
    }
    return List.of(told(server, seen));
  }

  private static boolean isHere(String host) {
    return List.of("localhost", "127.0.0.1", "::1").contains(host);
  }

  /** A file of authorities that is wrong is told by a check of its own. */
  private X509TrustManager trust() throws IOException {
    if (!settings.text(Setting.TLS_AUTHORITIES).isEmpty()) {
      try {
        return Authorities.besides(MailServers.authorities(settings));
      } catch (IOException e) {
        return Authorities.ofJava();
      }
    }
    return Authorities.ofJava();
  }

  private Finding told(TlsServer server, TlsServer.Seen seen) {
    X509Certificate certificate = seen.certificate();
    SSLException refusal = seen.refusal();
    if (certificate == null) {
      return Finding.mend(
          about,
          server.host()
              + ":"
              + server.port()
              + " ne parle pas TLS"
              + (refusal == null ? "" : " (" + refusal.getMessage() + ")"),
          "voyez le port, et le réglage de sécurité : tls, ou starttls ?");
    }
    Finding last =
        new Certificates(about, clock).of("le certificat de " + server.host(), certificate);
    if (refusal == null || last.grade() == Finding.Grade.MEND) {
      return last;
    }
    if (isAboutTheName(refusal)) {
      return Finding.mend(
          about,
          "le certificat de "
              + server.host()
              + " est à un autre nom : "
              + String.join(", ", names(certificate)),
          "dans les réglages, nommez ce serveur comme son certificat.");
    }
    return Finding.mend(
        about,
        "le certificat de "
            + server.host()
            + " est d’une autorité inconnue : "
            + certificate.getIssuerX500Principal().getName(),
        "mettez le certificat de cette autorité (PEM) dans le fichier que nomme tls.authorities.");
  }

  private static boolean isAboutTheName(SSLException refusal) {
    String said = String.valueOf(refusal.getMessage());
    return said.contains("No subject alternative") || said.contains("No name matching");
  }

  private static Collection<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      if (names != null) {
        return names.stream().map(one -> String.valueOf(one.get(1))).collect(Collectors.toList());
      }
    } catch (CertificateParsingException e) {
      return List.of("?");
    }
    return List.of(certificate.getSubjectX500Principal().getName());
  }
}
