package fr.comop.cli.text;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.ledger.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;

/** The audit trail, for people. */
public final class AuditText {
  private static final int WIDEST = 60;

  private AuditText() {}

  /** Lines, in the order given. */
  public static String of(List<AuditEntry> lines) {
    if (lines.isEmpty()) {
      return "Aucune ligne du journal d’audit ne répond à cette demande.";
    }
    Columns table = new Columns(WIDEST, "N°", "Quand", "Qui", "Quoi", "À propos de", "Détail");
    lines.forEach(
        one ->
            table.add(
                String.valueOf(one.id()),
                FrenchInstant.brief(one.happenedAt()),
                one.who().isEmpty() ? "(effacé)" : one.who(),
                one.what(),
                one.subject(),
                one.details()));
    return table.toString();
  }

  /** Whether its chain holds, and from which head to verify it again. */
  public static String of(AuditCheck.Result result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        result.flaws().isEmpty()
            ? "La chaîne du journal d’audit est intacte : "
                + counted(result.head().length())
                + ", dont "
                + result.noted()
                + " comparées au relevé tenu hors de la base."
            : "La chaîne du journal d’audit est rompue ("
                + counted(result.head().length())
                + ") :");
    result.flaws().forEach(one -> lines.add("- " + flaw(one)));
    long unconfirmed = result.head().length() - result.noted();
    if (unconfirmed > 0) {
      lines.add(
          "Le relevé tenu hors de la base (audit-heads) ne porte pas "
              + counted(unconfirmed)
              + " : rien d’extérieur ne les confirme. Une panne de courant en ôte les dernières ;"
              + " s’il en manque d’autres, cherchez qui l’a modifié.");
    }
    if (result.erased() > 0) {
      lines.add(
          "Textes personnels effacés, ce qui ne rompt pas la chaîne : " + result.erased() + ".");
    }
    if (result.restarts() > 0) {
      lines.add(
          "Le journal a été recommencé avec une base refaite : "
              + result.restarts()
              + " fois. Ce qu’il disait avant n’y est plus.");
    }
    lines.add("À noter ailleurs, pour « comop audit verify --head » :");
    return French.typeset(String.join("\n", lines)) + "\n" + result.head();
  }

  private static String counted(long lines) {
    return lines + (lines < 2 ? " ligne" : " lignes");
  }

  private static String flaw(AuditCheck.Flaw one) {
    String which =
        one.first() == one.last()
            ? "ligne " + one.first()
            : "lignes " + one.first() + " à " + one.last();
    return which
        + switch (one.kind()) {
          case CHANGED -> " : modifiée depuis qu’elle a été écrite.";
          case TEXT_CHANGED -> " : son texte (qui, détail) a été modifié.";
          case MISSING ->
              one.first() == one.last()
                  ? " : retirée du journal, ou perdue avec une sauvegarde plus ancienne de la base."
                  : " : retirées du journal, ou perdues avec une sauvegarde plus ancienne de la base.";
          case ADDED -> " : ajoutée hors de la chaîne ; comop ne l’a pas écrite.";
          case REWRITTEN -> " : autre que ce qui avait été relevé ; le journal a été refait.";
        };
  }
}
