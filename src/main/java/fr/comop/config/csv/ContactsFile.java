package fr.comop.config.csv;

import fr.comop.convention.Contact;
import fr.comop.desk.Declined;
import fr.comop.desk.Mistakes;
import fr.comop.desk.Names;
import fr.comop.french.Decoded;
import fr.comop.french.French;
import fr.comop.french.Plain;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads who is whom at the structures: a line a person, {@code ;} between cells, the names of the
 * columns in its first line, in whichever order. UTF-8 or what Windows writes.
 */
public final class ContactsFile {
  /** Most bytes of a file: some ten thousand people. */
  public static final int LARGEST = 1_000_000;

  private static final int LONGEST_SHOWN = 40;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PHONE = 40;
  private static final int MOST_OF_ONE = 30;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create()
          .setDelimiter(';')
          .setQuote('"')
          .setIgnoreEmptyLines(false)
          .setTrim(true)
          .get();

  private final Names names;

  public ContactsFile(Names names) {
    this.names = names;
  }

  /**
   * What a file says.
   *
   * @param contacts by id of the structure, each in the order of the file
   * @param unread names of the columns that nothing is taken from
   */
  public record Read(Map<String, List<Contact>> contacts, List<String> unread) {}

  private enum Col {
    STRUCTURE("structure", "beneficiaire"),
    ROLE("rôle", "fonction"),
    NAME("nom", "personne"),
    EMAIL("courriel", "email"),
    PHONE("téléphone", "tel");

    private final String french;
    private final String plain;

    /**
     * A column.
     *
     * @param french as people are told to call it
     * @param plain as it may be called as well, accents and case aside
     */
    Col(String french, String plain) {
      this.french = french;
      this.plain = plain;
    }

    static Optional<Col> of(String title) {
      String plain = Plain.of(title);
      return Arrays.stream(values())
          .filter(one -> plain.equals(Plain.of(one.french)) || plain.equals(one.plain))
          .findFirst();
    }
  }

  private record Line(String structure, Contact contact) {}

  /**
   * Reads a file.
   *
   * @throws Declined with each wrong line and its number, or when it is no such file
   */
  public Read read(byte[] bytes) {
    try (CSVParser parser = CSVParser.parse(new StringReader(Decoded.of(bytes)), FORMAT)) {
      return read(parser);
    } catch (IOException | UncheckedIOException e) {
      throw new Declined(
          "Rien n’est enregistré : ce fichier n’est pas un CSV que l’on puisse lire jusqu’au bout"
              + " (un guillemet ouvert, par exemple).");
    }
  }

  private Read read(CSVParser parser) {
    Map<Col, Integer> columns = new EnumMap<>(Col.class);
    List<String> unread = new ArrayList<>();
    Map<String, List<Contact>> contacts = new LinkedHashMap<>();
    Mistakes mistakes = new Mistakes();
    long number = 1;
    for (CSVRecord line : parser) {
      long at = number;
      if (columns.isEmpty()) {
        header(line, columns, unread);
      } else if (line.stream().anyMatch(cell -> !cell.isBlank())) {
        mistakes.at(at, () -> add(contacts, told(line, columns)));
      }
      // a quoted cell may hold several lines
      number = parser.getCurrentLineNumber() + 1;
    }
    if (columns.isEmpty()) {
      throw new Declined("Ce fichier est vide : " + expected());
    }
    mistakes.decline();
    if (contacts.isEmpty()) {
      throw new Declined("Ce fichier n’a aucune personne sous sa ligne de titres.");
    }
    withoutContact(contacts);
    return new Read(contacts, unread);
  }

