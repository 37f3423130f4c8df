package fr.comop.workbook.find;

import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.workbook.blank.Printed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * All that a form says in its own workbooks, by {@linkplain Wording#key key}: what its questions,
 * columns and sections are called, and what it explains. Thread-safe.
 */
final class FormLabels {
  static final String ANSWER = Wording.key(Printed.ANSWER);
  static final String CONFIDENTIAL = Wording.key(Printed.CONFIDENTIAL);

  private static final int REMEMBERED = 5_000;
  private static final int SHORTEST_SAID = 30;
  private static final int SHORTEST_CUT = 150;
  private static final String ENDS_OF_WORDING = ":\n";

  /** What begins an aside, which may be a hint of another edition: it is kept, and no answer. */
  private static final String BEGINS_ASIDE = "([=–—-→";

  private static final int MOST_TRIES = 5;

  private final Form form;
  private final Map<String, List<Question>> questions = new HashMap<>();
  private final Map<String, List<String>> keys = new HashMap<>();
  private final Set<String> wordings = new HashSet<>();
  private final Map<String, Section> headings = new HashMap<>();
  private final Map<String, Section> tabs = new HashMap<>();
  private final Map<String, Section> sections = new HashMap<>();
  private final Map<String, Map<String, String>> columns = new HashMap<>();
  private final Set<String> columnKeys;
  private final Set<String> own = new HashSet<>();
  private final int longest;
  // The workbooks of a form carry the same few hundred texts: their keys are found once.
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Set<String> knownToTheEnd = ConcurrentHashMap.newKeySet();

  FormLabels(Form form) {
    this.form = form;
    form.sections().forEach(this::section);
    this.columnKeys =
        columns.values().stream()
            .flatMap(keys -> keys.values().stream())
            .collect(Collectors.toUnmodifiableSet());
    own.addAll(questions.keySet());
    own.addAll(headings.keySet());
    own.addAll(tabs.keySet());
    own.addAll(columnKeys);
    own.addAll(List.of(ANSWER, CONFIDENTIAL));
    Printed.explanations(form).forEach(text -> own.add(Wording.key(text)));
    own.remove("");
    this.longest = own.stream().mapToInt(String::length).max().orElse(0) * 3 / 2;
  }

  private void section(Section section) {
    headings.put(Wording.key(section.title()), section);
    tabs.put(Wording.key(section.sheet()), section);
    for (Question question : section.questions()) {
      sections.put(question.id(), section);
      Set<String> called = new LinkedHashSet<>();
      called.add(Wording.key(question.wording()));
      wordings.addAll(called);
      called.add(Wording.key(question.label()));
      keys.put(question.id(), List.copyOf(called));
      called.forEach(
          key -> questions.computeIfAbsent(key, asked -> new ArrayList<>()).add(question));
      if (question instanceof Table table) {
        columns.put(
            table.id(),
            table.columns().stream()
                .collect(
                    Collectors.toUnmodifiableMap(
                        Column::id, column -> Wording.key(column.title()))));
      }
    }
  }

  Form form() {
    return form;
  }

  /** The key of a text as it stands in a cell; "" when it is too long for a label. */
  String key(String text) {
    if (text.length() > longest) {
      return "";
    }
    String before = known.get(text);
    if (before != null) {
      return before;
    }
    String key = Wording.key(text);
    if (own.contains(key)) {
      if (known.size() < REMEMBERED && !Protective.alone(text)) {
        knownToTheEnd.add(text);
      }
    } else {
      key = Wording.withoutHint(text).map(Wording::key).filter(own::contains).orElse(key);
    }
    if (!own.contains(key) && key.length() >= SHORTEST_CUT) {
      key = whole(key);
    }
    if (own.contains(key) && known.size() < REMEMBERED) {
      known.put(text, key);
    }
    return key;
  }

  /**
   * The text of the form that begins so, where only one does: some programs cut at 255 letters, and
   * people put a long question in two cells.
   */
  private String whole(String cut) {
    List<String> begun = own.stream().filter(text -> Wording.begins(cut, text)).limit(2).toList();
    return begun.size() == 1 ? begun.get(0) : cut;
  }

  /**
   * A question's own words, and what somebody went on to write in the same cell.
   *
   * @param key of the words
   */
  record Continued(String key, String more) {
    /** Whether it is an aside, in brackets or behind a dash. */
    static boolean aside(String more) {
      return !more.isEmpty() && BEGINS_ASIDE.indexOf(more.charAt(0)) >= 0;
    }
  }

  /**
   * A text that begins with all that a question says, and a colon or the end of the line after it.
   * Its short name alone does not do: another edition may go on in other words.
   *
   * @param text none that the form {@linkplain #says says} itself
   */
  Optional<Continued> continued(String text) {
    Continued found = null;
    int tries = 0;
    for (int index = 1;
        index < Math.min(text.length() - 1, longest) && tries < MOST_TRIES;
        index++) {
      if (ENDS_OF_WORDING.indexOf(text.charAt(index)) >= 0) {
        tries++;
        String key = key(text.substring(0, index));
        String more = text.substring(index + 1).strip();
        if (!more.isEmpty() && wordings.contains(key)) {
          found = new Continued(key, more);
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * The same where an aside follows the words, whose first sign is kept: "(voir annexe)". In a form
   * of somebody's own it is rather a hint: "(en euros)".
   */
  Optional<Continued> aside(String text) {
    if (saysAll(text)) {
      return Optional.empty();
    }
    Continued found = null;
    int tries = 0;
    for (int index = 1;
        index < Math.min(text.length() - 1, longest) && tries < MOST_TRIES;
        index++) {
      if (Character.isWhitespace(text.charAt(index - 1))
          && BEGINS_ASIDE.indexOf(text.charAt(index)) >= 0) {
        tries++;
        String key = Wording.key(text.substring(0, index));
        if (wordings.contains(key)) {
          found = new Continued(key, text.substring(index).strip());
        }
      }
    }
    return found == null || own.contains(Wording.key(text)) ? Optional.empty() : Optional.of(found);
  }

  /**
   * Whether a text, whose {@linkplain #key key} was asked for, is known for one of the form's to
   * its end: nobody wrote anything behind it, and it keeps nothing confidential.
   */
  boolean saysAll(String text) {
    return text.length() <= longest && knownToTheEnd.contains(text);
  }

  /** Whether the form itself says so. */
  boolean says(String key) {
    return own.contains(key);
  }

  /**
   * Whether another edition of the form may have said so: most of it is a text of this one, or how
   * a longer text of this one begins.
   */
  boolean saidMuchSo(String key) {
    return key.length() >= SHORTEST_SAID
        && own.stream()
            .filter(text -> text.length() >= SHORTEST_SAID)
            .anyMatch(
                text ->
                    Wording.alike(key, text)
                        || (text.length() > key.length()
                            && Wording.alike(key, text.substring(0, key.length()))));
  }

  /** The questions that go by this key, in the order of the form. */
  List<Question> questions(String key) {
    return questions.getOrDefault(key, List.of());
  }

  /** What a question goes by: its wording, then its short name. */
  List<String> keys(Question question) {
    return keys.getOrDefault(question.id(), List.of());
  }

  /** Whether a question goes by this key. */
  boolean calls(Question question, String key) {
    return keys(question).contains(key);
  }

  String key(Table table, Column column) {
    return columns.getOrDefault(table.id(), Map.of()).getOrDefault(column.id(), "");
  }

  Collection<String> columnKeys() {
    return columnKeys;
  }

  Section section(Question question) {
    return section(question.id());
  }

  /** The section of the question of this id, which the form has. */
  Section section(String question) {
    return Objects.requireNonNull(sections.get(question));
  }

  /** Sections by their titles. */
  Map<String, Section> headings() {
    return headings;
  }

  /** Sections by the names of their sheets. */
  Map<String, Section> tabs() {
    return tabs;
  }

  /** The questions answered in one cell. */
  List<Field> fields() {
    return form.questions().stream()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .toList();
  }
}
