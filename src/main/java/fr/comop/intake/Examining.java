package fr.comop.intake;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Owed;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Names;
import fr.comop.intake.answer.ExaminedLetter;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Exhibits;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.SignedCopies;
import fr.comop.intake.assessment.Signing;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.util.List;

/**
 * Says of what was received in another form whether it stands for the document that is owed. Each
 * decision is one transaction, on disk on return, with its line in the audit trail and its mail to
 * the beneficiary.
 */
public final class Examining {
  private static final int LONGEST_REASON = 2_000;

  private final Desk desk;
  private final Names names;
  private final Exhibits exhibits;
  private final Submissions submissions;
  private final Signing signing;
  private final ExaminedLetter letter;
  private final Outbox outbox;

  public Examining(
      Desk desk,
      Names names,
      Exhibits exhibits,
      Submissions submissions,
      Signing signing,
      ExaminedLetter letter,
      Outbox outbox) {
    this.desk = desk;
    this.names = names;
    this.exhibits = exhibits;
    this.submissions = submissions;
    this.signing = signing;
    this.letter = letter;
    this.outbox = outbox;
  }

  /** What waits to be examined, oldest first. */
  public List<Exhibit> waiting() {
    return desk.look(exhibits::waiting);
  }

  /** All that there ever was, oldest first. */
  public List<Exhibit> all() {
    return desk.look(exhibits::all);
  }

  /**
   * Takes it for the document, or for several, presented on the day on which it came.
   *
   * @param forms ids of the forms that it stands for; none for the only one that it may be
   * @param complete whether nothing more is asked for
   * @return references of the submissions that it became
   * @throws Declined when it does not wait, or may not be that document
   */
  public List<String> accept(String reference, List<String> forms, boolean complete, Actor who) {
    return desk.decide(
        () -> {
          Exhibit exhibit = waiting(reference);
          Beneficiary whose = names.beneficiary(exhibit.beneficiary());
          List<String> references =
              named(exhibit, forms).stream()
                  .map(
                      form ->
                          submissions.addPresented(
                              new Submissions.Presented(
                                  exhibit.arrival(),
                                  exhibit.fileName(),
                                  exhibit.sha256(),
                                  whose,
                                  form,
                                  version(whose, form, exhibit.year()),
                                  exhibit.year(),
                                  exhibit.receivedAt(),
                                  outcome(whose, form, exhibit.year(), complete))))
                  .toList();
          settle(exhibit, new Exhibit.Verdict(true, "", who.named(), desk.now()));
          desk.note(
              who,
              "EXAMINE_ACCEPT",
              exhibit.reference(),
              String.join(", ", references)
                  + (complete ? ", tenu pour complet" : ", présenté")
                  + source(exhibit));
          tell(exhibit, letter.accepted(exhibit, whose, named(exhibit, forms), complete));
          return references;
        });
  }

  /**
   * Takes it for the signed copy of a document that is complete, and files it with that.
   *
   * @param forms id of the form of that document; none for the only one that it may be
   * @return reference of the version that it is filed with
   * @throws Declined when it does not wait, or that document is not complete
   */
  public String signed(String reference, List<String> forms, Actor who) {
    return desk.decide(
        () -> {
          Exhibit exhibit = waiting(reference);
          Beneficiary whose = names.beneficiary(exhibit.beneficiary());
          List<String> named = named(exhibit, forms);
          Submission version = complete(exhibit, named.get(0));
          signing.keep(
              version,
              new SignedCopies.Copy(
                  version.id(),
                  exhibit.arrival(),
                  exhibit.fileName(),
                  exhibit.sha256(),
                  exhibit.receivedAt()));
          settle(exhibit, new Exhibit.Verdict(true, "", who.named(), desk.now()));
          desk.note(
              who,
              "EXAMINE_SIGNED",
              exhibit.reference(),
              "Exemplaire signé de " + version.reference() + source(exhibit));
          tell(exhibit, letter.signed(exhibit, whose, version));
          return version.reference();
        });
  }

  private Submission complete(Exhibit exhibit, String form) {
    return Submissions.counting(submissions.of(exhibit.beneficiary(), form, exhibit.year()))
        .filter(one -> one.outcome().complete())
        .orElseThrow(
            () ->
                new Declined(
                    "Aucune version complète de « "
                        + form
                        + " » n’a été reçue : un exemplaire signé se joint à une version"
                        + " complète."));
  }

  /**
   * Says that it does not stand for a document that is owed; the beneficiary is told why.
   *
   * @param reason a French sentence or more, for the beneficiary
   * @throws Declined when it does not wait, or there is no proper reason
   */
  public void decline(String reference, String reason, Actor who) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Declined(
          "La raison tient en 1 à 2 000 caractères : elle est écrite à la structure.");
    }
    desk.decide(
        () -> {
          Exhibit exhibit = waiting(reference);
          Beneficiary whose = names.beneficiary(exhibit.beneficiary());
          settle(exhibit, new Exhibit.Verdict(false, reason.strip(), who.named(), desk.now()));
          desk.note(who, "EXAMINE_DECLINE", exhibit.reference(), reason.strip() + source(exhibit));
          tell(exhibit, letter.declined(exhibit, whose, reason.strip()));
        });
  }

  /** What it came in. */
  private static String source(Exhibit exhibit) {
    return " (" + Arrival.NUMBERING.reference(exhibit.arrival()) + ")";
  }

  private void settle(Exhibit exhibit, Exhibit.Verdict verdict) {
    exhibits.settle(exhibit.id(), verdict);
  }

  private void tell(Exhibit exhibit, Mail mail) {
    outbox.addAnew(exhibit.arrival(), ExaminedLetter.TEXT, mail, desk.now());
  }

  private Exhibit waiting(String reference) {
    long id = Exhibit.NUMBERING.number(reference);
    Exhibit exhibit =
        exhibits
            .find(id)
            .orElseThrow(
                () -> new Declined("Aucune pièce ne porte la référence " + reference + "."));
    if (!exhibit.waits()) {
      throw new Declined(exhibit.reference() + " est déjà examinée.");
    }
    return exhibit;
  }

  private static List<String> named(Exhibit exhibit, List<String> forms) {
    List<String> asked = forms.isEmpty() ? exhibit.forms() : forms;
    if (forms.isEmpty() && asked.size() > 1) {
      throw new Declined(
          exhibit.reference()
              + " peut être "
              + String.join(" ou ", asked)
              + " : dites lequel par --form (plusieurs fois, si elle les contient tous).");
    }
    for (String form : asked) {
      if (!exhibit.forms().contains(form)) {
        throw new Declined(
            exhibit.reference()
                + " ne peut pas être « "
                + form
                + " » ; possibles : "
                + String.join(", ", exhibit.forms())
                + ".");
      }
    }
    return asked.stream().distinct().toList();
  }

  private int version(Beneficiary whose, String form, int year) {
    return names
        .conventions()
        .version(whose, form, year)
        .orElseGet(() -> names.form(form).version());
  }

  private Outcome outcome(Beneficiary whose, String form, int year, boolean complete) {
    if (complete) {
      return Outcome.COMPLETE;
    }
    return version(whose, form, year) == Owed.NO_FORM ? Outcome.PRESENTED : Outcome.OTHER_FORM;
  }
}
