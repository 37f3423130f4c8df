package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Media;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads where pictures are placed on a sheet; their bytes stay where they are. */
final class DrawingPart {
  private DrawingPart() {}

  static List<Sheet.PlacedPicture> read(ZipFile zip, String part)
      throws IOException, UnreadableWorkbook {
    Relations relations = Relations.of(zip, part);
    List<Sheet.PlacedPicture> pictures = new ArrayList<>();
    int row = 0;
    int column = 0;
    boolean corner = false;
    try (XmlPart xml = XmlPart.open(zip, part)) {
      while (xml != null && xml.nextElement() && pictures.size() < Bounds.PICTURES) {
        switch (xml.name()) {
          case "absoluteAnchor" -> {
            row = 0;
            column = 0;
          }
          case "from" -> corner = true;
          case "to" -> corner = false;
          case "row" -> row = corner ? Whole.of(xml.text(), 0) : row;
          case "col" -> column = corner ? Whole.of(xml.text(), 0) : column;
          case "blip" -> {
            Sheet.PlacedPicture picture =
                picture(zip, relations, xml.attribute("embed"), row, column);
            if (picture != null) {
              pictures.add(picture);
            }
          }
          default -> {}
        }
      }
    }
    return pictures;
  }

  private static Sheet.@Nullable PlacedPicture picture(
      ZipFile zip, Relations relations, @Nullable String id, int row, int column) {
    String part = id == null ? null : relations.byId(id).orElse(null);
    if (part == null || zip.getEntry(part) == null) {
      return null;
    }
    return new Sheet.PlacedPicture(row + 1, column + 1, part, Media.type(part));
  }
}
