package fr.comop.cli.text;

import fr.comop.convention.Conventions;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.reminder.ExtensionRegister;
import java.util.List;

/** Extensions, for people. */
public final class ExtensionsText {
  private static final int WIDEST = 44;

  private ExtensionsText() {}

  /** All of them, those that were cancelled too. */
  public static String of(List<ExtensionRegister.Entered> all, Conventions conventions) {
    if (all.isEmpty()) {
      return "Aucun délai n’est accordé.";
    }
    Columns table =
        new Columns(WIDEST, "Bénéficiaire", "Document", "Échéance", "Accord", "Par", "Retiré");
    all.forEach(
        one ->
            table.add(
                conventions.nameOf(one.extension().beneficiary()),
                conventions.title(
                    one.extension().beneficiary(), one.extension().form(), one.extension().year()),
                French.day(one.extension().due()),
                one.extension().agreement(),
                one.who(),
                one.cancelledAt() == null
                    ? ""
                    : "le "
                        + FrenchInstant.brief(one.cancelledAt())
                        + " par "
                        + one.cancelledBy()));
    return table.toString();
  }
}
