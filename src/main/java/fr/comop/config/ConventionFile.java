package fr.comop.config;

import fr.comop.convention.Amendment;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Convention;
import fr.comop.convention.Grant;
import fr.comop.convention.Owed;
import fr.comop.convention.Term;
import fr.comop.french.Plain;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a convention from {@code config/conventions}. */
final class ConventionFile {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern FOLDER = Pattern.compile("[^./\\\\][^/\\\\]*");
  private static final int ADDRESS_LINES = 6;
  private static final int ADDRESS_WIDTH = 38;
  private final Set<String> forms;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> owners = new HashMap<>();

  private ConventionFile(Set<String> forms) {
    this.forms = forms;
  }

  /**
   * The convention in a file.
   *
   * @param forms ids of the forms that it may speak of
   * @throws ConfigMistake with its line
   */
  static Convention read(Path file, Set<String> forms) {
    return new ConventionFile(forms).convention(Yaml.read(file));
  }

  private Convention convention(Yaml root) {
    root.only(
        Set.of(
            "convention",
            "title",
            "signed",
            "ends",
            "deadline",
            "deliverables",
            "baseline",
            "beneficiaries",
            "amendments"));
    List<Beneficiary> beneficiaries =
        root.get("beneficiaries").list().stream().map(this::beneficiary).toList();
    Set<String> ids = beneficiaries.stream().map(Beneficiary::id).collect(Collectors.toSet());
    return new Convention(
        root.get("convention").text(),
        root.get("title").text(),
        root.get("signed").day(),
        root.get("ends").day(),
        root.get("deadline").monthDay(),
        owed(root.get("deliverables")),
        baseline(root.get("baseline").only(Set.of("form", "year"))),
        beneficiaries,
        amendments(root, ids));
  }

  private List<Amendment> amendments(Yaml root, Set<String> ids) {
    List<Amendment> amendments = new ArrayList<>();
    for (Yaml yaml : root.listOf("amendments")) {
      Amendment amendment = amendment(yaml, ids);
      if (!amendments.isEmpty()
          && amendment.signed().isBefore(amendments.get(amendments.size() - 1).signed())) {
        throw yaml.get("signed").mistake("amendments stand in the order of their signature");
      }
      amendments.add(amendment);
    }
    return List.copyOf(amendments);
  }

  private Amendment amendment(Yaml yaml, Set<String> ids) {
    yaml.only(
        Set.of("reference", "signed", "from", "beneficiaries", "ends", "deadline", "deliverables"));
    yaml.find("beneficiaries").ifPresent(Yaml::some);
    return new Amendment(
        unique(yaml.get("reference"), "amendment "),
        yaml.get("signed").day(),
        yaml.get("from").whole(),
        yaml.listOf("beneficiaries").stream()
            .map(one -> one.oneOf("beneficiary", ids))
            .collect(Collectors.toSet()),
        yaml.find("ends").map(Yaml::day).orElse(null),
        yaml.find("deadline").map(Yaml::monthDay).orElse(null),
        yaml.find("deliverables").map(this::owed).orElse(null));
  }

  private List<Owed> owed(Yaml yaml) {
    return yaml.list().stream().map(this::document).toList();
  }

  private Convention.Baseline baseline(Yaml yaml) {
    return new Convention.Baseline(form(yaml.get("form")), yaml.get("year").whole());
  }

  private Owed document(Yaml yaml) {
    yaml.only(Set.of("form", "title", "years"));
    return new Owed(
        form(yaml.get("form")),
        yaml.get("title").text(),
        yaml.listOf("years").stream().map(Yaml::whole).collect(Collectors.toSet()));
  }

  private String form(Yaml yaml) {
    if (!forms.contains(yaml.text())) {
      throw yaml.mistake(
          "no form \"" + yaml.text() + "\" in config/forms" + Suggestion.of(yaml.text(), forms));
    }
    return yaml.text();
  }

