package fr.comop.form.check;

import fr.comop.form.Severity;
import java.util.Arrays;
import java.util.List;

/** The checks of every form, which no form's file has to ask for. */
public enum BuiltIn {
  YEAR(
      "year",
      Severity.ERROR,
      "le classeur de l’année en cours",
      "articles 4.1 et 4.2\u00a0: le bilan de l’année N, le programme de l’année N+1"),
  FORM_VERSION(
      "form-version",
      Severity.ERROR,
      "la version du formulaire que comop connaît",
      "le classeur\u00a0: ses questions ne sont pas connues, donc illisibles"),
  SHEET_MISSING(
      "sheet-missing",
      Severity.ERROR,
      "toutes les feuilles du formulaire",
      "articles 4.1 et 4.2, annexe 1\u00a0: le document suit ses parties"),
  QUESTION_MISSING(
      "question-missing",
      Severity.ERROR,
      "toutes les questions obligatoires",
      "le classeur\u00a0: une réponse obligatoire n’y a pas de place"),
  OPTIONAL_QUESTION_MISSING(
      "optional-question-missing", Severity.WARNING, "toutes les questions, même facultatives"),
  REQUIRED(
      "required",
      Severity.ERROR,
      "une réponse à chaque question obligatoire",
      "la cellule\u00a0: vide, alors que la convention demande la réponse (voir «\u00a0Ce qui est obligatoire\u00a0»)"),
  PLACEHOLDER(
      "placeholder",
      Severity.ERROR,
      "une réponse, non « ? », « n.c. » ou « à compléter »",
      "la cellule\u00a0: vide de réponse"),
  DITTO(
      "text-ditto",
      Severity.ERROR,
      "une réponse entière, non « idem »",
      "la cellule\u00a0: elle renvoie à une autre, qui peut avoir changé de place"),
  LINE_OF_NOTHING(
      "line-of-nothing", Severity.WARNING, "une ligne par réponse, ou aucune, non « néant »"),
  HEADER_AGAIN("header-again", Severity.WARNING, "les titres des colonnes une seule fois"),
  TOTAL_LINE("total-line", Severity.WARNING, "des lignes, sans leur total"),
  TOTAL_DIFFERS(
      "total-differs",
      Severity.ERROR,
      "un total qui est la somme de ses lignes, ou aucun",
      "les cellules\u00a0: elles se contredisent"),
  FEW_LINES(
      "few-lines", Severity.WARNING, "le nombre de lignes, et de réponses par colonne, attendu"),
  TOO_MANY_LINES(
      "too-many-lines",
      Severity.ERROR,
      "5 000 lignes au plus dans un tableau",
      "le tableau\u00a0: au-delà, rien n’est lu"),
  SHIFTED(
      Shifts.CHECK,
      Severity.ERROR,
      "des réponses qui n’ont pas glissé d’une case",
      "les cellules\u00a0: illisibles là où elles sont"),
  DATE_IN_FUTURE(
      "date-in-future", Severity.WARNING, "une date qui ne dépasse pas le jour de réception"),
  DATE_UNREAL(
      "date-unreal",
      Severity.ERROR,
      "une date qui existe au calendrier",
      "la cellule\u00a0: impossible"),
  DATE_AS_NUMBER("date-as-number", Severity.WARNING, "une date écrite comme une date"),
  TEXT_TOO_LONG("text-too-long", Severity.WARNING, "5 000 caractères au plus dans une réponse"),
  FORMULA_BROKEN(
      "formula-broken", Severity.ERROR, "une formule sans erreur", "la cellule\u00a0: illisible"),
  FORMULA_NOT_COMPUTED(
      "formula-not-computed",
      Severity.ERROR,
      "une formule calculée",
      "la cellule\u00a0: illisible"),
  NUMBER_AMBIGUOUS(
      "number-ambiguous",
      Severity.ERROR,
      "un nombre qui ne se lit que d’une façon",
      "la cellule\u00a0: illisible"),
  NUMBER_IN_WORDS("number-in-words", Severity.WARNING, "un nombre en chiffres, non « néant »"),
  NUMBER_OF_MINUTES(
      "number-of-minutes",
      Severity.ERROR,
      "un nombre de minutes, non une fraction de jour",
      "la cellule\u00a0: impossible"),
  BELOW_ZERO(
      "below-zero",
      Severity.ERROR,
      "un nombre qui n’est pas négatif",
      "la cellule\u00a0: impossible"),
  NOT_WHOLE("not-whole", Severity.ERROR, "un nombre entier", "la cellule\u00a0: impossible"),
  PERCENT_OUT_OF_RANGE(
      "percent-out-of-range",
      Severity.ERROR,
      "un pourcentage de 0 à 100",
      "la cellule\u00a0: impossible"),
  PERCENT_BELOW_ONE("percent-below-one", Severity.WARNING, "un pourcentage sur cent, non sur un"),
  CHOICE_UNKNOWN(
      "choice-unknown",
      Severity.ERROR,
      "une réponse parmi celles proposées",
      "la cellule\u00a0: illisible, hors de la liste"),
  CONFIDENTIAL_MARK(
      "confidential-mark",
      Severity.WARNING,
      "« oui », « non » ou rien dans la case « confidentiel »"),
  SHEET_COPIED("sheet-copied", Severity.WARNING, "chaque feuille une seule fois"),
  MACROS("macros", Severity.WARNING, "un classeur sans macros"),
  READ_BY_LABELS(
      "read-by-labels", Severity.WARNING, "les repères du classeur fourni, là où ils étaient"),
  ANSWER_BESIDE("answer-beside", Severity.WARNING, "une réponse dans sa propre cellule"),
  ANSWER_UNSURE(
      "answer-unsure", Severity.WARNING, "une réponse qui n’appartient qu’à une question"),
  ANSWER_OVER(
      "answer-over",
      Severity.WARNING,
      "une réponse dans sa cellule, non dans une zone de texte ni dans une note"),
  WRITTEN_OUTSIDE(
      "written-outside", Severity.WARNING, "rien qui réponde hors des cellules des questions"),
  MERGED_CELLS("merged-cells", Severity.WARNING, "un nombre sur chaque ligne d’un tableau"),
  DRAWING_DAMAGED("drawing-damaged", Severity.WARNING, "des images et des dessins qui s’ouvrent"),
  PICTURES_ELSEWHERE(
      "pictures-elsewhere", Severity.WARNING, "des images sous la question qui les demande"),
  PICTURES_BESIDE(
      "pictures-beside", Severity.WARNING, "des images jointes à un seul bilan, non à deux"),
  TYPE_AMOUNT("type-amount", Severity.ERROR, "un montant en euros", "la cellule\u00a0: illisible"),
  TYPE_PERCENT("type-percent", Severity.ERROR, "un pourcentage", "la cellule\u00a0: illisible"),
  TYPE_COUNT(
      "type-count",
      Severity.ERROR,
      "un nombre entier, de 0 ou plus",
      "la cellule\u00a0: illisible"),
  TYPE_DECIMAL(
      "type-decimal", Severity.ERROR, "un nombre de 0 ou plus", "la cellule\u00a0: illisible"),
  TYPE_DATE("type-date", Severity.ERROR, "une date", "la cellule\u00a0: illisible"),
  TYPE_YES_NO("type-yes-no", Severity.ERROR, "oui ou non", "la cellule\u00a0: illisible"),
  TYPE_CODE("type-code", Severity.ERROR, "un code d’action", "la cellule\u00a0: illisible");

  private final String check;
  private final Severity severity;
  private final String asked;
  private final String because;

  /** A remark. */
  BuiltIn(String check, Severity severity, String asked) {
    this(check, severity, asked, "");
  }

  BuiltIn(String check, Severity severity, String asked, String because) {
    this.check = check;
    this.severity = severity;
    this.asked = asked;
    this.because = because;
  }

  /** Its stable name. */
  public String check() {
    return check;
  }

  public Severity severity() {
    return severity;
  }

  /** What is asked, in French. */
  public String asked() {
    return asked;
  }

  /** Why it may be an error, in French; "" for a remark. */
  public String because() {
    return because;
  }

  /** The names of all of them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(BuiltIn::check).toList();
  }
}
