package fr.comop.intake.assessment;

import fr.comop.convention.Deliverable;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.FileKind;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of one file of an arrival. */
public sealed interface Item {
  /** The file. */
  Attachment file();

  /** What to make of an item, whichever it is; another kind of item asks for another answer. */
  interface Cases<T> {
    T submitted(Submitted item);

    T tried(Tried item);

    T repeated(Repeated item);

    T unreadable(Unreadable item);

    T stranger(Stranger item);

    T tooLarge(TooLarge item);

    T linked(Linked item);

    T blank(Blank item);

    T otherYear(OtherYear item);

    T signed(Signed item);

    T document(Document item);

    T unsigned(Unsigned item);
  }

  /** What these cases make of it. */
  <T> T match(Cases<T> cases);

  /**
   * What to make of an item, whether what was checked was stored or not, whether what is no
   * workbook of ours is a file or a link, and whether what is kept as it is is a signed copy, a
   * document without a form, or our own document.
   */
  default <T> T match(
      Function<Checked, T> checked,
      Function<Uncounted, T> uncounted,
      Function<Repeated, T> repeated,
      Function<Unreadable, T> unreadable,
      Function<TooLarge, T> tooLarge,
      Function<Item, T> noWorkbook,
      Function<Item, T> kept) {
    return match(
        new Cases<>() {
          @Override
          public T submitted(Submitted item) {
            return checked.apply(item);
          }

          @Override
          public T tried(Tried item) {
            return checked.apply(item);
          }

          @Override
          public T repeated(Repeated item) {
            return repeated.apply(item);
          }

          @Override
          public T unreadable(Unreadable item) {
            return unreadable.apply(item);
          }

          @Override
          public T stranger(Stranger item) {
            return noWorkbook.apply(item);
          }

          @Override
          public T tooLarge(TooLarge item) {
            return tooLarge.apply(item);
          }

          @Override
          public T linked(Linked item) {
            return noWorkbook.apply(item);
          }

          @Override
          public T blank(Blank item) {
            return uncounted.apply(item);
          }

          @Override
          public T otherYear(OtherYear item) {
            return uncounted.apply(item);
          }

          @Override
          public T signed(Signed item) {
            return kept.apply(item);
          }

          @Override
          public T document(Document item) {
            return kept.apply(item);
          }

          @Override
          public T unsigned(Unsigned item) {
            return kept.apply(item);
          }
        });
  }

  /** Itself, when it was read and checked. */
  default Optional<Checked> checked() {
    return match(
        Optional::of,
        uncounted -> Optional.empty(),
        repeated -> Optional.empty(),
        unreadable -> Optional.empty(),
        tooLarge -> Optional.empty(),
        noWorkbook -> Optional.empty(),
        kept -> Optional.empty());
  }

  /** A workbook that was read and checked. */
  sealed interface Checked extends Item {
    /** Id of its form. */
    String form();

    /** The deadline's year that it counts for. */
    int year();

    /** The workbook, as it was read. */
    Workbook workbook();

    /** What was answered. */
    FilledForm filled();

    /** What is wrong with it, errors first. */
    List<Finding> findings();

    /** How people call the submission that it is; empty when it was not stored. */
    Optional<String> reference();

    /** What comop says of it. */
    default Outcome outcome() {
      return Outcome.of(findings());
    }
  }

  /** A workbook that was stored. */
  record Submitted(Attachment file, Workbook workbook, FilledSubmission submission)
      implements Checked {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.submitted(this);
    }

    @Override
    public String form() {
      return submission.form();
    }

    @Override
    public int year() {
      return submission.year();
    }

    @Override
    public FilledForm filled() {
      return submission.filled();
    }

    @Override
    public List<Finding> findings() {
      return submission.findings();
    }

    @Override
    public Optional<String> reference() {
      return Optional.of(submission.reference());
    }
  }

  /** A workbook that was sent as a trial, and not stored. */
  record Tried(Attachment file, Workbook workbook, Assessor.Assessment assessment)
      implements Checked {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.tried(this);
    }

    @Override
    public String form() {
      return assessment.filled().form().id();
    }

    @Override
    public int year() {
      return assessment.year();
    }

    @Override
    public FilledForm filled() {
      return assessment.filled();
    }

    @Override
    public List<Finding> findings() {
      return assessment.findings();
    }

    @Override
    public Optional<String> reference() {
      return Optional.empty();
    }
  }

  /** A workbook that had come before, byte for byte. */
  record Repeated(Attachment file, Submission earlier) implements Item {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.repeated(this);
    }
  }

  /**
   * A workbook that cannot be read.
   *
   * @param examined whether it may be a document that is owed, so that a person examines it
   */
  record Unreadable(Attachment file, UnreadableWorkbook.Why why, boolean examined) implements Item {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.unreadable(this);
    }
  }

  /**
   * A file that is no workbook of ours: a text document, a PDF, a workbook from elsewhere.
   *
   * @param examined likewise
   */
  record Stranger(Attachment file, FileKind kind, boolean examined) implements Item {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.stranger(this);
    }
  }

  /**
   * A file above the size limit, left in the mail.
   *
   * @param examined likewise
   */
  record TooLarge(Attachment file, boolean examined) implements Item {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.tooLarge(this);
    }
  }

  /**
   * A link instead of a file, which is never opened.
   *
   * @param drive where it leads: "WeTransfer"
   * @param examined likewise
   */
  record Linked(Attachment file, String drive, boolean examined) implements Item {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.linked(this);
    }
  }

  /**
   * A signed and scanned copy of a complete document.
   *
   * @param version that it was filed with
   * @param counting the version that counts instead; null when it is that one
   */
  record Signed(Attachment file, Submission version, @Nullable Submission counting)
      implements Item {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.signed(this);
    }
  }

  /**
   * The document to sign that we had sent, come back as it was.
   *
   * @param version that it was made of
   */
  record Unsigned(Attachment file, Submission version) implements Item {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.unsigned(this);
    }
  }

  /** A document that has no form, in whatever file; a person will read it. */
  record Document(Attachment file, Deliverable deliverable, Instant receivedAt) implements Item {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.document(this);
    }
  }

  /** A workbook that was read, and does not count until a person says so. */
  sealed interface Uncounted extends Item {
    /** What it says. */
    Assessor.Assessment assessment();
  }

  /** A workbook of ours in which nobody has answered anything; it presents nothing. */
  record Blank(Attachment file, Assessor.Assessment assessment) implements Uncounted {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.blank(this);
    }
  }

  /** A workbook of a year of which nothing is asked any more, or not yet; it is not counted. */
  record OtherYear(Attachment file, Assessor.Assessment assessment) implements Uncounted {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.otherYear(this);
    }
  }
}
