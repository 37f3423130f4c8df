package fr.comop.intake;

import fr.comop.form.Finding;
import java.util.ArrayList;
import java.util.List;

/** What became of the files of an arrival, in a line for staff and the audit trail. */
final class Summary {
  private Summary() {}

  /** Of all files of an arrival. */
  static String of(List<Item> items) {
    return items.isEmpty()
        ? "Aucun fichier."
        : String.join(" ; ", items.stream().map(Summary::of).toList());
  }

  private static String of(Item item) {
    String file = item.file().name().isEmpty() ? "fichier sans nom" : item.file().name();
    if (item instanceof Item.Submitted submitted) {
      Submission submission = submitted.submission();
      return submission.reference()
          + " : "
          + submission.outcome().french()
          + counted(submission.findings());
    }
    if (item instanceof Item.Tried tried) {
      return file + " : " + tried.outcome().french() + counted(tried.findings());
    }
    if (item instanceof Item.Linked linked) {
      return "Lien vers " + linked.drive() + ", non ouvert";
    }
    if (item instanceof Item.Repeated repeated) {
      return repeated.earlier().reference() + " : déjà reçu";
    }
    if (item instanceof Item.Unreadable unreadable) {
      return file + " : illisible, " + unreadable.why().brief();
    }
    if (item instanceof Item.TooLarge) {
      return file + " : trop volumineux";
    }
    return file + " : " + ((Item.Stranger) item).kind().french();
  }

  private static String counted(List<Finding> findings) {
    long errors = findings.stream().filter(Finding::error).count();
    long remarks = findings.size() - errors;
    List<String> parts = new ArrayList<>();
    if (errors > 0) {
      parts.add(errors + (errors == 1 ? " erreur" : " erreurs"));
    }
    if (remarks > 0) {
      parts.add(remarks + (remarks == 1 ? " remarque" : " remarques"));
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }
}
