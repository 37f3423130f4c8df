package fr.comop.intake.assessment;

import fr.comop.form.Form;
import fr.comop.intake.identification.FileKind;
import fr.comop.intake.identification.Opened;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a file that a person has had read.
 *
 * @param workbook null when it could not be read
 * @param form null when it is none of ours
 * @param assessment null likewise
 * @param why it is none of ours, or could not be read; null when it could
 * @param beside what the store says of it; null when there is no store, or nobody knows whose it is
 */
public record Reading(
    String beneficiary,
    @Nullable Workbook workbook,
    @Nullable Form form,
    Assessor.@Nullable Assessment assessment,
    @Nullable Why why,
    @Nullable Beside beside) {

  private static final String NOT_OURS = "NOT_OURS";
  private static final Set<FileKind> CONTAINERS =
      Set.of(FileKind.ZIP, FileKind.MAIL, FileKind.TNEF);
  private static final String ONE_AT_A_TIME =
      "Ce fichier en contient d’autres. Envoyé par courriel ou déposé, il serait ouvert ; cette"
          + " commande lit un classeur à la fois : extrayez-le d’abord.";

  /**
   * What the store says of a workbook.
   *
   * @param earlier the submission with the very same bytes; null when it never came
   * @param nextVersion the version that it would be, from 1
   */
  public record Beside(@Nullable Submission earlier, int nextVersion) {}

  /**
   * Why a file was not read as a form.
   *
   * @param code for programs: "DAMAGED", "NOT_OURS"
   * @param french for people
   */
  public record Why(String code, String french) {
    /** Of a file that cannot be read, or is none of ours. */
    public static Why of(Opened opened) {
      UnreadableWorkbook.Why why = opened.why();
      if (why != null) {
        return new Why(why.name(), why.french());
      }
      return new Why(
          NOT_OURS,
          CONTAINERS.contains(opened.kind()) ? ONE_AT_A_TIME : StrangerAdvice.of(opened.kind()));
    }
  }

  /** A file that is none of ours, or cannot be read. */
  public static Reading unreadable(@Nullable Workbook workbook, Why why) {
    return new Reading("", workbook, null, null, why, null);
  }

  /** The word that programs read. */
  public String outcome() {
    return assessment == null ? "unreadable" : Outcome.of(assessment.findings()).word();
  }
}
