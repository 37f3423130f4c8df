package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.form.Finding;
import fr.comop.form.Forms;
import fr.comop.form.check.Signed;
import fr.comop.french.Words;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.FileKind;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.PrintedCodes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files the signed and scanned copy of a complete document with it. Which one is meant the code
 * tells that is printed on it, whichever the version or the year; a code that names what is not the
 * sender's, or no complete version, is put before a person. Without a code its name tells, else the
 * workbook that it came with, else the subject, else that only one asks for a signature; where none
 * of these does, a person examines it. Called inside a transaction.
 */
public final class Signing {
  private static final Set<String> SCANNED = Set.of("scan", "scans", "scanne", "scannee");

  /** Of the files of one arrival. */
  private static final int MOST_LOOKED_AT = 10;

  /** In bytes; the smallest scan of a page with a code that can be read has several thousand. */
  private static final int LEAST_SCAN = 2_000;

  /** Form and year in the reference of a submission. */
  private static final Pattern NAMED = Pattern.compile("([A-Z-]{1,40})-(\\d{4})-.{1,60}-V\\d{1,6}");

  private final Owing owing;
  private final Submissions submissions;
  private final SignedCopies copies;
  private final Forms forms;
  private final PrintedCodes codes;

  public Signing(
      Owing owing, Submissions submissions, SignedCopies copies, Forms forms, PrintedCodes codes) {
    this.codes = codes;
    this.owing = owing;
    this.submissions = submissions;
    this.copies = copies;
    this.forms = forms;
  }

  /** What came of an arrival, as far as it is known which document each thing is. */
  record Came(Arrival arrival, String subject, Beneficiary whose, List<Item> items) {
    Set<String> forms() {
      return items.stream()
          .filter(Item.Checked.class::isInstance)
          .map(item -> ((Item.Checked) item).form())
          .collect(Collectors.toSet());
    }
  }

  /**
   * What a file may be the signed copy of.
   *
   * @param versions that it is filed with; none when it is none, or in doubt
   * @param inDoubt documents among which a person has to choose
   * @param what it is, for that person, in a few French words
   * @param unsigned the version of whose document to sign it is the very file; null when it is none
   */
  record Meant(
      List<Submission> versions,
      List<Deliverable> inDoubt,
      String what,
      @Nullable Submission unsigned) {
    static final Meant NOTHING = new Meant(List.of(), List.of(), "", null);

    private static Meant of(List<DeliverableState> states, String what) {
      Optional<Submission> one =
          states.size() == 1 ? states.get(0).counting() : Optional.<Submission>empty();
      return one.isPresent()
          ? new Meant(List.of(one.get()), List.of(), what, null)
          : doubtful(states.stream().map(DeliverableState::deliverable).toList(), what);
    }

    private static Meant doubtful(List<Deliverable> documents, String what) {
      return new Meant(List.of(), documents, what, null);
    }
  }

  /**
   * The references that are printed on what came. Nobody looks for one on a workbook, on what is
   * too small for a scan, on the pictures of a report, nor where no document to sign ever left for
   * this beneficiary: what comes for the first time is taken in no slower.
   */
  Map<Sha256, List<String>> seen(Came came, List<Opened> files) {
    List<Attachment> paper =
        files.stream()
            .filter(file -> mayBePaper(file, came))
            .map(Opened::file)
            .limit(MOST_LOOKED_AT)
            .toList();
    return paper.isEmpty() || !submissions.mayHaveToSign(came.whose().id())
        ? Map.of()
        : codes.on(paper);
  }

  private static boolean mayBePaper(Opened file, Came came) {
    return file.file().size() >= LEAST_SCAN
        && (file.kind() == FileKind.PDF
            || (file.kind() == FileKind.PICTURE
                && !file.file().inText()
                && (came.forms().isEmpty()
                    || tells(Words.of(file.file().name()))
                    || tells(Words.of(came.subject())))));
  }

  /**
   * What a file that came is the signed copy of, as far as anything tells.
   *
   * @param seen references printed on it
   */
  Meant meant(Came came, Opened file, List<String> seen) {
    Optional<Submission> ours =
        submissions
            .ofDocumentToSign(file.file().sha256())
            .filter(one -> one.beneficiary().equals(came.whose().id()));
    if (ours.isPresent()) {
      return new Meant(List.of(), List.of(), "", ours.get());
    }
    return seen.isEmpty() ? meant(came, file) : printed(came, file, seen);
  }

  /** What its codes say, where all of them name complete versions of who sent it. */
  private Meant printed(Came came, Opened file, List<String> seen) {
    List<Submission> own =
        seen.stream()
            .flatMap(reference -> submissions.find(reference).stream())
            .filter(one -> one.beneficiary().equals(came.whose().id()))
            .filter(one -> one.outcome().complete())
            .filter(this::stands)
            .toList();
    if (own.size() == seen.size()) {
      return new Meant(own, List.of(), "", null);
    }
    return Meant.doubtful(
        mayBe(came, seen),
        file.kind().french() + ", code QR de " + String.join(", ", seen.subList(0, 1)));
  }

  private boolean stands(Submission one) {
    return submissions.of(one.beneficiary(), one.form(), one.year()).stream()
        .anyMatch(other -> other.id() == one.id());
  }

