package fr.comop.config;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.retention.Kind;
import fr.comop.retention.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code config/retention.yaml}, which may be missing: all stays then. */
final class RetentionFile {
  private static final int LONGEST = 200;
  private static final int MOST_YEARS = 100;

  private final Conventions conventions;
  private final Map<Kind, Schedule.Rule> rules = new EnumMap<>(Kind.class);

  private RetentionFile(Conventions conventions) {
    this.conventions = conventions;
  }

  /**
   * How long things stay, as a file has it.
   *
   * @throws ConfigMistake with its line
   */
  static Schedule read(Path file, Conventions conventions) {
    return Files.exists(file)
        ? new RetentionFile(conventions).read(Yaml.read(file))
        : new Schedule("", Map.of(), List.of());
  }

  private Schedule read(Yaml root) {
    root.only(Set.of("settled-with", "rules", "holds"));
    root.get("rules").list().forEach(this::rule);
    String settled = root.textOr("settled-with", "");
    return new Schedule(
        settled.isEmpty() ? "" : root.get("settled-with").text(LONGEST),
        Map.copyOf(rules),
        root.listOf("holds").stream().map(this::hold).toList());
  }

  private void rule(Yaml yaml) {
    yaml.only(Set.of("kind", "years", "then"));
    Kind kind =
        Kind.of(
                yaml.get("kind")
                    .oneOf("genre (kind)", Arrays.stream(Kind.values()).map(Kind::word).toList()))
            .orElseThrow();
    Schedule.Rule rule =
        new Schedule.Rule(
            yaml.get("years").whole(1, MOST_YEARS),
            yaml.get("then").oneOf("sort (then)", List.of("destroy", "keep")).equals("destroy"));
    if (rules.putIfAbsent(kind, rule) != null) {
      throw yaml.mistake("le genre « " + kind.word() + " » est donné deux fois");
    }
  }

  private Schedule.Hold hold(Yaml yaml) {
    yaml.only(Set.of("structure", "convention", "reason"));
    List<String> structures = conventions.beneficiaries().stream().map(Beneficiary::id).toList();
    List<String> ids = conventions.all().stream().map(Convention::id).toList();
    return new Schedule.Hold(
        yaml.find("structure").map(one -> one.oneOf("id de structure", structures)).orElse(null),
        yaml.find("convention").map(one -> one.oneOf("id de convention", ids)).orElse(null),
        yaml.get("reason").text(LONGEST));
  }
}
