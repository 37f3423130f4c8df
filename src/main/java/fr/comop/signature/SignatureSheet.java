package fr.comop.signature;

import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.Submission;
import java.util.List;
import org.jsoup.nodes.Element;

/** The last page, which may come back alone. */
final class SignatureSheet {
  private SignatureSheet() {}

  static void write(Element body, DocumentToSign document, String title) {
    Element sheet = body.appendElement("div").addClass("sheet");
    Element head = sheet.appendElement("div").addClass("head");
    Element about = head.appendElement("div").addClass("about");
    about.appendElement("h1").text("Signature");
    about.appendElement("p").attr("style", "font-size: 13pt; font-weight: bold").text(title);
    about.appendElement("p").attr("style", "font-size: 11pt").text(document.structure());
    Code.write(head, document);
    Submission submission = document.submission();
    new Facts(sheet)
        .line("Convention", document.convention())
        .line("Référence", submission.reference() + ", version " + submission.version())
        .line("Reçu", "le " + FrenchInstant.of(submission.receivedAt()))
        .line("Classeur repris", document.original().fileName())
        .digest("Empreinte du classeur (SHA-256)", document.original().sha256().hex());
    sheet
        .appendElement("p")
        .attr("style", "margin-top: 5mm")
        .text(
            "Par sa signature, le signataire confirme que les réponses reprises dans ce document"
                + " sont celles de la structure.");
    Element table = sheet.appendElement("table").addClass("sign").appendElement("tbody");
    for (String what : List.of("Nom et prénom", "Fonction", "Date")) {
      line(table, what);
    }
    line(table, "Signature").addClass("large");
    sheet
        .appendElement("p")
        .addClass("small")
        .text(
            "Pour rendre l’exemplaire signé : numérisez ou photographiez cette page, ou tout le"
                + " document (PDF ou image), et renvoyez-la en répondant au courriel qui"
                + " l’accompagnait. Le code ci-dessus le rattache à la bonne version : laissez-le"
                + " visible. Sans exemplaire signé, le document reçu compte tout de même comme"
                + " présenté.");
  }

  private static Element line(Element table, String what) {
    Element row = table.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(what);
    row.appendElement("td").text("\u00a0");
    return row;
  }
}
