package fr.comop.workbook.blank;

import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Field;
import fr.comop.form.Table;

/** What a blank workbook says about how to answer, by type. French, not yet typeset. */
final class Guidance {
  /** The longest prompt or message that a validation may show, in characters. */
  static final int LONGEST = 255;

  /** What confidentiality ends at, in the words of article 6.1. */
  static final String RESERVED =
      "sous réserve des dispositions légales relatives à la communication de documents à caractère"
          + " administratif (article 6 de la convention)";

  static final String CONFIDENTIAL =
      "Écrivez « oui » pour que cette réponse ne soit pas divulguée, "
          + RESERVED
          + " ; sinon, laissez vide.";

  /** Stands below an answer brought along. */
  static final String BROUGHT =
      "Réponse reprise de l’année {N-1} : vérifiez-la, et corrigez-la s’il le faut.";

  private static final String BOTH_WAYS = "12,5 et 12,5 % conviennent tous deux.";

  private Guidance() {}

  /** The name of a type, short enough to head a prompt. */
  static String title(AnswerType type) {
    return switch (type) {
      case TEXT -> "Texte";
      case AMOUNT -> "Montant en euros";
      case PERCENT -> "Pourcentage, de 0 à 100";
      case COUNT -> "Nombre entier";
      case DECIMAL -> "Nombre";
      case DATE -> "Date";
      case CHOICE -> "Un choix";
      case CHOICES -> "Un ou plusieurs choix";
      case YES_NO -> "Oui ou non";
      case CODE -> "Code";
    };
  }

  /** What stands beside or below the box of a question; "" for nothing. */
  static String hint(Field field) {
    String help = field.help();
    if (help.isEmpty()) {
      return field.type() == AnswerType.TEXT ? "" : rule(field.type());
    }
    return field.type() == AnswerType.PERCENT && !help.contains("de 0 à 100")
        ? "En %, de 0 à 100. " + help
        : help;
  }

  /** What stands between the wording of a table and its columns; "" for nothing. */
  static String help(Table table) {
    String help = table.help();
    return table.columns().stream().noneMatch(Guidance::numbered)
        ? help
        : help
            + (help.isEmpty() ? "" : "\n")
            + "Les listes numérotées sont rappelées dans la feuille « "
            + Printed.GUIDE
            + " ».";
  }

  /** What appears when the cell is entered; "" for nothing. */
  static String prompt(Asked asked, String help) {
    String prompt = help.isEmpty() ? rule(asked.type()) : help;
    if (asked.type() == AnswerType.PERCENT && !help.isEmpty()) {
      prompt += "\n" + BOTH_WAYS;
    }
    if (numbered(asked)) {
      prompt += "\nLa liste est rappelée dans la feuille « " + Printed.GUIDE + " ».";
    }
    return prompt.length() <= LONGEST ? prompt : rule(asked.type());
  }

  /** What is said of an answer that does not look right. */
  static String mistake(AnswerType type) {
    return switch (type) {
      case TEXT, CODE -> "Ce texte dépasse 5 000 caractères.";
      case AMOUNT -> "Un montant en euros est attendu, par exemple 12 500,50.";
      case PERCENT -> "Un nombre de 0 à 100 est attendu, par exemple 12,5 ou 12,5 %.";
      case COUNT -> "Un nombre entier est attendu, par exemple 1250.";
      case DECIMAL -> "Un nombre est attendu, par exemple 12,5.";
      case DATE -> "Une date est attendue, par exemple 10/12/2020.";
      case CHOICE, CHOICES -> "Cette réponse n’est pas dans la liste.";
      case YES_NO -> "« oui » ou « non » est attendu.";
    };
  }

  /** Whether a person may answer by numbers whose list stands elsewhere. */
  static boolean numbered(Asked asked) {
    Choices choices = asked.choices();
    return choices != null && choices.numbered();
  }

  private static String rule(AnswerType type) {
    return switch (type) {
      case TEXT, CODE -> "";
      case AMOUNT -> "En euros, par exemple 12 500,50.";
      case PERCENT -> "En %, de 0 à 100. " + BOTH_WAYS;
      case COUNT -> "Un nombre entier, par exemple 1250.";
      case DECIMAL -> "Un nombre, par exemple 12,5.";
      case DATE -> "Sous la forme jj/mm/aaaa, par exemple 10/12/2020.";
      case CHOICE -> "Choisissez dans la liste.";
      case CHOICES -> "Plusieurs choix possibles, séparés par un point-virgule.";
      case YES_NO -> "Répondez par oui ou par non.";
    };
  }
}
