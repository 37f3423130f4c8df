package fr.comop.config;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Output;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes contacts into {@code structures.yaml}. */
public final class ContactsImport {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneId.of("Europe/Paris"));

  private final Desk desk;
  private final Path file;

  /**
   * An import.
   *
   * @param directory the {@code config} directory
   */
  public ContactsImport(Desk desk, Path directory) {
    this.desk = desk;
    this.file = directory.resolve("structures.yaml");
  }

  /** What changes for a structure. */
  public record Change(Beneficiary structure, List<Contact> after) {
    /** Those who are no contacts any more, as they stood. */
    public List<Contact> gone() {
      return structure.contacts().stream().filter(one -> !after.contains(one)).toList();
    }

    /** Those who were none as they stand now. */
    public List<Contact> come() {
      return after.stream().filter(one -> !structure.contacts().contains(one)).toList();
    }
  }

  /**
   * What would change.
   *
   * @param contacts all those of a structure, by its id
   * @throws Declined when the file would not be sound then
   */
  public List<Change> foreseen(Map<String, List<Contact>> contacts) {
    List<Change> changes = changes(contacts);
    if (!changes.isEmpty()) {
      Path beside = tried(changes);
      Output.to(beside, () -> Files.delete(beside));
    }
    return changes;
  }

  /**
   * What was changed.
   *
   * @param before where the file is kept as it was
   */
  public record Done(List<Change> changes, Path before) {}

  /**
   * Changes the file, and keeps the one that was beside it; nothing where nothing changes.
   *
   * @throws Declined when the file would not be sound then, or cannot be written
   */
  public Done write(Map<String, List<Contact>> contacts, Actor who) {
    List<Change> changes = changes(contacts);
    Path before = file.resolveSibling("structures.yaml.avant-" + STAMP.format(desk.now()));
    if (changes.isEmpty()) {
      return new Done(changes, before);
    }
    Path beside = tried(changes);
    try {
      desk.decide(
          () -> {
            desk.note(
                who,
                "CONTACTS",
                file.getFileName().toString(),
                "Personnes remplacées pour "
                    + changes.stream()
                        .map(one -> one.structure().id())
                        .collect(Collectors.joining(", "))
                    + ".");
            Output.to(
                file,
                () -> {
                  Files.copy(file, before, StandardCopyOption.COPY_ATTRIBUTES);
                  Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
                });
          });
    } finally {
      Output.to(beside, () -> Files.deleteIfExists(beside));
    }
    return new Done(changes, before);
  }

  private List<Change> changes(Map<String, List<Contact>> contacts) {
    Map<String, Beneficiary> known = StructuresFile.read(file);
    return contacts.entrySet().stream()
        .flatMap(
            one ->
                Optional.ofNullable(known.get(one.getKey()))
                    .map(whose -> new Change(whose, List.copyOf(one.getValue())))
                    .stream())
        .filter(one -> !one.structure().contacts().equals(one.after()))
        .toList();
  }

  /** The changed text beside the file, as open as it is, once it was read and is sound. */
  private Path tried(List<Change> changes) {
    Path beside = file.resolveSibling("structures.yaml.nouveau");
    Map<String, List<Contact>> contacts = new LinkedHashMap<>();
    changes.forEach(one -> contacts.put(one.structure().id(), one.after()));
    Output.to(
        beside,
        () -> {
          Files.copy(
              file,
              beside,
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
          Files.writeString(beside, StructuresText.with(file, contacts), StandardCharsets.UTF_8);
        });
    try {
      check(beside, contacts);
      return beside;
    } catch (ConfigMistake e) {
      Output.to(beside, () -> Files.delete(beside));
      throw new Declined(
          "Rien n’est enregistré : config/structures.yaml ne serait plus lisible.\n"
              + e.getMessage());
    }
  }

  private static void check(Path beside, Map<String, List<Contact>> contacts) {
    Map<String, Beneficiary> read = StructuresFile.read(beside);
    contacts.forEach(
        (id, expected) -> {
          Beneficiary now = read.get(id);
          if (now == null || !now.contacts().equals(expected)) {
            throw new ConfigMistake(beside + ": " + id + " would not be what was given");
          }
        });
  }
}
