package fr.comop.config;

import fr.comop.campaign.Campaign;
import fr.comop.convention.Convention;
import fr.comop.desk.People;
import fr.comop.form.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that people configure, read and checked once at the start. Immutable.
 *
 * @param directory the {@code config} directory
 * @param forms by id
 */
public record Configuration(
    Path directory,
    Settings settings,
    Map<String, Form> forms,
    Convention convention,
    Campaign campaign,
    People people) {

  /**
   * Reads a {@code config} directory.
   *
   * @param environment the process's environment, which overrides the file's settings
   * @throws ConfigMistake with file, line and remedy
   */
  public static Configuration read(Path directory, Map<String, String> environment) {
    if (!Files.isDirectory(directory)) {
      throw new ConfigMistake(
          directory
              + ": no such directory; run comop where its config directory is, or name it with"
              + " --config DIR");
    }
    Settings settings = Settings.read(directory.resolve("application.properties"), environment);
    Map<String, Form> forms = new LinkedHashMap<>();
    for (Path file : yamlFiles(directory.resolve("forms"))) {
      Form form = FormFile.read(file);
      if (forms.put(form.id(), form) != null) {
        throw new ConfigMistake(file + ":1: form \"" + form.id() + "\" stands in two files");
      }
    }
    List<Path> conventions = yamlFiles(directory.resolve("conventions"));
    if (conventions.size() != 1) {
      throw new ConfigMistake(
          directory.resolve("conventions")
              + ": one convention is expected here, "
              + conventions.size()
              + " found");
    }
    Convention convention = ConventionFile.read(conventions.get(0), forms.keySet());
    return new Configuration(
        directory,
        settings,
        forms,
        convention,
        CampaignFile.read(
            directory.resolve("campaign.yaml"), directory.resolve("texts"), convention),
        PeopleFile.read(directory.resolve("people.yaml")));
  }

  /** The same with other settings. */
  public Configuration with(Settings changed) {
    return new Configuration(directory, changed, forms, convention, campaign, people);
  }

  /** The same with another convention. */
  public Configuration with(Convention other) {
    return new Configuration(directory, settings, forms, other, campaign, people);
  }

  /** The form of this id, which has to be one of {@link #forms}. */
  public Form form(String id) {
    Form form = forms.get(id);
    if (form == null) {
      throw new IllegalArgumentException("no form " + id);
    }
    return form;
  }

  private static List<Path> yamlFiles(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new ConfigMistake(directory + ": cannot be read (" + e.getMessage() + ")");
    }
  }
}
