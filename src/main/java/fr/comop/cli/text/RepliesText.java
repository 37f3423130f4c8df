package fr.comop.cli.text;

import fr.comop.convention.Conventions;
import fr.comop.french.FrenchInstant;
import fr.comop.reminder.Reply;
import java.util.List;

/** Replies to reminders, for people. */
public final class RepliesText {
  private static final int WIDEST = 60;

  private RepliesText() {}

  public static String of(List<Reply> replies, Conventions conventions) {
    if (replies.isEmpty()) {
      return "Aucune réponse n’attend.";
    }
    Columns table =
        new Columns(WIDEST, "Réf.", "Reçue", "De", "Documents dus", "Sujet", "Début", "Traitée");
    replies.forEach(
        one ->
            table.add(
                one.reference(),
                FrenchInstant.brief(one.receivedAt()),
                conventions.nameOf(one.beneficiary()),
                String.join(
                    "\n",
                    one.forms().stream()
                        .map(form -> conventions.title(one.beneficiary(), form, one.year()))
                        .toList()),
                one.label().french(),
                one.quote(),
                one.doneAt() == null
                    ? ""
                    : FrenchInstant.brief(one.doneAt()) + " par " + one.doneBy()));
    return table.toString();
  }
}
