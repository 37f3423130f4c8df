package fr.comop.doctor;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import java.util.Optional;

/**
 * A login that is not tried for want of a password: the service may have one that this account has
 * not, and a try without would count as a wrong one.
 */
record NoPassword(String about, Setting user, Setting password) {
  /** What there is to say where none is set, and no token either. */
  Optional<Finding> in(Settings settings) {
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
