package fr.comop.cli.text;

import fr.comop.convention.Conventions;
import fr.comop.correspondence.Outbox;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.Withdrawing;
import java.util.ArrayList;
import java.util.List;

/** What was taken back, and what is left to do, for people. */
public final class WithdrawnText {
  private WithdrawnText() {}

  /**
   * All that is to be said.
   *
   * @param conventions which know what documents are called
   */
  public static String of(Withdrawing.Undone undone, Conventions conventions) {
    List<String> lines = new ArrayList<>();
    undone
        .withdrawn()
        .forEach(one -> lines.add(one + " ne compte plus ; l’original est conservé."));
    undone.signed().forEach(one -> lines.add("L’exemplaire signé n’est plus joint à " + one + "."));
    if (!undone.signed().isEmpty()) {
      lines.add("« comop recheck » redemande la signature, si elle manque.");
    }
    undone.waiting().forEach(one -> lines.add(one + waits(one)));
    undone.documents().forEach(one -> lines.add(counts(one, conventions)));
    undone
        .keptBack()
        .forEach(
            one ->
                lines.add(
                    one.reference() + " n’était pas parti et ne partira pas : " + title(one)));
    lines.add("Personne n’est averti de ce retrait.");
    undone.out().forEach(one -> lines.add(out(one)));
    return Printable.of(French.typeset(String.join("\n", lines)));
  }

  private static String waits(String reference) {
    return reference.startsWith("AR-")
        ? " est de nouveau en quarantaine : « comop quarantine list »."
        : " attend de nouveau d’être examinée : « comop examine list ».";
  }

  private static String counts(Withdrawing.Left one, Conventions conventions) {
    return conventions.title(one.beneficiary(), one.form(), one.year())
        + conventions
            .beneficiary(one.beneficiary())
            .map(whose -> " " + French.of(whose.name()))
            .orElse("")
        + " : "
        + one.counts()
            .map(
                version ->
                    "la version "
                        + version.version()
                        + " compte ("
                        + version.outcome().french()
                        + ", "
                        + version.received()
                        + ").")
            .orElse(
                conventions.isBaseline(one.beneficiary(), one.form(), one.year())
                    ? "plus aucune version ne compte ; « comop import » en enregistre une autre."
                    : "plus aucune version ne compte, le document est de nouveau attendu.");
  }

  private static String title(Outbox.Queued one) {
    return "« " + one.mail().subject() + " », à " + String.join(", ", one.mail().to()) + ".";
  }

  private static String out(Outbox.Letter one) {
    return "À corriger de vive voix : "
        + one.queued().reference()
        + ", "
        + one.fate().french()
        + (one.sentAt() == null ? "" : " le " + FrenchInstant.of(one.sentAt()))
        + ", "
        + title(one.queued())
        + " « comop mails show "
        + one.queued().reference()
        + " » le montre.";
  }
}
