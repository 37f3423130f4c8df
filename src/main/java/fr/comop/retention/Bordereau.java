package fr.comop.retention;

import fr.comop.archive.Sha256;
import fr.comop.french.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Entities;

/**
 * The paper that goes to the archives for their visa.
 *
 * @param number by which the list is found again
 * @param service that asks
 * @param list of all things, whose digest stands on the paper
 */
record Bordereau(
    String number,
    String service,
    LocalDate day,
    Schedule schedule,
    List<Proposal.Lot> lots,
    Sha256 list) {
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

  /** Titles of conventions by their ids. */
  interface Titles {
    String of(String convention);
  }

  String html(Titles titles) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>")
        .append(text("Bordereau d’élimination " + number))
        .append("</title></head><body>")
        .append("<h1>Bordereau d’élimination d’archives publiques</h1>")
        .append(paragraph("Code du patrimoine, articles L. 212-2, L. 212-3 et R. 212-14"))
        .append(paragraph("N° " + number + ", établi le " + French.day(day)))
        .append(paragraph("Service producteur : " + service))
        .append(paragraph("Durées arrêtées par : " + schedule.settledWith()))
        .append("<table><thead><tr>");
    for (String title :
        List.of(
            "Lot", "Description", "Dates extrêmes", "Nombre", "Volume", "Durée de conservation")) {
      page.append("<th scope=\"col\">").append(text(title)).append("</th>");
    }
    page.append("</tr></thead><tbody>");
    int lot = 0;
    for (Proposal.Lot one : lots) {
      page.append("<tr>");
      for (String cell : cells(++lot, one, titles)) {
        page.append("<td>").append(text(cell)).append("</td>");
      }
      page.append("</tr>");
    }
    long items = lots.stream().mapToLong(Proposal.Lot::items).sum();
    long bytes = lots.stream().mapToLong(Proposal.Lot::bytes).sum();
    return page.append("</tbody></table>")
        .append(paragraph("En tout : " + items + " objets, " + volume(bytes) + " au plus."))
        .append(
            paragraph(
                "La liste nominative est jointe (fichier CSV, une ligne par objet). Son empreinte"
                    + " SHA-256 :"))
        .append(paragraph(list.hex()))
        .append("<h2>Proposition du service</h2>")
        .append(paragraph("Date, nom, qualité et signature :"))
        .append("<p><br><br><br></p>")
        .append("<h2>Visa de la personne chargée du contrôle scientifique et technique</h2>")
        .append(paragraph("N° de visa, date, nom, qualité et signature :"))
        .append("<p><br><br><br></p>")
        .append("</body></html>")
        .toString();
  }

  private static List<String> cells(int number, Proposal.Lot lot, Titles titles) {
    return List.of(
        String.valueOf(number),
        lot.kind().french()
            + (lot.convention().isEmpty() ? "" : " – " + titles.of(lot.convention())),
        French.day(lot.first()) + " – " + French.day(lot.last()),
        String.valueOf(lot.items()),
        volume(lot.bytes()),
        lot.years() + (lot.years() == 1 ? " an" : " ans") + " après la fin de la convention");
  }

  private static String volume(long bytes) {
    return French.number(BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.UP)) + " Mo";
  }

  private static String paragraph(String text) {
    return "<p>" + text(text) + "</p>";
  }

  private static String text(String text) {
    return Entities.escape(French.typeset(text));
  }
}
