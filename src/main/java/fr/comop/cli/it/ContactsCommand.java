package fr.comop.cli.it;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.config.Configuration;
import fr.comop.config.ContactsImport;
import fr.comop.config.csv.ContactsFile;
import fr.comop.convention.Contact;
import fr.comop.desk.Input;
import fr.comop.french.French;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is whom at the structures, out of a table. */
@Command(
    name = "contacts",
    description = "Les personnes des structures (config/structures.yaml).",
    commandListHeading = "%nCommandes :%n")
public final class ContactsCommand extends CommandGroup {
  private static final Map<Contact.Role, String> ROLES =
      Map.of(
          Contact.Role.CONTACT, "contact",
          Contact.Role.DIRECTOR, "direction",
          Contact.Role.LEGAL_REPRESENTATIVE, "représentant légal");

  public ContactsCommand(Caller caller) {
    super(caller);
  }

  @Command(
      name = "import",
      description = {
        "Lit les personnes dans un fichier CSV enregistré par Excel : des points-virgules, et pour"
            + " titres structure, rôle (contact, direction, représentant légal), nom, courriel,"
            + " téléphone.",
        "Toutes les personnes d’une structure que le fichier nomme sont remplacées par les siennes ;"
            + " les autres structures, et les commentaires de config/structures.yaml, restent."
            + " L’ancien fichier est gardé à côté. Une ligne fausse est dite avec son numéro, et"
            + " rien n’est enregistré."
      },
      footer = {"", "Codes de retour : 0 fait ; 64 une ligne est fausse, rien n’est enregistré."})
  int read(
      @Parameters(paramLabel = "FICHIER", description = "Le fichier CSV.") Path file,
      @Option(names = "--dry-run", description = "Dit ce qui changerait, sans le faire.")
          boolean dryRun)
      throws IOException {
    byte[] bytes = Input.read(file, ContactsFile.LARGEST);
    Configuration configuration = caller.configuration();
    ContactsFile.Read read = new ContactsFile(caller.names(configuration)).read(bytes);
    if (!read.unread().isEmpty()) {
      told("Colonnes non lues : " + String.join(", ", read.unread()) + ".");
    }
    try (House house =
        dryRun ? caller.looking(configuration) : caller.houseAsRootToo(configuration)) {
      ContactsImport contacts = house.staff.contacts();
      if (dryRun) {
        changes(contacts.foreseen(read.contacts()));
        told("Rien n’est écrit (--dry-run).");
      } else {
        ContactsImport.Done done = contacts.write(read.contacts(), caller.who(house.configuration));
        changes(done.changes());
        if (!done.changes().isEmpty()) {
          told(
              "config/structures.yaml est changé ; l’ancien est gardé : "
                  + done.before()
                  + ".\nRedémarrez le service pour qu’il le lise.");
        }
      }
    }
    return Exit.DONE;
  }

  private void changes(List<ContactsImport.Change> changes) {
    if (changes.isEmpty()) {
      told("Rien ne change : config/structures.yaml dit déjà tout cela.");
    }
    for (ContactsImport.Change change : changes) {
      told(change.structure().name());
      change.gone().forEach(one -> told("  - " + person(one)));
      change.come().forEach(one -> told("  + " + person(one)));
      if (change.gone().isEmpty() && change.come().isEmpty()) {
        told("  dans un autre ordre");
      }
    }
  }

  private static String person(Contact one) {
    return ROLES.get(one.role())
        + " : "
        + one.name()
        + " <"
        + one.email()
        + ">"
        + (one.phone().isEmpty() ? "" : ", " + one.phone());
  }

  private void told(String line) {
    out().println(French.typeset(line));
  }
}
