package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.Harmless;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet with what lies over its cells. The cells have to be sound; what lies over them is
 * read as far as it goes, for it seldom answers anything.
 */
final class XlsxSheet {
  private final ZippedParts zip;
  private final String part;
  private boolean whole = true;

  /**
   * A sheet.
   *
   * @param part that holds its cells
   */
  XlsxSheet(ZippedParts zip, String part) {
    this.zip = zip;
    this.part = part;
  }

  /** What reads the cells, told how high rows are where somebody asks. */
  interface Cells {
    SheetPart measured(@Nullable Rulers rulers);
  }

  Sheet read(String name, boolean hidden, Cells cells) throws IOException, UnreadableWorkbook {
    Relations known = Harmless.read(() -> Relations.of(zip, part), null);
    Relations relations = known == null ? Relations.NONE : known;
    whole = known != null;
    String drawingPart = relations.ofType("drawing").orElse("");
    DrawingPart drawing = drawingPart.isEmpty() ? null : DrawingPart.read(zip, drawingPart);
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
      List<Sheet.PlacedText> notes = Harmless.read(() -> NotesPart.read(zip, relations), null);
      texts.addAll(notes == null ? List.of() : notes);
      whole &= notes != null;
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
