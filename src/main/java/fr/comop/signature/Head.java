package fr.comop.signature;

import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.Submission;
import org.jsoup.nodes.Element;

/** What stands first: which document it is, whose, and its code. */
final class Head {
  private Head() {}

  static void write(Element body, DocumentToSign document, String title) {
    Element head = body.appendElement("div").addClass("head");
    Element about = head.appendElement("div").addClass("about");
    about.appendElement("p").addClass("small").text("Document à signer");
    about.appendElement("h1").text(title);
    about
        .appendElement("p")
        .attr("style", "font-size: 13pt; font-weight: bold")
        .text(document.structure());
    Code.write(head, document);
    Submission submission = document.submission();
    new Facts(body)
        .line("Convention", document.convention())
        .line("Document", document.title() + ", version " + submission.version())
        .line("Référence", submission.reference())
        .line("Reçu", received(submission))
        .line("Contrôles automatiques", submission.outcome().french())
        .line("Destinataire", document.service());
    body.appendElement("p")
        .text(
            "Ce document reprend les réponses du classeur « "
                + document.original().fileName()
                + " », telles que nous les avons lues. Ce que la structure a désigné comme"
                + " confidentiel (article 6 de la convention) porte la marque « confidentiel ». La"
                + " dernière page est celle de la signature.");
  }

  private static String received(Submission submission) {
    return "le " + FrenchInstant.of(submission.receivedAt());
  }
}
