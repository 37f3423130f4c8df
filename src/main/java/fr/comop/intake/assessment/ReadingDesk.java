package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.desk.Desk;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Severity;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.Opener;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.Claim;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and checks one workbook for a person, and stores nothing. */
public final class ReadingDesk {
  private static final Sha256 NOT_ARCHIVED = new Sha256("0".repeat(64));

  private final Locator locator;
  private final Conventions conventions;

  public ReadingDesk(Locator locator, Conventions conventions) {
    this.locator = locator;
    this.conventions = conventions;
  }

  /**
   * What is to be read.
   *
   * @param whose id of whose it should be; null for what its marks say
   * @param form null for what its marks say
   * @param year the deadline's; null for what its marks say, or for the one that it would count for
   */
  public record Question(
      Path file, @Nullable String whose, @Nullable Form form, @Nullable Integer year) {}

  /** What a workbook is compared with, where there is a store. */
  public record StoreSide(Desk desk, Assessor assessor, Submissions submissions, Owing owing) {}

  /** A file opened, before anybody compares it with anything. */
  private record Open(Workbook workbook, Form form, Layout layout, String whose) {}

  /** What the file says by itself, were it received on a day (Europe/Paris). */
  public Reading alone(Question question, LocalDate today) throws IOException {
    Opened opened = opened(question.file());
    Open open = open(question, opened).orElse(null);
    return open == null ? unreadable(opened) : alone(question, open, today);
  }

  /** What it says beside what is stored, as if it came now. */
  public Reading beside(Question question, StoreSide stored) throws IOException {
    Opened opened = opened(question.file());
    Open open = open(question, opened).orElse(null);
    if (open == null) {
      return unreadable(opened);
    }
    Beneficiary whose = conventions.beneficiary(open.whose()).orElse(null);
    if (whose == null) {
      return alone(question, open, stored.desk().today());
    }
    Sha256 content = content(question.file());
    return stored.desk().look(() -> beside(question, open, whose, content, stored));
  }

  private Opened opened(Path file) throws IOException {
    Attachment attachment =
        new Attachment(String.valueOf(file.getFileName()), NOT_ARCHIVED, Files.size(file));
    return new Opener(locator).open(attachment, file);
  }

  private Optional<Open> open(Question question, Opened opened) {
    Workbook workbook = opened.workbook();
    Form form = form(question.form(), opened.form());
    if (workbook == null || form == null) {
      return Optional.empty();
    }
    String whose =
        question.whose() == null ? workbook.claim().beneficiary().orElse("") : question.whose();
    return Optional.of(new Open(workbook, form, locator.layout(workbook, form), whose));
  }

  /** Of the form that is asked for the version that is printed in the workbook. */
  private static @Nullable Form form(@Nullable Form asked, @Nullable Form found) {
    return asked == null || (found != null && found.id().equals(asked.id())) ? found : asked;
  }

  private static Reading unreadable(Opened opened) {
    return Reading.unreadable(opened.workbook(), Reading.Why.of(opened));
  }

  private static Sha256 content(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Sha256.of(bytes);
    }
  }

  private Reading alone(Question question, Open open, LocalDate today) {
    Integer asked = question.year();
    int year =
        asked != null
            ? asked
            : claim(open)
                .year()
                .or(() -> open.layout().year(open.form()))
                .orElseGet(() -> conventions.campaign(open.whose(), open.form().id(), today));
    Assessor assessor = new Assessor(conventions, locator, new ConventionOnly(conventions));
    return reading(
        open,
        assessor.assess(
            open.workbook(),
            open.form(),
            open.layout(),
            conventions.beneficiary(open.whose()).orElse(null),
            year,
            today),
        null);
  }

  private Reading beside(
      Question question, Open open, Beneficiary whose, Sha256 content, StoreSide stored) {
    Submission earlier = stored.submissions().sameContent(whose.id(), content).orElse(null);
    String form = open.form().id();
    Optional<Integer> told =
        Optional.ofNullable(question.year())
            .or(() -> Optional.ofNullable(earlier).map(Submission::year))
            .or(
                () ->
                    claim(open)
                        .year()
                        .filter(one -> conventions.isBaseline(whose.id(), form, one)));
    Assessor assessor = stored.assessor();
    Assessor.Assessment assessment =
        told.map(
                year ->
                    assessor.assess(
                        open.workbook(),
                        open.form(),
                        open.layout(),
                        whose,
                        year,
                        stored.desk().today()))
            .orElseGet(
                () ->
                    assessor.assess(
                        open.workbook(),
                        open.form(),
                        open.layout(),
                        whose,
                        stored.desk().now(),
                        year -> stored.owing().owes(whose, form, year)));
    int next = stored.submissions().nextVersion(whose.id(), form, assessment.year());
    return reading(open, assessment, new Reading.Beside(earlier, next));
  }

  private static Claim claim(Open open) {
    return open.workbook().claim();
  }

  private static Reading reading(
      Open open, Assessor.Assessment assessment, Reading.@Nullable Beside beside) {
    List<Finding> findings = new ArrayList<>(assessment.findings());
    claim(open)
        .beneficiary()
        .filter(marked -> !marked.equals(open.whose()))
        .ifPresent(marked -> findings.add(0, notTheirs(marked, open.whose())));
    return new Reading(
        open.whose(),
        open.workbook(),
        open.form(),
        new Assessor.Assessment(
            assessment.year(), assessment.filled(), List.copyOf(findings), assessment.waived()),
        null,
        beside);
  }

  private static Finding notTheirs(String marked, String whose) {
    return new Finding(
        Severity.ERROR,
        "beneficiary",
        null,
        null,
        List.of(),
        "le classeur de " + marked,
        "le classeur de " + whose,
        "Reçu ainsi, il serait mis en quarantaine : demandez à la structure son propre classeur.");
  }
}
