package fr.comop.intake;

import fr.comop.form.Finding;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.assessment.Submission;
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
    return item.match(new OfOne(file));
  }

  /**
   * The part of one item.
   *
   * @param file its name
   */
  private record OfOne(String file) implements Item.Cases<String> {
    @Override
    public String submitted(Item.Submitted item) {
      FilledSubmission submission = item.submission();
      return submission.reference()
          + " : "
          + submission.outcome().french()
          + counted(submission.findings());
    }

    @Override
    public String tried(Item.Tried item) {
      return file + " : " + item.outcome().french() + counted(item.findings());
    }

    @Override
    public String repeated(Item.Repeated item) {
      return item.earlier().reference() + " : déjà reçu";
    }

    @Override
    public String unreadable(Item.Unreadable item) {
      return file + " : illisible, " + item.why().brief() + examined(item.examined());
    }

    @Override
    public String stranger(Item.Stranger item) {
      return file + " : " + item.kind().french() + examined(item.examined());
    }

    @Override
    public String tooLarge(Item.TooLarge item) {
      return file + " : trop volumineux" + examined(item.examined());
    }

    @Override
    public String linked(Item.Linked item) {
      return "Lien vers " + item.drive() + ", non ouvert" + examined(item.examined());
    }

    @Override
    public String blank(Item.Blank item) {
      return file + " : classeur sans réponse, non compté, à examiner";
    }

    @Override
    public String otherYear(Item.OtherYear item) {
      return file + " : classeur d’une autre année, non compté, à examiner";
    }

    @Override
    public String document(Item.Document item) {
      return file + " : " + item.deliverable().title() + ", à examiner";
    }

    @Override
    public String signed(Item.Signed item) {
      Submission counting = item.counting();
      return file
          + " : exemplaire signé de "
          + item.version().reference()
          + (counting == null ? "" : " (la version " + counting.version() + " compte)");
    }

    @Override
    public String unsigned(Item.Unsigned item) {
      return file + " : document à signer de " + item.version().reference() + ", revenu tel quel";
    }

    private static String examined(boolean examined) {
      return examined ? ", à examiner" : "";
    }
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