  /** The sender's own documents of the form and year that are named, else what is under way. */
  private List<Deliverable> mayBe(Came came, List<String> seen) {
    List<Deliverable> named =
        seen.stream()
            .map(NAMED::matcher)
            .filter(Matcher::matches)
            .flatMap(
                one ->
                    owing
                        .deliverable(
                            came.whose(),
                            one.group(1).toLowerCase(Locale.ROOT),
                            Integer.parseInt(one.group(2)))
                        .stream())
            .distinct()
            .toList();
    return named.isEmpty()
        ? underWay(came).stream()
            .map(DeliverableState::deliverable)
            .filter(Deliverable::hasForm)
            .toList()
        : named;
  }

  private List<DeliverableState> underWay(Came came) {
    return owing.underWay(
        came.whose(), LocalDate.ofInstant(came.arrival().receivedAt(), Deliverable.ZONE));
  }

  /** What its name, or what it came with, tells. */
  private Meant meant(Came came, Opened file) {
    Words name = Words.of(file.file().name());
    Words subject = Words.of(came.subject());
    if (!mayBe(file, came, name, subject)) {
      return Meant.NOTHING;
    }
    List<DeliverableState> states = underWay(came);
    List<DeliverableState> complete =
        states.stream()
            .filter(DeliverableState::complete)
            .filter(one -> one.deliverable().hasForm())
            .toList();
    List<DeliverableState> owed =
        states.stream()
            .filter(one -> !one.complete())
            .filter(one -> !came.forms().contains(one.deliverable().form()))
            .toList();
    return complete.isEmpty()
        ? Meant.NOTHING
        : Meant.of(meant(came, complete, owed, name, subject), file.kind().french());
  }

  /** A picture is a photograph more often than a scan, and has to say that it is one. */
  private static boolean mayBe(Opened file, Came came, Words name, Words subject) {
    if (file.kind() == FileKind.PDF) {
      return true;
    }
    return file.kind() == FileKind.PICTURE
        && !file.file().inText()
        && came.items().stream().noneMatch(Item.Checked.class::isInstance)
        && (tells(name) || tells(subject));
  }

  private static boolean tells(Words words) {
    return words.anyBeginsWith("sign") || words.anyOf(SCANNED);
  }

  private List<DeliverableState> meant(
      Came came,
      List<DeliverableState> complete,
      List<DeliverableState> owed,
      Words name,
      Words subject) {
    if (!named(complete, name).isEmpty() || !named(owed, name).isEmpty()) {
      return named(complete, owed, name);
    }
    List<DeliverableState> beside =
        complete.stream().filter(one -> came.forms().contains(one.deliverable().form())).toList();
    if (!beside.isEmpty()) {
      List<DeliverableState> bySubject = named(beside, subject);
      return asking(bySubject.isEmpty() ? beside : bySubject);
    }
    if (!named(complete, subject).isEmpty() || !named(owed, subject).isEmpty()) {
      return named(complete, owed, subject);
    }
    boolean signed = name.anyBeginsWith("sign") || subject.anyBeginsWith("sign");
    return signed || owed.isEmpty() ? asking(complete) : both(complete, owed);
  }

  /** Those that are named; none where these are owed still: what came stands for them then. */
  private static List<DeliverableState> named(
      List<DeliverableState> complete, List<DeliverableState> owed, Words words) {
    List<DeliverableState> named = named(complete, words);
    return named.isEmpty() ? List.of() : both(named, named(owed, words));
  }

  private static List<DeliverableState> both(
      List<DeliverableState> some, List<DeliverableState> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** The only one whose form asks for a signature; else all of them. */
  private List<DeliverableState> asking(List<DeliverableState> states) {
    List<DeliverableState> asking =
        states.stream().filter(one -> asksForSignature(one.deliverable())).toList();
    return asking.size() == 1 ? asking : states;
  }

  private boolean asksForSignature(Deliverable one) {
    return forms.find(one.form(), one.version()).flatMap(Signed::askedBy).isPresent();
  }

  private static List<DeliverableState> named(List<DeliverableState> states, Words words) {
    return states.stream().filter(one -> Examinable.names(words, one.deliverable())).toList();
  }

  /**
   * Keeps a signed copy with its version, of which nothing is asked for the signature any more.
   *
   * @return the version as it is now
   */
  public Submission keep(Submission version, SignedCopies.Copy copy) {
    copies.add(copy);
    List<Finding> told = submissions.findings(version.id());
    List<Finding> left = without(told, version.form(), version.formVersion());
    if (left.size() < told.size()) {
      submissions.replaceFindings(version.id(), left, List.of());
    }
    return submissions.of(version.beneficiary(), version.form(), version.year()).stream()
        .filter(one -> one.id() == version.id())
        .findFirst()
        .orElse(version);
  }

  /** What is left of findings in a version: nothing about the signature once it has come signed. */
  List<Finding> left(Submission version, List<Finding> findings) {
    return copies.of(version.id()).isEmpty()
        ? findings
        : without(findings, version.form(), version.formVersion());
  }

  /** What is left of findings once there is a signed copy. */
  List<Finding> without(List<Finding> told, String form, int formVersion) {
    Optional<String> check = forms.find(form, formVersion).flatMap(Signed::askedBy);
    return check.isEmpty()
        ? told
        : told.stream().filter(one -> !one.check().equals(check.get())).toList();
  }
}
