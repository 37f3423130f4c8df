package fr.comop.intake;

import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import fr.comop.form.Finding;
import fr.comop.form.Places;
import fr.comop.form.typed.French;
import fr.comop.intake.AnswerView.DocumentView;
import fr.comop.intake.AnswerView.FindingView;
import fr.comop.intake.AnswerView.OwedView;
import java.time.Instant;
import java.util.List;

/** Puts what became of an arrival into words. */
final class Views {
  private static final int LONGEST_QUOTE = 200;

  private final Convention convention;

  Views(Convention convention) {
    this.convention = convention;
  }

  DocumentView document(Item item) {
    String file = item.file().name().isEmpty() ? "(fichier sans nom)" : item.file().name();
    if (item instanceof Item.Submitted submitted) {
      return submitted(file, submitted.submission());
    }
    if (item instanceof Item.Repeated repeated) {
      Filed earlier = repeated.earlier();
      return new DocumentView(
          "repeated",
          file,
          title(earlier.form(), earlier.year()),
          earlier.reference(),
          earlier.version(),
          earlier.outcome().french(),
          "Ce classeur est identique, octet pour octet, à celui que nous avons reçu le "
              + FrenchInstant.of(earlier.receivedAt())
              + " : il n’a donc pas été compté une seconde fois.",
          List.of(),
          List.of());
    }
    if (item instanceof Item.Unreadable unreadable) {
      return other("unreadable", file, "illisible", unreadable.why().french());
    }
    if (item instanceof Item.TooLarge) {
      return other(
          "too-large",
          file,
          "illisible",
          "Ce fichier dépasse la taille que nous pouvons traiter : allégez ses images et renvoyez-le.");
    }
    return other("stranger", file, "", stranger(((Item.Stranger) item).kind()));
  }

  private DocumentView submitted(String file, Submission submission) {
    return new DocumentView(
        "submitted",
        file,
        title(submission.form(), submission.year()),
        submission.reference(),
        submission.version(),
        submission.outcome().french(),
        "",
        submission.findings().stream().filter(Finding::error).map(Views::finding).toList(),
        submission.findings().stream()
            .filter(finding -> !finding.error())
            .map(Views::finding)
            .toList());
  }

  private static DocumentView other(String kind, String file, String outcome, String sentence) {
    return new DocumentView(kind, file, "", "", 0, outcome, sentence, List.of(), List.of());
  }

  private String title(String form, int year) {
    if (convention.isBaseline(form, year)) {
      return "programme d’actions triennal";
    }
    return convention.title(form, year);
  }

  private static FindingView finding(Finding finding) {
    return new FindingView(
        Places.french(finding.places()),
        finding.label() == null ? "" : finding.label(),
        finding.read() == null ? "" : quoted(finding.read()),
        finding.expected(),
        finding.advice());
  }

  private static String quoted(String read) {
    String line = read.replaceAll("\\s+", " ");
    return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
  }

  OwedView owed(Owing.State state, Instant now) {
    Deliverable deliverable = state.deliverable();
    String received =
        state
            .counting()
            .map(
                one ->
                    "reçu le "
                        + FrenchInstant.of(one.receivedAt())
                        + " (version "
                        + one.version()
                        + "), "
                        + toMend(one))
            .orElse("pas encore reçu");
    return new OwedView(
        deliverable.title(),
        French.longDay(deliverable.due()),
        !now.isBefore(deliverable.lateFrom().toInstant()),
        received);
  }

  private static String toMend(Filed filed) {
    return switch (filed.errors()) {
      case 0 -> filed.outcome().french();
      case 1 -> "un point à corriger";
      default -> filed.errors() + " points à corriger";
    };
  }

  private static String stranger(FileKind kind) {
    return switch (kind) {
      case WORD ->
          "C’est un document de texte : nous ne pouvons lire vos réponses que dans le classeur"
              + " fourni. Reportez-les dans le classeur vierge à votre nom.";
      case PDF ->
          "C’est un document PDF : nous ne pouvons lire vos réponses que dans le classeur fourni."
              + " Reportez-les dans le classeur vierge à votre nom.";
      case WORKBOOK ->
          "C’est un classeur, mais pas l’un de nos formulaires, ou ses marques ont disparu. Reportez"
              + " vos réponses dans le classeur vierge à votre nom.";
      case ZIP ->
          "C’est une archive compressée. Envoyez les classeurs eux-mêmes, sans les compresser.";
      case EMPTY -> "Ce fichier est vide. Joignez-le de nouveau.";
      default ->
          "Ce n’est pas un classeur. Nous l’avons conservé ; s’il devait contenir vos réponses,"
              + " reportez-les dans le classeur vierge à votre nom.";
    };
  }
}
