package fr.comop.doctor.server;

import fr.comop.access.Login;
import fr.comop.access.NoSecret;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Causes;
import fr.comop.doctor.check.Finding;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Says why a mail server cannot be had.
 *
 * @param settings how its settings begin: "mailbox"
 */
record Refusals(String about, String settings, String host, int port, @Nullable Login login) {
  Finding of(Throwable failure) {
    if (is(failure, NoSecret.class).isPresent()) {
      return Finding.mend(about, "pas de jeton pour se connecter", "voyez « jeton OAuth ».");
    }
    Optional<AuthenticationFailedException> login =
        is(failure, AuthenticationFailedException.class);
    if (login.isPresent()) {
      return Finding.mend(
          about,
          "connexion de " + this.login + " refusée, le serveur dit « " + said(login.get()) + " »",
          "vérifiez " + settings + ".user et son mot de passe.");
    }
    if (is(failure, FolderNotFoundException.class).isPresent()) {
      return Finding.mend(
          about, "le dossier d’arrivée n’est pas là", "vérifiez " + settings + ".inbox.");
    }
    if (is(failure, UnknownHostException.class).isPresent()) {
      return Finding.mend(about, host + " n’est le nom d’aucun serveur", network() + " et le DNS.");
    }
    if (is(failure, ConnectException.class).isPresent()
        || is(failure, NoRouteToHostException.class).isPresent()) {
      return Finding.mend(about, "personne ne répond à " + host + ":" + port, network() + ".");
    }
    if (is(failure, SocketTimeoutException.class).isPresent()) {
      return Finding.mend(about, host + ":" + port + " se tait", network() + ".");
    }
    if (is(failure, SSLException.class).isPresent()) {
      return Finding.mend(
          about,
          "pas de connexion chiffrée avec " + host + ":" + port + " (" + said(failure) + ")",
          "voyez " + settings + ".security et tls.authorities.");
    }
    return Finding.mend(
        about,
        host + ":" + port + " refuse : « " + said(failure) + " »",
        "voyez les réglages " + settings + ".*.");
  }

  private String network() {
    return "vérifiez " + settings + ".host, " + settings + ".port, le réseau, le pare-feu";
  }

  private static <T> Optional<T> is(Throwable failure, Class<T> kind) {
    return Stream.iterate(failure, one -> one != null, Throwable::getCause)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  private String said(Throwable failure) {
    String line = Causes.told(failure).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return login == null ? line : login.secret().hiddenIn(line);
  }

  /**
   * Why a login is not tried: the service may have a password that this account has not, and a try
   * without would count as a wrong one.
   */
  static Optional<Finding> untried(
      String about, Settings settings, Setting user, Setting password) {
    boolean login = !settings.text(user).isEmpty();
    boolean secret =
        !settings.text(password).isEmpty() || !settings.text(Setting.OAUTH_SERVER).isEmpty();
    return login && !secret
        ? Optional.of(
            Finding.mend(
                about,
                "la connexion de "
                    + settings.text(user)
                    + " n’est pas essayée : ce compte n’en a pas le mot de passe",
                "donnez-le à l’examen par "
                    + password.variable()
                    + " ou "
                    + password.variable()
                    + "_FILE (docs/operations.md, « comop doctor »)."))
        : Optional.empty();
  }
}
