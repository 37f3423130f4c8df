package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;
import fr.comop.desk.Numbering;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something received that is no readable workbook with answers of its own, and may stand for a
 * document that is owed: no article of the convention asks for a file format (art. 4.1 and 4.2). It
 * is kept with its date until a person has examined it.
 *
 * @param id 0 until it is stored
 * @param arrival id of the arrival that it came with
 * @param beneficiary its id
 * @param forms ids of the forms of what it may stand for, at least one
 * @param year the deadline's year
 * @param what it is, in a few French words: "document de texte"
 * @param fileName "" for a link
 * @param sha256 of its bytes; of the mail, where it has none of its own
 * @param verdict null until a person has examined it
 */
public record Exhibit(
    long id,
    long arrival,
    String beneficiary,
    List<String> forms,
    int year,
    Kind kind,
    String what,
    String fileName,
    Sha256 sha256,
    Instant receivedAt,
    @Nullable Verdict verdict) {
  /** How people name one: P-0007. */
  public static final Numbering NUMBERING = new Numbering("P", 4);

  /** What it may be. */
  public enum Kind {
    /** A document in another form: Word, PDF, a scan, a workbook from elsewhere, a link to one. */
    OTHER_FORM,
    /** A document that has no form, as any file. */
    DOCUMENT,
    /** A workbook that cannot be opened: damaged, protected, too large. */
    UNREADABLE,
    /** A workbook of ours in which nobody has answered anything. */
    BLANK,
    /** A workbook of another year, of which nothing is asked any more. */
    OTHER_YEAR
  }

  /**
   * What a person says of it.
   *
   * @param stands whether it stands for a document that is owed
   * @param reason why not, or ""
   * @param who examined it, as the audit trail names them
   */
  public record Verdict(boolean stands, String reason, String who, Instant at) {}

  /** "P-0007". */
  public String reference() {
    return NUMBERING.reference(id);
  }

  /** Whether a person said that it does not stand for what is owed, though it was something. */
  public boolean isSetAside() {
    return verdict != null && !verdict.stands() && kind != Kind.BLANK && kind != Kind.OTHER_YEAR;
  }

  /** Whether it waits for a person. */
  public boolean waits() {
    return verdict == null;
  }

  /**
   * Whether its date counts as the one on which something was presented, until a person says that
   * it does not; that of an untouched blank, or of another year's workbook, never does.
   */
  public boolean presents() {
    return kind != Kind.BLANK && kind != Kind.OTHER_YEAR && (verdict == null || verdict.stands());
  }

  /** "reçu", "reçu sous une autre forme", "reçu, mais illisible,", "lien reçu". */
  public String received() {
    return kind == Kind.DOCUMENT
        ? "reçu"
        : kind == Kind.UNREADABLE
            ? "reçu, mais illisible,"
            : fileName.isEmpty() ? "lien reçu" : "reçu sous une autre forme";
  }

  /** Whether it may stand for this document. */
  public boolean mayBe(String form, int inYear) {
    return year == inYear && forms.contains(form);
  }
}
