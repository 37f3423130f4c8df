package fr.comop.intake.sql;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.form.Answer;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Line;
import fr.comop.form.Picture;
import fr.comop.form.Value;
import fr.comop.intake.Filed;
import fr.comop.intake.Outcome;
import fr.comop.intake.PlannedAction;
import fr.comop.intake.Submission;
import fr.comop.intake.Submissions;
import fr.comop.ledger.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What was submitted: a row a submission, a row an answer or table cell, a row a finding. */
public final class SqlSubmissions implements Submissions {
  private static final int LONGEST_QUOTE = 2_000;
  private static final int LONGEST_ANSWER = 40_000;
  private static final String FILED =
      """
      select s.id, s.reference, s.beneficiary, s.form, s.campaign_year, s.version, s.outcome,
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
  public void add(Submission submission, List<PlannedAction> planned) {
    long id =
        insert(
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
            submission.producer());
    answers(id, submission);
    findings(id, submission.findings());
    pictures(id, submission.filled().pictures());
    planned(id, planned);
  }

  @Override
  public String addPaper(
      long arrival,
      String fileName,
      Sha256 scan,
      Beneficiary beneficiary,
      Form form,
      int year,
      Instant receivedAt,
      boolean complete) {
    int version = of(beneficiary.id(), form.id(), year).size() + 1;
    String reference = Submission.reference(form.id(), year, beneficiary.id(), version);
    insert(
        reference,
        arrival,
        1,
        fileName,
        scan,
        beneficiary,
        form,
        year,
        version,
        complete ? Outcome.COMPLETE : Outcome.PAPER,
        List.of(),
        receivedAt,
        "papier");
    return reference;
  }

  private long insert(
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
      String producer) {
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
        .bind("reference", reference)
        .bind("arrival", arrival)
        .bind("part", part)
        .bind("fileName", fileName)
        .bind("sha256", sha256.hex())
        .bind("beneficiary", beneficiary.id())
        .bind("form", form.id())
        .bind("formVersion", form.version())
        .bind("year", year)
        .bind("version", version)
        .bind("outcome", outcome.name())
        .bind("errors", errors)
        .bind("remarks", findings.size() - errors)
        .bind("received", receivedAt)
        .bind("now", clock.instant())
        .bind("producer", producer)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private void answers(long id, Submission submission) {
    PreparedBatch batch =
        ledger
            .handle()
            .prepareBatch(
                """
                insert into answer
                  (submission_id, question, line, col, sheet, cell, confidential, typed, kind,
                   text_value, number_value, date_value)
                values
                  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
    var filled = submission.filled();
    filled
        .answers()
        .forEach(
            (question, answer) ->
                add(batch, id, question, 0, "", answer, filled.confidential().contains(question)));
    filled
        .tables()
        .forEach(
            (question, lines) -> {
              int ordinal = 0;
              for (Line line : lines) {
                ordinal++;
                for (Map.Entry<String, Answer> cell : line.cells().entrySet()) {
                  add(
                      batch,
                      id,
                      question,
                      ordinal,
                      cell.getKey(),
                      cell.getValue(),
                      line.confidential());
                }
              }
            });
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void add(
      PreparedBatch batch,
      long id,
      String question,
      int line,
      String column,
      Answer answer,
      boolean confidential) {
    Value value = answer.value();
    batch
        .bind(0, id)
        .bind(1, question)
        .bind(2, line)
        .bind(3, column)
        .bind(4, answer.place().sheet())
        .bind(5, answer.place().cell())
        .bind(6, confidential)
        .bind(7, cut(answer.text(), LONGEST_ANSWER))
        .bind(8, kind(value))
        .bind(9, text(value))
        .bind(10, value instanceof Value.Figure figure ? figure.number() : null)
        .bind(11, value instanceof Value.Day day ? day.day() : null)
        .add();
  }

  private static String kind(Value value) {
    return switch (value.getClass().getSimpleName()) {
      case "Figure" -> "number";
      case "Day" -> "date";
      case "Chosen" -> "choice";
      case "YesNo" -> "yes-no";
      default -> "text";
    };
  }

