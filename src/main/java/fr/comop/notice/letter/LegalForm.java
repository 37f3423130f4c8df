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
      Written.PRESIDENT,
      Court.ANY_WAY),
  COMMUNE(
      "commune|ville",
      "la commune",
      "de la commune",
      "Madame ou Monsieur le Maire",
      "Madame la Maire, Monsieur le Maire",
      Court.DEPENDS),
  ASSEMBLY(
      "communaute|metropole|departement|syndicat",
      Written.BENEFICIARY,
      Written.OF_BENEFICIARY,
      "Madame ou Monsieur le Président",
      Written.PRESIDENT,
      Court.TELERECOURS),
  PUBLIC(
      "universite|etablissement public|region",
      Written.BENEFICIARY,
      Written.OF_BENEFICIARY,
      Written.LEGAL_REPRESENTATIVE,
      "Madame, Monsieur",
      Court.TELERECOURS),
  FOUNDATION(
      "fondation",
      "la fondation",
      "de la fondation",
      Written.LEGAL_REPRESENTATIVE,
      Written.PRESIDENT,
      Court.ANY_WAY),
  /** Whose head is called in one of many ways. */
  OTHER(
      "",
      Written.BENEFICIARY,
      Written.OF_BENEFICIARY,
      Written.LEGAL_REPRESENTATIVE,
      "Madame, Monsieur",
      Court.DEPENDS);

  /** What its name may begin with, with bars between. */
  private final String words;

  private final String name;
  private final String of;
  private final String addressedTo;
  private final String salutation;
  private final Court court;

  LegalForm(
      String words, String name, String of, String addressedTo, String salutation, Court court) {
    this.words = words;
    this.name = name;
    this.of = of;
    this.addressedTo = addressedTo;
    this.salutation = salutation;
    this.court = court;
  }

  /** By which way one of a form seizes an administrative court (CJA, R.414-1). */
  enum Court {
    /** As it likes. */
    ANY_WAY("libre"),
    /** As any public body but a small commune. */
    TELERECOURS("telerecours"),
    /** The form alone does not tell. */
    DEPENDS("selon");

    private final String word;

    Court(String word) {
      this.word = word;
    }

    /** As texts ask for it. */
    String word() {
      return word;
    }

    static Court of(LegalPerson person) {
      Boolean only = person.telerecoursOnly();
      return only == null ? LegalForm.of(person).court : only ? TELERECOURS : ANY_WAY;
    }
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
    return !words.isEmpty() && Arrays.stream(words.split("\\|")).anyMatch(form::startsWith);
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
