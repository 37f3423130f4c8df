package fr.comop.workbook.xlsx;

import fr.comop.workbook.Sheet;
import fr.comop.workbook.UnreadableWorkbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads where pictures are placed on a sheet; their bytes stay where they are. */
final class DrawingPart {
  private static final Map<String, String> MEDIA =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "bmp", "image/bmp",
          "tif", "image/tiff",
          "tiff", "image/tiff",
          "webp", "image/webp",
          "svg", "image/svg+xml",
          "emf", "image/x-emf");

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
    String ending = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String media = MEDIA.getOrDefault(ending, "application/octet-stream");
    return new Sheet.PlacedPicture(row + 1, column + 1, part, media);
  }
}
