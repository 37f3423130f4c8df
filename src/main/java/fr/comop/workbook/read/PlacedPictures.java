package fr.comop.workbook.read;

import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Picture;
import fr.comop.form.Pictures;
import fr.comop.form.Place;
import fr.comop.form.Section;
import fr.comop.form.Years;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which question the pictures of a workbook answer, by where they are placed. */
final class PlacedPictures {
  private final Form form;
  private final Years years;
  private final Layout layout;

  PlacedPictures(Form form, Years years, Layout layout) {
    this.form = form;
    this.years = years;
    this.layout = layout;
  }

  /** Those under the question that asks for them. */
  static List<Picture> of(Layout.PicturesPlace at) {
    return placed(at.sheet(), one -> one.row() >= at.first() && one.row() <= at.last());
  }

  /**
   * Those at the last question of a sheet, in no frame: a signature is often a picture of one, put
   * where the name is asked for or below.
   */
  List<Picture> underneath(Field field, Layout.FieldPlace at) {
    return !at.sheet().pictures().isEmpty() && endsASection(field)
        ? placed(
            at.sheet(), one -> one.row() >= at.cell().row() - 1 && !framed(at.sheet(), one.row()))
        : List.of();
  }

  private boolean endsASection(Field field) {
    return form.sections().stream()
        .map(Section::questions)
        .anyMatch(asked -> !asked.isEmpty() && asked.get(asked.size() - 1).id().equals(field.id()));
  }

  private boolean framed(Sheet sheet, int row) {
    return layout.pictures().values().stream()
        .filter(frame -> frame.sheet().equals(sheet))
        .anyMatch(frame -> row >= frame.first() && row <= frame.last());
  }

  /**
   * Those that stand under no question, while a question has none. On a sheet of the sender's own
   * they count, whichever of the kinds asked for they are; where questions are asked they may be
   * anything.
   *
   * @param found by question; those that count are added
   * @param places of questions
   * @return what is to be told of them
   */
  Optional<Finding> elsewhere(Map<String, List<Picture>> found, Map<String, Place> places) {
    List<Pictures> missing =
        form.questions().stream()
            .filter(Pictures.class::isInstance)
            .map(Pictures.class::cast)
            .filter(asked -> !found.containsKey(asked.id()))
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    Set<Place> counted =
        found.values().stream()
            .flatMap(List::stream)
            .map(Picture::place)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Picture> own = new ArrayList<>();
    List<Picture> among = new ArrayList<>();
    for (Sheet sheet : layout.sheets()) {
      List<Picture> to = layout.asksOn(sheet) ? among : own;
      placed(sheet, picture -> true).stream()
          .filter(picture -> !counted.contains(picture.place()))
          .forEach(to::add);
    }
    if (!own.isEmpty()) {
      found.put(FilledForm.BESIDE, List.copyOf(own));
    }
    List<Picture> seen = own.isEmpty() ? among : own;
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SheetRemarks.picturesElsewhere(
                seen,
                !own.isEmpty(),
                missing.stream().map(asked -> years.in(asked.label())).toList(),
                missing.stream()
                    .map(asked -> places.get(asked.id()))
                    .filter(Objects::nonNull)
                    .toList()));
  }

  private static List<Picture> placed(Sheet sheet, Predicate<Sheet.PlacedPicture> wanted) {
    return sheet.pictures().stream()
        .filter(wanted)
        .map(
            one ->
                new Picture(
                    one.part(),
                    one.mediaType(),
                    new Place(sheet.name(), new CellAddress(one.row(), one.column()).toString())))
        .toList();
  }
}
