package fr.comop.intake.sql;

import fr.comop.intake.arrival.Handing;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submission;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of submissions, whoever asks for them. */
final class FiledRows {
  /** One document, by its three names. */
  static final String DOCUMENT = "s.beneficiary = ? and s.form = ? and s.campaign_year = ?";

  private final Ledger ledger;

  FiledRows(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The columns of a {@link Row} and more, of every submission; a condition may follow. */
  static String beside(String columns) {
    return """
        select s.id, s.reference, s.beneficiary, s.form, s.form_version, s.campaign_year as "year",
               s.version, s.outcome, s.received_at, s.errors, s.remarks, a.way,
               a.posted_on as posted, a.arrived_on as arrived%s
        from submission s join arrival a on a.id = s.arrival_id
        """
        .formatted(columns.isEmpty() ? "" : ", " + columns);
  }

  /** Public, for Jdbi makes what is nested in another row of public types alone. */
  public record Row(
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

  /** Those of which this holds, by receipt. */
  List<Submission> all(String condition, Object... values) {
    return ledger
        .handle()
        .select(beside("") + "where " + condition + " order by s.received_at, s.version", values)
        .mapTo(Row.class)
        .map(Row::submission)
        .list();
  }

  /** The same without what staff have withdrawn, which is as if it had never come. */
  List<Submission> standing(String condition, Object... values) {
    return all(condition + " and s.withdrawn_at is null", values);
  }

  /** The versions of a document that stand, by receipt. */
  List<Submission> of(String beneficiary, String form, int year) {
    return standing(DOCUMENT, beneficiary, form, year);
  }
}
