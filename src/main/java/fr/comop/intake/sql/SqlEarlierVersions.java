package fr.comop.intake.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.comop.form.check.Term;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.ledger.Ledger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.Nested;

/** What complete versions of other documents said. */
public final class SqlEarlierVersions implements Submissions.Earlier {
  private final Ledger ledger;
  private final FiledRows filed;

  public SqlEarlierVersions(Ledger ledger) {
    this.ledger = ledger;
    this.filed = new FiledRows(ledger);
  }

  /** The complete version that counts. */
  private Optional<Submission> complete(String beneficiary, String form, int year) {
    return Submissions.counting(filed.of(beneficiary, form, year))
        .filter(one -> one.outcome().complete());
  }

  @Override
  public List<PlannedAction> planned(String beneficiary, String form, int year) {
    return complete(beneficiary, form, year).map(this::planned).orElse(List.of());
  }

  private List<PlannedAction> planned(Submission submission) {
    return ledger
        .handle()
        .select(
            """
            select code, title, from_year as "from", to_year as "to" from planned_action
            where submission_id = ? order by ordinal
            """,
            submission.id())
        .mapTo(PlannedAction.class)
        .list();
  }

  private record PlanRow(long submission, @Nested PlannedAction action) {}

  @Override
  public List<Plan> everPlanned(String beneficiary, String form) {
    Map<Long, List<PlannedAction>> actions =
        ledger
            .handle()
            .select(
                """
                select s.id as submission, p.code, p.title, p.from_year as "from",
                       p.to_year as "to"
                from submission s join planned_action p on p.submission_id = s.id
                where s.beneficiary = ? and s.form = ? order by s.id, p.ordinal
                """,
                beneficiary,
                form)
            .mapTo(PlanRow.class)
            .collect(groupingBy(PlanRow::submission, mapping(PlanRow::action, toList())));
    Map<Integer, List<Submission>> years =
        filed.standing("s.beneficiary = ? and s.form = ?", beneficiary, form).stream()
            .collect(groupingBy(Submission::year, TreeMap::new, toList()));
    return years.values().stream().flatMap(versions -> plans(versions, actions)).toList();
  }

  /** Of the versions of one document. */
  private static Stream<Plan> plans(
      List<Submission> versions, Map<Long, List<PlannedAction>> actions) {
    Optional<Submission> counting =
        Submissions.counting(versions).filter(one -> one.outcome().complete());
    return versions.stream()
        .flatMap(
            version ->
                actions.getOrDefault(version.id(), List.of()).stream()
                    .map(
                        action ->
                            new Plan(
                                version.year(),
                                counting.filter(version::equals).isPresent(),
                                action)));
  }

  private record Figure(String question, String col, BigDecimal figure) {
    String key() {
      return Term.key(question, col);
    }
  }

  @Override
  public Map<String, BigDecimal> figures(String beneficiary, String form, int year) {
    return complete(beneficiary, form, year).map(this::figures).orElse(Map.of());
  }

  private Map<String, BigDecimal> figures(Submission submission) {
    return ledger
        .handle()
        .select(
            """
            select a.question, a.col, sum(a.number_value) as figure
            from answer a
            where a.kind = 'number' and a.submission_id = ?
            group by a.question, a.col
            """,
            submission.id())
        .mapTo(Figure.class)
        .collect(Collectors.toMap(Figure::key, Figure::figure));
  }

  private record TextRow(String question, @Nested Said said) {}

  @Override
  public Map<String, Said> texts(String beneficiary, String form, int year) {
    return complete(beneficiary, form, year).map(this::texts).orElse(Map.of());
  }

  private Map<String, Said> texts(Submission submission) {
    return ledger
        .handle()
        .select(
            """
            select a.question, a.text_value as text, a.mark is not null as confidential
            from answer a
            where a.kind = 'text' and a.line = 0 and a.submission_id = ?
            """,
            submission.id())
        .mapTo(TextRow.class)
        .collect(Collectors.toMap(TextRow::question, TextRow::said));
  }
}
