package fr.comop.desk;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.form.check.BuiltIn;
import fr.comop.french.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what people name; what nobody knows is declined with what is known, or was probably meant.
 */
public record Names(Conventions conventions, Forms forms) {

  /** The beneficiary of this id. */
  public Beneficiary beneficiary(String id) {
    return conventions
        .beneficiary(id)
        .orElseThrow(
            () ->
                new Declined(
                    "Bénéficiaire inconnu : « "
                        + id
                        + " ». Connus : "
                        + conventions.beneficiaries().stream()
                            .map(Beneficiary::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** The latest version of the form of this id. */
  public Form form(String id) {
    return forms
        .latest(id)
        .orElseThrow(
            () ->
                new Declined(
                    "Formulaire inconnu : « "
                        + id
                        + " ». Connus : "
                        + String.join(", ", forms.ids())
                        + "."));
  }

  /** The version of a form that is asked of somebody for a year; where none is, the latest. */
  public Form form(Beneficiary whose, String id, int year) {
    Form latest = form(id);
    return conventions
        .version(whose, id, year)
        .flatMap(version -> forms.find(id, version))
        .orElse(latest);
  }

  /** A document that is owed, by the id of its form, or its own where it has none. */
  public Deliverable deliverable(Beneficiary whose, String document, int year) {
    return conventions
        .deliverable(whose, document, year)
        .orElseThrow(
            () -> {
              boolean asked =
                  conventions.all().stream().anyMatch(one -> one.forms().contains(document));
              String known = asked ? document : form(document).id();
              return new Declined("Ce document n’est pas dû : " + known + " " + year + ".");
            });
  }

  /** The name of a check that there is, built in or of this form. */
  public String check(Form form, String name) {
    List<String> known =
        Stream.concat(
                BuiltIn.names().stream(), form.checks().stream().map(one -> one.rule().name()))
            .toList();
    if (!known.contains(name)) {
      throw new Declined(
          "Contrôle inconnu : « "
              + name
              + " »."
              + meant(name, known)
              + " docs/checks.md les liste tous.");
    }
    return name;
  }

  /** The id of a question of this form. */
  public String question(Form form, String id) {
    if (form.question(id).isEmpty()) {
      throw new Declined(
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
    return Spelling.nearest(typed, known)
        .map(word -> " Vouliez-vous dire « " + word + " » ?")
        .orElse("");
  }
}
