package fr.comop.notice.letter;

import fr.comop.convention.LegalPerson;
import fr.comop.french.Plain;
import java.util.Arrays;

/**
 * How a letter speaks to a legal person of some kind. Nobody's sex is guessed: whoever is known
 * better stands in {@code config/structures.yaml}.
 */
enum LegalForm {
  ASSOCIATION(
      "association",
      "l’association",
      "de l’association",
      Written.LEGAL_REPRESENTATIVE,
      Written.PRESIDENT),
  COMMUNE(
      "commune ville",
      "la commune",
      "de la commune",
      "Madame ou Monsieur le Maire",
      "Madame la Maire, Monsieur le Maire"),
  ASSEMBLY(
      "communaute metropole departement syndicat",
      Written.BENEFICIARY,
      Written.OF_BENEFICIARY,
      "Madame ou Monsieur le Président",
      Written.PRESIDENT),
  /** Whose head is called in one of many ways. */
  OTHER(
      "",
      Written.BENEFICIARY,
      Written.OF_BENEFICIARY,
      Written.LEGAL_REPRESENTATIVE,
      "Madame, Monsieur");

  /** What its name may begin with, with spaces between. */
  private final String words;

  private final String name;
  private final String of;
  private final String addressedTo;
  private final String salutation;

  LegalForm(String words, String name, String of, String addressedTo, String salutation) {
    this.words = words;
    this.name = name;
    this.of = of;
    this.addressedTo = addressedTo;
    this.salutation = salutation;
  }

  private static final class Written {
    /** As the convention calls whoever it is. */
    static final String BENEFICIARY = "le bénéficiaire";

    static final String OF_BENEFICIARY = "du bénéficiaire";
    static final String LEGAL_REPRESENTATIVE = "À l’attention du représentant légal";
    static final String PRESIDENT = "Madame la Présidente, Monsieur le Président";
  }

  static LegalForm of(LegalPerson person) {
    String form = Plain.of(person.form());
    return Arrays.stream(values()).filter(one -> one.isCalled(form)).findFirst().orElse(OTHER);
  }

  private boolean isCalled(String form) {
    return !words.isEmpty() && Arrays.stream(words.split(" ")).anyMatch(form::startsWith);
  }

  /** "l’association". */
  String itself() {
    return name;
  }

  /** "de l’association". */
  String ofIt() {
    return of;
  }

  /** A line of the address, of at most 38 characters. */
  static String addressedTo(LegalPerson person) {
    String own = person.courtesy().addressedTo();
    return own.isBlank() ? of(person).addressedTo : own;
  }

  /** Without its comma. */
  static String salutation(LegalPerson person) {
    String own = person.courtesy().salutation();
    return own.isBlank() ? of(person).salutation : own;
  }
}
