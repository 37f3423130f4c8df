package fr.comop.config;

import fr.comop.convention.Beneficiary;
import fr.comop.desk.People;
import fr.comop.notice.Delegations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A configuration read file by file: a mistake in one keeps nobody from the others. Immutable. */
public final class PartByPart {
  private final Settings settings;
  private final List<Part> parts;
  private final List<Beneficiary> structures;
  private final PeopleFile.@Nullable Read people;
  private final @Nullable Configuration whole;

  /**
   * A file, or several that are read together.
   *
   * @param name as in "structures.yaml", relative to the directory
   * @param mistake with file and line; "" where it is sound
   */
  public record Part(String name, String mistake) {}

  private PartByPart(
      Settings settings,
      List<Part> parts,
      List<Beneficiary> structures,
      PeopleFile.@Nullable Read people,
      @Nullable Configuration whole) {
    this.settings = settings;
    this.parts = List.copyOf(parts);
    this.structures = List.copyOf(structures);
    this.people = people;
    this.whole = whole;
  }

  /**
   * Reads a {@code config} directory.
   *
   * @throws ConfigMistake when there is no such directory
   */
  public static PartByPart read(Path directory, Map<String, String> environment) {
    if (!Files.isDirectory(directory)) {
      throw Configuration.missing(directory);
    }
    List<Part> parts = new ArrayList<>();
    Settings.Read settings =
        Settings.readGood(directory.resolve("application.properties"), environment);
    parts.add(new Part("application.properties", String.join("\n", settings.mistakes())));
    Map<String, Beneficiary> structures =
        tried(
            parts,
            "structures.yaml",
            () -> StructuresFile.read(directory.resolve("structures.yaml"), settings.good()));
    PeopleFile.Read people =
        tried(parts, "people.yaml", () -> PeopleFile.read(directory.resolve("people.yaml")));
    forms(parts, directory.resolve("forms"));
    boolean sound = parts.stream().skip(1).allMatch(part -> part.mistake().isEmpty());
    return new PartByPart(
        settings.good(),
        parts,
        structures == null ? List.of() : List.copyOf(structures.values()),
        people,
        sound
            ? tried(parts, "conventions", () -> Configuration.read(directory, settings.good()))
            : null);
  }

  private static void forms(List<Part> parts, Path directory) {
    List<Path> files =
        Optional.ofNullable(tried(parts, "forms", () -> Configuration.yamlFiles(directory)))
            .orElse(List.of());
    for (Path file : files) {
      tried(parts, "forms/" + file.getFileName(), () -> FormFile.read(file));
    }
  }

  private static <T> @Nullable T tried(List<Part> parts, String name, Supplier<T> reading) {
    try {
      T read = reading.get();
      parts.add(new Part(name, ""));
      return read;
    } catch (ConfigMistake e) {
      parts.add(new Part(name, String.valueOf(e.getMessage())));
      return null;
    }
  }

  /** The settings that are good; the others as if nobody had set them. */
  public Settings settings() {
    return settings;
  }

  /** The parts that were read, in their order. */
  public List<Part> parts() {
    return parts;
  }

  /** The structures; none where their file is wrong. */
  public List<Beneficiary> structures() {
    return structures;
  }

  /** The people who may decide; empty where their file is wrong. */
  public Optional<People> people() {
    return Optional.ofNullable(people).map(PeopleFile.Read::people);
  }

  /** What those people may sign; nothing where their file is wrong. */
  public Delegations delegations() {
    return people == null ? Delegations.NONE : people.delegations();
  }

  /** All of it, with the settings that are good; empty where another part is wrong. */
  public Optional<Configuration> whole() {
    return Optional.ofNullable(whole);
  }
}
