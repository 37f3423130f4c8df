package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.config.Suggestion;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.form.Form;
import fr.comop.form.check.BuiltIn;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** The name of a check that there is, built in or of this form. */
  static String check(Form form, String name) {
    List<String> known =
        Stream.concat(
                BuiltIn.names().stream(), form.checks().stream().map(one -> one.rule().name()))
            .toList();
    if (!known.contains(name)) {
      throw Refused.use(
          "Contrôle inconnu : « "
              + name
              + " »."
              + meant(name, known)
              + " docs/checks.md les liste tous.");
    }
    return name;
  }

  static String question(Form form, String id) {
    if (form.question(id).isEmpty()) {
      throw Refused.use(
          "Le formulaire « "
              + form.id()
              + " » n’a pas de question « "
              + id
              + " »."
              + meant(id, form.byId().keySet()));
    }
    return id;
  }

  private static String meant(String typed, Collection<String> known) {
    return Suggestion.nearest(typed, known)
        .map(word -> " Vouliez-vous dire « " + word + " » ?")
        .orElse("");
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

  /** A document that is owed. */
  static Deliverable deliverable(
      Configuration configuration, Beneficiary whose, Form form, int year) {
    return configuration
        .convention()
        .deliverable(whose, form.id(), year)
        .orElseThrow(
            () -> Refused.use("Ce document n’est pas dû : " + form.id() + " " + year + "."));
  }
}
