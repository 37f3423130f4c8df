package fr.comop.workbook.blank;

import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Pictures;
import fr.comop.form.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the first sheet: what the workbook is, how to fill it in and send it, numbered lists. */
final class GuideSheet {

  private static final SheetColumns COLUMNS = new SheetColumns(List.of(24.0, 84.0), -1);

  private final Page page;
  private final BlankOrder order;

  GuideSheet(XSSFSheet sheet, LookStyles styles, BlankOrder order) {
    this.page = new Page(sheet, styles, COLUMNS);
    this.order = order;
  }

  void write() {
    page.title(order.typeset(order.form().title()));
    identity();
    heading("Remplir le classeur");
    filling();
    heading("Renvoyer le classeur");
    sending();
    lists();
    Paper.prepare(page, order);
    page.sheet().getPrintSetup().setFitHeight((short) 1);
    Protection.apply(page.sheet());
  }

  private void identity() {
    page.down(8);
    item("Structure", order.beneficiary().name());
    item("À rendre", "Au plus tard le 15 décembre {N}");
    item("À qui", "À la Région, en répondant au courriel qui accompagnait ce classeur");
    item(
        "Campagne",
        "Année {N} – formulaire « " + order.form().id() + " », version " + order.form().version());
  }

  private void filling() {
    item(
        "Les réponses",
        "Écrivez dans les cases claires. Le reste est verrouillé, sans mot de passe, pour que rien"
            + " ne se déplace par mégarde ; vous pouvez élargir les colonnes et agrandir les"
            + " lignes.");
    item(
        "Ce qui est obligatoire",
        "Une question obligatoire est suivie d’un astérisque (*), et sa case porte un trait épais à"
            + " gauche. Dans un tableau, le titre d’une colonne obligatoire est sur fond foncé,"
            + " avec un astérisque.");
    item(
        "Les tableaux",
        "Écrivez une ligne par action. S’il manque des lignes, insérez-en au milieu du tableau"
            + " (clic droit sur le numéro d’une ligne, puis Insérer). Les lignes laissées vides ne"
            + " comptent pas.");
    item(
        "Les choix",
        "Choisissez dans la liste qui s’ouvre à droite de la case. Là où plusieurs choix sont"
            + " possibles, séparez-les par un point-virgule : « 1 ; 3 » ou « femmes ; jeunes ».");
    item(
        "Les nombres et les dates",
        "Écrivez-les à la française : 12 500,50 pour un montant, 12,5 ou 12,5 % pour une part,"
            + " 10/12/{N} pour une date. Écrivez 0 pour dire « aucun » ; une case vide veut dire «"
            + " sans réponse ».");
    item(
        "Les textes",
        "Une case contient 5 000 caractères au plus. Alt + Entrée (Ctrl + Entrée dans LibreOffice)"
            + " passe à la ligne.");
    item(
        "Ce qui est confidentiel",
        "Pour désigner une réponse à ne pas divulguer, écrivez « oui » dans la case « Confidentiel"
            + " » à sa droite, ou au bout de la ligne d’un tableau (article 6 de la convention).");
    order.form().sections().stream()
        .filter(section -> section.questions().stream().anyMatch(Pictures.class::isInstance))
        .forEach(
            section ->
                item(
                    "Les images",
                    "Dans la feuille « "
                        + section.sheet()
                        + " », placez-les dans les cadres en pointillé, par le menu Insertion >"
                        + " Image ; ou joignez-les au courriel, à côté du classeur."));
  }

  private void sending() {
    item(
        "Comment",
        "Enregistrez ce classeur et joignez-le à votre réponse au courriel qui l’accompagnait. Tout"
            + " tableur convient : Excel, LibreOffice, ou un tableur en ligne.");
    item(
        "Autant de fois que vous voulez",
        "Chaque envoi reçoit une réponse, qui dit ce qui manque et comment le corriger. Complétez"
            + " le même classeur et renvoyez-le : rien n’est perdu.");
    item(
        "Un classeur par année",
        "Celui-ci est préparé pour votre structure et pour l’année {N} : ne réutilisez pas celui"
            + " d’une autre année.");
  }

  private void lists() {
    Map<Choices, String> lists = new LinkedHashMap<>();
    order.form().questions().stream()
        .flatMap(GuideSheet::asked)
        .forEach(
            asked -> {
              Choices choices = asked.choices();
              if (choices != null && choices.numbered()) {
                lists.putIfAbsent(choices, asked.label());
              }
            });
    if (!lists.isEmpty()) {
      heading("Listes numérotées");
      lists.forEach((choices, label) -> item(label, String.join("\n", choices.offered())));
    }
  }

  private void heading(String text) {
    page.down(10);
    page.text(0, Look.SUBTITLE, text);
    page.down(24);
  }

  private void item(String name, String text) {
    String shown = order.typeset(text);
    page.text(0, Look.STRONG, order.typeset(name));
    page.text(1, Look.BODY, shown);
    page.down(
        Math.max(
                Lettering.STRONG.height(name, COLUMNS.width(0, 0)),
                Lettering.BODY.height(shown, COLUMNS.width(1, 1)))
            + 3);
  }

  private static Stream<Asked> asked(Question question) {
    return question.match(
        Stream::of, table -> table.columns().stream().map(Asked.class::cast), none -> Stream.of());
  }
}
