package fr.comop.config;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.LegalPerson;
import fr.comop.convention.Siret;
import fr.comop.french.Plain;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/structures.yaml}. */
final class StructuresFile {
  private static final int LONGEST_NAME = 200;
  private static final Pattern FOLDER = Pattern.compile("[^./\\\\][^/\\\\]*");
  private static final String RNA_IN_WORDS =
      "un numéro du répertoire des associations : W et 9 chiffres";
  private static final Pattern RNA = Pattern.compile("W[0-9]{9}");
  private static final int LONGEST_ID = 60;
  private static final int ADDRESS_LINES = 6;
  private static final int ADDRESS_WIDTH = 38;

  private final Settings settings;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> owners = new HashMap<>();

  private StructuresFile(Settings settings) {
    this.settings = settings;
  }

  /**
   * The structures in a file, by id, in its order.
   *
   * @param settings that say which address is comop's own
   * @throws ConfigMistake with its line
   */
  static Map<String, Beneficiary> read(Path file, Settings settings) {
    return read(Yaml.read(file), settings);
  }

  /**
   * The structures that a text would hold in that file.
   *
   * @throws ConfigMistake with its line
   */
  static Map<String, Beneficiary> read(Path file, String text, Settings settings) {
    return read(Yaml.of(file, text), settings);
  }

  private static Map<String, Beneficiary> read(Yaml root, Settings settings) {
    StructuresFile reader = new StructuresFile(settings);
    Map<String, Beneficiary> structures = new LinkedHashMap<>();
    root.only(Set.of("structures"))
        .get("structures")
        .some()
        .forEach(
            one -> {
              Beneficiary structure = reader.structure(one);
              structures.put(structure.id(), structure);
            });
    return structures;
  }

  private Beneficiary structure(Yaml yaml) {
    yaml.only(Set.of("id", "name", "known-as", "legal-person", "department", "folder", "contacts"));
    yaml.get("id").text(LONGEST_ID);
    String id = unique(Shapes.id(yaml.get("id"), "la-casemate"), "l’id ");
    names(yaml, id);
    List<Contact> contacts =
        yaml.get("contacts").list().stream().map(one -> contact(one, id)).toList();
    if (contacts.stream().noneMatch(one -> one.role() == Contact.Role.CONTACT)) {
      throw yaml.get("contacts")
          .mistake("il manque une personne dont le rôle (role) est « contact »");
    }
    return new Beneficiary(
        id,
        yaml.get("name").text(LONGEST_NAME),
        yaml.texts("known-as"),
        legalPerson(yaml.get("legal-person")),
        yaml.get("department").text(LONGEST_NAME),
        unique(Shapes.of(yaml.get("folder"), FOLDER, "un nom de dossier"), "le dossier "),
        contacts);
  }

  private static LegalPerson legalPerson(Yaml yaml) {
    yaml.only(
        Set.of(
            "name",
            "form",
            "seat",
            "addressed-to",
            "salutation",
            "siret",
            "rna",
            "telerecours-only"));
    return new LegalPerson(
        yaml.get("name").text(LONGEST_NAME),
        yaml.get("form").text(LONGEST_NAME),
        seat(yaml),
        new LegalPerson.Courtesy(
            yaml.find("addressed-to").map(StructuresFile::addressLine).orElse(""),
            yaml.find("salutation").map(one -> one.text(LONGEST_NAME)).orElse("")),
        siret(yaml),
        rna(yaml),
        yaml.find("telerecours-only").isPresent() ? (Boolean) yaml.flag("telerecours-only") : null);
  }

  private static @Nullable String siret(Yaml yaml) {
    yaml.find("siret")
        .filter(one -> !Siret.isOne(one.text()))
        .ifPresent(
            one -> {
              throw one.mistake(
                  "« "
                      + one.text()
                      + " » n’est pas un SIRET : 14 chiffres, dont le dernier est une clé");
            });
    return yaml.find("siret").map(Yaml::text).orElse(null);
  }

  private static @Nullable String rna(Yaml yaml) {
    return yaml.find("rna").map(one -> Shapes.of(one, RNA, RNA_IN_WORDS).text()).orElse(null);
  }

  private Contact contact(Yaml yaml, String structure) {
    yaml.only(Set.of("role", "name", "email", "phone"));
    String email = Shapes.address(yaml.get("email"));
    notOurs(yaml.get("email"), email);
    own(yaml.get("email"), "l’adresse", email, structure);
    return new Contact(
        Roles.read(yaml.get("role")),
        yaml.get("name").text(LONGEST_NAME),
        email,
        yaml.textOr("phone", ""));
  }

  /** What answers itself does so without end. */
  private void notOurs(Yaml yaml, String email) {
    for (Setting ours : List.of(Setting.SENDER_ADDRESS, Setting.MAILBOX_USER)) {
      if (settings.addresses(ours).contains(email)) {
        throw yaml.mistake(
            "« "
                + yaml.text()
                + " » est l’adresse de comop lui-même ("
                + ours.key()
                + "), qui s’écrirait sans fin : mettez celle de la personne");
      }
    }
  }

  private static List<String> seat(Yaml legalPerson) {
    Yaml yaml = legalPerson.get("seat");
    int room = legalPerson.find("addressed-to").isPresent() ? ADDRESS_LINES - 1 : ADDRESS_LINES;
    List<String> lines = yaml.list().stream().map(StructuresFile::addressLine).toList();
    if (lines.size() > room) {
      throw yaml.mistake(
          "une adresse a au plus six lignes (NF Z10-011)"
              + (room < ADDRESS_LINES ? ", dont addressed-to" : ""));
    }
    return lines;
  }

  private static String addressLine(Yaml line) {
    if (line.text().length() > ADDRESS_WIDTH) {
      throw line.mistake(
          "une ligne d’adresse a au plus 38 caractères (NF Z10-011), non " + line.text().length());
    }
    return line.text();
  }

  /** A structure is known by its names, whoever writes: two must not share one. */
  private void names(Yaml yaml, String structure) {
    Stream.concat(
            Stream.of(yaml.get("id"), yaml.get("name"), yaml.get("legal-person").get("name")),
            yaml.listOf("known-as").stream())
        .forEach(name -> own(name, "le nom", Plain.of(name.text()), structure));
  }

  /** Refuses what another structure has; one may have it twice, as who holds two roles does. */
  private void own(Yaml yaml, String kind, String sign, String structure) {
    String owner = owners.putIfAbsent(kind + " " + sign, structure);
    if (owner != null && !owner.equals(structure)) {
      throw yaml.mistake(kind + " « " + yaml.text() + " » est à deux structures");
    }
  }

  private String unique(Yaml yaml, String kind) {
    if (!taken.add(kind + yaml.text())) {
      throw yaml.mistake(kind + "« " + yaml.text() + " » est deux fois dans ce fichier");
    }
    return yaml.text();
  }
}
