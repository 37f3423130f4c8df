package fr.comop.config;

import fr.comop.form.AnswerType;
import fr.comop.form.Choices;
import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.OfMonth;
import fr.comop.form.Pictures;
import fr.comop.form.Prefilled;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.french.Plain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a form from {@code config/forms}. */
final class FormFile {
  private static final List<String> YEARS = List.of("{N-1}", "{N}", "{N+1}");
  private static final int LONGEST_TAB = 31;
  private static final int DEFAULT_ROOM = 8;
  private static final int MOST_ROOM = 1_000;

  /** The highest number of a version. */
  static final int LAST_VERSION = 999;

  // so that what the store keeps of a form and of findings fits it
  private static final int LONGEST_FORM = 40;
  private static final int LONGEST_ID = 60;
  private static final int LONGEST_LABEL = 150;
  private static final int LONGEST_WORDING = 1_000;
  private static final Map<String, AnswerType> TYPES =
      Arrays.stream(AnswerType.values())
          .collect(Collectors.toMap(AnswerType::word, Function.identity()));

  private final Map<String, Choices> choices = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private FormFile() {}

  /**
   * The form in a file.
   *
   * @throws ConfigMistake with its line
   */
  static Form read(Path file) {
    Yaml root = Yaml.read(file);
    root.eachText(FormFile::checkYears);
    return new FormFile().form(root);
  }

