package fr.comop.signature;

import fr.comop.paper.QrCode;
import org.jsoup.nodes.Element;

/** The code by which a scan is found, with what it says below it. */
final class Code {
  private static final int SIDE = 34;

  private Code() {}

  static void write(Element head, DocumentToSign document) {
    Element code = head.appendElement("div").addClass("code");
    code.appendChild(
        QrCode.picture(
            DocumentToSign.CODE + document.reference(),
            SIDE,
            "Code QR de la référence " + document.reference() + "."));
    code.appendElement("p").text(document.reference());
  }
}
