package fr.comop.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of all settings: the defaults, over them {@code application.properties}, over that the
 * environment. Immutable. A secret may come from a file named in {@code COMOP_…_FILE}.
 */
public final class Settings {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(KB|MB|GB)");
  private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)[?&;]\\s*\\w*password=");
  private static final int LAST_PORT = 65_535;
  private static final Set<String> NOT_SETTINGS = Set.of("COMOP_HOME", "COMOP_LOG");
  private static final Set<String> SECURITIES = Set.of("tls", "starttls", "plain");

  private final Path home;
  private final Map<Setting, String> values;
  private final Map<Setting, String> origins;

  private Settings(Path home, Map<Setting, String> values, Map<Setting, String> origins) {
    this.home = home;
    this.values = values;
    this.origins = origins;
  }

  /**
   * Reads a file of settings; relative paths in it start from the directory above the file's own.
   *
   * @throws ConfigMistake all mistakes at once, each with its line
   */
  static Settings read(Path file, Map<String, String> environment) {
    Read read = readGood(file, environment);
    if (!read.mistakes().isEmpty()) {
      throw new ConfigMistake(String.join("\n", read.mistakes()));
    }
    return read.good();
  }

  /**
   * Settings of which some may be wrong.
   *
   * @param good those that are not; the others as if nobody had set them
   * @param mistakes each with its line
   */
  record Read(Settings good, List<String> mistakes) {}

  /** The same for who goes on with those that are good. */
  static Read readGood(Path file, Map<String, String> environment) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    Map<Setting, String> origins = new EnumMap<>(Setting.class);
    List<String> mistakes = new ArrayList<>();
    fromFile(file, values, origins, mistakes);
    fromEnvironment(environment, values, origins, mistakes);
    for (Setting setting : List.copyOf(values.keySet())) {
      trouble(setting, values.getOrDefault(setting, ""))
          .ifPresent(
              trouble -> {
                mistakes.add(origins.remove(setting) + ": " + setting.key() + ": " + trouble);
                values.remove(setting);
              });
    }
    Path directory = file.toAbsolutePath().normalize().getParent();
    Path home = directory == null ? null : directory.getParent();
    return new Read(
        new Settings(home == null ? Path.of("").toAbsolutePath() : home, values, origins),
        List.copyOf(mistakes));
  }

  /** The same settings with some set anew, as the demo and tests do; the values have to be good. */
  public Settings with(Map<Setting, String> changes) {
    Map<Setting, String> changed = new EnumMap<>(Setting.class);
    changed.putAll(values);
    changes.forEach(
        (setting, value) -> {
          trouble(setting, value)
              .ifPresent(
                  trouble -> {
                    throw new ConfigMistake(setting.key() + ": " + trouble);
                  });
          changed.put(setting, value);
        });
    return new Settings(home, changed, origins);
  }

  /** The directory that relative paths start from: the one above {@code config}. */
  public Path home() {
    return home;
  }

  /** The value as text; never null, the default where nobody set it. */
  public String text(Setting setting) {
    return values.getOrDefault(setting, setting.standard());
  }

  public int count(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  /** The whole number; empty where there is none. */
  public OptionalInt maybeCount(Setting setting) {
    return text(setting).isEmpty() ? OptionalInt.empty() : OptionalInt.of(count(setting));
  }

  public boolean on(Setting setting) {
    return text(setting).equals("true");
  }

  public Duration duration(Setting setting) {
    return Duration.parse(text(setting));
  }

  /** A size in bytes. */
  public long bytes(Setting setting) {
    return size(text(setting)).orElseThrow();
  }

  /** An absolute path. */
  public Path path(Setting setting) {
    return home.resolve(text(setting)).normalize();
  }

  /** The mail addresses, in small letters; empty where nobody set one. */
  public List<String> addresses(Setting setting) {
    return Arrays.stream(text(setting).split("[,;\\s]+"))
        .filter(one -> !one.isEmpty())
        .map(one -> one.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** The value for people to see: a secret is masked. */
  public String shown(Setting setting) {
    String value = text(setting);
    return setting.kind() == Setting.Kind.SECRET && !value.isEmpty() ? "********" : value;
  }

  /** Where the value comes from, in French: a file and line, a variable, or nobody's hand. */
  public String origin(Setting setting) {
    return origins.getOrDefault(setting, "réglage par défaut");
  }

  /** Whether somebody gave it a value. */
  public boolean isSet(Setting setting) {
    return origins.containsKey(setting);
  }

  private static void fromFile(
      Path file, Map<Setting, String> values, Map<Setting, String> origins, List<String> mistakes) {
    if (!Files.exists(file)) {
      return;
    }
    Properties properties = new Properties();
    List<String> keys;
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      keys = Files.readAllLines(file).stream().map(Settings::key).toList();
    } catch (IOException | IllegalArgumentException e) {
      mistakes.add(Unreadable.words(file, e));
      return;
    }
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      int line = Math.max(keys.indexOf(key), 0) + 1;
      int again = keys.lastIndexOf(key) + 1;
      String where = file + ":" + Math.max(line, again); // the last one holds
      if (again > line) {
        mistakes.add(file + ":" + again + ": « " + key + " » est aussi à la ligne " + line);
      }
      Optional<Setting> setting = Setting.of(key);
      if (setting.isPresent()) {
        values.put(setting.get(), properties.getProperty(key).trim());
        origins.put(setting.get(), where);
      } else {
        mistakes.add(where + ": clé inconnue « " + key + " »" + Suggestion.of(key, Setting.keys()));
      }
    }
  }

  private static String key(String line) {
    return line.strip().split("[=:\\s]", 2)[0];
  }

  private static void fromEnvironment(
      Map<String, String> environment,
      Map<Setting, String> values,
      Map<Setting, String> origins,
      List<String> mistakes) {
    unknownVariables(environment, mistakes);
    for (Setting setting : Setting.values()) {
      @Nullable String value = environment.get(setting.variable());
      @Nullable String file = environment.get(setting.variable() + "_FILE");
      if (value != null) {
        values.put(setting, value);
        origins.put(setting, setting.variable());
      } else if (file != null && setting.kind() == Setting.Kind.SECRET) {
        try {
          values.put(setting, Files.readString(Path.of(file)).strip());
          origins.put(setting, setting.variable() + "_FILE");
        } catch (IOException e) {
          mistakes.add(setting.variable() + "_FILE: " + Unreadable.words(Path.of(file), e));
        }
      }
    }
  }

  private static void unknownVariables(Map<String, String> environment, List<String> mistakes) {
    Set<String> known = new TreeSet<>(NOT_SETTINGS);
    for (Setting setting : Setting.values()) {
      known.add(setting.variable());
      if (setting.kind() == Setting.Kind.SECRET) {
        known.add(setting.variable() + "_FILE");
      }
    }
    environment.keySet().stream()
        .filter(name -> name.startsWith("COMOP_") && !known.contains(name))
        .sorted()
        .forEach(name -> mistakes.add(name + ": variable inconnue" + instead(name, known)));
  }

  private static String instead(String name, Set<String> known) {
    return name.equals("COMOP_WHO") // may still stand in somebody's profile
        ? " ; personne ne dit qui il est, le compte de la machine le dit : voyez config/people.yaml"
        : Suggestion.of(name, known);
  }

  /** Whether an address of JDBC holds a password: whatever shows the address would show it. */
  public static boolean holdsPassword(String url) {
    return PASSWORD_IN_URL.matcher(url).find();
  }

  private static Optional<String> trouble(Setting setting, String value) {
    if (setting == Setting.STORE_URL && holdsPassword(value)) {
      return Optional.of(
          "porte un mot de passe, que toute liste des réglages montrerait ; mettez-le dans un"
              + " fichier que nomme "
              + Setting.STORE_PASSWORD.variable()
              + "_FILE");
    }
    boolean good =
        switch (setting.kind()) {
          case TEXT, SECRET -> true;
          case PATH -> !value.isEmpty();
          case COUNT -> value.matches("\\d{1,6}");
          case COUNT_OR_NONE -> value.matches("\\d{0,6}");
          case PORT -> value.matches("[1-9]\\d{0,4}") && Integer.parseInt(value) <= LAST_PORT;
          case PORT_OR_NONE -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= LAST_PORT;
          case LOG -> value.equals("text") || value.equals("json");
          case SIZE -> size(value).isPresent();
          case DURATION -> isDuration(value);
          case SWITCH -> value.equals("true") || value.equals("false");
          case SECURITY -> SECURITIES.contains(value);
          case ADDRESS -> Shapes.isAddress(value);
          case ADDRESS_OR_NONE -> value.isEmpty() || Shapes.isAddress(value);
          case ADDRESSES ->
              value.isEmpty()
                  || Arrays.stream(value.split("[,;]\\s*|\\s+", -1)).allMatch(Shapes::isAddress);
        };
    return good
        ? Optional.empty()
        : Optional.of("« " + value + " » ne convient pas ; attendu : " + expected(setting.kind()));
  }

  private static String expected(Setting.Kind kind) {
    return switch (kind) {
      case TEXT, SECRET -> "un texte";
      case PATH -> "un chemin";
      case COUNT -> "un nombre entier, de six chiffres au plus";
      case COUNT_OR_NONE -> "un nombre entier, ou rien";
      case PORT -> "un port, de 1 à 65535";
      case PORT_OR_NONE -> "un port, de 1 à 65535, ou 0 pour aucun";
      case LOG -> "text ou json";
      case SIZE -> "une taille comme 40MB";
      case DURATION -> "une durée comme PT10S (dix secondes) ou PT5M (cinq minutes)";
      case SWITCH -> "true (oui) ou false (non)";
      case SECURITY -> "tls, starttls ou plain";
      case ADDRESS -> "une adresse de courriel comme csti@region.example";
      case ADDRESS_OR_NONE -> "une adresse de courriel, ou rien";
      case ADDRESSES -> "une liste d’adresses de courriel séparées par des virgules";
    };
  }

  private static boolean isDuration(String value) {
    try {
      return !Duration.parse(value).isNegative();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<Long> size(String value) {
    Matcher matcher = SIZE.matcher(value.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long unit =
        switch (matcher.group(2)) {
          case "KB" -> 1L << 10;
          case "MB" -> 1L << 20;
          default -> 1L << 30;
        };
    return Optional.of(Long.parseLong(matcher.group(1)) * unit);
  }
}
