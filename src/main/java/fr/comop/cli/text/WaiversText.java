package fr.comop.cli.text;

import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import fr.comop.intake.assessment.Waiver;
import java.time.LocalDate;
import java.util.List;

/** Checks that staff waived, for people. */
public final class WaiversText {
  private static final int WIDEST = 44;

  private WaiversText() {}

  /**
   * All of them.
   *
   * @param today the day it is in France
   */
  public static String of(List<Waiver> all, LocalDate today, Conventions conventions) {
    if (all.isEmpty()) {
      return "Aucun contrôle n’est levé.";
    }
    Columns table = new Columns(WIDEST, "Réf.", "Document", "Contrôle", "État", "Raison", "Par");
    all.forEach(
        one ->
            table.add(
                one.reference(),
                document(one, conventions),
                one.what(),
                state(one, today),
                one.reason(),
                one.who()));
    return table.toString();
  }

  private static String state(Waiver waiver, LocalDate today) {
    if (waiver.ended() != null) {
      return "a pris fin le " + French.day(waiver.ended().atZone(Deliverable.ZONE).toLocalDate());
    }
    return (waiver.until().isBefore(today) ? "échue le " : "jusqu’au ")
        + French.day(waiver.until());
  }

  private static String document(Waiver one, Conventions conventions) {
    return conventions.document(one.beneficiary(), one.form(), one.year());
  }

  /** What is said of one that was just given. */
  public static String given(Waiver waiver, Conventions conventions) {
    return French.typeset(
        waiver.reference()
            + " : le contrôle "
            + waiver.what()
            + " est levé pour le "
            + document(waiver, conventions)
            + " jusqu’au "
            + French.day(waiver.until())
            + ".");
  }
}
