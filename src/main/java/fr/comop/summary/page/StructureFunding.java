package fr.comop.summary.page;

import fr.comop.french.French;
import fr.comop.funding.GrantAccount;
import fr.comop.funding.Opinion;
import fr.comop.summary.Audience;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
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
        "Subvention prévue par la convention pour "
            + summary.head().year()
            + " : "
            + structure.grant().map(French::euros).orElse("non connue")
            + references(account)
            + " ; versé : "
            + (account.payments().isEmpty() ? "rien d’enregistré" : French.euros(account.paid()))
            + "."
            + (summary.renewalWaits(structure) ? " La suivante attend le bilan." : ""));
    if (summary.head().audience() != Audience.PARTNERS) {
      opinion(sheet, structure.opinion(), summary.head().year() + 1);
    }
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
    if (opinion.proposal() != null) {
      Sections.paragraph(
          sheet,
          "Subvention proposée pour " + next + " : " + French.euros(opinion.proposal()) + ".");
    }
    Sections.note(sheet, opinion.who() + ", " + DocumentsChapter.day(opinion.given()));
  }
}
