package fr.comop.cli.text;

import fr.comop.convention.Conventions;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.funding.GrantAccount;
import fr.comop.funding.Paying;
import fr.comop.funding.Payment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Payments, for people. */
public final class PaymentsText {
  private static final int WIDEST = 44;

  private PaymentsText() {}

  /** All of these, and what they come to. */
  public static String of(List<Payment> all, Conventions conventions) {
    if (all.isEmpty()) {
      return "Aucun versement n’est enregistré.";
    }
    Columns table =
        new Columns(
            WIDEST, "Référence", "Structure", "Année", "Nature", "Montant", "Le", "Par", "État");
    all.forEach(
        one ->
            table.add(
                one.transfer().reference(),
                conventions.nameOf(one.transfer().beneficiary()),
                String.valueOf(one.transfer().year()),
                one.transfer().kind().french(),
                French.euros(one.transfer().amount()),
                French.day(one.transfer().day()),
                one.who(),
                state(one)));
    return French.typeset(
        table
            + "\nEn tout : "
            + French.euros(
                all.stream()
                    .filter(Payment::stands)
                    .map(one -> one.transfer().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            + ".");
  }

  private static String state(Payment one) {
    return one.takenBack() == null
        ? ""
        : "retiré le "
            + FrenchInstant.of(one.takenBack().at())
            + " par "
            + one.takenBack().who()
            + " : "
            + one.takenBack().reason();
  }

  /** What is said of those that were just entered. */
  public static String entered(Paying.Entered entered, Conventions conventions) {
    return said(entered, conventions, "Enregistré : ", "Déjà enregistré : ");
  }

  /** What is said of those that would be. */
  public static String foreseen(Paying.Entered entered, Conventions conventions) {
    return said(entered, conventions, "Serait enregistré : ", "Déjà enregistré : ")
        + "\nRien n’est enregistré.";
  }

  private static String said(
      Paying.Entered entered, Conventions conventions, String added, String known) {
    List<String> lines = new ArrayList<>();
    entered.added().forEach(one -> lines.add(added + said(one, conventions)));
    entered.known().forEach(one -> lines.add(known + said(one, conventions)));
    entered.doubtful().forEach(one -> lines.add(doubt(one, conventions)));
    return French.typeset(String.join("\n", lines));
  }

  private static String said(Payment one, Conventions conventions) {
    Payment.Transfer transfer = one.transfer();
    return Printable.of(transfer.reference())
        + ", "
        + conventions.nameOf(transfer.beneficiary())
        + ", "
        + transfer.kind().french()
        + " "
        + transfer.year()
        + " de "
        + French.euros(transfer.amount())
        + ", le "
        + French.day(transfer.day())
        + ".";
  }

  private static String doubt(GrantAccount account, Conventions conventions) {
    return "À vérifier : "
        + French.euros(account.paid())
        + " versés pour l’année "
        + account.year()
        + " "
        + French.of(conventions.nameOf(account.beneficiary()))
        + ", et "
        + account
            .grant()
            .map(grant -> French.euros(grant) + " promis par la convention.")
            .orElse("aucune subvention connue dans le fichier de la convention.");
  }

  /** What is said of columns that nothing is taken from. */
  public static String unread(List<String> columns) {
    return French.typeset(
        "Colonnes non lues : "
            + String.join(", ", columns.stream().map(Printable::of).toList())
            + ".");
  }

  /** What is said of one that was just taken back. */
  public static String withdrawn(Payment one, Conventions conventions) {
    return French.typeset("Retiré : " + said(one, conventions));
  }
}
