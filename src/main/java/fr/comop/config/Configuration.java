package fr.comop.config;

import fr.comop.campaign.Campaign;
import fr.comop.campaign.Campaigns;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.desk.People;
import fr.comop.edition.Mailings;
import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.notice.Delegations;
import fr.comop.retention.Schedule;
import fr.comop.summary.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that people configure, read and checked once at the start. Immutable.
 *
 * @param directory the {@code config} directory
 * @param offices the service in charge of a convention, by its id, where it has one of its own
 * @param delegations what those people may sign
 * @param outline what summaries show
 * @param mailings to whom summaries are sent
 * @param retention how long what is kept stays
 */
public record Configuration(
    Path directory,
    Settings settings,
    Forms forms,
    Conventions conventions,
    Campaigns campaigns,
    Map<String, Office> offices,
    People people,
    Delegations delegations,
    Outline outline,
    Mailings mailings,
    Schedule retention) {
  private static final String CAMPAIGN = "campaign.yaml";
  private static final String TEXTS = "texts";

  /**
   * Reads a {@code config} directory.
   *
   * @param environment the process's environment, which overrides the file's settings
   * @throws ConfigMistake with file, line and remedy
   */
  public static Configuration read(Path directory, Map<String, String> environment) {
    if (!Files.isDirectory(directory)) {
      throw missing(directory);
    }
    return read(directory, Settings.read(directory.resolve("application.properties"), environment));
  }

  /** The same with settings that were read already. */
  static Configuration read(Path directory, Settings settings) {
    Forms forms = forms(directory.resolve("forms"));
    Map<String, Beneficiary> structures =
        StructuresFile.read(directory.resolve("structures.yaml"), settings);
    List<ConventionFile.Read> read =
        conventions(directory.resolve("conventions"), forms, structures);
    Conventions conventions = sideBySide(read, structures);
    Map<String, Office> offices = new HashMap<>();
    read.forEach(
        one -> one.letterhead().ifPresent(office -> offices.put(one.convention().id(), office)));
    PeopleFile.Read people = PeopleFile.read(directory.resolve("people.yaml"));
    Outline outline = SummaryFile.read(directory.resolve("summary.yaml"), forms);
    return new Configuration(
        directory,
        settings,
        forms,
        conventions,
        campaigns(directory, conventions),
        Map.copyOf(offices),
        people.people(),
        people.delegations(),
        outline,
        SummariesFile.read(directory.resolve("summaries.yaml"), conventions, outline),
        RetentionFile.read(directory.resolve("retention.yaml"), conventions));
  }

  static ConfigMistake missing(Path directory) {
    return new ConfigMistake(
        directory
            + " : ce dossier n’existe pas ; lancez comop là où est son dossier config, ou donnez-le"
            + " par --config DOSSIER");
  }

  private static Forms forms(Path directory) {
    List<Form> forms = new ArrayList<>();
    for (Path file : yamlFiles(directory)) {
      Form form = FormFile.read(file);
      if (new Forms(forms).find(form.id(), form.version()).isPresent()) {
        throw new ConfigMistake(
            file
                + ":1: le formulaire « "
                + form.id()
                + " » est dans deux fichiers avec la version "
                + form.version()
                + " ; un formulaire modifié prend la version suivante");
      }
      forms.add(form);
    }
    return new Forms(forms);
  }

  private static List<ConventionFile.Read> conventions(
      Path directory, Forms forms, Map<String, Beneficiary> structures) {
    Map<String, ConventionFile.Read> read = new HashMap<>();
    Claims claims = new Claims();
    for (Path file : yamlFiles(directory)) {
      ConventionFile.Read one = ConventionFile.read(file, forms, structures);
      if (read.putIfAbsent(one.convention().id(), one) != null) {
        throw one.line()
            .mistake("la convention « " + one.convention().id() + " » est dans deux fichiers");
      }
      claims.enter(one);
    }
    if (read.isEmpty()) {
      throw new ConfigMistake(
          directory + " : aucune convention n’y est, en fichier .yaml ; il en faut une");
    }
    return read.values().stream()
        .sorted(
            Comparator.<ConventionFile.Read, java.time.LocalDate>comparing(
                    one -> one.convention().signed())
                .thenComparing(one -> one.convention().id()))
        .toList();
  }

  private static Conventions sideBySide(
      List<ConventionFile.Read> read, Map<String, Beneficiary> structures) {
    return new Conventions(
        read.stream().map(ConventionFile.Read::convention).toList(),
        structures.values().stream()
            .filter(
                one -> read.stream().anyMatch(by -> by.convention().party(one.id()).isPresent()))
            .toList());
  }

  private static Campaigns campaigns(Path directory, Conventions conventions) {
    Map<String, Campaign> own = new HashMap<>();
    List<Convention> others = new ArrayList<>();
    for (Convention one : conventions.all()) {
      Path file = ofConvention(directory, one.id()).resolve(CAMPAIGN);
      if (Files.exists(file)) {
        own.put(
            one.id(), CampaignFile.read(file, textDirectories(directory, one.id()), List.of(one)));
      } else {
        others.add(one);
      }
    }
    strangers(directory.resolve("conventions"), conventions);
    return new Campaigns(
        CampaignFile.read(directory.resolve(CAMPAIGN), List.of(directory.resolve(TEXTS)), others),
        Map.copyOf(own));
  }

  /** A directory that no convention is named as would be looked into by nobody. */
  private static void strangers(Path directory, Conventions conventions) {
    List<String> ids = conventions.all().stream().map(Convention::id).toList();
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(Files::isDirectory)
          .filter(one -> !ids.contains(one.getFileName().toString()))
          .findFirst()
          .ifPresent(
              one -> {
                throw new ConfigMistake(
                    one
                        + " : aucune convention n’a cet id"
                        + Suggestion.of(one.getFileName().toString(), ids)
                        + " ; un dossier, ici, porte l’id de la convention dont il tient le"
                        + " campaign.yaml et les textes");
              });
    } catch (IOException e) {
      throw Unreadable.mistake(directory, e);
    }
  }

  private static Path ofConvention(Path directory, String convention) {
    return directory.resolve("conventions").resolve(convention);
  }

  private static List<Path> textDirectories(Path directory, String convention) {
    return Stream.of(ofConvention(directory, convention).resolve(TEXTS), directory.resolve(TEXTS))
        .filter(Files::isDirectory)
        .toList();
  }

  /** Where the texts about a convention are looked for, one directory after the other. */
  public List<Path> textDirectories(String convention) {
    return textDirectories(directory, convention);
  }

  /** Where the texts are that are about no convention in particular. */
  public List<Path> textDirectories() {
    return List.of(directory.resolve(TEXTS));
  }

  /** The same with other settings. */
  public Configuration with(Settings changed) {
    return new Configuration(
        directory,
        changed,
        forms,
        conventions,
        campaigns,
        offices,
        people,
        delegations,
        outline,
        mailings,
        retention);
  }

  /** The same with other conventions. */
  public Configuration with(Conventions others) {
    return new Configuration(
        directory,
        settings,
        forms,
        others,
        campaigns,
        offices,
        people,
        delegations,
        outline,
        mailings,
        retention);
  }

  static List<Path> yamlFiles(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw Unreadable.mistake(directory, e);
    }
  }
}
