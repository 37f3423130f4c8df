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
            "Bénéficiaire inconnu : « planetariom ». Connus : planetarium, hexagone, altec,");
  }

  @Test
  void a_form_is_found_by_its_id() {
    assertThat(report.id()).isEqualTo("bilan");
    declined(
        () -> names.form("budget"), "Formulaire inconnu : « budget ». Connus : bilan, programme.");
  }

  @Test
  void a_document_has_to_be_owed() {
    assertThat(names.deliverable(names.beneficiary("ronde"), "bilan", 2021).title())
        .isEqualTo("bilan annuel 2021");
    declined(
        () -> names.deliverable(names.beneficiary("ronde"), "programme", 2022),
        "Ce document n’est pas dû : programme 2022.");
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
