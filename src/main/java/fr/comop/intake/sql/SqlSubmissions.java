package fr.comop.intake.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.comop.archive.Sha256;
import fr.comop.form.Finding;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.intake.assessment.SubmittedWorkbook;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** What was submitted: a row a submission, a row an answer or table cell, a row a finding. */
public final class SqlSubmissions implements Submissions {
  private final Ledger ledger;
  private final Clock clock;
  private final FiledRows filed;

  public SqlSubmissions(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.filed = new FiledRows(ledger);
  }

  @Override
  public void add(FilledSubmission submission, List<PlannedAction> planned) {
    int errors = errors(submission.findings());
    long id =
        insert(
            new SubmissionRow(
                submission.reference(),
                submission.arrival(),
                submission.part(),
                submission.fileName(),
                submission.sha256(),
                submission.beneficiary().id(),
                submission.filled().form().id(),
                submission.filled().form().version(),
                submission.year(),
                submission.version(),
                submission.outcome(),
                errors,
                submission.findings().size() - errors,
                submission.receivedAt(),
                clock.instant(),
                submission.producer(),
                false));
    SubmissionRows rows = new SubmissionRows(ledger.handle(), id);
    rows.answers(submission.filled());
    rows.findings(submission.findings());
    rows.pictures(submission.filled());
    rows.outside(submission.filled().outside());
    rows.planned(planned);
  }

  @Override
  public String addPresented(Presented presented) {
    String beneficiary = presented.beneficiary().id();
    int version = nextVersion(beneficiary, presented.form(), presented.year());
    String reference =
        FilledSubmission.reference(presented.form(), presented.year(), beneficiary, version);
    insert(
        new SubmissionRow(
            reference,
            presented.arrival(),
            1,
            presented.fileName(),
            presented.sha256(),
            beneficiary,
            presented.form(),
            presented.formVersion(),
            presented.year(),
            version,
            presented.outcome(),
            0,
            0,
            presented.receivedAt(),
            clock.instant(),
            "",
            true));
    return reference;
  }

  private static int errors(List<Finding> findings) {
    return (int) findings.stream().filter(Finding::error).count();
  }

