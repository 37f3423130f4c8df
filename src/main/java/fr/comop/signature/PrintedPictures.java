package fr.comop.signature;

import fr.comop.archive.Sha256;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.Places;
import fr.comop.paper.Plate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures that answer a question, three beside one another. */
final class PrintedPictures {
  private static final int IN_A_ROW = 3;
  private static final int MOST = 45;
  private static final double WIDTH = 55;
  private static final double HEIGHT = 50;
  private static final double POINTS_A_MILLIMETRE = 6;

  private final DocumentToSign document;
  private final BiFunction<Picture, Sha256, Optional<Plate>> plates;
  private int shown;

  PrintedPictures(DocumentToSign document, BiFunction<Picture, Sha256, Optional<Plate>> plates) {
    this.document = document;
    this.plates = plates;
  }

  boolean any(String question) {
    return document.pictures().containsKey(question);
  }

  /**
   * Writes those of a question.
   *
   * @param label what they show, as far as anybody says
   */
  void write(Element body, String question, String label) {
    List<String> missing = new ArrayList<>();
    Element row = new Element("div");
    int number = 0;
    for (Picture picture : document.pictures().getOrDefault(question, List.of())) {
      String name = label + ", image " + ++number + where(picture.place());
      Optional<Plate> plate =
          shown < MOST ? plates.apply(picture, document.original().sha256()) : Optional.empty();
      if (plate.isEmpty()) {
        missing.add(name + " (" + picture.mediaType() + ")");
        continue;
      }
      shown++;
      if (row.childrenSize() % IN_A_ROW == 0) {
        row = body.appendElement("div").addClass("pictures");
      }
      show(row, plate.get(), name);
    }
    while (row.childrenSize() % IN_A_ROW != 0) {
      row.appendElement("div").addClass("picture");
    }
    missing.forEach(
        one -> body.appendElement("p").addClass("gap").text("Image non reproduite : " + one + "."));
  }

  private static String where(@Nullable Place place) {
    return place == null ? "" : ", " + Places.french(List.of(place));
  }

  private static void show(Element row, Plate plate, String name) {
    double scale =
        Math.min(1 / POINTS_A_MILLIMETRE, Math.min(WIDTH / plate.width(), HEIGHT / plate.height()));
    Element cell = row.appendElement("div").addClass("picture");
    cell.appendElement("img")
        .attr("src", plate.address())
        .attr("alt", name + ".")
        .attr(
            "style",
            "width: %.1fmm; height: %.1fmm"
                .formatted(plate.width() * scale, plate.height() * scale)
                .replace(',', '.'));
    cell.appendElement("p").text(name);
  }
}
