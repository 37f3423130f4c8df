package fr.comop.config;

import fr.comop.desk.People;
import fr.comop.desk.Person;
import fr.comop.notice.Delegation;
import fr.comop.notice.Delegations;
import fr.comop.notice.NoticeKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
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

  private static final Pattern LINE = Pattern.compile("\\S(?:[^\\p{Cntrl}]{0,198}\\S)?");
  private static final Pattern EUROS = Pattern.compile("[1-9]\\d{0,9}(?:\\.\\d{2})?");

  private final Map<String, Yaml> taken = new HashMap<>();
  private final Map<String, List<Delegation>> delegations = new HashMap<>();

  private PeopleFile() {}

  /**
   * The people in a file; nobody where there is none.
   *
   * @throws ConfigMistake with its line
   */
  static Read read(Path file) {
    if (!Files.exists(file)) {
      return new Read(new People(file.toString(), "", List.of()), Delegations.NONE);
    }
    PeopleFile reading = new PeopleFile();
    List<Person> named =
        Yaml.read(file).only(Set.of("people")).get("people").list().stream()
            .map(reading::person)
            .toList();
    return new Read(
        new People(file.toString(), owner(file), named), new Delegations(reading.delegations));
  }

  /** Those who are named, and what they may sign. */
  record Read(People people, Delegations delegations) {}

  private Person person(Yaml yaml) {
    yaml.only(Set.of("name", "role", "accounts", "mails", "delegations"));
    Person person =
        new Person(
            shaped(yaml.get("name"), WORDS, "un nom de 1 à 60 caractères sur une ligne"),
            shaped(yaml.get("role"), WORDS, "une fonction de 1 à 60 caractères sur une ligne"),
            yaml.get("accounts").some().stream().map(this::account).collect(Collectors.toSet()),
            yaml.find("mails").map(Yaml::some).orElse(List.of()).stream()
                .map(this::mail)
                .collect(Collectors.toSet()));
    List<Delegation> given =
        yaml.find("delegations").map(Yaml::some).orElse(List.of()).stream()
            .map(PeopleFile::delegation)
            .toList();
    if (!given.isEmpty()
        && delegations.putIfAbsent(person.name() + ", " + person.role(), given) != null) {
      throw yaml.mistake(
          "« "
              + person.name()
              + ", "
              + person.role()
              + " » a deux fois des délégations : réunissez-les");
    }
    return person;
  }

  private static Delegation delegation(Yaml yaml) {
    yaml.only(Set.of("reference", "office", "from", "until", "up-to", "letters"));
    LocalDate from = yaml.get("from").day();
    LocalDate until = yaml.find("until").map(Yaml::day).orElse(null);
    if (until != null && until.isBefore(from)) {
      throw yaml.get("until").mistake("la fin (until) est avant le début (from), le " + from);
    }
    return new Delegation(
        shaped(yaml.get("reference"), LINE, "une référence de 1 à 200 caractères sur une ligne"),
        shaped(yaml.get("office"), LINE, "une fonction de 1 à 200 caractères sur une ligne"),
        from,
        until,
        yaml.find("up-to").map(PeopleFile::euros).orElse(null),
        yaml.find("letters")
            .map(
                letters ->
                    letters.some().stream()
                        .map(PeopleFile::letter)
                        .collect(Collectors.toUnmodifiableSet()))
            .orElse(Set.of(NoticeKind.values())));
  }

  private static NoticeKind letter(Yaml yaml) {
    return Arrays.stream(NoticeKind.values())
        .filter(one -> one.word().equals(yaml.text()))
        .findFirst()
        .orElseThrow(
            () ->
                yaml.mistake(
                    "« "
                        + yaml.text()
                        + " » n’est pas un genre de lettre ; il y a : "
                        + Arrays.stream(NoticeKind.values())
                            .map(NoticeKind::word)
                            .collect(Collectors.joining(", "))));
  }

  private static BigDecimal euros(Yaml yaml) {
    return new BigDecimal(
        shaped(yaml, EUROS, "un montant en euros, supérieur à 0, comme 50000 ou 50000.00"));
  }

  private String account(Yaml yaml) {
    String account = shaped(yaml, ACCOUNT, "un compte de la machine, tel que « id -un » le dit");
    own("le compte", account, yaml);
    return account;
  }

  private String mail(Yaml yaml) {
    String mail = Shapes.address(yaml);
    own("l’adresse", mail, yaml);
    return mail;
  }

  private void own(String what, String name, Yaml yaml) {
    Yaml before = taken.putIfAbsent(what + " " + name, yaml);
    if (before != null) {
      String told =
          what + " « " + name + " » est deux fois dans ce fichier : une seule personne l’a";
      throw new ConfigMistake(
          before.mistake(told).getMessage() + "\n" + yaml.mistake(told).getMessage());
    }
  }

  private static String shaped(Yaml yaml, Pattern shape, String expected) {
    if (!shape.matcher(yaml.text()).matches()) {
      throw yaml.mistake(yaml.said("wrong", yaml.text(), expected));
    }
    return yaml.text();
  }

  private static String owner(Path file) {
    try {
      return Files.getOwner(file).getName();
    } catch (IOException e) {
      throw Unreadable.mistake(file, e);
    }
  }
}