  private Beneficiary beneficiary(Yaml yaml) {
    yaml.only(
        Set.of(
            "id",
            "name",
            "known-as",
            "legal-name",
            "legal-form",
            "department",
            "folder",
            "grants",
            "contacts",
            "postal-address",
            "joined",
            "terminated"));
    String id = unique(shaped(yaml.get("id"), ID, "an id such as \"la-casemate\""), "id ");
    names(yaml, id);
    List<Contact> contacts =
        yaml.get("contacts").list().stream().map(one -> contact(one, id)).toList();
    if (contacts.stream().noneMatch(one -> one.role() == Contact.Role.CONTACT)) {
      throw yaml.get("contacts").mistake("a contact whose role is \"contact\" is missing");
    }
    return new Beneficiary(
        id,
        yaml.get("name").text(),
        yaml.texts("known-as"),
        yaml.get("legal-name").text(),
        yaml.get("legal-form").text(),
        yaml.get("department").text(),
        unique(shaped(yaml.get("folder"), FOLDER, "the name of a folder"), "folder "),
        yaml.listOf("grants").stream().map(ConventionFile::grant).toList(),
        contacts,
        address(yaml.get("postal-address")),
        term(yaml));
  }

  private static Term term(Yaml yaml) {
    LocalDate joined = yaml.find("joined").map(Yaml::day).orElse(null);
    LocalDate terminated = yaml.find("terminated").map(Yaml::day).orElse(null);
    if (joined != null && terminated != null && terminated.isBefore(joined)) {
      throw yaml.get("terminated").mistake("a convention ends after it was joined");
    }
    return new Term(joined, terminated);
  }

  private static Yaml shaped(Yaml yaml, Pattern shape, String expected) {
    if (!shape.matcher(yaml.text()).matches()) {
      throw yaml.mistake("\"" + yaml.text() + "\" is not " + expected);
    }
    return yaml;
  }

  private static BigDecimal amount(String text) {
    BigDecimal amount = new BigDecimal(text);
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a negative amount");
    }
    return amount;
  }

  private static Grant grant(Yaml yaml) {
    yaml.only(Set.of("year", "amount", "source"));
    return new Grant(
        yaml.get("year").whole(),
        yaml.get("amount").as(ConventionFile::amount, "an amount such as 90000.00"),
        yaml.get("source").oneOf("source", Set.of("convention", "example")).equals("example"));
  }

  private Contact contact(Yaml yaml, String beneficiary) {
    yaml.only(Set.of("role", "name", "email", "phone"));
    String email = yaml.get("email").text().toLowerCase(Locale.ROOT);
    own(yaml.get("email"), "address", email, beneficiary);
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw yaml.get("email").mistake("\"" + email + "\" is not a mail address");
    }
    return new Contact(
        Roles.read(yaml.get("role")), yaml.get("name").text(), email, yaml.textOr("phone", ""));
  }

  private static List<String> address(Yaml yaml) {
    List<Yaml> lines = yaml.list();
    if (lines.size() > ADDRESS_LINES) {
      throw yaml.mistake("an address has at most six lines (NF Z10-011)");
    }
    for (Yaml line : lines) {
      if (line.text().length() > ADDRESS_WIDTH) {
        throw line.mistake("a line of an address has at most 38 characters (NF Z10-011)");
      }
    }
    return lines.stream().map(Yaml::text).toList();
  }

  /** A structure is known by its names, whoever writes: two must not share one. */
  private void names(Yaml yaml, String beneficiary) {
    Stream.concat(
            Stream.of(yaml.get("id"), yaml.get("name"), yaml.get("legal-name")),
            yaml.listOf("known-as").stream())
        .forEach(name -> own(name, "name", Plain.of(name.text()), beneficiary));
  }

  /** Refuses what another beneficiary has; one may have it twice, as who holds two roles does. */
  private void own(Yaml yaml, String kind, String sign, String beneficiary) {
    String owner = owners.putIfAbsent(kind + " " + sign, beneficiary);
    if (owner != null && !owner.equals(beneficiary)) {
      throw yaml.mistake(kind + " \"" + yaml.text() + "\" stands under two beneficiaries");
    }
  }

  private String unique(Yaml yaml, String kind) {
    if (!taken.add(kind + yaml.text())) {
      throw yaml.mistake(kind + "\"" + yaml.text() + "\" stands twice in this file");
    }
    return yaml.text();
  }
}
