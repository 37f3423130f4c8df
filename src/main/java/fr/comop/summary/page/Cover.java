package fr.comop.summary.page;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.summary.Summary;
import org.jsoup.nodes.Element;

/** The title page. */
final class Cover {
  private Cover() {}

  static void write(Element body, Summary.Head head) {
    Element cover = body.appendElement("div").attr("style", "padding-top: 45mm");
    cover
        .appendElement("p")
        .attr("style", "font-size: 13pt; color: #00507f; margin-bottom: 2mm")
        .text("Culture scientifique, technique et industrielle");
    cover
        .appendElement("h1")
        .attr("style", "font-size: 30pt; margin-bottom: 8mm")
        .text("Synthèse de l’année " + head.year());
    cover
        .appendElement("p")
        .attr("style", "font-size: 14pt")
        .text("Pour " + head.audience().french());
    head.conventions()
        .forEach(one -> cover.appendElement("p").attr("style", "font-size: 11pt").text(one));
    cover
        .appendElement("p")
        .attr("style", "font-size: 11pt; margin-top: 14mm")
        .text("État au " + FrenchInstant.of(head.asOf()) + ".");
    if (head.provisional()) {
      cover
          .appendElement("p")
          .attr(
              "style",
              "font-size: 12pt; font-weight: bold; border-left: 1.5mm solid #e69f00;"
                  + " padding: 2mm 4mm; margin-top: 4mm")
          .text("Chiffres provisoires : des documents manquent ou restent à compléter.");
    }
    Element documents = cover.appendElement("ul").attr("style", "margin-top: 8mm; font-size: 11pt");
    head.progress().forEach(one -> documents.appendElement("li").text(said(one)));
  }

  /** "bilan annuel 2020 : 8 complets sur 11". */
  private static String said(Summary.Progress progress) {
    return French.typeset(
        progress.title()
            + " : "
            + progress.complete()
            + (progress.complete() < 2 ? " complet" : " complets")
            + " sur "
            + progress.owed());
  }
}
