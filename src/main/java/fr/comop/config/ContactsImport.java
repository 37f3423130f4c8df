package fr.comop.config;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Output;
import java.io.IOException;
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
  private final Settings settings;

  /**
   * An import.
   *
   * @param directory the {@code config} directory
   * @param settings that say which address is comop's own
   */
  public ContactsImport(Desk desk, Path directory, Settings settings) {
    this.desk = desk;
    this.settings = settings;
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
   * What would change; nothing is written, not even beside the file.
   *
   * @param contacts all those of a structure, by its id
   * @throws Declined when the file would not be sound then
   */
  public List<Change> foreseen(Map<String, List<Contact>> contacts) {
    List<Change> changes = changes(contacts);
    tried(changes);
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
    String text = tried(changes);
    Path beside = file.resolveSibling("structures.yaml.nouveau");
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
            Output.to(file, () -> replace(text, beside, before));
          });
    } finally {
      Output.to(beside, () -> Files.deleteIfExists(beside));
    }
    return new Done(changes, before);
  }

  /** The new text is as open as the file was, and whole before it takes its place. */
  private void replace(String text, Path beside, Path before) throws IOException {
    Files.copy(
        file, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(beside, text);
    Files.copy(file, before, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<Change> changes(Map<String, List<Contact>> contacts) {
    Map<String, Beneficiary> known = StructuresFile.read(file, settings);
    return contacts.entrySet().stream()
        .flatMap(
            one ->
                Optional.ofNullable(known.get(one.getKey()))
                    .map(whose -> new Change(whose, List.copyOf(one.getValue())))
                    .stream())
        .filter(one -> !one.structure().contacts().equals(one.after()))
        .toList();
  }

  /** The changed text, once it was read and is sound. */
  private String tried(List<Change> changes) {
    Map<String, List<Contact>> contacts = new LinkedHashMap<>();
    changes.forEach(one -> contacts.put(one.structure().id(), one.after()));
    try {
      String text = StructuresText.with(file, contacts);
      check(text, contacts);
      return text;
    } catch (ConfigMistake e) {
      throw new Declined(
          "Rien n’est enregistré : config/structures.yaml ne serait plus lisible.\n"
              + e.getMessage());
    }
  }

  private void check(String text, Map<String, List<Contact>> contacts) {
    Map<String, Beneficiary> read = StructuresFile.read(file, text, settings);
    contacts.forEach(
        (id, expected) -> {
          Beneficiary now = read.get(id);
          if (now == null || !now.contacts().equals(expected)) {
            throw new ConfigMistake(file + ": " + id + " ne serait pas ce qui a été donné");
          }
        });
  }
}
