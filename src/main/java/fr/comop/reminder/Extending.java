package fr.comop.reminder;

import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.convention.ExtensionLimits;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.french.French;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import java.time.LocalDate;
import java.util.List;

/**
 * Grants more time for one document, by written agreement of the Region, or takes it back
 * (convention, art. 10). Each decision is one transaction, on disk on return, with its line in the
 * audit trail; reminders follow it, and more time is told in writing to those who asked for it.
 */
public final class Extending {
  private static final int LONGEST_AGREEMENT = 300;

  private final Desk desk;
  private final Conventions conventions;
  private final ExtensionRegister extensions;
  private final Owing owing;
  private final TimeAnswers answers;

  public Extending(
      Desk desk,
      Conventions conventions,
      ExtensionRegister extensions,
      Owing owing,
      TimeAnswers answers) {
    this.desk = desk;
    this.conventions = conventions;
    this.extensions = extensions;
    this.owing = owing;
    this.answers = answers;
  }

  /**
   * Moves a due day, and writes so: to those whose requests wait, else to the contact.
   *
   * @param until the new due day, that day included
   * @param agreement reference of the Region's writing
   * @param who enters it
   * @return to whom that is written, and which requests it deals with
   * @throws Declined when the day is none that an extension leads to, or the document is complete
   */
  public TimeAnswers.Told grant(
      Deliverable deliverable, LocalDate until, String agreement, Actor who) {
    String reference = proper(agreement);
    ExtensionLimits.refusal(conventions, deliverable, until)
        .ifPresent(
            why -> {
              throw new Declined(why);
            });
    return desk.decide(
        () -> {
          if (isComplete(deliverable)) {
            throw new Declined(
                named(deliverable) + " est déjà complet : il n’y a pas de délai à accorder.");
          }
          Extension extension =
              new Extension(
                  deliverable.beneficiary().id(),
                  deliverable.form(),
                  deliverable.year(),
                  until,
                  reference,
                  desk.now());
          enter(extension, answers.askedIn(deliverable.beneficiary(), extension), who);
          return answers.granted(deliverable.beneficiary(), extension, who);
        });
  }

  /** Enters what was granted, and told, elsewhere already; on return it is on disk. */
  public void enter(Extension extension, Actor who) {
    enter(extension, List.of(), who);
  }

  private void enter(Extension extension, List<String> askedIn, Actor who) {
    desk.decide(
        () -> {
          extensions.add(extension, who.named());
          desk.note(
              who,
              "EXTEND",
              subject(extension.form(), extension.year(), extension.beneficiary()),
              "Jusqu’au "
                  + extension.due()
                  + " : "
                  + extension.agreement()
                  + (askedIn.isEmpty()
                      ? ""
                      : " (demandé dans " + String.join(", ", askedIn) + ")"));
        });
  }

  /**
   * Takes back whatever moved a due day: it is the convention's again.
   *
   * @param agreement reference of the Region's writing
   * @param who enters it
   * @throws Declined when nothing was granted
   */
  public void cancel(Deliverable deliverable, String agreement, Actor who) {
    String reference = proper(agreement);
    desk.decide(
        () -> {
          if (extensions.cancel(deliverable, who.named(), desk.now()) == 0) {
            throw new Declined("Aucun délai n’est accordé : " + named(deliverable) + ".");
          }
          desk.note(
              who,
              "EXTEND_CANCEL",
              subject(deliverable.form(), deliverable.year(), deliverable.beneficiary().id()),
              reference);
        });
  }

  /** All that were ever granted, in that order. */
  public List<ExtensionRegister.Entered> all() {
    return desk.look(extensions::all);
  }

  /** A document as an extension speaks of it: "bilan annuel 2020 de la Ronde". */
  public static String named(Deliverable deliverable) {
    return deliverable.title() + " " + French.of(deliverable.beneficiary().name());
  }

  private boolean isComplete(Deliverable deliverable) {
    return owing.states(deliverable.beneficiary(), deliverable.year()).stream()
        .filter(state -> state.deliverable().form().equals(deliverable.form()))
        .anyMatch(DeliverableState::complete);
  }

  private static String proper(String agreement) {
    if (agreement.isBlank() || agreement.length() > LONGEST_AGREEMENT) {
      throw new Declined("La référence de l’accord tient en 1 à 300 caractères.");
    }
    return agreement.strip();
  }

  private static String subject(String form, int year, String beneficiary) {
    return form + " " + year + " de " + beneficiary;
  }
}
