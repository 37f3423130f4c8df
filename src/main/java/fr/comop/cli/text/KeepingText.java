package fr.comop.cli.text;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.keeping.BackingUp;
import fr.comop.keeping.Facts;
import fr.comop.keeping.MovingStore;
import fr.comop.keeping.Restoring;
import fr.comop.keeping.RowNames;
import fr.comop.ledger.audit.AuditCheck;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What became of a backup, or of a store that was moved, for people. */
public final class KeepingText {
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

  private KeepingText() {}

  /** A backup that was taken. */
  public static String of(BackingUp.Taken taken) {
    return Printable.of(
        "Sauvegarde faite : "
            + taken.file()
            + "\n"
            + holds(taken.facts())
            + counted(taken.contents(), " original, ", " originaux, ")
            + French.number(
                BigDecimal.valueOf(taken.size())
                    .divide(MEGABYTE)
                    .setScale(1, java.math.RoundingMode.UP))
            + " Mo\n"
            + missing(taken.facts())
            + gone(taken.gone().size())
            + leftOut(taken.facts().leftOut())
            + "À noter ailleurs : SHA-256 "
            + taken.sha256());
  }

  /** A backup that was read again. */
  public static String of(Facts facts, List<String> flaws) {
    return Printable.of(
        (flaws.isEmpty() ? "Intacte.\n" : "Abîmée :\n" + listed(flaws))
            + holds(facts)
            + missing(facts)
            + leftOut(facts.leftOut()).stripTrailing());
  }

  /** A backup that was put back. */
  public static String of(Restoring.Restored restored) {
    Facts facts = restored.facts();
    return Printable.of(
        "Restauré dans "
            + restored.place().data()
            + "\n"
            + holds(facts)
            + "Journal d’audit : "
            + audit(restored.check())
            + "\n"
            + missing(facts)
            + leftOut(facts.leftOut())
            + "Ce qui est arrivé, parti ou décidé après cet instant n’y est pas :\n"
            + "- ce qui a été reçu depuis est dans l’ancienne archive, s’il en reste une, et dans «"
            + " Traités »\u00a0: remettez ces courriels dans la boîte de réception\u00a0;\n"
            + "- les relances parties depuis ne sont pas connues\u00a0: « comop reminders --dry-run"
            + " » dit lesquelles partiraient, reminders.enabled = false les retient\u00a0;\n"
            + (restored.waiting() == 0
                ? "- aucun courriel n’attendait de partir.\n"
                : "- "
                    + counted(
                        restored.waiting(),
                        " courriel attendait de partir, et l’a peut-être fait depuis",
                        " courriels attendaient de partir, et l’ont peut-être fait depuis")
                    + "\u00a0: rien ne part deux fois de soi-même, « comop mails list » le dira.\n")
            + routes(restored.place())
            + "Remettez les mots de passe, et arrêtez l’original s’il tourne encore : le service"
            + " ne reprend que si vous dites oui, à « comop run » ou par « comop resume ».");
  }

  private static String routes(Restoring.Place place) {
    return place.hasRoutes()
        ? ""
        : "Il manque "
            + place.routes()
            + " : posez-y un lien vers le dossier « routes » de la distribution.\n";
  }

  /** A store that was taken over by another database. */
  public static String of(MovingStore.Moved moved, String url, String user) {
    long rows = moved.rows().values().stream().mapToLong(Long::longValue).sum();
    return Printable.of(
        "Base déplacée : "
            + counted(rows, " ligne", " lignes")
            + ", comparées à l’arrivée.\n"
            + listed(
                RowNames.counted(moved.rows()).entrySet().stream()
                    .map(
                        one ->
                            one.getKey()
                                + " : "
                                + French.number(BigDecimal.valueOf(one.getValue())))
                    .toList())
            + "Journal d’audit : "
            + audit(moved.check())
            + "\nDans application.properties :\n  store.url = "
            + url
            + "\n  store.user = "
            + user
            + "\n"
            + "et COMOP_STORE_PASSWORD_FILE dans l’environnement du service. L’ancienne base reste"
            + " telle quelle, marquée comme déplacée.");
  }

  private static String holds(Facts facts) {
    return "État du "
        + FrenchInstant.of(facts.at())
        + ", par "
        + facts.version()
        + "\u00a0: "
        + counted(facts.rows(), " ligne", " lignes")
        + ", journal d’audit jusqu’à "
        + facts.audit()
        + "\n";
  }

  private static String audit(AuditCheck.Result check) {
    return check.flaws().isEmpty()
        ? "intact, " + counted(check.head().length(), " ligne.", " lignes.")
        : "PAS INTACT (il ne l’était déjà plus) : « comop audit verify » dit où.";
  }

  private static String missing(Facts facts) {
    int count = facts.missing().size();
    return count == 0
        ? ""
        : "Manquaient à l’archive ("
            + count
            + ") :\n"
            + listed(facts.missing().stream().map(Object::toString).limit(20).toList());
  }

  private static String gone(int count) {
    return count == 0
        ? ""
        : counted(
                count,
                " original a été détruit pendant la sauvegarde, qui a encore les lignes qui le"
                    + " nomment",
                " originaux ont été détruits pendant la sauvegarde, qui a encore les lignes qui les"
                    + " nomment")
            + " : refaites-la quand « comop retention destroy » est fini.\n";
  }

  private static String leftOut(List<String> names) {
    return names.isEmpty() ? "" : "Laissés de côté, à remettre vous-même :\n" + listed(names);
  }

  private static String listed(List<String> all) {
    return all.stream().map(one -> "- " + one + "\n").collect(Collectors.joining());
  }

  private static String counted(long count, String one, String several) {
    return French.number(BigDecimal.valueOf(count)) + (count < 2 ? one : several);
  }
}
