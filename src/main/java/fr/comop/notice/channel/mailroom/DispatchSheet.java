package fr.comop.notice.channel.mailroom;

import fr.comop.french.French;
import fr.comop.notice.channel.Dispatch;
import fr.comop.paper.Paper;
import fr.comop.paper.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page that goes with a letter through the mail room. Safe for use by several threads. */
public final class DispatchSheet {
  /** What the code says before the reference. */
  public static final String CODE = "COMOP-LR:";

  private static final int SIDE = 34;
  private static final String STYLE =
      """
      .head { display: table; width: 100%; }
      .about { display: table-cell; vertical-align: top; }
      .code { display: table-cell; width: 42mm; vertical-align: top; text-align: center; }
      .code p { font-size: 8pt; margin: 0; }
      .code img { margin: 0; }
      .facts th { width: 34%; color: #333; }
      .digest { font-size: 7pt; }
      .fill td, .fill th { border: 0.3mm solid #444; height: 12mm; }
      .fill th { width: 46%; }
      """;

  private final Paper paper;
  private final String mailTo;

  /**
   * A page.
   *
   * @param mailTo where the mail room may mail what comes back; "" for nowhere
   */
  public DispatchSheet(Paper paper, String mailTo) {
    this.paper = paper;
    this.mailTo = mailTo;
  }

  byte[] printed(Dispatch dispatch) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper.print(html(dispatch), out);
    return out.toByteArray();
  }

  private String html(Dispatch dispatch) {
    Document html = Document.createShell("");
    String title = "Bordereau d’envoi " + dispatch.reference();
    html.title(title);
    html.head()
        .appendElement("meta")
        .attr("name", "subject")
        .attr("content", "Lettre recommandée avec avis de réception, à poster.");
    html.head().appendElement("style").appendChild(new DataNode(STYLE));
    Element body = html.body();
    Element head = body.appendElement("div").addClass("head");
    Element about = head.appendElement("div").addClass("about");
    about.appendElement("p").addClass("small").text("Lettre recommandée avec avis de réception");
    about.appendElement("h1").text(title);
    Element code = head.appendElement("div").addClass("code");
    code.appendChild(
        QrCode.picture(
            CODE + dispatch.reference(),
            SIDE,
            "Code QR de la référence " + dispatch.reference() + "."));
    code.appendElement("p").text(dispatch.reference());
    facts(body, dispatch);
    steps(body, dispatch);
    fill(body);
    return French.typeset(html.outerHtml());
  }

  private static void facts(Element body, Dispatch dispatch) {
    Element facts = body.appendElement("table").addClass("facts").appendElement("tbody");
    Element address = line(facts, "Destinataire");
    for (String one : dispatch.address()) {
      address.appendElement("div").text(one);
    }
    line(facts, "Remise pour envoi").text("le " + French.longDay(dispatch.day()));
    line(facts, "Lettre").text(dispatch.reference() + ".pdf");
    line(facts, "Empreinte (SHA-256)").addClass("digest").text(dispatch.pdf().hex());
  }

  private void steps(Element body, Dispatch dispatch) {
    body.appendElement("h2").text("À faire");
    Element list = body.appendElement("ol");
    for (String step :
        List.of(
            "Mettre sous enveloppe à fenêtre l’exemplaire signé à la main ; s’il n’est pas joint,"
                + " imprimer "
                + dispatch.reference()
                + ".pdf tel quel, en entier, et le faire signer.",
            "Poster en recommandé avec avis de réception, et porter "
                + dispatch.reference()
                + " sur la preuve de dépôt et sur l’avis de réception.",
            "Dire à comop le numéro et le jour du dépôt, puis ce qui revient : la ligne de cette"
                + " lettre dans "
                + DispatchTable.NAME
                + ", remplie et déposée dans le dossier « retour » avec le volet numérisé"
                + (mailTo.isEmpty()
                    ? "."
                    : " ; ou bien, à "
                        + mailTo
                        + ", un courriel avec le volet et cette page numérisés, et pour objet « "
                        + dispatch.reference()
                        + " distribuée le (date du volet) »."),
            "Recopier la date du volet ou du cachet, jamais celle de la numérisation : c’est elle"
                + " qui fait courir les délais.")) {
      list.appendElement("li").text(step);
    }
  }

  private static void fill(Element body) {
    body.appendElement("h2").text("À la main");
    Element table = body.appendElement("table").addClass("fill").appendElement("tbody");
    for (String what :
        List.of(
            "Numéro de recommandé",
            "Déposée le",
            "Présentée une première fois le",
            "Distribuée le",
            "Revenue le, et motif (non réclamée, refusée, inconnue)")) {
      line(table, what).text("\u00a0");
    }
  }

  private static Element line(Element table, String what) {
    Element row = table.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(what);
    return row.appendElement("td");
  }
}
