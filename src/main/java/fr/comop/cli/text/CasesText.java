package fr.comop.cli.text;

import fr.comop.convention.Conventions;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.desk.LetterDesk;
import fr.comop.notice.desk.Proceedings;
import fr.comop.notice.desk.Told;
import fr.comop.notice.dossier.Dossier;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases, for people. */
public final class CasesText {
  private static final int WIDEST = 44;

  private CasesText() {}

  /** All of these. */
  public static String of(List<DefaultCase> all, Conventions conventions) {
    if (all.isEmpty()) {
      return French.typeset(
          "Aucun dossier. Un document jamais reçu en ouvre un de lui-même, quand le service envoie"
              + " les relances (reminders.enabled) ; à la main : « comop case open --help ».");
    }
    Columns table =
        new Columns(
            WIDEST,
            "Réf.",
            "Structure",
            "Année",
            "Cause",
            "Documents",
            "Ouvert",
            "Étape",
            "Lettres");
    all.forEach(
        one ->
            table.add(
                one.reference(),
                name(one, conventions),
                String.valueOf(one.key().year()),
                one.key().cause().french(),
                one.documents().stream()
                    .map(form -> conventions.title(one.key().beneficiary(), form, one.key().year()))
                    .collect(Collectors.joining(", ")),
                FrenchInstant.brief(one.history().get(0).at()),
                one.stage().french(),
                one.notices().stream()
                    .map(letter -> letter.reference() + " " + letter.stage().french())
                    .collect(Collectors.joining(", "))));
    return table.toString();
  }

  private static String name(DefaultCase file, Conventions conventions) {
    String id = file.key().beneficiary();
    return conventions.nameOf(id);
  }

  /** What is said of an act that was just done, or would be. */
  public static String taken(Proceedings.Taken taken, boolean dryRun, Conventions conventions) {
    DefaultCase file = taken.file();
    return Printable.of(
        (file.id() == 0 ? "Nouveau dossier" : file.reference())
            + ", "
            + name(file, conventions)
            + " "
            + file.key().year()
            + " : "
            + Told.of(file, taken.act())
            + leaving(taken.leaving(), dryRun)
            + (dryRun ? "\nRien n’est consigné." : "\nÉtape : " + file.stage().french() + "."));
  }

  /** What leaves, or would. */
  private static String leaving(@Nullable Dispatch dispatch, boolean dryRun) {
    return dispatch == null
        ? ""
        : (dryRun ? "\nPartirait" : "\nPart")
            + " ("
            + dispatch.way().french()
            + ") : le PDF d’empreinte "
            + dispatch.pdf().hex()
            + ", à "
            + String.join(", ", dispatch.address())
            + ".";
  }

  /** What is said of a case that was handed out. */
  public static String written(Dossier dossier, Path file) {
    return counted(dossier) + ", dans " + Printable.of(file.toString()) + ".";
  }

  /** What would be in it. */
  public static String foreseen(Dossier dossier, Path file) {
    StringBuilder text =
        new StringBuilder(
            counted(dossier) + " seraient dans " + Printable.of(file.toString()) + " :\n");
    for (int at = 0; at < dossier.pieces().size(); at++) {
      text.append(at + 1).append(". ").append(Printable.of(dossier.pieces().get(at).title()));
      text.append('\n');
    }
    return text + "Rien n’est écrit.";
  }

  private static String counted(Dossier dossier) {
    return dossier.reference()
        + " : "
        + dossier.pieces().size()
        + " pièces, "
        + dossier.trail().size()
        + " lignes du journal d’audit";
  }

  /** What is said of a PDF that was written. */
  public static String written(Notice letter, Path file) {
    return French.typeset(
        letter.reference()
            + ", "
            + letter.kind().french()
            + (LetterDesk.signedPrint(letter).isPresent()
                ? ", telle que signée"
                : LetterDesk.printed(letter).isPresent() ? ", telle qu’approuvée" : ", brouillon")
            + " : "
            + Printable.of(file.toString()));
  }
}
