package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Picture;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.identification.CloudDrives;
import fr.comop.intake.identification.FileKind;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.PicturesBeside;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Assesses and stores the files of an arrival, once it is known whose they are. */
public final class Filing {
  private final Conventions conventions;
  private final Assessor assessor;
  private final Submissions submissions;
  private final Submissions.Earlier earlier;
  private final Owing owing;
  private final PicturesBeside beside;
  private final Examinable examinable;
  private final Signing signing;

  public Filing(
      Conventions conventions,
      Assessor assessor,
      Submissions submissions,
      Submissions.Earlier earlier,
      Owing owing,
      PicturesBeside beside,
      Examinable examinable,
      Signing signing) {
    this.conventions = conventions;
    this.assessor = assessor;
    this.submissions = submissions;
    this.earlier = earlier;
    this.owing = owing;
    this.beside = beside;
    this.examinable = examinable;
    this.signing = signing;
  }

  /**
   * What became of each file, and of a link where no workbook came. Pictures go with the report
   * that came with them. What comes as a trial is not stored.
   */
  public List<Item> file(
      Arrival arrival, Envelope envelope, Beneficiary beneficiary, List<Opened> files) {
    List<Item> items = new ArrayList<>();
    List<Picture> pictures = beside.among(files);
    long reports = files.stream().filter(Filing::asksForPictures).count();
    int part = 0;
    for (Opened file : files) {
      part++;
      if (file.ours()) {
        List<Picture> own = asksForPictures(file) ? pictures : List.of();
        items.add(
            envelope.trial()
                ? tried(file, assess(arrival, envelope, beneficiary, file, own, reports))
                : workbook(arrival, envelope, beneficiary, file, part, own, reports));
      } else if (file.why() != null) {
        items.add(new Item.Unreadable(file.file(), file.why(), false));
      } else if (file.kind().meantAsAnswer()) {
        items.add(new Item.Stranger(file.file(), file.kind(), false));
      }
    }
    for (String name : envelope.tooLarge()) {
      items.add(new Item.TooLarge(new Attachment(name, arrival.sha256(), 0), false));
    }
    if (items.stream().noneMatch(Filing::isWorkbook)) {
      CloudDrives.linkedIn(envelope.body() + "\n" + String.join("\n", envelope.links()))
          .map(drive -> new Item.Linked(new Attachment("", arrival.sha256(), 0), drive, false))
          .ifPresent(items::add);
    }
    if (items.isEmpty()) {
      files.stream()
          .filter(file -> file.kind() == FileKind.PICTURE && !file.file().inText())
          .forEach(file -> items.add(new Item.Stranger(file.file(), file.kind(), false)));
    }
    if (envelope.trial()) {
      return List.copyOf(items);
    }
    Map<Attachment, Examinable.Doubt> inDoubt =
        signed(new Signing.Came(arrival, envelope.subject(), beneficiary, items), files);
    return examinable.kept(arrival, envelope.subject(), beneficiary, items, inDoubt);
  }

  /**
   * Puts signed copies in the place of items that were nothing.
   *
   * @return what may be one, and of which documents
   */
  private Map<Attachment, Examinable.Doubt> signed(Signing.Came came, List<Opened> files) {
    Map<Attachment, Examinable.Doubt> inDoubt = new HashMap<>();
    Map<Sha256, List<String>> seen = signing.seen(came, files);
    for (Opened file : files) {
      Signing.Meant meant =
          signing.meant(came, file, seen.getOrDefault(file.file().sha256(), List.of()));
      if (!meant.versions().isEmpty()) {
        came.items().removeIf(other -> isStranger(other, file.file()));
        meant.versions().forEach(version -> keep(came, file.file(), version));
      } else if (meant.unsigned() != null) {
        put(came.items(), new Item.Unsigned(file.file(), meant.unsigned()));
      } else if (!meant.inDoubt().isEmpty()) {
        put(came.items(), new Item.Stranger(file.file(), file.kind(), false));
        inDoubt.put(file.file(), new Examinable.Doubt(meant.inDoubt(), meant.what()));
      }
    }
    return inDoubt;
  }

  private void keep(Signing.Came came, Attachment file, Submission version) {
    Submission now =
        signing.keep(
            version,
            new SignedCopies.Copy(
                version.id(),
                came.arrival().id(),
                file.name(),
                file.sha256(),
                came.arrival().receivedAt()));
    came.items().replaceAll(item -> unremarked(item, now));
    Submission counting =
        Submissions.counting(submissions.of(now.beneficiary(), now.form(), now.year()))
            .filter(one -> one.id() != now.id())
            .orElse(null);
    came.items().add(new Item.Signed(file, now, counting));
  }

  /** In the place of what stood for the same file, else at the end. */
  private static void put(List<Item> items, Item item) {
    items.removeIf(other -> isStranger(other, item.file()));
    items.add(item);
  }

  private static boolean isStranger(Item item, Attachment file) {
    return item instanceof Item.Stranger && item.file().equals(file);
  }

