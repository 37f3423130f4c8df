package fr.comop.summary.page;

import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Whereabouts;
import java.time.Instant;
import org.jsoup.nodes.Element;

/** Where the documents are. */
final class DocumentsChapter {
  private DocumentsChapter() {}

  static void write(Element body, Summary summary) {
    Element section = Sections.begin(body, "Où en sont les documents");
    Grid all =
        new Grid(section, "")
            .texts("Document")
            .numbers(
                "Dus", "Complets", "Dans les délais", "Après", "Sous une autre forme", "Rien reçu");
    summary
        .head()
        .progress()
        .forEach(
            one ->
                all.line(one.title())
                    .number(one.owed())
                    .number(one.complete())
                    .number(one.inTime())
                    .number(one.late())
                    .number(one.otherForm())
                    .number(one.missing()));
    if (summary.head().held() > 0) {
      Sections.paragraph(section, summary.head().heldInFrench());
    }
    if (summary.structures().isEmpty()) {
      return;
    }
    section.appendElement("h2").text("Structure par structure");
    Grid each =
        new Grid(section.appendElement("div").addClass("tight"), "")
            .texts("Structure", "Document", "Reçu", "État");
    for (Structure one : summary.structures()) {
      String name = one.beneficiary().name();
      for (DeliverableState state : one.documents()) {
        each.line(name)
            .day(state.deliverable().title())
            .day(received(state))
            .text(said(state) + (state.deliverable().extension() == null ? "" : ", délai accordé"));
      }
    }
    CommitteeSection.write(section, summary);
  }

  static String due(DeliverableState state) {
    return French.day(state.deliverable().due())
        + (state.deliverable().extension() == null ? "" : " (délai accordé)");
  }

  /** "14/12/2020, dans les délais". */
  static String received(DeliverableState state) {
    return state
        .presented()
        .map(at -> day(at) + (state.isInTime() ? ", dans les délais" : ", après l’échéance"))
        .orElse("–");
  }

  /** "complet", "à compléter, exemplaire signé reçu", "jamais reçu". */
  static String said(DeliverableState state) {
    return Whereabouts.of(state);
  }

  static String day(Instant at) {
    return French.day(at.atZone(Deliverable.ZONE).toLocalDate());
  }
}