  private void withoutContact(Map<String, List<Contact>> contacts) {
    List<String> without =
        contacts.entrySet().stream()
            .filter(one -> one.getValue().stream().noneMatch(c -> c.role() == Contact.Role.CONTACT))
            .map(one -> names.beneficiary(one.getKey()).name())
            .toList();
    if (!without.isEmpty()) {
      throw new Declined(
          "Rien n’est enregistré : il faut à chaque structure une personne dont le rôle est"
              + " « contact ». Il en manque une à "
              + French.list(without)
              + ". Le fichier dit toutes les personnes d’une structure qu’il nomme.");
    }
  }

  private static void header(CSVRecord line, Map<Col, Integer> columns, List<String> unread) {
    for (int at = 0; at < line.size(); at++) {
      String title = line.get(at);
      Optional<Col> column = Col.of(title);
      if (column.isEmpty()) {
        if (!title.isBlank()) {
          unread.add(shown(title));
        }
      } else if (columns.put(column.get(), at) != null) {
        throw new Declined("La colonne « " + shown(title) + " » est deux fois dans le fichier.");
      }
    }
    List<String> missing =
        Arrays.stream(Col.values())
            .filter(one -> one != Col.PHONE && !columns.containsKey(one))
            .map(one -> one.french)
            .toList();
    if (!missing.isEmpty()) {
      throw new Declined(
          "Ligne 1 : il manque "
              + (missing.size() == 1 ? "la colonne " : "les colonnes ")
              + French.list(missing)
              + ". "
              + expected());
    }
  }

  private static String expected() {
    return "La première ligne porte les titres, séparés par des points-virgules :"
        + " structure;rôle;nom;courriel;téléphone (téléphone seulement si vous l’avez).";
  }

  private static void add(Map<String, List<Contact>> contacts, Line line) {
    List<Contact> of = contacts.computeIfAbsent(line.structure(), id -> new ArrayList<>());
    if (of.contains(line.contact())) {
      throw new Declined("cette personne est deux fois dans le fichier, avec le même rôle.");
    }
    if (of.size() == MOST_OF_ONE) {
      throw new Declined("une structure a au plus " + MOST_OF_ONE + " personnes.");
    }
    of.add(line.contact());
  }

  private Line told(CSVRecord line, Map<Col, Integer> columns) {
    return new Line(
        names.beneficiary(text(line, columns, Col.STRUCTURE, LONGEST_NAME)).id(),
        new Contact(
            role(text(line, columns, Col.ROLE, LONGEST_NAME)),
            text(line, columns, Col.NAME, LONGEST_NAME),
            text(line, columns, Col.EMAIL, LONGEST_NAME).toLowerCase(Locale.ROOT),
            cell(line, columns, Col.PHONE, LONGEST_PHONE)));
  }

  private static Contact.Role role(String typed) {
    return switch (Plain.of(typed)) {
      case "contact", "suivi" -> Contact.Role.CONTACT;
      case "directeur", "directrice", "direction", "director" -> Contact.Role.DIRECTOR;
      case "representant legal",
          "representante legale",
          "representant",
          "representante",
          "legal representative" ->
          Contact.Role.LEGAL_REPRESENTATIVE;
      default ->
          throw new Declined(
              "« "
                  + shown(typed)
                  + " » n’est pas un rôle : contact, direction ou représentant légal.");
    };
  }

  private static String text(CSVRecord line, Map<Col, Integer> columns, Col column, int most) {
    String text = cell(line, columns, column, most);
    if (text.isEmpty()) {
      throw new Declined("il n’y a rien dans la colonne " + column.french + ".");
    }
    return text;
  }

  private static String cell(CSVRecord line, Map<Col, Integer> columns, Col column, int most) {
    Integer at = columns.get(column);
    String text = at == null || at >= line.size() ? "" : line.get(at).strip();
    if (text.length() > most || CONTROLS.matcher(text).find()) {
      throw new Declined(
          "« "
              + shown(CONTROLS.matcher(text).replaceAll(" "))
              + " » ne tient pas dans la colonne "
              + column.french
              + " : "
              + most
              + " caractères au plus, sur une ligne.");
    }
    return text;
  }

  private static String shown(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
