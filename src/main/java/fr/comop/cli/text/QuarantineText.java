package fr.comop.cli.text;

import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.DroppedFile;
import java.util.List;
import java.util.stream.Collectors;

/** What was put aside, for people. */
public final class QuarantineText {
  private static final int WIDEST = 60;

  private QuarantineText() {}

  /** All that waits for a decision. */
  public static String of(List<Arrival> waiting) {
    if (waiting.isEmpty()) {
      return "Rien n’est en quarantaine.";
    }
    Columns table = new Columns(WIDEST, "Référence", "Reçu", "De", "Objet", "Motif");
    waiting.forEach(
        one ->
            table.add(
                one.reference(),
                FrenchInstant.brief(one.receivedAt()),
                one.from(),
                one.title(),
                one.became()));
    return table.toString();
  }

  /**
   * All about one arrival, whatever became of it.
   *
   * @param files that came together as it; none for a mail
   */
  public static String of(Arrival arrival, List<DroppedFile> files) {
    return Printable.of(
        String.join(
            "\n",
            arrival.reference() + " – " + arrival.state().french(),
            "Reçu le " + FrenchInstant.of(arrival.receivedAt()),
            "De : " + arrival.from(),
            "Objet : " + arrival.title(),
            "Motif : " + arrival.became(),
            files(arrival, files)));
  }

  private static String files(Arrival arrival, List<DroppedFile> files) {
    return files.size() < 2
        ? "Empreinte SHA-256 : " + arrival.sha256().hex()
        : "Fichiers : "
            + files.size()
            + files.stream()
                .map(file -> "\n  " + file.sha256().hex() + "  " + file.name())
                .collect(Collectors.joining());
  }
}
