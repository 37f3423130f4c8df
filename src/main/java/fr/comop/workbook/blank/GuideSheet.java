package fr.comop.workbook.blank;

import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Pictures;
import fr.comop.form.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the first sheet: what the workbook is, how to fill it in and send it, numbered lists. */
final class GuideSheet {

  private final Page page;
  private final BlankOrder order;
  private final GuideItems guide;

  GuideSheet(XSSFSheet sheet, LookStyles styles, BlankOrder order) {
    this.page = new Page(sheet, styles, GuideItems.COLUMNS);
    this.order = order;
    this.guide = new GuideItems(page, order);
  }

  void write() {
    ReturnGuide back = new ReturnGuide(guide, order);
    page.title(order.typeset(order.form().title()));
    page.down(8);
    back.identity();
    guide.heading("Remplir le classeur");
    filling();
    guide.heading("Renvoyer le classeur");
    back.sending();
    lists();
    Paper.onOnePage(page, order);
    Protection.apply(page.sheet());
  }

  private void filling() {
    guide.item(
        "Les réponses",
        "Écrivez dans les cases claires. Le reste est verrouillé, sans mot de passe, pour que rien"
            + " ne se déplace par mégarde ; vous pouvez élargir les colonnes et agrandir les"
            + " lignes.");
    guide.item(
        "Ce qui est obligatoire",
        "Une question obligatoire est suivie d’un astérisque (*), et sa case porte un trait épais à"
            + " gauche. Dans un tableau, le titre d’une colonne obligatoire est sur fond foncé,"
            + " avec un astérisque.");
    guide.item(
        "Les tableaux",
        "Écrivez une ligne par action. S’il manque des lignes, insérez-en au milieu du tableau"
            + " (clic droit sur le numéro d’une ligne, puis Insérer). Les lignes laissées vides ne"
            + " comptent pas.");
    guide.item(
        "Les choix",
        "Choisissez dans la liste qui s’ouvre à droite de la case. Là où plusieurs choix sont"
            + " possibles, séparez-les par un point-virgule : « 1 ; 3 » ou « femmes ; jeunes ».");
    guide.item(
        "Les nombres et les dates",
        "Écrivez-les à la française : 12 500,50 pour un montant, 12,5 ou 12,5 % pour une part,"
            + " 10/12/{N} pour une date. Écrivez 0 pour dire « aucun » ; une case vide veut dire «"
            + " sans réponse ».");
    guide.item(
        "Les textes",
        "Une case contient 5 000 caractères au plus. Alt + Entrée (Ctrl + Entrée dans LibreOffice)"
            + " passe à la ligne.");
    guide.item(
        Printed.ON_CONFIDENTIALITY,
        "Pour désigner une réponse à ne pas divulguer, écrivez « oui » dans la case « Confidentiel"
            + " » à sa droite, ou au bout de la ligne d’un tableau. Elle est alors protégée, "
            + Guidance.RESERVED
            + ".");
    order.form().sections().stream()
        .filter(section -> section.questions().stream().anyMatch(Pictures.class::isInstance))
        .forEach(
            section ->
                guide.item(
                    "Les images",
                    "Dans la feuille « "
                        + section.sheet()
                        + " », placez-les dans les cadres en pointillé, par le menu Insertion >"
                        + " Image ; ou joignez-les au courriel, à côté du classeur. Ne mettez que"
                        + " des photos pour lesquelles vous avez l’accord des personnes"
                        + " reconnaissables."));
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
      guide.heading("Listes numérotées");
      lists.forEach((choices, label) -> guide.item(label, String.join("\n", choices.offered())));
    }
  }

  private static Stream<Asked> asked(Question question) {
    return question.match(
        Stream::of, table -> table.columns().stream().map(Asked.class::cast), none -> Stream.of());
  }
}
