package fr.comop.cli.text;

import fr.comop.convention.Conventions;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.assessment.Exhibit;
import java.util.List;

/** What was received in another form, for people. */
public final class ExhibitsText {
  private static final int WIDEST = 50;

  private ExhibitsText() {}

  public static String of(List<Exhibit> exhibits, Conventions conventions) {
    if (exhibits.isEmpty()) {
      return "Rien n’attend d’être examiné.";
    }
    Columns table =
        new Columns(
            WIDEST, "Réf.", "Arrivée", "Reçue", "De", "Fichier", "C’est", "Peut être", "Examen");
    exhibits.forEach(
        one ->
            table.add(
                one.reference(),
                Arrival.NUMBERING.reference(one.arrival()),
                FrenchInstant.brief(one.receivedAt()),
                conventions.nameOf(one.beneficiary()),
                one.fileName(),
                one.what(),
                String.join(
                    "\n",
                    one.forms().stream()
                        .map(form -> conventions.title(one.beneficiary(), form, one.year()))
                        .toList()),
                examined(one)));
    return table.toString();
  }

  private static String examined(Exhibit one) {
    Exhibit.Verdict verdict = one.verdict();
    return verdict == null
        ? "attend"
        : (verdict.stands() ? "retenue" : "écartée : " + verdict.reason())
            + ", "
            + FrenchInstant.brief(verdict.at())
            + " par "
            + verdict.who();
  }
}
