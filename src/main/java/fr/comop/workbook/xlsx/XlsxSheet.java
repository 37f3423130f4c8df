package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Harmless;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet with what lies over its cells. The cells have to be sound; what lies over them is
 * read as far as it goes, for it seldom answers anything.
 */
final class XlsxSheet {
  private final ZippedParts zip;
  private final String part;
  private final Budget budget;
  private boolean whole = true;

  /**
   * A sheet.
   *
   * @param part that holds its cells
   */
  XlsxSheet(ZippedParts zip, String part, Budget budget) {
    this.zip = zip;
    this.part = part;
    this.budget = budget;
  }

  /** What reads the cells, told how high rows are where somebody asks. */
  interface Cells {
    SheetPart measured(@Nullable Rulers rulers);
  }

  Sheet read(String name, boolean hidden, Cells cells) throws IOException, UnreadableWorkbook {
    Optional<Relations> known =
        Harmless.read(() -> Optional.of(Relations.of(zip, part)), Optional.empty());
    Relations relations = known.orElse(Relations.NONE);
    whole = known.isPresent();
    String drawingPart = relations.ofType("drawing").orElse("");
    DrawingPart drawing = drawingPart.isEmpty() ? null : DrawingPart.read(zip, drawingPart, budget);
    Rulers rulers = drawing != null && drawing.needsRulers() ? new Rulers() : null;
    SheetPart reader = cells.measured(rulers);
    List<Row> rows = reader.read(zip, part);
    List<Sheet.PlacedPicture> pictures = new ArrayList<>(reader.pictures());
    List<Sheet.PlacedText> texts = new ArrayList<>();
    if (drawing != null) {
      pictures.addAll(drawing.pictures(rulers));
      texts.addAll(drawing.texts(rulers));
      whole &= drawing.whole();
    }
    if (relations.ofType("comments").isPresent()) {
      Optional<List<Sheet.PlacedText>> notes =
          Harmless.read(
              () -> Optional.of(NotesPart.read(zip, relations, budget)), Optional.empty());
      texts.addAll(notes.orElse(List.of()));
      whole &= notes.isPresent();
    }
    return new Sheet(
        name,
        hidden,
        rows,
        List.copyOf(pictures),
        List.copyOf(texts),
        List.copyOf(reader.merged()),
        whole);
  }
}
