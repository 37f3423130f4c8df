package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.form.Form;
import java.util.stream.Collectors;

/** Finds what people name on the command line. */
final class Names {
  private Names() {}

  static Beneficiary beneficiary(Configuration configuration, String id) {
    return configuration
        .convention()
        .beneficiary(id)
        .orElseThrow(
            () ->
                Refused.use(
                    "Bénéficiaire inconnu : « "
                        + id
                        + " ». Connus : "
                        + configuration.convention().beneficiaries().stream()
                            .map(Beneficiary::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  static Form form(Configuration configuration, String id) {
    Form form = configuration.forms().get(id);
    if (form == null) {
      throw Refused.use(
          "Formulaire inconnu : « "
              + id
              + " ». Connus : "
              + String.join(", ", configuration.forms().keySet())
              + ".");
    }
    return form;
  }
}
