package fr.comop.summary.page;

import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.summary.Past;
import fr.comop.summary.Photo;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Some of the pictures that a structure sent: of each question one before of any a second. */
final class StructurePictures {
  private static final int MOST = 4;

  /** Tried, so that a hostile document does not take all day. */
  private static final int MOST_TRIED = 12;

  private StructurePictures() {}

  private record Seen(String alt, String uri) {}

  static void write(Element sheet, Structure structure, Summary summary, Album album) {
    List<Photo> all = structure.photos(summary.head().year());
    if (all.isEmpty()) {
      return;
    }
    List<Seen> seen = seen(structure, summary, album);
    Element row = sheet.appendElement("p").addClass("pictures");
    for (Seen one : seen) {
      row.appendElement("img").attr("alt", one.alt()).attr("src", one.uri());
      row.appendText(" ");
    }
    row.appendElement("span").addClass("basis").text(said(all, seen.size()));
  }

  private static String said(List<Photo> all, int shown) {
    long hidden = all.stream().filter(one -> one.source() == null).count();
    long marked = all.stream().filter(one -> one.source() != null && one.confidential()).count();
    return (all.size() == 1 ? "1 image reçue" : all.size() + " images reçues")
        + (hidden == all.size()
            ? " ; aucune n’est montrée sans l’accord écrit de la structure (personnes"
                + " reconnaissables)."
            : shown(all.size(), shown)
                + (marked == 0 ? "" : " ; confidentielles, d’après l’envoi : " + marked)
                + ".");
  }

  private static String shown(int all, int shown) {
    if (shown == all) {
      return "";
    }
    return shown == 0
        ? " ; aucune n’a pu être montrée"
        : " ; " + shown + (shown == 1 ? " montrée ici" : " montrées ici");
  }

  private static List<Seen> seen(Structure structure, Summary summary, Album album) {
    List<Seen> seen = new ArrayList<>();
    Set<Photo.Source> tried = new HashSet<>();
    for (Past past : structure.history()) {
      if (past.counts() && past.submission().year() == summary.head().year()) {
        for (Photo photo : inTurn(past.version().photos())) {
          Photo.Source source = photo.source();
          if (source == null
              || seen.size() == MOST
              || tried.size() == MOST_TRIED
              || !tried.add(source)) {
            continue;
          }
          album
              .plate(source)
              .map(plate -> new Seen(alt(structure, past, photo), plate.address()))
              .ifPresent(seen::add);
        }
      }
    }
    return seen;
  }

  /** The first of each question, then the second of each, and so on. */
  private static List<Photo> inTurn(List<Photo> photos) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<Integer, List<Photo>> turns = new LinkedHashMap<>();
    for (Photo one : photos) {
      int turn = counts.merge(one.question(), 1, Integer::sum);
      turns.computeIfAbsent(turn, any -> new ArrayList<>()).add(one);
    }
    return turns.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(one -> one.getValue().stream())
        .toList();
  }

  /** "Image reçue de La Ronde : logo de la Région (BILAN-2020-RONDE-V2)". */
  private static String alt(Structure structure, Past past, Photo photo) {
    Form form = past.version().form();
    String what =
        form == null
            ? ""
            : form.question(photo.question())
                .map(one -> " : " + Years.of(past.submission().year()).in(one.label()))
                .orElse("");
    return "Image reçue, "
        + structure.beneficiary().name()
        + what
        + " ("
        + past.submission().reference()
        + ")"
        + (photo.confidential() ? " " + Told.Because.CONFIDENTIAL.french() : "");
  }
}
