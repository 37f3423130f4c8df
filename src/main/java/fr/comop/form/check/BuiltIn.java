package fr.comop.form.check;

import fr.comop.form.Severity;
import java.util.Arrays;
import java.util.List;

/** The checks of every form, which no form's file has to ask for. */
public enum BuiltIn {
  YEAR("year", Severity.ERROR, "le classeur de l’année en cours"),
  FORM_VERSION("form-version", Severity.ERROR, "la version du formulaire que comop connaît"),
  SHEET_MISSING("sheet-missing", Severity.ERROR, "toutes les feuilles du formulaire"),
  QUESTION_MISSING("question-missing", Severity.ERROR, "toutes les questions obligatoires"),
  OPTIONAL_QUESTION_MISSING(
      "optional-question-missing", Severity.WARNING, "toutes les questions, même facultatives"),
  REQUIRED("required", Severity.ERROR, "une réponse à chaque question obligatoire"),
  PLACEHOLDER("placeholder", Severity.ERROR, "une réponse, non « ? », « n.c. » ou « à compléter »"),
  FEW_LINES(
      "few-lines", Severity.WARNING, "le nombre de lignes, et de réponses par colonne, attendu"),
  TOO_MANY_LINES("too-many-lines", Severity.ERROR, "5 000 lignes au plus dans un tableau"),
  SHIFTED(Shifts.CHECK, Severity.ERROR, "des réponses qui n’ont pas glissé d’une case"),
  DATE_IN_FUTURE(
      "date-in-future", Severity.ERROR, "une date qui ne dépasse pas le jour de réception"),
  DATE_UNREAL("date-unreal", Severity.ERROR, "une date qui existe au calendrier"),
  DATE_AS_NUMBER("date-as-number", Severity.WARNING, "une date écrite comme une date"),
  TEXT_TOO_LONG("text-too-long", Severity.ERROR, "5 000 caractères au plus dans une réponse"),
  FORMULA_BROKEN("formula-broken", Severity.ERROR, "une formule sans erreur"),
  FORMULA_NOT_COMPUTED("formula-not-computed", Severity.ERROR, "une formule calculée"),
  NUMBER_AMBIGUOUS("number-ambiguous", Severity.ERROR, "un nombre qui ne se lit que d’une façon"),
  BELOW_ZERO("below-zero", Severity.ERROR, "un nombre qui n’est pas négatif"),
  NOT_WHOLE("not-whole", Severity.ERROR, "un nombre entier"),
  PERCENT_OUT_OF_RANGE("percent-out-of-range", Severity.ERROR, "un pourcentage de 0 à 100"),
  PERCENT_BELOW_ONE("percent-below-one", Severity.WARNING, "un pourcentage sur cent, non sur un"),
  CHOICE_UNKNOWN("choice-unknown", Severity.ERROR, "une réponse parmi celles proposées"),
  MACROS("macros", Severity.WARNING, "un classeur sans macros"),
  READ_BY_LABELS(
      "read-by-labels", Severity.WARNING, "les repères du classeur fourni, là où ils étaient"),
  ANSWER_BESIDE("answer-beside", Severity.WARNING, "une réponse dans sa propre cellule"),
  ANSWER_UNSURE(
      "answer-unsure", Severity.WARNING, "une réponse qui n’appartient qu’à une question"),
  PICTURES_BESIDE(
      "pictures-beside", Severity.WARNING, "des images jointes à un seul bilan, non à deux"),
  TYPE_AMOUNT("type-amount", Severity.ERROR, "un montant en euros"),
  TYPE_PERCENT("type-percent", Severity.ERROR, "un pourcentage"),
  TYPE_COUNT("type-count", Severity.ERROR, "un nombre entier, de 0 ou plus"),
  TYPE_DECIMAL("type-decimal", Severity.ERROR, "un nombre de 0 ou plus"),
  TYPE_DATE("type-date", Severity.ERROR, "une date"),
  TYPE_YES_NO("type-yes-no", Severity.ERROR, "oui ou non"),
  TYPE_CODE("type-code", Severity.ERROR, "un code d’action");

  private final String check;
  private final Severity severity;
  private final String asked;

  BuiltIn(String check, Severity severity, String asked) {
    this.check = check;
    this.severity = severity;
    this.asked = asked;
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

  /** The names of all of them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(BuiltIn::check).toList();
  }
}
