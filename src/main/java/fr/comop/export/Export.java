package fr.comop.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.form.Place;
import fr.comop.form.Years;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.summary.Audience;
import fr.comop.summary.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hands out what was answered, of the versions that count. Answers pass through one by one. Safe
 * for use by several threads.
 */
public final class Export {
  private static final Comparator<Submission> ORDER =
      Comparator.comparingInt(Submission::year)
          .thenComparing(Submission::beneficiary)
          .thenComparing(Submission::form);

  private final Desk desk;
  private final Conventions conventions;
  private final Forms forms;
  private final Submissions submissions;
  private final StoredAnswers answers;

  public Export(
      Desk desk,
      Conventions conventions,
      Forms forms,
      Submissions submissions,
      StoredAnswers answers) {
    this.desk = desk;
    this.conventions = conventions;
    this.forms = forms;
    this.submissions = submissions;
    this.answers = answers;
  }

  /**
   * Writes a table, by year, beneficiary and form; it is for the caller to close the pen.
   *
   * @param kept cells that are withheld besides those that are marked: with what was told before
   *     they would tell another
   * @param progress told how many documents there are; what it gives is run after each
   * @throws Declined when that audience gets no answers, or there is no such column
   */
  public void write(Selection what, Set<Origin> kept, Pen pen, IntFunction<Runnable> progress)
      throws IOException {
    if (what.audience() == Audience.PARTNERS) {
      throw new Declined(
          "Les partenaires ne reçoivent que des totaux (convention, art. 6.1), et un export contient"
              + " les réponses de chaque structure : voyez « comop summary --audience partners ».");
    }
    try {
      desk.look(
          () -> {
            try {
              written(what, kept, pen, progress);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return true;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void written(Selection what, Set<Origin> kept, Pen pen, IntFunction<Runnable> progress)
      throws IOException {
    List<Document> documents = documents(what);
    Runnable done = progress.apply(documents.size());
    boolean withholding = what.audience() != Audience.REGION;
    if (what.wide()) {
      List<Column<WideColumns.Line>> columns = chosen(WideColumns.of(documents), what.columns());
      head(columns, pen);
      for (Document document : documents) {
        line(columns, new WideColumns.Line(document, once(document, kept), withholding), pen);
        done.run();
      }
      return;
    }
    List<Column<AnswerColumns.Line>> columns = chosen(AnswerColumns.ALL, what.columns());
    head(columns, pen);
    for (Document document : documents) {
      answers.each(
          document.submission().id(),
          answer ->
              line(
                  columns,
                  new AnswerColumns.Line(
                      document,
                      answer,
                      withholding && (answer.confidential() || isKept(document, answer, kept))),
                  pen));
      done.run();
    }
  }

  private Map<String, Stored> once(Document document, Set<Origin> kept) throws IOException {
    Map<String, Stored> once = new LinkedHashMap<>();
    answers.once(
        document.submission().id(),
        answer ->
            once.put(answer.question(), isKept(document, answer, kept) ? answer.marked() : answer));
    return once;
  }

  private static boolean isKept(Document document, Stored answer, Set<Origin> kept) {
    return !kept.isEmpty()
        && kept.contains(
            new Origin(
                document.submission().reference(), new Place(answer.sheet(), answer.cell())));
  }

  private static <T> List<Column<T>> chosen(List<Column<T>> all, List<String> wanted) {
    if (wanted.isEmpty()) {
      return all;
    }
    Map<String, Column<T>> known = new LinkedHashMap<>();
    all.forEach(one -> known.put(one.heading().id(), one));
    return wanted.stream()
        .distinct()
        .map(
            id -> {
              Column<T> column = known.get(id);
              if (column == null) {
                throw new Declined(
                    "Aucune colonne ne s’appelle « "
                        + id
                        + " » ; au choix : "
                        + String.join(", ", known.keySet())
                        + ".");
              }
              return column;
            })
        .toList();
  }

  private static <T> void head(List<Column<T>> columns, Pen pen) throws IOException {
    pen.head(columns.stream().map(Column::heading).toList());
  }

  private static <T> void line(List<Column<T>> columns, T line, Pen pen) throws IOException {
    for (Column<T> column : columns) {
      column.cell().write(line, pen);
    }
    pen.endLine();
  }

  private record Key(String beneficiary, String form, int year) {}

  private List<Document> documents(Selection what) {
    Map<String, Beneficiary> known =
        conventions.beneficiaries().stream()
            .collect(Collectors.toMap(Beneficiary::id, Function.identity()));
    Map<List<Object>, Labels> labels = new HashMap<>();
    return submissions.recordedSince(Instant.EPOCH).stream()
        .filter(one -> what.year() == null || one.year() == what.year())
        .collect(groupingBy(one -> new Key(one.beneficiary(), one.form(), one.year()), toList()))
        .values()
        .stream()
        .flatMap(versions -> Submissions.counting(versions).stream())
        .sorted(ORDER)
        .map(one -> document(one, known.get(one.beneficiary()), labels))
        .filter(one -> what.conventions().contains(one.convention()))
        .toList();
  }

  private Document document(
      Submission one, @Nullable Beneficiary whose, Map<List<Object>, Labels> labels) {
    Convention convention = conventions.about(one.beneficiary(), one.form(), one.year());
    Years years = convention.years(one.form(), one.year());
    Form form = forms.find(one.form(), one.formVersion()).orElse(null);
    return new Document(
        one,
        convention.id(),
        whose,
        form,
        Objects.requireNonNull(
            labels.computeIfAbsent(
                List.of(one.form(), one.formVersion(), years), key -> new Labels(form, years))));
  }
}
