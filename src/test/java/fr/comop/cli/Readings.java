package fr.comop.cli;

import static fr.comop.cli.MadeByHand.at;

import fr.comop.form.Answer;
import fr.comop.form.AnswerType;
import fr.comop.form.Column;
import fr.comop.form.Echo;
import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Line;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Pictures;
import fr.comop.form.Place;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.Reading;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Waiver;
import fr.comop.workbook.grid.Workbook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was made of a workbook of a little form, without a workbook. */
public final class Readings {
  public static final Form FORM =
      new Form(
          "bilan",
          3,
          "Bilan annuel {N}",
          List.of(
              new Section(
                  "1",
                  "Fiche",
                  "Fiche",
                  "",
                  false,
                  List.of(
                      field("name", AnswerType.TEXT),
                      field("fte", AnswerType.DECIMAL),
                      field("opened", AnswerType.DATE),
                      field("public", AnswerType.CHOICE),
                      field("axes", AnswerType.CHOICES),
                      field("free", AnswerType.YES_NO),
                      field("unanswered", AnswerType.TEXT),
                      new Table(
                          "actions",
                          "Actions",
                          "Actions",
                          "",
                          false,
                          0,
                          5,
                          null,
                          List.of(column("title"), column("cost"))),
                      new Pictures("photos", "Photos", "Photos", "", false)))),
          List.of());

  public static final Workbook WORKBOOK =
      new Workbook(List.of(), Map.of(), Map.of("comop.version", "2"), "LibreOffice 7.0", false);

  public static final FilledForm EMPTY =
      new FilledForm(
          FORM,
          Years.of(2020),
          Map.of(),
          Map.of(),
          Set.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of());

  /** Every kind of answer, two lines, a picture in the workbook and one beside it. */
  public static final FilledForm FULL =
      new FilledForm(
              FORM,
              Years.of(2020),
              Map.of(
                  "name", answer(new Value.Text("La « Ronde »"), "La « Ronde »", "C3"),
                  "fte", answer(new Value.Figure(new BigDecimal("10.50")), "10,5", "C4"),
                  "opened", answer(new Value.Day(LocalDate.parse("1995-05-04")), "4/5/95", "C5"),
                  "public", answer(new Value.Chosen(List.of("Tous"), false), "tous", "C6"),
                  "axes", answer(new Value.Chosen(List.of("A", "B"), true), "1 ; 2", "C7"),
                  "free", answer(new Value.YesNo(true), "oui", "C8")),
              Map.of("fte", Mark.CELL),
              Set.of(),
              Map.of(),
              Map.of(
                  "actions",
                  List.of(
                      line(12, true, Map.of("title", "Fab lab", "cost", "120")),
                      line(13, false, Map.of("title", "Fête")))),
              Map.of("photos", List.of(new Picture("p", "image/png", new Place("Fiche", "B20")))),
              List.of(),
              List.of(new Echo("fte", "ETP", new Place("Fiche", "C4"), "dix et demi", "10,5")),
              List.of(new Outside(new Place("Brouillon", "B2"), "À voir ?")))
          .withPicturesBeside(List.of(new Picture("q", "image/jpeg", null)));

  public static final Waiver WAIVER =
      new Waiver(
          7,
          "planetarium",
          "bilan",
          2020,
          "required",
          null,
          "Par courrier",
          LocalDate.parse("2020-12-31"),
          "compte ctest",
          at("2020-12-10T09:12"),
          null);

  private Readings() {}

  private static Field field(String id, AnswerType type) {
    return new Field(id, id, id, "", type, null, false, false, List.of(), null);
  }

  private static Column column(String id) {
    return new Column(id, id, "", AnswerType.TEXT, null, null, false, List.of(), false);
  }

  private static Answer answer(Value value, String text, String cell) {
    return new Answer(value, text, new Place("Fiche", cell));
  }

  private static Line line(int row, boolean confidential, Map<String, String> texts) {
    return new Line(
        "Fiche",
        row,
        confidential ? Mark.CELL : null,
        Map.of("title", "B", "cost", "D"),
        texts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    one ->
                        answer(
                            new Value.Text(one.getValue()),
                            one.getValue(),
                            (one.getKey().equals("title") ? "B" : "D") + row))),
        Set.of());
  }

  /** A workbook of the Planétarium that was read, with no store beside. */
  public static Reading of(FilledForm filled, Finding... findings) {
    return beside(filled, null, findings);
  }

  /** The same with a store beside. */
  public static Reading beside(
      FilledForm filled, Reading.@Nullable Beside beside, Finding... findings) {
    return reading(new Assessor.Assessment(2020, filled, List.of(findings), List.of()), beside);
  }

  /** The same with findings that staff waived. */
  public static Reading waived(Finding... waived) {
    return reading(
        new Assessor.Assessment(
            2020,
            EMPTY,
            List.of(),
            List.of(waived).stream().map(one -> new Assessor.Waived(one, WAIVER)).toList()),
        null);
  }

  /** What the store says of bytes that came before. */
  public static Reading.Beside seen(Submission earlier) {
    return new Reading.Beside(earlier, earlier.version() + 1);
  }

  private static Reading reading(Assessor.Assessment assessment, Reading.@Nullable Beside beside) {
    return new Reading("planetarium", WORKBOOK, FORM, assessment, null, beside);
  }

  /** A file that cannot be read. */
  public static Reading unreadable() {
    return Reading.unreadable(
        null, new Reading.Why("DAMAGED", "ce fichier est abîmé : renvoyez-le"));
  }
}
