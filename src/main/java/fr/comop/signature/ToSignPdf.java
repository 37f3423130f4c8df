package fr.comop.signature;

import fr.comop.archive.Sha256;
import fr.comop.form.Picture;
import fr.comop.french.French;
import fr.comop.paper.Paper;
import fr.comop.paper.Plate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Prints documents to sign, as PDF/A-2a and PDF/UA-1. Safe for use by several threads. */
public final class ToSignPdf {
  private static final String STYLE =
      """
      .facts th { width: 34%; font-weight: normal; color: #333; }
      .short { table-layout: fixed; }
      .short th { width: 64%; }
      .marked { font-size: 7pt; font-weight: bold; border: 0.25mm solid #111; padding: 0 0.8mm; }
      .entry { page-break-inside: avoid; border-left: 0.7mm solid #00507f; padding: 0 0 0 2.5mm; margin: 0 0 2.2mm 0; }
      .entry p { margin: 0 0 0.8mm 0; }
      .entry .title { font-weight: bold; page-break-after: avoid; }
      .label { color: #333; }
      .pictures { display: table; width: 100%; table-layout: fixed; page-break-inside: avoid; }
      .picture { display: table-cell; width: 33.3%; vertical-align: top; padding: 0 2mm 2mm 0; }
      .picture p { font-size: 7.5pt; line-height: 1.2; }
      .digest { font-size: 7pt; }
      .head { display: table; width: 100%; }
      .about { display: table-cell; vertical-align: top; }
      .code { display: table-cell; width: 42mm; vertical-align: top; text-align: center; }
      .code p { font-size: 6.5pt; margin: 0; word-wrap: break-word; }
      .code img { margin: 0; }
      .sign td, .sign th { border: 0.3mm solid #444; height: 13mm; }
      .sign th { width: 34%; }
      .sign .large td, .sign .large th { height: 52mm; }
      """;

  private final Paper paper;
  private final BiFunction<Picture, Sha256, Optional<Plate>> plates;

  /** A printer of these pictures. */
  public ToSignPdf(Paper paper, ReceivedPictures pictures) {
    this(paper, pictures::plate);
  }

  /**
   * The same.
   *
   * @param plates a picture that was found in the workbook of this digest
   */
  ToSignPdf(Paper paper, BiFunction<Picture, Sha256, Optional<Plate>> plates) {
    this.paper = paper;
    this.plates = plates;
  }

  /** Prints one. */
  byte[] printed(DocumentToSign document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper.print(html(document), out);
    return out.toByteArray();
  }

  private String html(DocumentToSign document) {
    Document html = Document.createShell("");
    String title = capitalised(document.title());
    html.title(title + " – " + document.structure());
    meta(html, "subject", "Document à signer, référence " + document.reference() + ".");
    meta(html, "foot", foot(document));
    html.head().appendElement("style").appendChild(new DataNode(STYLE));
    Element body = html.body();
    Head.write(body, document, title);
    PrintedPictures pictures = new PrintedPictures(document, plates);
    new PrintedAnswers(document, pictures).write(body);
    SignatureSheet.write(body, document, title);
    return French.typeset(html.outerHtml());
  }

  private static String capitalised(String title) {
    return title.substring(0, 1).toUpperCase(Locale.FRENCH) + title.substring(1);
  }

  private static String foot(DocumentToSign document) {
    return document.reference() + " – version " + document.submission().version();
  }

  private static void meta(Document html, String name, String content) {
    html.head().appendElement("meta").attr("name", name).attr("content", content);
  }
}
