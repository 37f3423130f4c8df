package fr.comop.intake.sql;

import fr.comop.archive.Sha256;
import fr.comop.form.Finding;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.check.Term;
import fr.comop.intake.arrival.Handing;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** What was submitted: a row a submission, a row an answer or table cell, a row a finding. */
public final class SqlSubmissions implements Submissions {
  private static final String FILED =
      """
      select s.id, s.reference, s.beneficiary, s.form, s.form_version, s.campaign_year as "year",
             s.version, s.outcome, s.received_at, s.errors, s.remarks, a.way,
             a.posted_on as posted, a.arrived_on as arrived
      from submission s join arrival a on a.id = s.arrival_id
      """;

  private final Ledger ledger;
  private final Clock clock;

  /** A row of it; public, for Jdbi makes what is nested in another row of public types alone. */
  public record FiledRow(
      long id,
      String reference,
      String beneficiary,
      String form,
      int formVersion,
      int year,
      int version,
      Outcome outcome,
      Instant receivedAt,
      int errors,
      int remarks,
      Handing.@Nullable Way way,
      @Nullable LocalDate posted,
      @Nullable LocalDate arrived) {
    Submission submission() {
      return new Submission(
          id,
          reference,
          beneficiary,
          form,
          formVersion,
          year,
          version,
          outcome,
          receivedAt,
          errors,
          remarks,
          way == null || arrived == null ? null : new Handing(way, posted, arrived));
    }
  }

  public SqlSubmissions(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
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
    rows.pictures(submission.filled().pictures());
    rows.outside(submission.filled().outside());
    rows.planned(planned);
  }

  @Override
  public String addPresented(Presented presented) {
    String beneficiary = presented.beneficiary().id();
    int version = of(beneficiary, presented.form(), presented.year()).size() + 1;
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
    return ledger
        .handle()
        .select(FILED + "where s.recorded_at > ? order by s.id", since)
        .mapTo(FiledRow.class)
        .map(FiledRow::submission)
        .list();
  }

  @Override
  public List<Submission> of(String beneficiary, String form, int year) {
    return ledger
        .handle()
        .select(
            FILED
                + "where s.beneficiary = ? and s.form = ? and s.campaign_year = ?"
                + " order by s.version",
            beneficiary,
            form,
            year)
        .mapTo(FiledRow.class)
        .map(FiledRow::submission)
        .list();
  }

  @Override
  public Optional<Submission> sameContent(String beneficiary, Sha256 sha256) {
    return ledger
        .handle()
        .select(
            FILED
                + "where (s.sha256 = ? or s.marked_copy = ?) and s.beneficiary = ?"
                + " order by s.id fetch first 1 rows only",
            sha256,
            sha256,
            beneficiary)
        .mapTo(FiledRow.class)
        .map(FiledRow::submission)
        .findOne();
  }

  @Override
  public List<PlannedAction> planned(String beneficiary, String form, int year) {
    Optional<Submission> counting =
        Submissions.counting(of(beneficiary, form, year))
            .filter(filed -> filed.outcome().complete());
    if (counting.isEmpty()) {
      return List.of();
    }
    return ledger
        .handle()
        .select(
            """
            select code, title, from_year as "from", to_year as "to" from planned_action
            where submission_id = ? order by ordinal
            """,
            counting.get().id())
        .mapTo(PlannedAction.class)
        .list();
  }

  private record PlanRow(int year, boolean inForce, @Nested PlannedAction action) {
    Plan plan() {
      return new Plan(year, inForce, action);
    }
  }

  @Override
  public List<Plan> everPlanned(String beneficiary, String form) {
    return ledger
        .handle()
        .select(
            """
            select s.campaign_year as "year", p.code, p.title, p.from_year as "from",
                   p.to_year as "to",
                   s.version = (
                     select max(v.version) from submission v
                     where v.beneficiary = s.beneficiary and v.form = s.form
                       and v.campaign_year = s.campaign_year
                       and v.outcome in ('COMPLETE', 'COMPLETE_WITH_REMARKS')) as in_force
            from submission s join planned_action p on p.submission_id = s.id
            where s.beneficiary = ? and s.form = ?
            order by s.campaign_year, s.version, p.ordinal
            """,
            beneficiary,
            form)
        .mapTo(PlanRow.class)
        .map(PlanRow::plan)
        .list();
  }

  @Override
  public Optional<List<Outside>> outside(String reference) {
    return ledger
        .handle()
        .select(FILED + "where s.reference = ?", reference)
        .mapTo(FiledRow.class)
        .map(FiledRow::submission)
        .findOne()
        .map(filed -> outside(filed.id()));
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

  private record Figure(String question, String col, BigDecimal figure) {
    String key() {
      return Term.key(question, col);
    }
  }

  @Override
  public Map<String, BigDecimal> figures(String beneficiary, String form, int year) {
    return ledger
        .handle()
        .select(
            """
            select a.question, a.col, sum(a.number_value) as figure
            from answer a
            where a.kind = 'number' and a.submission_id = (
              select s.id from submission s
              where s.beneficiary = ? and s.form = ? and s.campaign_year = ?
                and s.outcome in ('COMPLETE', 'COMPLETE_WITH_REMARKS')
              order by s.version desc fetch first 1 rows only)
            group by a.question, a.col
            """,
            beneficiary,
            form,
            year)
        .mapTo(Figure.class)
        .collect(Collectors.toMap(Figure::key, Figure::figure));
  }

  private record TextRow(String question, @Nested Said said) {}

  @Override
  public Map<String, Said> texts(String beneficiary, String form, int year) {
    return ledger
        .handle()
        .select(
            """
            select a.question, a.text_value as text, a.confidential
            from answer a
            where a.kind = 'text' and a.line = 0 and a.submission_id = (
              select s.id from submission s
              where s.beneficiary = ? and s.form = ? and s.campaign_year = ?
                and s.outcome in ('COMPLETE', 'COMPLETE_WITH_REMARKS')
              order by s.version desc fetch first 1 rows only)
            """,
            beneficiary,
            form,
            year)
        .mapTo(TextRow.class)
        .collect(Collectors.toMap(TextRow::question, TextRow::said));
  }

  private record WorkbookRow(
      @Nested FiledRow filed, String fileName, Sha256 sha256, boolean latest) {
    SubmittedWorkbook workbook() {
      return new SubmittedWorkbook(filed.submission(), fileName, sha256, latest);
    }
  }

  @Override
  public List<SubmittedWorkbook> workbooks() {
    return ledger
        .handle()
        .createQuery(
            """
            select s.id, s.reference, s.beneficiary, s.form, s.form_version,
                   s.campaign_year as "year", s.version, s.outcome, s.received_at, s.errors,
                   s.remarks, a.way, a.posted_on as posted, a.arrived_on as arrived, s.file_name,
                   s.sha256,
                   s.version = (
                     select max(v.version) from submission v
                     where v.beneficiary = s.beneficiary and v.form = s.form
                       and v.campaign_year = s.campaign_year) as latest
            from submission s join arrival a on a.id = s.arrival_id
            where not s.presented
            order by s.campaign_year, s.beneficiary, s.form, s.version
            """)
        .mapTo(WorkbookRow.class)
        .map(WorkbookRow::workbook)
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
