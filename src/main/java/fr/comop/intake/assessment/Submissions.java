package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.form.Finding;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was submitted. Called inside a transaction. */
public interface Submissions {
  /** Stores a submission with its answers and findings. */
  void add(FilledSubmission submission, List<PlannedAction> planned);

  /**
   * A document on paper, or in another form, or that has none: nothing of it is read.
   *
   * @param sha256 of its scan, or of its file
   * @param formVersion {@link fr.comop.convention.Owed#NO_FORM} where it has none
   * @param outcome what a person says of it
   */
  record Presented(
      long arrival,
      String fileName,
      Sha256 sha256,
      Beneficiary beneficiary,
      String form,
      int formVersion,
      int year,
      Instant receivedAt,
      Outcome outcome) {}

  /**
   * Stores what is presented, without its answers.
   *
   * @return its reference
   */
  String addPresented(Presented presented);

  /** What was stored after an instant, in the order of receipt. */
  List<Submission> recordedSince(Instant since);

  /** Every submission of one deliverable that stands, {@link Submission#BY_RECEIPT}. */
  List<Submission> of(String beneficiary, String form, int year);

  /** The submission of this reference, in capitals, whether it stands or not. */
  Optional<Submission> find(String reference);

  /**
   * One answer as it was stored: of a question, or of a cell of a table.
   *
   * @param line of a table, from 1; 0 for a question that is answered in one cell
   * @param col id of the table's column; "" likewise
   * @param mark by what it is marked confidential (convention, art. 6); null where it is not
   * @param typed as a person saw it in the cell
   * @param text what was understood, a wording a line where several were chosen; null for a number
   *     or a day
   */
  record Given(
      String question,
      int line,
      String col,
      Place place,
      @Nullable Mark mark,
      String typed,
      @Nullable String text,
      @Nullable BigDecimal number,
      @Nullable LocalDate day) {
    /** Whether it is marked confidential. */
    public boolean confidential() {
      return mark != null;
    }
  }

  /** All that was answered in a submission, by question and line. */
  List<Given> given(long id);

  /** Those that staff have withdrawn, {@link Submission#BY_RECEIPT}: nothing else knows of them. */
  List<Submission> withdrawn(String beneficiary, String form, int year);

  /** The number of the next version of a deliverable, from 1. */
  int nextVersion(String beneficiary, String form, int year);

  /** A submission of this beneficiary with the very same bytes, or whose marked copy has them. */
  Optional<Submission> sameContent(String beneficiary, Sha256 sha256);

  /**
   * What stood outside of every question of a submission, in the order of its workbook; empty when
   * no submission has that reference.
   */
  Optional<List<Outside>> outside(String reference);

  /** Every workbook in the store, what came on paper left out, by deliverable and receipt. */
  List<SubmittedWorkbook> workbooks();

  /**
   * A picture that counts for a submission.
   *
   * @param question id; {@link fr.comop.form.FilledForm#BESIDE} where nobody says which
   * @param confidential whether it is marked (convention, art. 6)
   * @param workbook that it came with
   */
  record Pictured(String question, Picture picture, boolean confidential, Sha256 workbook) {}

  /** The pictures of a submission, by question and order. */
  List<Pictured> pictures(long id);

  /** The pictures that came beside the workbook of a submission, and count for it. */
  List<Picture> picturesBeside(long id);

  /** What was found in a submission, as it was told. */
  List<Finding> findings(long id);

  /**
   * Replaces what was found in a submission, and its outcome with it.
   *
   * @param planned the actions that it plans, stored unless it has some already, whose codes stay
   */
  void replaceFindings(long id, List<Finding> findings, List<PlannedAction> planned);

  /** Remembers the marked copy that goes back with a submission. */
  void keepMarkedCopy(String reference, Sha256 copy);

  /** The marked copy that went back with a submission. */
  Optional<Sha256> markedCopy(long id);

  /**
   * The workbook that a submission was read from.
   *
   * @param sha256 of its bytes, which are in the archive
   */
  record Original(String fileName, Sha256 sha256) {}

  /** The workbook, or the scan, that a submission was. */
  Original original(long id);

  /** Remembers the document to sign that was made of a submission. */
  void keepDocumentToSign(long id, Sha256 document);

  /** The document to sign that was made of a submission. */
  Optional<Sha256> documentToSign(long id);

  /** The submission whose document to sign has these very bytes. */
  Optional<Submission> ofDocumentToSign(Sha256 document);

  /** Whether a beneficiary ever sent a complete workbook, and so may have a document to sign. */
  boolean mayHaveToSign(String beneficiary);

  /** Notes that the very same file came once more. */
  void sentAgain(long id);

  /** How often a deliverable came incomplete, the same file each time it came. */
  int incompleteSendings(String beneficiary, String form, int year);

  /** The version that counts: of the complete ones the last received, else the last received. */
  static Optional<Submission> counting(List<Submission> versions) {
    return versions.stream()
        .filter(one -> one.outcome().complete())
        .max(Submission.BY_RECEIPT)
        .or(() -> versions.stream().max(Submission.BY_RECEIPT));
  }

  /**
   * What the documents said that lie before the one that is looked at: the version of each that
   * counts, where it is complete. Called inside a transaction.
   */
  interface Earlier {
    /**
     * The actions of the latest complete programme of that form and deadline's year; none when
     * there is no complete one.
     */
    List<PlannedAction> planned(String beneficiary, String form, int year);

    /**
     * An action that a complete programme planned.
     *
     * @param year the deadline's year of that programme
     * @param inForce whether that version of it is the one that counts, and complete
     */
    record Plan(int year, boolean inForce, PlannedAction action) {}

    /**
     * The actions of every complete version of a programme form, of all years; by year and line.
     */
    List<Plan> everPlanned(String beneficiary, String form);

    /**
     * The figures of the latest complete version of a deliverable, by {@link
     * fr.comop.form.check.Term#key}, those of a column added up; none when there is no such
     * version.
     */
    Map<String, BigDecimal> figures(String beneficiary, String form, int year);

    /**
     * A text that was answered.
     *
     * @param confidential whether it was marked so (convention, art. 6)
     */
    record Said(String text, boolean confidential) {}

    /**
     * The texts that the latest complete version of a deliverable answers its questions with, by
     * question id, those of tables left out; none when there is no such version.
     */
    Map<String, Said> texts(String beneficiary, String form, int year);
  }
}
