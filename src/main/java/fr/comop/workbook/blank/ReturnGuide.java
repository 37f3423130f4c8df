package fr.comop.workbook.blank;

import fr.comop.french.French;
import java.time.LocalDate;

/** Says whose the workbook is, by when and how it goes back, and whom to ask. */
final class ReturnGuide {
  private final GuideItems guide;
  private final BlankOrder order;

  ReturnGuide(GuideItems guide, BlankOrder order) {
    this.guide = guide;
    this.order = order;
  }

  void identity() {
    guide.item("Structure", order.beneficiary().name());
    LocalDate due = back().due();
    if (due != null) {
      guide.item("À rendre", "Au plus tard le " + French.longDay(due));
    }
    guide.item("À qui", "À la Région : " + back().service().name());
    guide.item(
        "Une question",
        "Téléphone : " + back().service().phone() + " – courriel : " + back().service().email());
    guide.item(
        "Campagne",
        "Année {N} – formulaire « " + order.form().id() + " », version " + order.form().version());
  }

  void sending() {
    guide.item(
        "Par courriel",
        "Enregistrez ce classeur et joignez-le à votre réponse au courriel qui l’accompagnait, ou à"
            + " un courriel à "
            + back().mailbox()
            + ". Écrivez d’une adresse que le service connaît : sinon, une personne vérifie d’abord"
            + " de qui il vient. Tout tableur convient : Excel, LibreOffice, ou un tableur en"
            + " ligne.");
    if (back().folder()) {
      guide.item("Par dossier", "Ou déposez-le dans votre dossier partagé.");
    }
    guide.item(
        "Par la poste",
        "Ou imprimez-le et envoyez-le à : "
            + back().service().name()
            + ", "
            + back().service().address()
            + ". Le cachet de la poste fait foi.");
    guide.item(
        "Pour essayer",
        "Un courriel dont l’objet commence par « Essai » est contrôlé, mais ne vaut pas remise.");
    guide.item(
        "Autant de fois que vous voulez",
        "Chaque envoi par courriel"
            + (back().folder() ? " ou par dossier" : "")
            + " reçoit une réponse, qui dit ce qui manque et comment le corriger. Complétez le même"
            + " classeur et renvoyez-le : rien n’est perdu.");
    guide.item(
        "Un classeur par année",
        "Celui-ci est préparé pour votre structure et pour l’année {N} : ne réutilisez pas celui"
            + " d’une autre année.");
    guide.item(
        "Données personnelles",
        "Les noms et les coordonnées inscrits dans ce classeur servent au seul suivi de la"
            + " convention. La Région les conserve "
            + back().privacy().kept()
            + ". Pour y accéder, les rectifier ou en demander l’effacement, écrivez au délégué à la"
            + " protection des données : "
            + back().privacy().officer()
            + ".");
  }

  private Return back() {
    return order.back();
  }
}
