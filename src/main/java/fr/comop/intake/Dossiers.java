package fr.comop.intake;

import fr.comop.archive.Sha256;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.form.Outside;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.assessment.SignedCopies;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that is known of a document that was received, for the person who is asked about it. */
public final class Dossiers {
  private static final Pattern ARRIVAL = Pattern.compile("(?i)AR-\\d+");

  private final Desk desk;
  private final Forms forms;
  private final Withdrawals withdrawals;
  private final Submissions submissions;
  private final SignedCopies copies;
  private final Outbox outbox;

  public Dossiers(
      Desk desk,
      Forms forms,
      Withdrawals withdrawals,
      Submissions submissions,
      SignedCopies copies,
      Outbox outbox) {
    this.desk = desk;
    this.forms = forms;
    this.withdrawals = withdrawals;
    this.submissions = submissions;
    this.copies = copies;
    this.outbox = outbox;
  }

  /**
   * One document.
   *
   * @param filed its row, with its original's name and digest
   * @param form by which it was read; empty where the configuration no longer has it, and for what
   *     no program reads
   * @param marked the copy with what is to be mended, in the archive
   * @param toSign the document to sign that was made of it, likewise
   * @param signed its signed copies
   * @param letters what was written about the arrival that it came with, and what names it
   */
  public record Dossier(
      Withdrawals.Filed filed,
      Submission submission,
      Optional<Form> form,
      List<Submissions.Given> answers,
      List<Finding> findings,
      List<Outside> notes,
      Optional<Sha256> marked,
      Optional<Sha256> toSign,
      List<SignedCopies.Copy> signed,
      List<Outbox.Letter> letters) {}

  /**
   * The document of a reference, or all that an arrival became.
   *
   * @param reference "BILAN-2020-PLANETARIUM-V1" or "AR-000012"
   * @throws Declined when nothing has it
   */
  public List<Dossier> of(String reference) {
    String plain = reference.strip();
    return desk.look(
        () -> {
          List<Withdrawals.Filed> filed =
              ARRIVAL.matcher(plain).matches()
                  ? withdrawals.of(Arrival.NUMBERING.number(plain))
                  : withdrawals.find(plain.toUpperCase(Locale.ROOT)).stream().toList();
          if (filed.isEmpty()) {
            throw new Declined(
                "Aucun document ne porte la référence " + plain + " ; " + elsewhere(plain) + ".");
          }
          return filed.stream().map(this::dossier).toList();
        });
  }

  /** Which command knows a reference that is no document's. */
  private static String elsewhere(String reference) {
    String prefix = reference.replaceAll("-.*", "").toUpperCase(Locale.ROOT);
    return switch (prefix) {
      case "C" -> "un courriel se lit par « comop mails show " + reference + " »";
      case "P" -> "une pièce à examiner se voit par « comop examine list »";
      case "R" -> "un message reçu se voit par « comop replies list »";
      case "AR" ->
          "rien n’a été tiré de cette arrivée, voyez « comop arrivals show " + reference + " »";
      default -> "« comop arrivals list » montre tout ce qui est arrivé, et ce que c’est devenu";
    };
  }

  private Dossier dossier(Withdrawals.Filed filed) {
    Submission submission = submissions.find(filed.reference()).orElseThrow();
    return new Dossier(
        filed,
        submission,
        forms.find(submission.form(), submission.formVersion()),
        submissions.given(filed.id()),
        submissions.findings(filed.id()),
        submissions.outside(filed.reference()).orElse(List.of()),
        submissions.markedCopy(filed.id()),
        submissions.documentToSign(filed.id()),
        copies.of(filed.id()),
        Stream.concat(
                outbox.lettersAbout(filed.arrival()).stream(),
                outbox.lettersNaming(filed.reference()).stream())
            .distinct()
            .sorted(Comparator.comparingLong(one -> one.queued().id()))
            .toList());
  }
}
