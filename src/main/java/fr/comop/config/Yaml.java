package fr.comop.config;

import fr.comop.french.Spelling;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file that knows its line, so that each mistake can be told where it is. Every
 * reading method throws {@link ConfigMistake}.
 */
final class Yaml {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("fr.comop.config.mistakes");

  private static final int MOST_LISTED = 15;

  private final Path file;
  private final Node node;

  private Yaml(Path file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** The root of a file. */
  static Yaml read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return composed(file, reader);
    } catch (IOException e) {
      throw Unreadable.mistake(file, e);
    }
  }

  /** The root of a text that is to stand in a file. */
  static Yaml of(Path file, String text) {
    return composed(file, new StringReader(text));
  }

  private static Yaml composed(Path file, Reader reader) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setUseMarks(true).build();
    try {
      Optional<Node> root = new Compose(settings).composeReader(reader);
      return new Yaml(
          file, root.orElseThrow(() -> new ConfigMistake(file + " : " + WORDS.getString("empty"))));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new ConfigMistake(
          file
              + ":"
              + line
              + ": "
              + WORDS.getString("syntax").formatted(Syntax.told(e.getProblem())));
    } catch (YamlEngineException e) {
      throw Unreadable.mistake(file, e);
    }
  }

  /** The same place, once it is known to hold these keys and no others. */
  Yaml only(Set<String> known) {
    for (NodeTuple tuple : mapping().getValue()) {
      Yaml key = at(tuple.getKeyNode());
      if (!known.contains(key.text())) {
        throw key.mistake(said("unknown-key", key.text()) + meantOr("known", key.text(), known));
      }
    }
    return this;
  }

  /** What stands under a key that has to be there. */
  Yaml get(String key) {
    return find(key).orElseThrow(() -> mistake(said("missing-key", key)));
  }

  /** What stands under a key. */
  Optional<Yaml> find(String key) {
    return mapping().getValue().stream()
        .filter(tuple -> at(tuple.getKeyNode()).text().equals(key))
        .map(tuple -> at(tuple.getValueNode()))
        .findFirst();
  }

  /** The text under a key; "" when the key is missing. */
  String textOr(String key, String otherwise) {
    return find(key).map(Yaml::text).orElse(otherwise);
  }

  /** The text here. */
  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw mistake(said("text"));
  }

  /** The text here, read as something else; {@code expected} says what in case of failure. */
  <T> T as(Function<String, T> reader, String expected) {
    try {
      return reader.apply(text());
    } catch (RuntimeException e) {
      throw mistake(said("wrong", text(), expected));
    }
  }

  /** Hands on every text from here downwards, keys left out. */
  void eachText(Consumer<Yaml> use) {
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> at(tuple.getValueNode()).eachText(use));
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(one -> at(one).eachText(use));
    } else {
      use.accept(this);
    }
  }

  /** The text here, which is not empty and has at most so many characters. */
  String text(int most) {
    if (text().isBlank() || text().length() > most) {
      throw mistake(said("length", most, text().length()));
    }
    return text();
  }

  /** The whole number here, which lies between these, both included. */
  int whole(int least, int most) {
    int number = as(Integer::valueOf, said("whole"));
    if (number < least || number > most) {
      throw mistake(said("between", least, most, number));
    }
    return number;
  }

  /** The day here. */
  LocalDate day() {
    return as(LocalDate::parse, said("day"));
  }

  /** The day of any year here. */
  MonthDay monthDay() {
    return as(day -> MonthDay.parse("--" + day), said("month-day"));
  }

  /** The text here, which has to be one of these; {@code what} says what they are. */
  String oneOf(String what, Collection<String> known) {
    if (!known.contains(text())) {
      throw mistake(said("unknown", what, text()) + meantOr("expected", text(), known));
    }
    return text();
  }

  /** Whether {@code true} stands under a key; missing means false. */
  boolean flag(String key) {
    Optional<Yaml> found = find(key);
    if (found.isEmpty()) {
      return false;
    }
    String word = found.get().text();
    if (!word.equals("true") && !word.equals("false")) {
      throw found.get().mistake(said("flag", word));
    }
    return word.equals("true");
  }

  /** The items of the list here. */
  List<Yaml> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> at(item)).toList();
    }
    throw mistake(said("list"));
  }

  /** The items of the list under a key; none when the key is missing. */
  List<Yaml> listOf(String key) {
    return find(key).map(Yaml::list).orElse(List.of());
  }

  /** The texts of the list under a key; none when the key is missing. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    listOf(key).forEach(item -> texts.add(item.text()));
    return List.copyOf(texts);
  }

  /** What stands here by key, in the order of the file. */
  Map<String, Yaml> entries() {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping().getValue()) {
      entries.put(at(tuple.getKeyNode()).text(), at(tuple.getValueNode()));
    }
    return entries;
  }

  /** Whether a list stands here. */
  boolean isList() {
    return node instanceof SequenceNode;
  }

  /**
   * Where something stands in its file.
   *
   * @param start of its first sign, in code points from the beginning
   * @param end after its last sign, whatever blank lines or comments follow
   * @param column of its first sign, from 0
   */
  record Extent(int start, int end, int column) {}

  /** Where what stands here begins and ends. */
  Extent extent() {
    Mark start = node.getStartMark().orElseThrow();
    return new Extent(start.getIndex(), end(node), start.getColumn());
  }

  /** Of what is written over several lines, the end of its last part: YAML ends it later. */
  private static int end(Node node) {
    if (node instanceof CollectionNode<?> several
        && several.getFlowStyle() != FlowStyle.FLOW
        && !several.getValue().isEmpty()) {
      Object last = several.getValue().get(several.getValue().size() - 1);
      return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
    }
    return node.getEndMark().orElseThrow().getIndex();
  }

  /** Whether what stands here is written between brackets. */
  boolean isFlow() {
    return node instanceof CollectionNode<?> several && several.getFlowStyle() == FlowStyle.FLOW;
  }

  /** What is said of mistakes. */
  String said(String key, Object... about) {
    return WORDS.getString(key).formatted(about);
  }

  private String meantOr(String otherwise, String typed, Collection<String> known) {
    return Spelling.nearest(typed, known)
        .map(word -> said("meant", word))
        .orElseGet(
            () ->
                known.size() > MOST_LISTED
                    ? ""
                    : said(otherwise, String.join(", ", new TreeSet<>(known))));
  }

  private Yaml at(Node other) {
    return new Yaml(file, other);
  }

  /** File and line. */
  String place() {
    return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** A mistake at this line. */
  ConfigMistake mistake(String what) {
    return new ConfigMistake(place() + ": " + what);
  }

  /** The items of the list here, of which there is at least one. */
  List<Yaml> some() {
    List<Yaml> items = list();
    if (items.isEmpty()) {
      throw mistake(said("some"));
    }
    return items;
  }

  private MappingNode mapping() {
    if (node instanceof MappingNode mapping) {
      Set<String> keys = new HashSet<>();
      for (NodeTuple tuple : mapping.getValue()) {
        Yaml key = at(tuple.getKeyNode());
        if (!keys.add(key.text())) {
          throw key.mistake(said("repeated-key", key.text()));
        }
      }
      return mapping;
    }
    throw mistake(said("keys"));
  }
}
