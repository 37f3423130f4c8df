package fr.comop.intake.sql;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.check.Term;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.intake.assessment.SubmittedWorkbook;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/** What was submitted: a row a submission, a row an answer or table cell, a row a finding. */
public final class SqlSubmissions implements Submissions {
  private static final String FILED =
      """
      select s.id, s.reference, s.beneficiary, s.form, s.form_version, s.campaign_year, s.version, s.outcome,
             s.received_at, s.errors, s.remarks
      from submission s
      """;

  private final Ledger ledger;
  private final Clock clock;

  public SqlSubmissions(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void add(FilledSubmission submission, List<PlannedAction> planned) {
    long id =
        insert(
            new Row(
                submission.reference(),
                submission.arrival(),
                submission.part(),
                submission.fileName(),
                submission.sha256(),
                submission.beneficiary(),
                submission.filled().form(),
                submission.year(),
                submission.version(),
                submission.outcome(),
                submission.findings(),
                submission.receivedAt(),
                submission.producer()));
    SubmissionRows rows = new SubmissionRows(ledger.handle(), id);
    rows.answers(submission.filled());
    rows.findings(submission.findings());
    rows.pictures(submission.filled().pictures());
    rows.outside(submission.filled().outside());
    rows.planned(planned);
  }

  @Override
  public String addPresented(
      long arrival,
      String fileName,
      Sha256 scan,
      Beneficiary beneficiary,
      Form form,
      int year,
      Instant receivedAt,
      Outcome outcome) {
    int version = of(beneficiary.id(), form.id(), year).size() + 1;
    String reference = FilledSubmission.reference(form.id(), year, beneficiary.id(), version);
    insert(
        new Row(
            reference,
            arrival,
            1,
            fileName,
            scan,
            beneficiary,
            form,
            year,
            version,
            outcome,
            List.of(),
            receivedAt,
            ""));
    return reference;
  }

  /** A row of the table, before it is there. */
  private record Row(
      String reference,
      long arrival,
      int part,
      String fileName,
      Sha256 sha256,
      Beneficiary beneficiary,
      Form form,
      int year,
      int version,
      Outcome outcome,
      List<Finding> findings,
      Instant receivedAt,
      String producer) {}

  private long insert(Row row) {
    List<Finding> findings = row.findings();
    int errors = (int) findings.stream().filter(Finding::error).count();
    return ledger
        .handle()
        .createUpdate(
            """
            insert into submission
              (reference, arrival_id, part, file_name, sha256, beneficiary, form, form_version,
               campaign_year, version, outcome, errors, remarks, received_at, recorded_at,
               producer)
            values
              (:reference, :arrival, :part, :fileName, :sha256, :beneficiary, :form,
               :formVersion, :year, :version, :outcome, :errors, :remarks, :received, :now,
               :producer)
            """)
        .bind("reference", row.reference())
        .bind("arrival", row.arrival())
        .bind("part", row.part())
        .bind("fileName", Fit.text(row.fileName(), 500))
        .bind("sha256", row.sha256().hex())
        .bind("beneficiary", row.beneficiary().id())
        .bind("form", row.form().id())
        .bind("formVersion", row.form().version())
        .bind("year", row.year())
        .bind("version", row.version())
        .bind("outcome", row.outcome().name())
        .bind("errors", errors)
        .bind("remarks", findings.size() - errors)
        .bind("received", row.receivedAt())
        .bind("now", clock.instant())
        .bind("producer", Fit.text(row.producer(), 200))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<Submission> recordedSince(Instant since) {
    return ledger
        .handle()
        .createQuery(FILED + "where s.recorded_at > :since order by s.id")
        .bind("since", since)
        .map(SqlSubmissions::filed)
        .list();
  }

  @Override
  public List<Submission> of(String beneficiary, String form, int year) {
    return ledger
        .handle()
        .createQuery(
            FILED
                + "where s.beneficiary = :beneficiary and s.form = :form and s.campaign_year = :year"
                + " order by s.version")
        .bind("beneficiary", beneficiary)
        .bind("form", form)
        .bind("year", year)
        .map(SqlSubmissions::filed)
        .list();
  }

  @Override
  public Optional<Submission> sameContent(String beneficiary, Sha256 sha256) {
    return ledger
        .handle()
        .createQuery(
            FILED
                + "where (s.sha256 = :sha256 or s.marked_copy = :sha256)"
                + " and s.beneficiary = :beneficiary"
                + " order by s.id fetch first 1 rows only")
        .bind("beneficiary", beneficiary)
        .bind("sha256", sha256.hex())
        .map(SqlSubmissions::filed)
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
        .createQuery(
            """
            select code, title, from_year, to_year from planned_action
            where submission_id = :id order by ordinal
            """)
        .bind("id", counting.get().id())
        .map((row, context) -> planned(row))
        .list();
  }

  @Override
  public List<Plan> everPlanned(String beneficiary, String form) {
    return ledger
        .handle()
        .createQuery(
            """
            select s.campaign_year, p.code, p.title, p.from_year, p.to_year,
                   s.version = (
                     select max(v.version) from submission v
                     where v.beneficiary = s.beneficiary and v.form = s.form
                       and v.campaign_year = s.campaign_year
                       and v.outcome in ('COMPLETE', 'COMPLETE_WITH_REMARKS')) as in_force
            from submission s join planned_action p on p.submission_id = s.id
            where s.beneficiary = :beneficiary and s.form = :form
            order by s.campaign_year, s.version, p.ordinal
            """)
        .bind("beneficiary", beneficiary)
        .bind("form", form)
        .map(
            (row, context) ->
                new Plan(row.getInt("campaign_year"), row.getBoolean("in_force"), planned(row)))
        .list();
  }

  @Override
  public Optional<List<Outside>> outside(String reference) {
    return ledger
        .handle()
        .createQuery(FILED + "where s.reference = :reference")
        .bind("reference", reference)
        .map(SqlSubmissions::filed)
        .findOne()
        .map(filed -> outside(filed.id()));
  }

  private List<Outside> outside(long id) {
    return ledger
        .handle()
        .createQuery(
            """
            select sheet, cell, words from outside_text
            where submission_id = :id order by ordinal
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new Outside(
                    new Place(row.getString("sheet"), row.getString("cell")),
                    row.getString("words")))
        .list();
  }

  private static PlannedAction planned(ResultSet row) throws SQLException {
    return new PlannedAction(
        row.getString("code"),
        row.getString("title"),
        row.getInt("from_year"),
        row.getInt("to_year"));
  }

  @Override
  public Map<String, BigDecimal> figures(String beneficiary, String form, int year) {
    return ledger
        .handle()
        .createQuery(
            """
            select a.question, a.col, sum(a.number_value) as figure
            from answer a
            where a.kind = 'number' and a.submission_id = (
              select s.id from submission s
              where s.beneficiary = :beneficiary and s.form = :form and s.campaign_year = :year
                and s.outcome in ('COMPLETE', 'COMPLETE_WITH_REMARKS')
              order by s.version desc fetch first 1 rows only)
            group by a.question, a.col
            """)
        .bind("beneficiary", beneficiary)
        .bind("form", form)
        .bind("year", year)
        .map(
            (row, context) ->
                Map.entry(
                    Term.key(row.getString("question"), row.getString("col")),
                    row.getBigDecimal("figure")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Map<String, Said> texts(String beneficiary, String form, int year) {
    return ledger
        .handle()
        .createQuery(
            """
            select a.question, a.text_value, a.confidential
            from answer a
            where a.kind = 'text' and a.line = 0 and a.submission_id = (
              select s.id from submission s
              where s.beneficiary = :beneficiary and s.form = :form and s.campaign_year = :year
                and s.outcome in ('COMPLETE', 'COMPLETE_WITH_REMARKS')
              order by s.version desc fetch first 1 rows only)
            """)
        .bind("beneficiary", beneficiary)
        .bind("form", form)
        .bind("year", year)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("question"),
                    new Said(row.getString("text_value"), row.getBoolean("confidential"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<SubmittedWorkbook> workbooks() {
    return ledger
        .handle()
        .createQuery(
            """
            select s.id, s.reference, s.beneficiary, s.form, s.form_version, s.campaign_year, s.version, s.outcome,
                   s.received_at, s.errors, s.remarks, s.file_name, s.sha256,
                   s.version = (
                     select max(v.version) from submission v
                     where v.beneficiary = s.beneficiary and v.form = s.form
                       and v.campaign_year = s.campaign_year) as latest
            from submission s join arrival a on a.id = s.arrival_id
            where a.channel <> 'PAPER'
              and not exists (
                select 1 from exhibit e
                where e.arrival_id = s.arrival_id and e.sha256 = s.sha256 and e.stands)
            order by s.campaign_year, s.beneficiary, s.form, s.version
            """)
        .map(
            (row, context) ->
                new SubmittedWorkbook(
                    filed(row, context),
                    row.getString("file_name"),
                    new Sha256(row.getString("sha256")),
                    row.getBoolean("latest")))
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
        .execute(
            "update submission set marked_copy = ? where reference = ?", copy.hex(), reference);
  }

  @Override
  public Optional<Sha256> markedCopy(long id) {
    return ledger
        .handle()
        .createQuery(
            "select marked_copy from submission where id = :id and marked_copy is not null")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(Sha256::new);
  }

  @Override
  public void sentAgain(long id) {
    ledger.handle().execute("update submission set sent_again = sent_again + 1 where id = ?", id);
  }

  @Override
  public int incompleteSendings(String beneficiary, String form, int year) {
    return ledger
        .handle()
        .createQuery(
            """
            select coalesce(sum(1 + sent_again), 0) from submission
            where beneficiary = :beneficiary and form = :form and campaign_year = :year
              and outcome = 'INCOMPLETE'
            """)
        .bind("beneficiary", beneficiary)
        .bind("form", form)
        .bind("year", year)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void replaceFindings(long id, List<Finding> findings, List<PlannedAction> planned) {
    int errors = (int) findings.stream().filter(Finding::error).count();
    SubmissionRows rows = new SubmissionRows(ledger.handle(), id);
    rows.forgetFindings();
    rows.findings(findings);
    if (!rows.plans()) {
      rows.planned(planned);
    }
    ledger
        .handle()
        .createUpdate(
            """
            update submission set outcome = :outcome, errors = :errors, remarks = :remarks
            where id = :id
            """)
        .bind("outcome", Outcome.of(findings).name())
        .bind("errors", errors)
        .bind("remarks", findings.size() - errors)
        .bind("id", id)
        .execute();
  }

  private static Submission filed(ResultSet row, StatementContext context) throws SQLException {
    return new Submission(
        row.getLong("id"),
        row.getString("reference"),
        row.getString("beneficiary"),
        row.getString("form"),
        row.getInt("form_version"),
        row.getInt("campaign_year"),
        row.getInt("version"),
        Outcome.valueOf(row.getString("outcome")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getInt("errors"),
        row.getInt("remarks"));
  }
}
