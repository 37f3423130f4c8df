package fr.comop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.config.Configuration;
import fr.comop.form.Form;
import fr.comop.form.Questions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What people name, and what they are told when nobody knows it. */
class NamesTest {
  private static final Configuration SHIPPED = Questions.SHIPPED;

  private final Names names = new Names(SHIPPED.conventions(), SHIPPED.forms());
  private final Form report = names.form("bilan");

  private static void declined(ThrowingCallable asking, String why) {
    assertThatExceptionOfType(Declined.class).isThrownBy(asking).withMessage(why);
  }

  @Test
  void a_beneficiary_is_found_by_its_id_or_all_are_named() {
    assertThat(names.beneficiary("planetarium").name()).isEqualTo("Planétarium de Vaulx-en-Velin");
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> names.beneficiary("planetariom"))
        .withMessageStartingWith(
            "Bénéficiaire inconnu : « planetariom ». Connus : planetarium (Planétarium de Vaulx-en-Velin),"
                + " hexagone (Hexagone de Meylan), altec (ALTEC Sciences),");
  }

  @Test
  void a_form_is_found_by_its_id() {
    assertThat(report.id()).isEqualTo("bilan");
    declined(
        () -> names.form("budget"), "Formulaire inconnu : « budget ». Connus : bilan, programme.");
  }

  @Test
  void names_titles_and_labels_do_for_ids_as_people_write_them() {
    assertThat(names.beneficiary("Les Clévos").id()).isEqualTo("clevos");
    assertThat(names.beneficiary("galerie eureka").id()).isEqualTo("eureka");
    assertThat(names.form("Programme d’actions").id()).isEqualTo("programme");
    assertThat(names.form("bilan annuel").id()).isEqualTo("bilan");
    assertThat(names.question(report, "1.governance")).isEqualTo("1.governance");
    String label = report.question("1.governance").orElseThrow().label();
    assertThat(names.question(report, label.toUpperCase(java.util.Locale.FRANCE)))
        .isEqualTo("1.governance");
    assertThat(names.known(report, "C10")).isEmpty();
  }

  @Test
  void a_document_has_to_be_owed() {
    assertThat(names.deliverable(names.beneficiary("ronde"), "bilan", 2021).title())
        .isEqualTo("bilan annuel 2021");
    declined(
        () -> names.deliverable(names.beneficiary("ronde"), "programme", 2022),
        "Ce document n’est pas dû : programme d’actions 2023 de la Ronde (échéance de 2022).");
    declined(
        () -> names.deliverable(names.beneficiary("ronde"), "budget", 2021),
        "Formulaire inconnu : « budget ». Connus : bilan, programme.");
  }

  @Test
  void a_slip_of_the_pen_in_a_check_or_a_question_is_guessed() {
    assertThat(names.check(report, "required")).isEqualTo("required");
    declined(
        () -> names.check(report, "requird"),
        "Contrôle inconnu : « requird ». Vouliez-vous dire « required » ? docs/checks.md les liste"
            + " tous.");
    declined(
        () -> names.question(report, "1.governanse"),
        "Le formulaire « bilan » n’a pas de question « 1.governanse ». Vouliez-vous dire"
            + " « 1.governance » ?");
  }
}