  /** What is left of findings in a version: nothing about the signature once it has come signed. */
  List<Finding> left(Submission version, List<Finding> findings) {
    return signing.left(version, findings);
  }

  private Item unremarked(Item item, Submission signed) {
    return item instanceof Item.Submitted stored
            && stored.submission().reference().equals(signed.reference())
        ? new Item.Submitted(
            stored.file(),
            stored.workbook(),
            stored
                .submission()
                .with(signing.without(stored.findings(), signed.form(), signed.formVersion())))
        : item;
  }

  /** What a workbook is beside one to be counted: without an answer, or of another year. */
  private static Optional<Item> uncounted(Opened file, Assessor.Assessment assessment) {
    if (!assessment.filled().hasOwnAnswers()) {
      return Optional.of(new Item.Blank(file.file(), assessment));
    }
    return assessment.findings().stream().anyMatch(one -> one.check().equals(Assessor.YEAR))
        ? Optional.of(new Item.OtherYear(file.file(), assessment))
        : Optional.empty();
  }

  private static Item tried(Opened file, Assessor.Assessment assessment) {
    return uncounted(file, assessment)
        .orElseGet(() -> new Item.Tried(file.file(), read(file), assessment));
  }

  private static Workbook read(Opened file) {
    return java.util.Objects.requireNonNull(file.workbook());
  }

  private static boolean asksForPictures(Opened file) {
    return file.ours() && file.form() != null && PicturesBeside.askedBy(file.form());
  }

  private static boolean isWorkbook(Item item) {
    return item.match(
        checked -> true,
        uncounted -> true,
        repeated -> true,
        unreadable -> true,
        tooLarge -> true,
        noWorkbook -> false,
        kept -> false);
  }

  private Item workbook(
      Arrival arrival,
      Envelope envelope,
      Beneficiary beneficiary,
      Opened file,
      int part,
      List<Picture> pictures,
      long reports) {
    Optional<Submission> earlier = submissions.sameContent(beneficiary.id(), file.file().sha256());
    // What was missing may be the very pictures that come with it this time.
    boolean mended =
        !pictures.isEmpty() && earlier.filter(one -> one.outcome() != Outcome.COMPLETE).isPresent();
    if (earlier.isPresent() && !mended) {
      return new Item.Repeated(file.file(), earlier.get());
    }
    Assessor.Assessment assessment =
        assess(arrival, envelope, beneficiary, file, pictures, reports);
    Workbook workbook = read(file);
    return uncounted(file, assessment)
        .orElseGet(
            () ->
                new Item.Submitted(
                    file.file(),
                    workbook,
                    store(arrival, beneficiary, file.file(), part, workbook, assessment)));
  }

  private Assessor.Assessment assess(
      Arrival arrival,
      Envelope envelope,
      Beneficiary beneficiary,
      Opened file,
      List<Picture> pictures,
      long reports) {
    Workbook workbook = read(file);
    Form form = java.util.Objects.requireNonNull(file.form());
    boolean whose = reports == 1;
    Layout layout = java.util.Objects.requireNonNull(file.layout());
    Assessor.Assessment assessment =
        assessor.assess(
            whose ? workbook.with(pictures) : workbook,
            form,
            layout,
            beneficiary,
            arrival.receivedAt(),
            year -> owing.owes(beneficiary, form.id(), year));
    assessment = Headed.of(assessment, file.file().name(), envelope.subject());
    return whose || pictures.isEmpty()
        ? assessment
        : assessment.and(PicturesBeside.undecided(pictures.size()));
  }

  /** Stores what was assessed as the next version of its deliverable. */
  public FilledSubmission store(
      Arrival arrival,
      Beneficiary beneficiary,
      Attachment file,
      int part,
      Workbook workbook,
      Assessor.Assessment assessment) {
    String form = assessment.filled().form().id();
    int year = assessment.year();
    FilledSubmission submission =
        new FilledSubmission(
            arrival.id(),
            part,
            file.name(),
            file.sha256(),
            beneficiary,
            year,
            submissions.nextVersion(beneficiary.id(), form, year),
            arrival.receivedAt(),
            workbook.producer(),
            assessment.filled(),
            assessment.findings());
    submissions.add(
        submission, planned(beneficiary, submission.filled(), year, submission.outcome()));
    return submission;
  }

  /** The actions that a programme plans, with their codes; none while it is incomplete. */
  List<PlannedAction> planned(Beneficiary whose, FilledForm filled, int year, Outcome outcome) {
    if (!outcome.complete()) {
      return List.of();
    }
    String form = filled.form().id();
    int first = year + 1;
    Convention convention = conventions.about(whose.id(), form, year);
    int last = convention.isBaseline(form, year) ? convention.ends().getYear() : first;
    List<PlannedAction> before =
        Stream.concat(
                Stream.of(year),
                Stream.ofNullable(convention.baseline()).map(Convention.Baseline::year))
            .distinct()
            .flatMap(one -> earlier.planned(whose.id(), form, one).stream())
            .toList();
    return new ActionCodes(before).of(filled, first, last);
  }
}
