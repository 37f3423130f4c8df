package fr.comop.config.csv;

import fr.comop.config.Shapes;
import fr.comop.convention.Contact;
import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.desk.TitledTable;
import fr.comop.french.French;
import fr.comop.french.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads who is whom at the structures: a line a person, {@code ;} between cells, the names of the
 * columns in its first line, in whichever order. UTF-8 or what Windows writes.
 */
public final class ContactsFile {
  /** Most bytes of a file: some ten thousand people. */
  public static final int LARGEST = 1_000_000;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PHONE = 40;
  private static final int MOST_OF_ONE = 30;
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cntrl}\\u2028-\\u202e\\u2066-\\u2069]");
  private static final String EXPECTED =
      "La première ligne porte les titres, séparés par des points-virgules :"
          + " structure;rôle;nom;courriel;téléphone (téléphone seulement si vous l’avez).";

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

  private enum Col implements TitledTable.Column {
    STRUCTURE("structure", "beneficiaire"),
    ROLE("rôle", "fonction"),
    NAME("nom", "personne"),
    EMAIL("courriel", "email"),
    PHONE("téléphone", "tel");

    private final String french;
    private final String plain;

    Col(String french, String plain) {
      this.french = french;
      this.plain = plain;
    }

    @Override
    public String french() {
      return french;
    }

    @Override
    public String plain() {
      return plain;
    }

    @Override
    public boolean mayBeMissing() {
      return this == PHONE;
    }
  }

  private record Line(String structure, Contact contact) {}

  /**
   * Reads a file.
   *
   * @throws Declined with each wrong line and its number, or when it is no such file
   */
  public Read read(byte[] bytes) {
    TitledTable<Col> table = TitledTable.of(bytes, Col.class, EXPECTED);
    Map<String, List<Contact>> contacts = new LinkedHashMap<>();
    table.each(row -> add(contacts, told(row)));
    if (contacts.isEmpty()) {
      throw new Declined("Ce fichier n’a aucune personne sous sa ligne de titres.");
    }
    withoutContact(contacts);
    return new Read(contacts, table.unread());
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

  private Line told(TitledTable.Row<Col> row) {
    return new Line(
        names.beneficiary(within(row.needed(Col.STRUCTURE), Col.STRUCTURE, LONGEST_NAME)).id(),
        new Contact(
            role(within(row.needed(Col.ROLE), Col.ROLE, LONGEST_NAME)),
            within(row.needed(Col.NAME), Col.NAME, LONGEST_NAME),
            address(within(row.needed(Col.EMAIL), Col.EMAIL, LONGEST_NAME)),
            within(row.get(Col.PHONE), Col.PHONE, LONGEST_PHONE)));
  }

  private static String address(String typed) {
    if (!Shapes.isAddress(typed)) {
      throw new Declined("« " + TitledTable.shown(typed) + " » n’est pas une adresse de courriel.");
    }
    return typed.toLowerCase(Locale.ROOT);
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
                  + TitledTable.shown(typed)
                  + " » n’est pas un rôle : contact, direction ou représentant légal.");
    };
  }

  private static String within(String text, Col column, int most) {
    if (text.length() > most || CONTROLS.matcher(text).find()) {
      throw new Declined(
          "« "
              + TitledTable.shown(CONTROLS.matcher(text).replaceAll(" "))
              + " » ne tient pas dans la colonne "
              + column.french
              + " : "
              + most
              + " caractères au plus, sur une ligne.");
    }
    return text;
  }
}
