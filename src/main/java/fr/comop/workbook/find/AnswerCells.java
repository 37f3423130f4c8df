package fr.comop.workbook.find;

import fr.comop.form.Field;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.blank.Printed;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says where questions are answered, given where they are asked: in the column that a head names,
 * else in the one where most of the sheet's answers stand, else below.
 */
final class AnswerCells {
  private static final int BELOW = 0;

  private final FormLabels labels;
  private final SeenLabels seen;
  private final Map<String, Workbook.Named> titles;
  private final Map<String, Integer> offsets = new HashMap<>();

  private AnswerCells(FormLabels labels, SeenLabels seen, Map<String, Workbook.Named> titles) {
    this.labels = labels;
    this.seen = seen;
    this.titles = titles;
  }

  /** Where questions are answered, by question id. */
  static Map<String, Layout.FieldPlace> of(
      FormLabels labels, SeenLabels seen, Map<String, Workbook.Named> titles) {
    return new AnswerCells(labels, seen, titles).find();
  }

  private Map<String, Layout.FieldPlace> find() {
    Map<String, Layout.FieldPlace> found = new LinkedHashMap<>();
    for (Field field : labels.fields()) {
      Workbook.Named title = titles.get(field.id());
      if (title != null) {
        found.put(field.id(), place(title));
      }
    }
    return found;
  }

  private Layout.FieldPlace place(Workbook.Named title) {
    int row = title.address().row();
    Optional<SeenLabel> head = head(title);
    if (head.isPresent()) {
      return new Layout.FieldPlace(
          title.sheet(),
          new CellAddress(row, head.get().column()),
          confidential(title, head.get()));
    }
    int offset = offsets.computeIfAbsent(title.sheet().name(), name -> offset(title.sheet()));
    CellAddress cell =
        offset == BELOW
            ? new CellAddress(row + 1, title.address().column())
            : new CellAddress(row, title.address().column() + offset);
    return new Layout.FieldPlace(title.sheet(), cell, signposted(title, cell));
  }

  /** The head of the column of answers, the nearest above. */
  private Optional<SeenLabel> head(Workbook.Named title) {
    return seen.of(FormLabels.ANSWER).stream()
        .filter(one -> one.sheet().equals(title.sheet()) && one.row() < title.address().row())
        .filter(one -> one.column() > title.address().column())
        .reduce((before, after) -> after);
  }

  private @Nullable CellAddress confidential(Workbook.Named title, SeenLabel head) {
    return seen.of(FormLabels.CONFIDENTIAL).stream()
        .filter(one -> one.sheet().equals(head.sheet()) && one.row() == head.row())
        .filter(one -> one.column() > head.column())
        .findFirst()
        .map(one -> new CellAddress(title.address().row(), one.column()))
        .orElse(null);
  }

  // Where a table comes first, the column is named below a cell of its first question only.
  private @Nullable CellAddress signposted(Workbook.Named title, CellAddress answer) {
    return seen.of(FormLabels.CONFIDENTIAL).stream()
        .filter(one -> one.sheet().equals(title.sheet()) && one.column() > answer.column())
        .filter(one -> !seen.headed(one))
        .map(one -> new CellAddress(title.address().row(), one.column()))
        .findFirst()
        .orElse(null);
  }

  private int offset(Sheet sheet) {
    Map<Integer, Integer> votes = new HashMap<>();
    int below = 0;
    for (Field field : labels.fields()) {
      Workbook.Named title = titles.get(field.id());
      if (title != null && title.sheet().equals(sheet)) {
        int beside = beside(title);
        if (beside > 0) {
          votes.merge(beside, 1, Integer::sum);
        } else if (answered(sheet, title.address().row() + 1, title.address().column())) {
          below++;
        }
      }
    }
    int most = votes.values().stream().max(Integer::compare).orElse(0);
    if (below > most) {
      return BELOW;
    }
    int usual = usual();
    return votes.getOrDefault(usual, 0) == most
        ? usual
        : votes.entrySet().stream()
            .filter(vote -> vote.getValue() == most)
            .map(Map.Entry::getKey)
            .min(Integer::compare)
            .orElse(usual);
  }

  /** How far beside a question the first thing stands that the form does not say; 0 for nothing. */
  private int beside(Workbook.Named title) {
    List<Row> rows = title.sheet().rows(title.address().row(), title.address().row());
    for (Row row : rows) {
      for (int index = 0; index < row.size(); index++) {
        int offset = row.columnAt(index) - title.address().column();
        if (offset > 0 && !own(row.at(index))) {
          return offset;
        }
      }
    }
    return 0;
  }

  private boolean answered(Sheet sheet, int row, int column) {
    RawAnswer raw = sheet.cell(new CellAddress(row, column));
    return raw != null && !own(raw);
  }

  private boolean own(RawAnswer raw) {
    return raw instanceof RawAnswer.Typed typed && labels.says(labels.key(typed.text()));
  }

  /** Our own sheets leave a column between the wording and its answer; others do not. */
  private int usual() {
    return seen.of(FormLabels.ANSWER).isEmpty() ? 1 : Printed.BOX;
  }
}