  /** What is not a year that {@link fr.comop.form.Years} knows would be shown as it is written. */
  private static void checkYears(Yaml text) {
    String rest = text.text();
    for (String year : YEARS) {
      rest = rest.replace(year, "");
    }
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      throw text.mistake(
          "entre accolades, seuls {N-1}, {N} et {N+1} sont possibles, non « " + text.text() + " »");
    }
  }

  private static int version(Yaml yaml) {
    return yaml.whole(1, LAST_VERSION);
  }

  private Form form(Yaml root) {
    root.only(Set.of("form", "version", "title", "choices", "sections", "checks"));
    root.find("choices").ifPresent(this::choices);
    List<Section> sections = root.get("sections").some().stream().map(this::section).toList();
    CheckReader checks =
        new CheckReader(sections.stream().flatMap(one -> one.questions().stream()).toList());
    return new Form(
        root.get("form").text(LONGEST_FORM),
        version(root.get("version")),
        root.get("title").text(LONGEST_WORDING),
        sections,
        root.listOf("checks").stream().map(checks::check).toList());
  }

  private void choices(Yaml yaml) {
    yaml.entries().forEach((name, list) -> choices.put(name, choices(name, list)));
  }

  private static Choices choices(String name, Yaml list) {
    if (list.isList()) {
      return new Choices(name, wordings(list.some()), false);
    }
    List<Yaml> numbered = new ArrayList<>();
    list.entries()
        .forEach(
            (number, wording) -> {
              if (!number.equals(String.valueOf(numbered.size() + 1))) {
                throw wording.mistake(
                    "les choix se numérotent à partir de « 1 » ; « "
                        + number
                        + " » n’est pas à sa place");
              }
              numbered.add(wording);
            });
    if (numbered.isEmpty()) {
      throw list.mistake(list.said("some"));
    }
    return new Choices(name, wordings(numbered), true);
  }

  /** Wordings that a person can tell apart. */
  private static List<String> wordings(List<Yaml> list) {
    Set<String> told = new HashSet<>();
    for (Yaml one : list) {
      if (!told.add(Plain.of(one.text(LONGEST_WORDING)))) {
        throw one.mistake("« " + one.text() + " » est deux fois dans cette liste");
      }
    }
    return list.stream().map(Yaml::text).toList();
  }

  private Section section(Yaml yaml) {
    yaml.only(Set.of("id", "sheet", "title", "intro", "optional", "questions"));
    Yaml sheet = yaml.get("sheet");
    if (sheet.text().length() > LONGEST_TAB || sheet.text().matches(".*[\\[\\]:*?/\\\\].*")) {
      throw sheet.mistake("un nom de feuille a au plus 31 caractères, et aucun de []:*?/\\");
    }
    return new Section(
        unique(yaml.get("id"), "la section"),
        unique(sheet, "la feuille"),
        yaml.get("title").text(LONGEST_WORDING),
        yaml.textOr("intro", ""),
        yaml.flag("optional"),
        yaml.get("questions").some().stream().map(this::question).toList());
  }

  private Question question(Yaml yaml) {
    String type = yaml.get("type").text();
    return switch (type) {
      case "table" -> table(yaml);
      case "pictures" -> pictures(yaml);
      default -> field(yaml);
    };
  }

  private Field field(Yaml yaml) {
    yaml.only(
        Set.of(
            "id",
            "question",
            "label",
            "help",
            "type",
            "choices",
            "units",
            "required",
            "long",
            "prefilled"));
    AnswerType type = type(yaml.get("type"));
    return new Field(
        id(yaml.get("id")),
        yaml.get("question").text(LONGEST_WORDING),
        label(yaml.get("label")),
        yaml.textOr("help", ""),
        type,
        choicesFor(type, yaml),
        yaml.flag("required"),
        yaml.flag("long"),
        units(type, yaml),
        prefilled(type, yaml));
  }

  private Table table(Yaml yaml) {
    yaml.only(
        Set.of(
            "id",
            "question",
            "label",
            "help",
            "type",
            "required",
            "expected-lines",
            "lines",
            "plans",
            "reports",
            "columns"));
    List<Column> columns = yaml.get("columns").some().stream().map(this::column).toList();
    Set<String> ids = new HashSet<>();
    for (Column column : columns) {
      if (!ids.add(column.id())) {
        throw yaml.get("columns")
            .mistake("la colonne « " + column.id() + " » est deux fois dans ce tableau");
      }
    }
    return new Table(
        id(yaml.get("id")),
        yaml.get("question").text(LONGEST_WORDING),
        label(yaml.get("label")),
        yaml.textOr("help", ""),
        yaml.flag("required"),
        yaml.find("expected-lines").map(one -> one.whole(0, MOST_ROOM)).orElse(0),
        yaml.find("lines").map(one -> one.whole(1, MOST_ROOM)).orElse(DEFAULT_ROOM),
        plan(yaml, ids),
        columns);
  }

  private static Table.@Nullable Plan plan(Yaml yaml, Set<String> columns) {
    Optional<Yaml> plans = yaml.find("plans");
    Optional<Yaml> reports = yaml.find("reports");
    if (plans.isPresent() && reports.isPresent()) {
      throw reports.get().mistake("un tableau a soit « plans », soit « reports »");
    }
    Optional<Yaml> found = plans.or(() -> reports);
    if (found.isEmpty()) {
      return null;
    }
    Table.Plan.Role role = plans.isPresent() ? Table.Plan.Role.PLANS : Table.Plan.Role.REPORTS;
    Yaml plan =
        found
            .get()
            .only(
                role == Table.Plan.Role.PLANS
                    ? Set.of("code", "title", "from", "to")
                    : Set.of("code", "title", "note"));
    return new Table.Plan(
        role,
        column(plan.get("code"), columns),
        column(plan.get("title"), columns),
        plan.find("from").map(from -> column(from, columns)).orElse(null),
        plan.find("to").map(to -> column(to, columns)).orElse(null),
        plan.textOr("note", ""));
  }

  private static String column(Yaml yaml, Set<String> columns) {
    if (!columns.contains(yaml.text())) {
      throw yaml.mistake(
          "ce tableau n’a pas de colonne « "
              + yaml.text()
              + " »"
              + Suggestion.of(yaml.text(), columns));
    }
    return yaml.text();
  }

  private Column column(Yaml yaml) {
    yaml.only(
        Set.of("id", "title", "help", "type", "choices", "units", "month", "required", "wide"));
    AnswerType type = type(yaml.get("type"));
    return new Column(
        yaml.get("id").text(LONGEST_ID),
        yaml.get("title").text(LONGEST_LABEL),
        yaml.textOr("help", ""),
        type,
        choicesFor(type, yaml),
        month(type, yaml),
        yaml.flag("required"),
        units(type, yaml),
        yaml.flag("wide"));
  }

  private static List<String> units(AnswerType type, Yaml yaml) {
    if (type != AnswerType.COUNT && type != AnswerType.DECIMAL) {
      yaml.find("units")
          .ifPresent(
              extra -> {
                throw extra.mistake("seuls les types count et decimal ont des unités (units)");
              });
    }
    return yaml.listOf("units").stream().map(Yaml::text).toList();
  }

  private static @Nullable OfMonth month(AnswerType type, Yaml yaml) {
    Optional<Yaml> found = yaml.find("month");
    if (found.isEmpty()) {
      return null;
    }
    Yaml month = found.get();
    if (type != AnswerType.DATE) {
      throw month.mistake("seul le type date a un mois (month)");
    }
    return switch (month.text()) {
      case "first" -> OfMonth.FIRST;
      case "last" -> OfMonth.LAST;
      default -> throw month.mistake("« month » est first ou last, non « " + month.text() + " »");
    };
  }

  private Pictures pictures(Yaml yaml) {
    yaml.only(Set.of("id", "question", "label", "help", "type", "required"));
    return new Pictures(
        id(yaml.get("id")),
        yaml.get("question").text(LONGEST_WORDING),
        label(yaml.get("label")),
        yaml.textOr("help", ""),
        yaml.flag("required"));
  }

  private static AnswerType type(Yaml yaml) {
    AnswerType type = TYPES.get(yaml.text());
    if (type == null) {
      Set<String> known = new HashSet<>(TYPES.keySet());
      known.addAll(Set.of("table", "pictures"));
      throw yaml.mistake(
          "type inconnu « " + yaml.text() + " »" + Suggestion.of(yaml.text(), known));
    }
    return type;
  }

  private @Nullable Choices choicesFor(AnswerType type, Yaml yaml) {
    boolean choice = type == AnswerType.CHOICE || type == AnswerType.CHOICES;
    if (!choice) {
      yaml.find("choices")
          .ifPresent(
              extra -> {
                throw extra.mistake("seuls les types choice et choices ont des choix (choices)");
              });
      return null;
    }
    Yaml name = yaml.get("choices");
    Choices found = choices.get(name.text());
    if (found == null) {
      throw name.mistake(
          "aucune liste de choix « "
              + name.text()
              + " »"
              + Suggestion.of(name.text(), choices.keySet()));
    }
    return found;
  }

  private static @Nullable Prefilled prefilled(AnswerType type, Yaml yaml) {
    Optional<Yaml> found = yaml.find("prefilled");
    if (found.isEmpty()) {
      return null;
    }
    if (type != AnswerType.TEXT) {
      throw found.get().mistake("seul le type text peut être rempli d’avance (prefilled)");
    }
    String word = found.get().text();
    return Arrays.stream(Prefilled.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                found
                    .get()
                    .mistake(
                        "comop ne sait pas remplir « "
                            + word
                            + " », seulement « structure » ou « last-year »"));
  }

  private String id(Yaml yaml) {
    yaml.text(LONGEST_ID);
    return unique(yaml, "la question");
  }

  private String label(Yaml yaml) {
    yaml.text(LONGEST_LABEL);
    return unique(yaml, "le libellé");
  }

  private String unique(Yaml yaml, String kind) {
    if (!taken.add(kind + " " + yaml.text())) {
      throw yaml.mistake(kind + " « " + yaml.text() + " » est deux fois dans ce fichier");
    }
    return yaml.text();
  }
}
