package fr.comop.intake.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.ledger.Fit;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes what belongs to one submission: a row an answer or table cell, a row a finding. */
final class SubmissionRows {
  private static final int LONGEST_QUOTE = 2_000;
  private static final int LONGEST_ANSWER = 40_000;

  private final Handle handle;
  private final long id;

  SubmissionRows(Handle handle, long id) {
    this.handle = handle;
    this.id = id;
  }

  /** An answer, or a cell of a table, whose lines count from 1. */
  private record Written(
      String question, int line, String col, @Nullable Mark mark, Answer answer) {
    static final Comparator<Written> ORDER =
        Comparator.comparing(Written::question)
            .thenComparingInt(Written::line)
            .thenComparing(Written::col);
  }

  /**
   * By plain JDBC, as nothing else here: a report has hundreds of answers, and Jdbi's binding them
   * one by one is what storing it would cost.
   */
  void answers(FilledForm filled) {
    try (PreparedStatement insert =
        handle
            .getConnection()
            .prepareStatement(
                """
                insert into answer
                  (submission_id, ordinal, question, line, col, sheet, cell, mark, typed, kind,
                   text_value, number_value, date_value)
                values
                  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      insert.setLong(1, id);
      int ordinal = 0;
      for (Written one : written(filled)) {
        insert.setInt(2, ++ordinal);
        insert.setString(3, one.question());
        insert.setInt(4, one.line());
        insert.setString(5, one.col());
        insert.setString(8, one.mark() == null ? null : one.mark().name());
        add(insert, one.answer());
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The answers of submission " + id + " cannot be written", e);
    }
  }

  private static List<Written> written(FilledForm filled) {
    List<Written> written = new ArrayList<>();
    filled
        .answers()
        .forEach(
            (question, answer) ->
                written.add(new Written(question, 0, "", filled.marks().get(question), answer)));
    filled.tables().forEach((table, lines) -> written(table, lines, written));
    written.sort(Written.ORDER);
    return written;
  }

  private static void written(String table, List<Line> lines, List<Written> written) {
    int ordinal = 0;
    for (Line line : lines) {
      int number = ++ordinal;
      line.cells()
          .forEach(
              (col, answer) -> written.add(new Written(table, number, col, line.mark(), answer)));
    }
  }

  private static void add(PreparedStatement insert, Answer answer) throws SQLException {
    Value value = answer.value();
    insert.setString(6, sheet(answer.place()));
    insert.setString(7, cell(answer.place()));
    insert.setString(9, Fit.text(answer.text(), LONGEST_ANSWER));
    insert.setString(10, kind(value));
    insert.setString(11, text(value));
    insert.setBigDecimal(12, value instanceof Value.Figure figure ? figure.number() : null);
    insert.setObject(13, value instanceof Value.Day day ? day.day() : null, Types.DATE);
    insert.addBatch();
  }

  private static String kind(Value value) {
    return value.match(
        words -> "text",
        figure -> "number",
        dated -> "date",
        chosen -> "choice",
        yesNo -> "yes-no");
  }

  private static @Nullable String text(Value value) {
    return value.<@Nullable String>match(
        words -> Fit.text(words.text(), LONGEST_ANSWER),
        figure -> null, // in a column of its own, as a day is
        dated -> null,
        chosen -> Fit.text(String.join("\n", chosen.wordings()), LONGEST_ANSWER),
        yesNo -> yesNo.yes() ? "oui" : "non");
  }

  void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
                insert into finding
                  (submission_id, ordinal, severity, check_name, question, label, sheet, cell,
                   found, expected, advice)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
    int ordinal = 0;
    for (Finding finding : findings) {
      batch.add(
          id,
          ++ordinal,
          finding.severity(),
          finding.check(),
          finding.question(),
          Fit.text(finding.label(), 400),
          finding.place() == null ? null : sheet(finding.place()),
          finding.place() == null ? null : cell(finding.place()),
          Fit.text(finding.read(), LONGEST_QUOTE),
          Fit.text(finding.expected(), LONGEST_QUOTE),
          Fit.text(finding.advice(), LONGEST_QUOTE));
    }
    batch.execute();
    furtherPlaces(findings);
  }

  /** The places of findings after the first, which stands in the finding's own row. */
  private void furtherPlaces(List<Finding> findings) {
    if (findings.stream().noneMatch(finding -> finding.places().size() > 1)) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
                insert into finding_place (submission_id, finding, ordinal, sheet, cell)
                values (?, ?, ?, ?, ?)
                """);
    int number = 0;
    for (Finding finding : findings) {
      number++;
      List<Place> places = finding.places();
      for (int ordinal = 1; ordinal < places.size(); ordinal++) {
        batch.add(id, number, ordinal + 1, sheet(places.get(ordinal)), cell(places.get(ordinal)));
      }
    }
    batch.execute();
  }

  private record FurtherPlace(int finding, @Nested Place place) {}

  private record FindingRow(
      int ordinal,
      Severity severity,
      String checkName,
      @Nullable String question,
      @Nullable String label,
      @Nullable String sheet,
      @Nullable String cell,
      @Nullable String found,
      String expected,
      String advice) {
    Finding finding(List<Place> further) {
      List<Place> places = new ArrayList<>();
      if (sheet != null && cell != null) {
        places.add(new Place(sheet, cell));
      }
      places.addAll(further);
      return new Finding(severity, checkName, question, label, places, found, expected, advice);
    }
  }

  /** What was stored of the findings, in their order. */
  List<Finding> findings() {
    Map<Integer, List<Place>> further =
        handle
            .select(
                "select finding, sheet, cell from finding_place where submission_id = ?"
                    + " order by finding, ordinal",
                id)
            .mapTo(FurtherPlace.class)
            .collect(groupingBy(FurtherPlace::finding, mapping(FurtherPlace::place, toList())));
    return handle
        .select(
            """
            select ordinal, severity, check_name, question, label, sheet, cell, found, expected, advice
            from finding where submission_id = ? order by ordinal
            """,
            id)
        .mapTo(FindingRow.class)
        .map(row -> row.finding(further.getOrDefault(row.ordinal(), List.of())))
        .list();
  }

  void forgetFindings() {
    for (String table : List.of("finding_place", "finding")) {
      handle.execute("delete from " + table + " where submission_id = ?", id);
    }
  }

  /** Whether planned actions are stored. */
  boolean plans() {
    return handle
            .select("select count(*) from planned_action where submission_id = ?", id)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  void pictures(FilledForm filled) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
                insert into picture
                  (submission_id, question, ordinal, part, sheet, cell, media_type, confidential)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """);
    filled
        .pictures()
        .forEach(
            (question, placed) -> {
              int ordinal = 0;
              for (Picture picture : placed) {
                batch.add(
                    id,
                    question,
                    ++ordinal,
                    Fit.text(picture.part(), 300),
                    picture.place() == null ? "" : sheet(picture.place()),
                    picture.place() == null ? "" : cell(picture.place()),
                    Fit.text(picture.mediaType(), 100),
                    filled.picturesMarked(question));
              }
            });
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private record PictureRow(String part, String mediaType) {}

  List<Picture> picturesBeside() {
    return handle
        .select(
            """
            select part, media_type from picture
            where submission_id = ? and question = ? and sheet = '' order by ordinal
            """,
            id,
            FilledForm.BESIDE)
        .mapTo(PictureRow.class)
        .map(row -> new Picture(row.part(), row.mediaType(), null))
        .list();
  }

  void outside(List<Outside> texts) {
    if (texts.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
                insert into outside_text (submission_id, ordinal, sheet, cell, words)
                values (?, ?, ?, ?, ?)
                """);
    int ordinal = 0;
    for (Outside text : texts) {
      batch.add(
          id,
          ++ordinal,
          sheet(text.place()),
          cell(text.place()),
          Fit.text(text.text(), LONGEST_QUOTE));
    }
    batch.execute();
  }

  void planned(List<PlannedAction> planned) {
    if (planned.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
                insert into planned_action
                  (submission_id, ordinal, code, title, from_year, to_year)
                values (?, ?, ?, ?, ?, ?)
                """);
    int ordinal = 0;
    for (PlannedAction action : planned) {
      batch.add(
          id,
          ++ordinal,
          Fit.text(action.code(), 20),
          Fit.text(action.title(), 5_000),
          action.from(),
          action.to());
    }
    batch.execute();
  }

  private static @Nullable String sheet(Place place) {
    return Fit.text(place.sheet(), 60);
  }

  private static @Nullable String cell(Place place) {
    return Fit.text(place.cell(), 20);
  }
}
