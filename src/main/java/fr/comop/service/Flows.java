package fr.comop.service;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Which routes run by the settings, by the id of each, and where they lie. */
final class Flows {
  /** No route, but what is done where one fails. */
  static final String ERRORS = "errors";

  static final String INTAKE = "intake";
  static final String OUTBOX = "outbox";
  static final String PRESS = "press";
  static final String REMINDERS = "reminders";
  static final String SUMMARIES = "summaries";
  static final String NOTICES = "notices";
  static final String RETURNS = "returns";
  static final String MAILBOX = "mailbox";
  static final String FOLDER = "folder";

  private final Settings settings;
  private final List<String> postmen;

  /**
   * Those that these settings switch on.
   *
   * @param postmen ids of the routes of the outbox, which are one and the same
   */
  Flows(Settings settings, List<String> postmen) {
    this.settings = settings;
    this.postmen = List.copyOf(postmen);
  }

  /** What must have been looked at before anybody is reminded: ways in, and the intake. */
  List<String> waysIn() {
    List<String> flows = new ArrayList<>(List.of(INTAKE));
    if (settings.on(Setting.MAILBOX_ENABLED)) {
      flows.add(MAILBOX);
    }
    if (settings.on(Setting.FOLDER_ENABLED)) {
      flows.add(FOLDER);
    }
    return flows;
  }

  /**
   * Those that deal with what waits: all but reminders, summaries and letters, which have their
   * hour.
   */
  List<String> drained() {
    List<String> flows = waysIn();
    flows.add(PRESS);
    flows.addAll(senders());
    return flows;
  }

  /** Those of the outbox. */
  List<String> senders() {
    return settings.on(Setting.SMTP_ENABLED) ? postmen : List.of();
  }

  /** Each that runs. */
  List<String> all() {
    List<String> flows = drained();
    if (settings.on(Setting.REMINDERS_ENABLED)) {
      flows.add(REMINDERS);
    }
    if (settings.on(Setting.SUMMARIES_ENABLED)) {
      flows.add(SUMMARIES);
    }
    flows.add(NOTICES);
    flows.add(RETURNS);
    return flows;
  }

  /**
   * The files of those that run and that of what is done about errors, as Camel wants to be told.
   *
   * @throws ConfigMistake when one is missing
   */
  String files() {
    return paths().values().stream().distinct().map(Flows::there).collect(Collectors.joining(","));
  }

  private static String there(Path file) {
    if (!Files.exists(file)) {
      throw new ConfigMistake(file + " est introuvable : restaurez ce fichier de route.");
    }
    return "file:" + file;
  }

  /** The same files, each by the id of the route that it holds. */
  Map<String, Path> paths() {
    Map<String, Path> paths = new LinkedHashMap<>();
    paths.put(ERRORS, file(ERRORS));
    for (String flow : all()) {
      paths.put(flow, file(postmen.contains(flow) ? OUTBOX : flow));
    }
    return paths;
  }

  private Path file(String name) {
    return settings.path(Setting.ROUTES_DIR).resolve(name + ".camel.yaml");
  }

  /**
   * What the files may name: each setting but the secrets, durations in milliseconds.
   *
   * @param retries how often a mailbox or folder that refuses is tried again; -1 for ever
   */
  static Properties placeholders(Settings settings, int retries) {
    Properties properties = new Properties();
    for (Setting setting : Setting.values()) {
      switch (setting.kind()) {
        case DURATION ->
            properties.setProperty(
                setting.key(), String.valueOf(settings.duration(setting).toMillis()));
        case SECRET -> {}
        default -> properties.setProperty(setting.key(), settings.text(setting));
      }
    }
    properties.setProperty("retries", String.valueOf(retries));
    return properties;
  }
}
