package fr.comop.signature;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.arrival.HindranceList;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the documents to sign that mails wait for, one at a time, when there is nothing to take in.
 * Not safe for use by several threads; several processes may work on one store.
 */
public final class Press {
  /** How the list of what hinders calls it. */
  public static final String WAY = "press";

  private static final Logger LOG = LoggerFactory.getLogger(Press.class);
  private static final Duration LONGEST_YIELDING = Duration.ofMinutes(2);

  /** Told below the text of an answer that leaves without what it announces. */
  private static final String WITHOUT =
      "le document à signer annoncé n’a pas pu être préparé, et n’est pas joint. Vous n’avez rien à"
          + " faire : vos réponses sont bien reçues. Si vous souhaitez nous rendre un exemplaire"
          + " signé, imprimez votre classeur et signez-le.";

  private final Desk desk;
  private final Outbox outbox;
  private final Arrivals arrivals;
  private final Submissions submissions;
  private final DocumentsToSign documents;
  private final Printer printer;
  private final Archive archive;
  private final HindranceList hindrances;

  /** A press. */
  public Press(
      Desk desk,
      Outbox outbox,
      Arrivals arrivals,
      Submissions submissions,
      DocumentsToSign documents,
      Printer printer,
      Archive archive,
      HindranceList hindrances) {
    this.desk = desk;
    this.outbox = outbox;
    this.arrivals = arrivals;
    this.submissions = submissions;
    this.documents = documents;
    this.printer = printer;
    this.archive = archive;
    this.hindrances = hindrances;
  }

  /** What a mail waits for, and what became of it: its digest, or why there is none. */
  private record Made(Mail.Awaited awaited, Optional<Sha256> sha256, String why) {}

  /**
   * Makes what the next mail waits for, and lets it leave; it leaves without what cannot be made.
   *
   * @return whether there was one, and it was time for it
   */
  public boolean printNext() {
    Optional<Outbox.Queued> next = desk.look(this::next);
    next.ifPresent(this::print);
    return next.isPresent();
  }

  private Optional<Outbox.Queued> next() {
    return outbox.awaiting(1).stream()
        .findFirst()
        .filter(
            one ->
                one.created().plus(LONGEST_YIELDING).isBefore(desk.now())
                    || arrivals.waiting(desk.now(), 1).isEmpty());
  }

  private void print(Outbox.Queued mail) {
    List<Made> made = mail.mail().awaited().stream().map(this::made).toList();
    boolean whole = made.stream().allMatch(one -> one.sha256().isPresent());
    desk.decide(
        () -> {
          if (outbox.complete(mail, files(made), whole ? "" : WITHOUT)) {
            made.forEach(this::keep);
          }
        });
    tell(made.stream().filter(one -> one.sha256().isEmpty()).toList());
  }

  private static List<Mail.File> files(List<Made> made) {
    return made.stream()
        .flatMap(
            one ->
                one.sha256().stream()
                    .map(
                        sha256 ->
                            new Mail.File(one.awaited().name(), one.awaited().mediaType(), sha256)))
        .toList();
  }

  /** What was made already for another mail is not made again. */
  private Made made(Mail.Awaited awaited) {
    Optional<Sha256> known = desk.look(() -> known(awaited.document()));
    return known.isPresent() ? new Made(awaited, known, "") : printed(awaited);
  }

  private Optional<Sha256> known(String reference) {
    return submissions.find(reference).flatMap(one -> submissions.documentToSign(one.id()));
  }

  private Made printed(Mail.Awaited awaited) {
    Optional<DocumentToSign> document = desk.look(() -> documents.of(awaited.document()));
    if (document.isEmpty()) {
      return new Made(awaited, Optional.empty(), "document inconnu");
    }
    try {
      return new Made(awaited, Optional.of(archive.keep(printer.printed(document.get()))), "");
    } catch (Printer.NotPrinted e) {
      LOG.warn("{} could not be printed", awaited.document(), e);
      return new Made(awaited, Optional.empty(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Made made) {
    String reference = made.awaited().document();
    Optional<Submission> submission = submissions.find(reference);
    if (made.sha256().isEmpty()) {
      desk.note(Actor.COMOP, "TO_SIGN_FAILED", reference, made.why());
    } else if (submission.isPresent() && known(reference).isEmpty()) {
      submissions.keepDocumentToSign(submission.get().id(), made.sha256().get());
      desk.note(Actor.COMOP, "TO_SIGN", reference, "SHA-256 " + made.sha256().get().hex());
    }
  }

  /**
   * Makes a document that could not be made when its answer left. Its answer is not sent again.
   *
   * @param reference of a complete document
   * @throws Declined when there is none of that reference, it was made already, or cannot be made
   *     now either
   */
  public Sha256 again(String reference, Actor who) {
    Submission submission =
        desk.look(() -> submissions.find(reference))
            .filter(one -> one.outcome().complete())
            .orElseThrow(
                () ->
                    new Declined(
                        "Aucun document complet ne porte la référence " + reference + "."));
    if (desk.look(() -> known(reference)).isPresent()) {
      throw new Declined(
          "Le document à signer de "
              + reference
              + " existe : « comop show "
              + reference
              + " --out DOSSIER » le copie.");
    }
    Made made = printed(new Mail.Awaited(reference, "application/pdf", reference));
    Sha256 sha256 =
        made.sha256()
            .orElseThrow(
                () ->
                    new Declined(
                        "Le document à signer de "
                            + reference
                            + " n’a pas pu être préparé ("
                            + made.why()
                            + ") : le journal du service dit ce qui manque."));
    desk.decide(
        () -> {
          if (known(reference).isEmpty()) {
            submissions.keepDocumentToSign(submission.id(), sha256);
            desk.note(who, "TO_SIGN", reference, "SHA-256 " + sha256.hex());
          }
        });
    tell(List.of());
    return sha256;
  }

  /** Staff see it until it is made, or the version counts no more. */
  private void tell(List<Made> failed) {
    List<Hindrance> before =
        hindrances.all().stream().filter(one -> one.way().equals(WAY)).toList();
    List<Hindrance> fresh =
        failed.stream()
            .map(
                one ->
                    new Hindrance(
                        WAY,
                        one.awaited().document(),
                        "l’accusé de réception est parti sans le document à signer, qui n’a pas pu"
                            + " être préparé ("
                            + one.why()
                            + ") ; « comop sign "
                            + one.awaited().document()
                            + " » le prépare de nouveau",
                        desk.now()))
            .toList();
    List<Hindrance> standing =
        new ArrayList<>(
            Stream.concat(before.stream(), fresh.stream())
                .filter(one -> desk.look(() -> isAwaited(one.place())))
                .toList());
    if (!standing.equals(before)) {
      hindrances.replace(WAY, standing);
    }
  }

  private boolean isAwaited(String reference) {
    return known(reference).isEmpty() && counts(reference);
  }

  private boolean counts(String reference) {
    return submissions
        .find(reference)
        .flatMap(
            one -> Submissions.counting(submissions.of(one.beneficiary(), one.form(), one.year())))
        .filter(one -> one.reference().equals(reference))
        .isPresent();
  }
}
