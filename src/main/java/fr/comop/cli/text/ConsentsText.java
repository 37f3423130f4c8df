package fr.comop.cli.text;

import fr.comop.consent.Consent;
import fr.comop.convention.Conventions;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import java.util.List;

/** Consents of structures, for people. */
public final class ConsentsText {
  private static final int WIDEST = 44;

  private ConsentsText() {}

  /** All of these, in the order in which they were entered. */
  public static String of(List<Consent> all, Conventions conventions) {
    if (all.isEmpty()) {
      return "Aucun accord n’est enregistré : rien de ce qui a été échangé ne sort de la Région.";
    }
    Columns table =
        new Columns(
            WIDEST, "Réf.", "Structure", "Convention", "Pour", "À qui", "Écrit", "Par", "État");
    all.forEach(
        one ->
            table.add(
                one.reference(),
                name(one, conventions),
                one.terms().convention(),
                one.terms().scope().french(),
                one.terms().reach().french(),
                French.day(one.terms().written()) + ", " + one.terms().evidence(),
                one.who(),
                state(one)));
    return table.toString();
  }

  private static String state(Consent one) {
    return one.takenBack() == null
        ? ""
        : "retiré le "
            + FrenchInstant.of(one.takenBack().at())
            + " par "
            + one.takenBack().who()
            + " : "
            + one.takenBack().reason();
  }

  /** What is said of one that was just entered. */
  public static String given(Consent one, Conventions conventions) {
    return French.typeset(
        one.reference()
            + " : accord "
            + French.of(name(one, conventions))
            + " du "
            + French.day(one.terms().written())
            + " pour divulguer "
            + one.terms().scope().french()
            + ", "
            + one.terms().reach().french()
            + " ("
            + one.terms().convention()
            + ").");
  }

  private static String name(Consent one, Conventions conventions) {
    return conventions.nameOf(one.terms().beneficiary());
  }
}
