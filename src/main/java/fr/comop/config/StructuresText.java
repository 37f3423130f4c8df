package fr.comop.config;

import fr.comop.convention.Contact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text of {@code structures.yaml} with other contacts. Only the lists of contacts that change
 * are written anew, where they stand: all else, comments included, stays as people wrote it.
 */
final class StructuresText {
  private StructuresText() {}

  private record Edit(int start, int end, String text) {}

  /**
   * The file's text with these contacts.
   *
   * @param contacts by id of the structure; those that are not named stay
   * @throws ConfigMistake when the file is not sound
   */
  static String with(Path file, Map<String, List<Contact>> contacts) {
    String text = read(file);
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    List<Edit> edits = new ArrayList<>();
    for (Yaml structure : Yaml.of(file, text).get("structures").list()) {
      List<Contact> given = contacts.get(structure.get("id").text());
      if (given != null) {
        edits.add(edit(structure, given, newline));
      }
    }
    StringBuilder changed = new StringBuilder();
    int at = 0;
    for (Edit one : edits) {
      int start = text.offsetByCodePoints(0, one.start());
      changed.append(text, at, start).append(one.text());
      at = text.offsetByCodePoints(0, one.end());
    }
    return changed.append(text.substring(at)).toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw Unreadable.mistake(file, e);
    }
  }

  private static Edit edit(Yaml structure, List<Contact> given, String newline) {
    Yaml list = structure.get("contacts");
    Yaml.Extent extent = list.extent();
    String indent = " ".repeat(list.isFlow() ? structure.extent().column() + 2 : extent.column());
    String items =
        given.stream().map(StructuresText::item).collect(Collectors.joining(newline + indent));
    return new Edit(extent.start(), extent.end(), list.isFlow() ? newline + indent + items : items);
  }

  private static String item(Contact contact) {
    return "- {role: "
        + Roles.word(contact.role())
        + ", name: "
        + quoted(contact.name())
        + ", email: "
        + quoted(contact.email())
        + (contact.phone().isEmpty() ? "" : ", phone: " + quoted(contact.phone()))
        + "}";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
