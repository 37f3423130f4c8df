package fr.comop.desk;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.form.Question;
import fr.comop.form.check.BuiltIn;
import fr.comop.french.Plain;
import fr.comop.french.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people name; what nobody knows is declined with what is known, or was probably meant.
 */
public record Names(Conventions conventions, Forms forms) {

  /** The beneficiary of this id, or that is called so. */
  public Beneficiary beneficiary(String id) {
    return conventions
        .beneficiary(id)
        .or(() -> conventions.beneficiaries().stream().filter(one -> one.isCalled(id)).findFirst())
        .orElseThrow(
            () ->
                new Declined(
                    "Bénéficiaire inconnu : « "
                        + id
                        + " ». Connus : "
                        + conventions.beneficiaries().stream()
                            .map(one -> one.id() + " (" + one.name() + ")")
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** The convention of this id. */
  public Convention convention(String id) {
    return conventions.all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Declined(
                    "Aucune convention ne s’appelle « "
                        + id
                        + " » ; celles de config/conventions : "
                        + conventions.all().stream()
                            .map(Convention::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * The convention that binds a structure in a year.
   *
   * @param year null for any
   * @param id null where there is one only
   */
  public Convention convention(Beneficiary whose, @Nullable Integer year, @Nullable String id) {
    List<Convention> binding =
        (id == null ? conventions.all() : List.of(convention(id)))
            .stream()
                .filter(one -> one.party(whose.id()).isPresent())
                .filter(one -> year == null || (one.firstYear() <= year && year <= one.lastYear()))
                .toList();
    if (binding.size() == 1) {
      return binding.get(0);
    }
    String to = whose.name() + (year == null ? "" : " pour " + year);
    throw new Declined(
        binding.isEmpty()
            ? (id == null ? "Aucune convention ne lie " : id + " ne lie pas ") + to + "."
            : "Plusieurs conventions lient "
                + to
                + " : dites laquelle, parmi "
                + binding.stream().map(Convention::id).collect(Collectors.joining(", "))
                + ".");
  }

  /** The latest version of the form of this id, or of this title: "Programme d’actions". */
  public Form form(String id) {
    return forms
        .latest(id)
        .or(
            () ->
                forms.ids().stream()
                    .filter(one -> isCalled(one, id))
                    .findFirst()
                    .flatMap(forms::latest))
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

  private boolean isCalled(String form, String typed) {
    String plain = Plain.of(typed);
    return !plain.isEmpty()
        && conventions.all().stream()
            .map(one -> Plain.of(one.title(form, one.firstYear())))
            .anyMatch(title -> title.replaceAll(" [0-9]+$", "").equals(plain));
  }

  /** A document that is owed, by the id or title of its form, or its own where it has none. */
  public Deliverable deliverable(Beneficiary whose, String document, int year) {
    String id = withoutForm(document).orElseGet(() -> form(document).id());
    return conventions
        .deliverable(whose, id, year)
        .orElseThrow(
            () ->
                new Declined(
                    "Ce document n’est pas dû : "
                        + conventions.document(whose.id(), id, year)
                        + " (échéance de "
                        + year
                        + ")."));
  }

  private Optional<String> withoutForm(String typed) {
    return conventions.all().stream()
        .flatMap(one -> one.forms().stream())
        .filter(id -> forms.latest(id).isEmpty())
        .filter(id -> id.equals(typed) || isCalled(id, typed))
        .findFirst();
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

  /** The id of a question of this form, named by it or by the label that findings show. */
  public Optional<String> known(Form form, String typed) {
    String plain = Plain.of(typed);
    return form.questions().stream()
        .filter(one -> one.id().equals(typed) || Plain.of(one.label()).equals(plain))
        .map(Question::id)
        .findFirst();
  }

  /** The same where it has to be one. */
  public String question(Form form, String id) {
    return known(form, id).orElseThrow(() -> unknown(form, id));
  }

  private static Declined unknown(Form form, String id) {
    return new Declined(
        "Le formulaire « "
            + form.id()
            + " » n’a pas de question « "
            + id
            + " »."
            + meant(id, form.byId().keySet()));
  }

  private static String meant(String typed, Collection<String> known) {
    return Spelling.nearest(typed, known)
        .map(word -> " Vouliez-vous dire « " + word + " » ?")
        .orElse("");
  }
}
