package fr.comop.summary.page;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.paper.Paper;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A structure's own page as PDF/A-2a and PDF/UA-1. Safe for use by several threads. */
public final class OwnPagePdf {
  private final Paper paper;
  private final Album album;

  public OwnPagePdf(Paper paper, Album album) {
    this.paper = paper;
    this.album = album;
  }

  /**
   * Writes it; the stream stays open.
   *
   * @param own of which one structure stands alone
   */
  public void write(Summary own, OutputStream out) throws IOException {
    Structure structure = own.structures().get(0);
    Document document = Document.createShell("");
    document.title("%s – année %d".formatted(structure.beneficiary().name(), own.head().year()));
    Element body = document.body();
    body.appendElement("h1").text("Votre année " + own.head().year());
    Sections.note(
        body,
        "Ce que la Région a lu dans vos documents, état au "
            + FrenchInstant.of(own.head().asOf())
            + ". Cette page n’est adressée qu’à vous : ce que vous avez marqué confidentiel y figure"
            + " avec sa mention, et n’est montré à personne d’autre sans votre accord écrit.");
    StructuresChapter.write(body.appendElement("div").addClass("tight"), structure, own, album);
    paper.print(French.typeset(document.outerHtml()), out);
  }
}