  private long insert(SubmissionRow row) {
    return ledger
        .handle()
        .createUpdate(
            """
            insert into submission
              (reference, arrival_id, part, file_name, sha256, beneficiary, form, form_version,
               campaign_year, version, outcome, errors, remarks, received_at, recorded_at,
               producer, presented)
            values
              (:reference, :arrival, :part, :fileName, :sha256, :beneficiary, :form,
               :formVersion, :year, :version, :outcome, :errors, :remarks, :receivedAt, :recordedAt,
               :producer, :presented)
            """)
        .bindMethods(row)
        .bind("fileName", Fit.text(row.fileName(), 500))
        .bind("producer", Fit.text(row.producer(), 200))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<Submission> recordedSince(Instant since) {
    return filed.standing("s.recorded_at > ?", since);
  }

  @Override
  public List<Submission> of(String beneficiary, String form, int year) {
    return filed.of(beneficiary, form, year);
  }

  @Override
  public Optional<Submission> find(String reference) {
    return filed.all("s.reference = ?", reference).stream().findFirst();
  }

  private record GivenRow(
      String question,
      int line,
      String col,
      @Nested Place place,
      @Nullable Mark mark,
      String typed,
      @Nullable String text,
      @Nullable BigDecimal number,
      @Nullable LocalDate day) {
    Given given() {
      return new Given(question, line, col, place, mark, typed, text, number, day);
    }
  }

  @Override
  public List<Given> given(long id) {
    return ledger
        .handle()
        .select(
            """
            select question, line, col, sheet, cell, mark, typed, text_value as text,
                   number_value as number, date_value as "day"
            from answer where submission_id = ? order by ordinal
            """,
            id)
        .mapTo(GivenRow.class)
        .map(GivenRow::given)
        .list();
  }

  @Override
  public List<Submission> withdrawn(String beneficiary, String form, int year) {
    return filed.all(
        FiledRows.DOCUMENT + " and s.withdrawn_at is not null", beneficiary, form, year);
  }

  @Override
  public int nextVersion(String beneficiary, String form, int year) {
    return ledger
        .handle()
        .select(
            """
            select coalesce(max(version), 0) + 1 from submission
            where beneficiary = ? and form = ? and campaign_year = ?
            """,
            beneficiary,
            form,
            year)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public Optional<Submission> sameContent(String beneficiary, Sha256 sha256) {
    return filed
        .standing(
            "(s.sha256 = ? or s.marked_copy = ?) and s.beneficiary = ?",
            sha256,
            sha256,
            beneficiary)
        .stream()
        .min(Comparator.comparingLong(Submission::id));
  }

  @Override
  public Optional<List<Outside>> outside(String reference) {
    return ledger
        .handle()
        .select("select id from submission where reference = ?", reference)
        .mapTo(Long.class)
        .findOne()
        .map(this::outside);
  }

  private record OutsideRow(@Nested Place place, String words) {}

  private List<Outside> outside(long id) {
    return ledger
        .handle()
        .select(
            """
            select sheet, cell, words from outside_text
            where submission_id = ? order by ordinal
            """,
            id)
        .mapTo(OutsideRow.class)
        .map(row -> new Outside(row.place(), row.words()))
        .list();
  }

  private record WorkbookRow(
      @Nested FiledRows.Row filed, String fileName, Sha256 sha256, boolean presented) {
    Submission submission() {
      return filed.submission();
    }
  }

  @Override
  public List<SubmittedWorkbook> workbooks() {
    Map<Document, List<WorkbookRow>> documents =
        ledger
            .handle()
            .createQuery(
                FiledRows.beside("s.file_name, s.sha256, s.presented")
                    + "where s.withdrawn_at is null"
                    + " order by s.campaign_year, s.beneficiary, s.form, s.received_at, s.version")
            .mapTo(WorkbookRow.class)
            .collect(
                groupingBy(row -> Document.of(row.submission()), LinkedHashMap::new, toList()));
    return documents.values().stream().flatMap(SqlSubmissions::workbooks).toList();
  }

  private record Document(String beneficiary, String form, int year) {
    static Document of(Submission one) {
      return new Document(one.beneficiary(), one.form(), one.year());
    }
  }

  /** Of one document, by receipt. */
  private static Stream<SubmittedWorkbook> workbooks(List<WorkbookRow> versions) {
    WorkbookRow last = versions.get(versions.size() - 1);
    return versions.stream()
        .filter(row -> !row.presented())
        .map(
            row ->
                new SubmittedWorkbook(
                    row.submission(), row.fileName(), row.sha256(), row.equals(last)));
  }

  private record PicturedRow(
      String question,
      String part,
      @Nested Place place,
      String mediaType,
      boolean confidential,
      Sha256 sha256) {
    Pictured pictured() {
      return new Pictured(
          question,
          new Picture(part, mediaType, place.sheet().isEmpty() ? null : place),
          confidential,
          sha256);
    }
  }

  @Override
  public List<Pictured> pictures(long id) {
    return ledger
        .handle()
        .select(
            """
            select p.question, p.part, p.sheet, p.cell, p.media_type, p.confidential, s.sha256
            from picture p join submission s on s.id = p.submission_id
            where p.submission_id = ? order by p.question, p.ordinal
            """,
            id)
        .mapTo(PicturedRow.class)
        .map(PicturedRow::pictured)
        .list();
  }

  @Override
  public List<Picture> picturesBeside(long id) {
    return new SubmissionRows(ledger.handle(), id).picturesBeside();
  }

  @Override
  public List<Finding> findings(long id) {
    return new SubmissionRows(ledger.handle(), id).findings();
  }

  @Override
  public void keepMarkedCopy(String reference, Sha256 copy) {
    ledger
        .handle()
        .execute("update submission set marked_copy = ? where reference = ?", copy, reference);
  }

  @Override
  public Optional<Sha256> markedCopy(long id) {
    return ledger
        .handle()
        .select("select marked_copy from submission where id = ? and marked_copy is not null", id)
        .mapTo(Sha256.class)
        .findOne();
  }

  @Override
  public Original original(long id) {
    return ledger
        .handle()
        .select("select file_name, sha256 from submission where id = ?", id)
        .mapTo(Original.class)
        .one();
  }

  @Override
  public void keepDocumentToSign(long id, Sha256 document) {
    ledger.handle().execute("update submission set to_sign = ? where id = ?", document, id);
  }

  @Override
  public Optional<Sha256> documentToSign(long id) {
    return ledger
        .handle()
        .select("select to_sign from submission where id = ? and to_sign is not null", id)
        .mapTo(Sha256.class)
        .findOne();
  }

  @Override
  public Optional<Submission> ofDocumentToSign(Sha256 document) {
    return filed.standing("s.to_sign = ?", document).stream().findFirst();
  }

  @Override
  public boolean mayHaveToSign(String beneficiary) {
    return ledger
            .handle()
            .select(
                """
                select count(*) from submission s join arrival a on a.id = s.arrival_id
                where s.beneficiary = ? and s.errors = 0 and not s.presented
                  and s.withdrawn_at is null and a.channel in ('MAILBOX', 'FOLDER')
                """,
                beneficiary)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public void sentAgain(long id) {
    ledger.handle().execute("update submission set sent_again = sent_again + 1 where id = ?", id);
  }

  @Override
  public int incompleteSendings(String beneficiary, String form, int year) {
    return ledger
        .handle()
        .select(
            """
            select coalesce(sum(1 + sent_again), 0) from submission
            where beneficiary = ? and form = ? and campaign_year = ? and outcome = 'INCOMPLETE'
              and withdrawn_at is null
            """,
            beneficiary,
            form,
            year)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void replaceFindings(long id, List<Finding> findings, List<PlannedAction> planned) {
    SubmissionRows rows = new SubmissionRows(ledger.handle(), id);
    rows.forgetFindings();
    rows.findings(findings);
    if (!rows.plans()) {
      rows.planned(planned);
    }
    int errors = errors(findings);
    ledger
        .handle()
        .execute(
            "update submission set outcome = ?, errors = ?, remarks = ? where id = ?",
            Outcome.of(findings),
            errors,
            findings.size() - errors,
            id);
  }
}
