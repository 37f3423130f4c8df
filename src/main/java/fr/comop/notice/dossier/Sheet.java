package fr.comop.notice.dossier;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.paper.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages that are written for a court and were nobody's: the inventory, a sheet a piece. */
final class Sheet {
  private static final String STYLE =
      """
      .words p { margin: 0 0 2mm 0; }
      .facts th { width: 28%; font-weight: normal; color: #333; }
      .digest { font-size: 7pt; word-wrap: break-word; }
      .number { width: 8%; }
      .day { width: 18%; }
      """;

  private final Paper paper;

  Sheet(Paper paper) {
    this.paper = paper;
  }

  /** The numbered list of the pieces. */
  byte[] inventory(Dossier dossier) throws IOException {
    Document html = page("Inventaire des pièces, dossier " + dossier.reference());
    Element body = html.body();
    body.appendElement("p").text(dossier.about());
    body.appendElement("p")
        .text(
            "Arrêté le "
                + FrenchInstant.of(dossier.at())
                + ". Chaque pièce porte ici son numéro, qui est celui de son signet dans pieces.pdf et"
                + " de son fichier dans le répertoire pieces.");
    Element table = body.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String title : new String[] {"N°", "Date", "Pièce", "Empreinte SHA-256 de l’original"}) {
      head.appendElement("th").attr("scope", "col").text(title);
    }
    Element rows = table.appendElement("tbody");
    int number = 0;
    for (Piece piece : dossier.pieces()) {
      Element row = rows.appendElement("tr");
      row.appendElement("td").addClass("number").text(String.valueOf(++number));
      row.appendElement("td").addClass("day").text(French.day(piece.day()));
      row.appendElement("td").text(piece.title());
      row.appendElement("td").addClass("digest").text(digest(piece));
    }
    body.appendElement("p")
        .text(
            "Le journal d’audit joint (journal-audit.csv, "
                + dossier.trail().size()
                + " lignes) est une chaîne : "
                + dossier.head());
    return printed(html);
  }

  /** What stands before a piece, or in its place. */
  byte[] before(int number, Piece piece, String remark) throws IOException {
    Document html = page("Pièce n° " + number + " : " + piece.title());
    Element table = html.body().appendElement("table").addClass("facts");
    row(table, "Date", French.longDay(piece.day()));
    if (piece.sha256() != null) {
      row(table, "Original", piece.entry(number));
      row(table, "Nom d’origine", piece.fileName());
      row(table, "Empreinte SHA-256", digest(piece));
    }
    if (!remark.isEmpty()) {
      html.body().appendElement("p").text(remark);
    }
    Element words = html.body().appendElement("div").addClass("words");
    piece
        .words()
        .lines()
        .filter(one -> !one.isBlank())
        .forEach(line -> words.appendElement("p").text(line));
    return printed(html);
  }

  private static void row(Element table, String name, String value) {
    Element row = table.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(name);
    row.appendElement("td").text(value);
  }

  private static String digest(Piece piece) {
    return Objects.toString(piece.sha256(), "–");
  }

  private static Document page(String title) {
    Document html = Document.createShell("");
    html.title(title);
    html.head().appendElement("style").appendChild(new DataNode(STYLE));
    html.body().appendElement("h1").text(title);
    return html;
  }

  private byte[] printed(Document html) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper.print(French.typeset(html.outerHtml()), out);
    return out.toByteArray();
  }
}
