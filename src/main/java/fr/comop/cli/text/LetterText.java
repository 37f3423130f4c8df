package fr.comop.cli.text;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.french.FrenchInstant;
import java.util.ArrayList;
import java.util.List;

/** A mail of ours as its reader has it, for people. */
public final class LetterText {
  private LetterText() {}

  /** In a line: "C-0002, parti le …, à a@b.example : objet". */
  static String line(Outbox.Letter one) {
    return one.queued().reference()
        + ", "
        + became(one)
        + ", à "
        + String.join(", ", one.queued().mail().to())
        + "\u00a0: "
        + one.queued().mail().subject();
  }

  private static String became(Outbox.Letter one) {
    return one.fate().french()
        + (one.sentAt() == null ? "" : " le " + FrenchInstant.of(one.sentAt()));
  }

  /**
   * All of it.
   *
   * @param from who it says it is from: "Région … <comop@region.example>"
   */
  public static String of(Outbox.Letter letter, String from) {
    Mail mail = letter.queued().mail();
    List<String> lines = new ArrayList<>();
    lines.add(letter.queued().reference() + " – " + became(letter));
    if (!letter.why().isEmpty()) {
      lines.add("Motif : " + letter.why());
    }
    lines.add("De : " + from);
    lines.add("À : " + String.join(", ", mail.to()));
    if (!mail.cc().isEmpty()) {
      lines.add("Copie : " + String.join(", ", mail.cc()));
    }
    lines.add("Objet : " + mail.subject());
    lines.add("Identifiant : " + mail.messageId());
    if (mail.inReplyTo() != null) {
      lines.add("En réponse à : " + mail.inReplyTo());
    }
    mail.files().forEach(file -> lines.add("Pièce jointe : " + file.name()));
    lines.add("");
    return Printable.of(String.join("\n", lines).replace(" :", "\u00a0:") + "\n" + mail.text());
  }
}
