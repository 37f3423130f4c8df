package fr.comop.workbook.part;

import java.util.Locale;
import java.util.Map;

/** Types of pictures, by the endings of their names. */
public final class Media {
  private static final Map<String, String> TYPES =
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

  private Media() {}

  /** The type of a picture of this name: "image/png"; "application/octet-stream" when unknown. */
  public static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
