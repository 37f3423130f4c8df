package fr.comop.cli.text;

import fr.comop.correspondence.Outbox;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.Register;
import fr.comop.intake.Withdrawals;
import fr.comop.intake.assessment.Exhibit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came in, for people. */
public final class ArrivalsText {
  private static final int WIDEST = 60;

  private ArrivalsText() {}

  /** Lines of the register, in their order. */
  public static String of(List<Register.Line> lines) {
    if (lines.isEmpty()) {
      return "Aucune arrivée ne répond à cette demande.";
    }
    Columns table = new Columns(WIDEST, "Référence", "Reçu", "De", "Objet", "État", "Devenu");
    lines.forEach(
        one ->
            table.add(
                one.arrival().reference(),
                FrenchInstant.brief(one.arrival().receivedAt()),
                one.arrival().from(),
                one.arrival().title(),
                one.arrival().state().french(),
                became(one)));
    return table.toString();
  }

  private static String became(Register.Line line) {
    String documents =
        Stream.concat(
                line.filed().stream().map(ArrivalsText::filed),
                line.exhibits().stream().map(ArrivalsText::exhibit))
            .collect(Collectors.joining("\n"));
    return documents.isEmpty() ? line.arrival().became() : documents;
  }

  private static String filed(Withdrawals.Filed one) {
    return one.reference() + (one.stands() ? "" : " (retirée)");
  }

  private static String exhibit(Exhibit one) {
    return one.reference() + (one.waits() ? " (à examiner)" : "");
  }

  /** What stands below all that quarantine says of an arrival. */
  public static String below(Register.Line line, List<Outbox.Letter> letters) {
    StringBuilder text = new StringBuilder();
    String documents = became(line);
    if (!line.filed().isEmpty() || !line.exhibits().isEmpty()) {
      text.append("\nDevenue :\n  ").append(documents.replace("\n", "\n  "));
    }
    if (!letters.isEmpty()) {
      text.append("\nÉcrit à son sujet :");
    }
    letters.forEach(one -> text.append("\n  ").append(LetterText.line(one)));
    return Printable.of(text.toString());
  }
}
