package fr.comop.form.check;

import fr.comop.form.Answer;
import fr.comop.form.AnswerType;
import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds answers that stand one column or one row beside where they belong: most of them are not
 * what is asked for there, but just what the neighbour asks for, up to one that is left empty.
 */
final class Shifts {
  static final String CHECK = "shifted";
  private static final int FEWEST = 3;
  private static final String ADVICE =
      "Remettez ces réponses à leur place : elles ont sans doute glissé lors d’un copier-coller ou"
          + " d’une insertion.";

  private final FilledForm filled;
  private final Map<Place, Finding> failing = new HashMap<>();
  private final Map<String, Integer> failingOf = new HashMap<>();
  private final List<Finding> told = new ArrayList<>();
  private final Set<Place> explained = new HashSet<>();

  private Shifts(FilledForm filled) {
    this.filled = filled;
    for (Finding finding : filled.findings()) {
      if (finding.error() && finding.place() != null) {
        failing.put(finding.place(), finding);
        failingOf.merge(String.valueOf(finding.question()), 1, Integer::sum);
      }
    }
  }

  /** The same findings, those that a shift explains told as that shift. */
  static List<Finding> told(FilledForm filled, List<Finding> findings) {
    Shifts shifts = new Shifts(filled);
    if (shifts.failing.size() < FEWEST) {
      return findings;
    }
    shifts.look();
    List<Finding> all = new ArrayList<>(findings);
    all.removeIf(finding -> shifts.explained.contains(finding.place()));
    all.addAll(shifts.told);
    return all;
  }

  private void look() {
    for (Section section : filled.form().sections()) {
      List<Field> fields = new ArrayList<>();
      for (Question question : section.questions()) {
        if (question instanceof Field field) {
          fields.add(field);
        } else {
          fields(section, fields);
          fields.clear();
        }
        if (question instanceof Table table) {
          columns(table);
        }
      }
      fields(section, fields);
    }
  }

  private int failing(Question question) {
    return failingOf.getOrDefault(question.id(), 0);
  }

  private Track track(Field field) {
    Place place = filled.place(field.id());
    List<Place> places = place == null ? List.of() : List.of(place);
    return new Track(
        field,
        places,
        places.stream().flatMap(at -> cell(at, filled.answer(field.id())).stream()).toList());
  }

  private Track track(Column column, List<Line> lines) {
    List<Place> places = new ArrayList<>();
    List<Track.Cell> cells = new ArrayList<>();
    for (Line line : lines) {
      Place place = line.place(column.id());
      if (place != null) {
        places.add(place);
        cell(place, line.cell(column.id())).ifPresent(cells::add);
      }
    }
    return new Track(column, places, cells);
  }

  private Optional<Track.Cell> cell(Place place, Optional<Answer> answer) {
    Finding wrong = failing.get(place);
    if (wrong != null && wrong.read() != null) {
      return Optional.of(new Track.Cell(place, wrong.read(), true));
    }
    return answer.map(one -> new Track.Cell(place, one.text(), false));
  }

  private void columns(Table table) {
    if (failing(table) >= FEWEST) {
      List<Line> lines = filled.lines(table.id());
      shift(
          table.columns().stream().map(column -> track(column, lines)).toList(),
          table.id(),
          table.label(),
          "d’une colonne vers la droite",
          "d’une colonne vers la gauche");
    }
  }

  private void fields(Section section, List<Field> fields) {
    if (fields.stream().mapToInt(this::failing).sum() >= FEWEST) {
      shift(
          fields.stream().map(this::track).toList(),
          fields.get(0).id(),
          section.title(),
          "d’une ligne vers le bas",
          "d’une ligne vers le haut");
    }
  }

  private void shift(List<Track> tracks, String question, String label, String on, String back) {
    if (!shift(tracks, 1, question, label, on)) {
      shift(tracks, -1, question, label, back);
    }
  }

  /** Looks for answers that went on by one; by -1: that went back by one. */
  private boolean shift(List<Track> tracks, int by, String question, String label, String way) {
    Set<Integer> shifted = new HashSet<>();
    boolean certain = false;
    for (int at = 0; at < tracks.size(); at++) {
      if (!tracks.get(at).empty() && tracks.get(at).mostlyFails()) {
        List<Integer> chain = chain(tracks, at, by);
        shifted.addAll(chain);
        certain |= chain.stream().anyMatch(one -> tells(tracks.get(one), tracks.get(one - by)));
      }
    }
    List<Track.Cell> cells =
        shifted.stream().sorted().flatMap(at -> tracks.get(at).cells().stream()).toList();
    if (!certain || cells.stream().filter(Track.Cell::failing).count() < FEWEST) {
      return false;
    }
    tell(cells, question, label, way);
    for (int at : shifted) {
      explained.addAll(tracks.get(at).places());
      explained.addAll(tracks.get(at - by).places());
    }
    return true;
  }

  /**
   * The tracks from a failing one back to where the first of them belongs, which is empty; none if
   * one of them does not fit.
   */
  private static List<Integer> chain(List<Track> tracks, int from, int by) {
    List<Integer> chain = new ArrayList<>();
    int at = from;
    while (!tracks.get(at).empty()) {
      int home = at - by;
      if (home < 0 || home >= tracks.size() || !tracks.get(at).fits(tracks.get(home))) {
        return List.of();
      }
      chain.add(at);
      at = home;
    }
    return chain;
  }

  /** Whether fitting there says something: any answer would be a text. */
  private static boolean tells(Track track, Track home) {
    AnswerType type = home.asked().type();
    boolean takesAnything = type == AnswerType.TEXT || type == AnswerType.CODE;
    return !takesAnything && (track.mostlyFails() || track.asked().type() != type);
  }

  private void tell(List<Track.Cell> cells, String question, String label, String way) {
    told.add(
        finding(
            question,
            filled.years().in(label),
            cells.stream().map(Track.Cell::place).toList(),
            way));
  }

  /** Says that the answers in these cells stand beside where they belong. */
  static Finding finding(String question, String label, List<Place> places, String way) {
    return new Finding(
        Severity.ERROR,
        CHECK,
        question,
        label,
        places,
        read(places, way),
        "chaque réponse à sa place",
        ADVICE);
  }

  private static String read(List<Place> places, String way) {
    List<String> columns =
        places.stream().map(place -> place.cell().replaceAll("[0-9]+", "")).distinct().toList();
    boolean one = columns.size() == 1;
    return (one
            ? "la colonne " + columns.get(0) + " semble décalée "
            : "les colonnes "
                + columns.get(0)
                + " à "
                + columns.get(columns.size() - 1)
                + " semblent décalées ")
        + way
        + " : "
        + places.size()
        + " cellules";
  }
}
