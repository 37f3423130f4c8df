package fr.comop.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The project's configuration with a second, invented convention beside its own. */
public final class TwoConventions {
  private static final Path SHIPPED = Path.of("config");
  private static final Path BESIDE = Path.of("src/test/resources/side-by-side");
  private static final String MORE = "structures-more.yaml";

  private TwoConventions() {}

  /** Writes it into a directory that is not there yet. */
  public static Path in(Path config) throws IOException {
    copy(SHIPPED, config);
    copy(BESIDE, config);
    Files.writeString(
        config.resolve("structures.yaml"),
        Files.readString(config.resolve(MORE)),
        StandardOpenOption.APPEND);
    Files.delete(config.resolve(MORE));
    return config;
  }

  /**
   * A second version of the report, which asks one question more, in force from now on for 2020
   * too, as if the form had been changed in mid-campaign.
   */
  public static void changeReport(Path config) throws IOException {
    Path first = config.resolve("forms/bilan.yaml");
    Files.writeString(
        config.resolve("forms/bilan-2.yaml"),
        Files.readString(first)
            .replaceFirst("(?m)^version: 1", "version: 2")
            .replaceFirst(
                "(?m)^      - id: \"date\"",
                """
                      - id: "logo"
                        question: "Logo de la Région présent sur les supports"
                        label: "Logo de la Région"
                        type: yes-no
                        required: true
                      - id: "date"\
                """));
    Path convention = config.resolve("conventions/comop-2020-2022.yaml");
    Files.writeString(
        convention,
        Files.readString(convention).replace("{form: bilan, ", "{form: bilan, version: 2, "));
  }

  /**
   * The convention that follows the project's own, 2023 to 2025, with a programme voted with it.
   *
   * @param deadline its due day, "12-15"
   * @param opening of its campaign, "10-01"
   */
  public static void addTheNext(Path config, String deadline, String opening) throws IOException {
    Path own = Files.createDirectory(config.resolve("conventions/comop-2023-2025"));
    Files.writeString(
        own.resolve("campaign.yaml"),
        Files.readString(config.resolve("campaign.yaml"))
            .replace("on: \"10-01\"", "on: \"" + opening + "\""));
    String last = Files.readString(config.resolve("conventions/comop-2020-2022.yaml"));
    Files.writeString(
        config.resolve("conventions/comop-2023-2025.yaml"),
        last.replace("convention: comop-2020-2022", "convention: comop-2023-2025")
            .replace("signed: 2020-06-23", "signed: 2023-01-20")
            .replace("ends: 2022-12-31", "ends: 2025-12-31")
            .replace("deadline: \"12-15\"", "deadline: \"" + deadline + "\"")
            .replace("years: [2020, 2021, 2022]", "years: [2023, 2024, 2025]")
            .replace("years: [2020, 2021]", "years: [2023, 2024]")
            .replace("year: 2019", "year: 2022")
            .replace("{year: 2022, amount", "{year: 2025, amount")
            .replace("{year: 2021, amount", "{year: 2024, amount")
            .replace("{year: 2020, amount", "{year: 2023, amount"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