  private static @Nullable String text(Value value) {
    if (value instanceof Value.Text text) {
      return cut(text.text(), LONGEST_ANSWER);
    }
    if (value instanceof Value.Chosen chosen) {
      return String.join("\n", chosen.wordings());
    }
    return value instanceof Value.YesNo yesNo ? (yesNo.yes() ? "oui" : "non") : null;
  }

  private void findings(long id, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        ledger
            .handle()
            .prepareBatch(
                """
                insert into finding
                  (submission_id, ordinal, severity, check_name, question, label, sheet, cell,
                   found, expected, advice)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
    int ordinal = 0;
    for (Finding finding : findings) {
      batch
          .bind(0, id)
          .bind(1, ++ordinal)
          .bind(2, finding.severity().name())
          .bind(3, finding.check())
          .bind(4, finding.question())
          .bind(5, cut(finding.label(), 400))
          .bind(6, finding.place() == null ? null : finding.place().sheet())
          .bind(7, finding.place() == null ? null : finding.place().cell())
          .bind(8, cut(finding.read(), LONGEST_QUOTE))
          .bind(9, cut(finding.expected(), LONGEST_QUOTE))
          .bind(10, cut(finding.advice(), LONGEST_QUOTE))
          .add();
    }
    batch.execute();
  }

  private void pictures(long id, Map<String, List<Picture>> pictures) {
    PreparedBatch batch =
        ledger
            .handle()
            .prepareBatch(
                """
                insert into picture
                  (submission_id, question, ordinal, part, sheet, cell, media_type)
                values (?, ?, ?, ?, ?, ?, ?)
                """);
    pictures.forEach(
        (question, placed) -> {
          int ordinal = 0;
          for (Picture picture : placed) {
            batch
                .bind(0, id)
                .bind(1, question)
                .bind(2, ++ordinal)
                .bind(3, cut(picture.part(), 300))
                .bind(4, picture.place().sheet())
                .bind(5, picture.place().cell())
                .bind(6, picture.mediaType())
                .add();
          }
        });
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private void planned(long id, List<PlannedAction> planned) {
    if (planned.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        ledger
            .handle()
            .prepareBatch(
                """
                insert into planned_action
                  (submission_id, ordinal, code, title, from_year, to_year)
                values (?, ?, ?, ?, ?, ?)
                """);
    int ordinal = 0;
    for (PlannedAction action : planned) {
      batch
          .bind(0, id)
          .bind(1, ++ordinal)
          .bind(2, action.code())
          .bind(3, action.title())
          .bind(4, action.from())
          .bind(5, action.to())
          .add();
    }
    batch.execute();
  }

  @Override
  public List<Filed> of(String beneficiary, String form, int year) {
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
  public Optional<Filed> sameContent(String beneficiary, Sha256 sha256) {
    return ledger
        .handle()
        .createQuery(
            FILED
                + "where s.sha256 = :sha256 and s.beneficiary = :beneficiary"
                + " order by s.id fetch first 1 rows only")
        .bind("beneficiary", beneficiary)
        .bind("sha256", sha256.hex())
        .map(SqlSubmissions::filed)
        .findOne();
  }

  @Override
  public List<PlannedAction> planned(String beneficiary, String form, int year) {
    Optional<Filed> counting =
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
        .map(
            (row, context) ->
                new PlannedAction(
                    row.getString("code"),
                    row.getString("title"),
                    row.getInt("from_year"),
                    row.getInt("to_year")))
        .list();
  }

  private static Filed filed(ResultSet row, StatementContext context) throws SQLException {
    return new Filed(
        row.getLong("id"),
        row.getString("reference"),
        row.getString("beneficiary"),
        row.getString("form"),
        row.getInt("campaign_year"),
        row.getInt("version"),
        Outcome.valueOf(row.getString("outcome")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getInt("errors"),
        row.getInt("remarks"));
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
