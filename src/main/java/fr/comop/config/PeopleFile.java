package fr.comop.config;

import fr.comop.desk.People;
import fr.comop.desk.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code config/people.yaml}, which may be missing. */
final class PeopleFile {
  // so that a name and its accounts stand whole in the 200 characters of an audit line
  private static final Pattern WORDS = Pattern.compile("\\S(?:[^\\p{Cntrl}]{0,58}\\S)?");
  private static final Pattern ACCOUNT = Pattern.compile("\\S{1,32}");

  private final Map<String, Yaml> taken = new HashMap<>();

  private PeopleFile() {}

  /**
   * The people in a file; nobody where there is none.
   *
   * @throws ConfigMistake with its line
   */
  static People read(Path file) {
    if (!Files.exists(file)) {
      return new People(file.toString(), "", List.of());
    }
    PeopleFile reading = new PeopleFile();
    List<Person> named =
        Yaml.read(file).only(Set.of("people")).get("people").list().stream()
            .map(reading::person)
            .toList();
    return new People(file.toString(), owner(file), named);
  }

  private Person person(Yaml yaml) {
    yaml.only(Set.of("name", "role", "accounts"));
    return new Person(
        shaped(yaml.get("name"), WORDS, "a name of 1 to 60 characters on one line"),
        shaped(yaml.get("role"), WORDS, "a role of 1 to 60 characters on one line"),
        yaml.get("accounts").some().stream().map(this::account).collect(Collectors.toSet()));
  }

  private String account(Yaml yaml) {
    String account = shaped(yaml, ACCOUNT, "an account of the machine, as \"id -un\" tells it");
    Yaml before = taken.putIfAbsent(account, yaml);
    if (before != null) {
      String told = "account \"" + account + "\" stands twice in this file; it is one person's";
      throw new ConfigMistake(
          before.mistake(told).getMessage() + "\n" + yaml.mistake(told).getMessage());
    }
    return account;
  }

  private static String shaped(Yaml yaml, Pattern shape, String expected) {
    if (!shape.matcher(yaml.text()).matches()) {
      throw yaml.mistake("\"" + yaml.text() + "\" is not " + expected);
    }
    return yaml.text();
  }

  private static String owner(Path file) {
    try {
      return Files.getOwner(file).getName();
    } catch (IOException e) {
      throw new ConfigMistake(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }
}
