package fr.comop.summary.page;

import fr.comop.summary.Audience;
import fr.comop.summary.Disclosure;
import fr.comop.summary.Summary;
import org.jsoup.nodes.Element;

/** How numbers are to be read, below the contents. */
final class Reading {
  private Reading() {}

  static void write(Element section, Summary summary) {
    section.appendElement("h2").text("Comment lire ces chiffres");
    Element list = section.appendElement("ul");
    list.appendElement("li")
        .text(
            "Tous les chiffres viennent des bilans et des programmes reçus, tels que les structures"
                + " les ont écrits.");
    list.appendElement("li")
        .text(
            "Ce qui manque est dit manquant, avec sa raison, et ne vaut jamais zéro. Un total dit sur"
                + " combien de structures il repose.");
    list.appendElement("li")
        .text(
            "Un pourcentage ne s’additionne pas : celui de l’ensemble est pondéré, par exemple par les"
                + " dépenses de chacune.");
    list.appendElement("li")
        .text(
            "Un total additionne ce que chaque structure a compté : une commune, un établissement ou un"
                + " chercheur que deux structures ont touché y compte deux fois.");
    list.appendElement("li")
        .text(
            "Structures et départements sont rangés par ordre alphabétique : rien ici n’est un"
                + " classement.");
    if (summary.head().provisional()) {
      list.appendElement("li")
          .text(
              "Les chiffres sont provisoires tant que des documents manquent ou restent à compléter.");
    }
    list.appendElement("li").text(confidential(summary.head().audience()));
  }

  private static String confidential(Audience audience) {
    return switch (audience) {
      case REGION ->
          "Ce qu’une structure a marqué confidentiel (convention, article 6) porte la mention"
              + " « [confidentiel] » : ce document ne sort pas du service.";
      case COMMITTEE ->
          "À la place de ce qu’une structure a marqué confidentiel (convention, article 6) se lit"
              + " « [confidentiel] » ; un total dont il se déduirait n’est pas donné.";
      case PARTNERS ->
          "Des totaux sont donnés (convention, article 6), quand au moins "
              + Disclosure.FEWEST
              + " structures y contribuent et qu’aucun chiffre d’une structure ne s’en déduit ;"
              + " une structure n’est montrée elle-même que si elle y a consenti.";
    };
  }
}
