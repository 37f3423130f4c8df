package fr.comop.summary.page;

import fr.comop.french.French;
import fr.comop.funding.GrantAccount;
import fr.comop.funding.Opinion;
import fr.comop.funding.Payment;
import fr.comop.summary.Audience;
import fr.comop.summary.Comment;
import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a structure was promised and paid, and what the service says of its year. */
final class StructureFunding {
  private StructureFunding() {}

  static void write(Element sheet, Structure structure, Summary summary) {
    GrantAccount account = structure.account();
    Sections.paragraph(
        sheet,
        structure.beneficiary().department()
            + ". Subvention prévue par la convention pour "
            + summary.head().year()
            + " : "
            + structure.grant().map(French::euros).orElse("non connue")
            + references(account)
            + " ; versé : "
            + paid(account)
            + "."
            + (summary.renewalWaits(structure) ? " La suivante attend le bilan." : "")
            + share(structure, summary));
    if (summary.head().audience() != Audience.PARTNERS) {
      opinion(sheet, structure.opinion(), summary.head().year() + 1);
      comments(sheet, structure.beside().comments());
    }
  }

  /** What the report says that the Region pays, beside what was paid. */
  private static String share(Structure structure, Summary summary) {
    Outline.Share asked = summary.outline().share();
    Told told = summary.declaredShare(structure).orElse(null);
    if (asked == null || told == null) {
      return "";
    }
    String percent = Cells.words(asked.percent(), structure.figure(asked.percent().id()));
    return " Part de la Région selon le bilan : "
        + Cells.words(asked.budget(), told)
        + (told instanceof Told.Known ? " (" + percent + " des dépenses réelles)" : "")
        + ".";
  }

  private static void comments(Element sheet, List<Comment> comments) {
    for (Comment one : comments) {
      Sections.paragraph(
          sheet,
          "Observations de la structure, "
              + DocumentsChapter.day(one.receivedAt())
              + " ("
              + one.reference()
              + ") : "
              + one.quote());
    }
  }

  /** "45 000,00 € (acompte le 15/07/2020, MDT-118) ; reste 45 000,00 €". */
  private static String paid(GrantAccount account) {
    if (account.payments().isEmpty()) {
      return "rien d’enregistré";
    }
    return French.euros(account.paid())
        + account.payments().stream()
            .map(Payment::transfer)
            .map(
                one ->
                    one.kind().french() + " le " + French.day(one.day()) + ", " + one.reference())
            .collect(Collectors.joining(" ; ", " (", ")"))
        + account
            .grant()
            .map(grant -> " ; reste " + French.euros(grant.subtract(account.paid())))
            .orElse("");
  }

  private static String references(GrantAccount account) {
    String all =
        account.attributive().stream()
            .map(one -> one.grant().reference())
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : " (" + all + ")";
  }

  private static void opinion(Element sheet, @Nullable Opinion opinion, int next) {
    if (opinion == null) {
      Sections.paragraph(sheet, "Avis du service : pas encore donné.");
      return;
    }
    sheet.appendElement("h3").text("Avis du service : " + opinion.kind().french());
    Sections.paragraph(sheet, opinion.words());
    if (!opinion.followUp().isEmpty()) {
      Sections.paragraph(sheet, "Suite : " + opinion.followUp());
    }
    Sections.paragraph(
        sheet,
        (opinion.proposal() == null
                ? ""
                : "Subvention proposée pour "
                    + next
                    + " : "
                    + French.euros(opinion.proposal())
                    + ". ")
            + opinion.who()
            + ", "
            + DocumentsChapter.day(opinion.given())
            + ".");
  }
}
