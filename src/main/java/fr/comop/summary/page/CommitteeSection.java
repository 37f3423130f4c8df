package fr.comop.summary.page;

import fr.comop.french.French;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Committee;
import fr.comop.summary.Audience;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Who took part in the committee (convention, art. 4.4 and 5). */
final class CommitteeSection {
  private CommitteeSection() {}

  /** Over all structures; nothing for those who do not sit in it. */
  static void write(Element chapter, Summary summary) {
    if (summary.head().audience() == Audience.PARTNERS) {
      return;
    }
    List<Committee.Held> held = summary.committee().held();
    Element section = chapter.appendElement("div").addClass("tight");
    section.appendElement("h2").text("Comité d’orientation stratégique");
    if (held.isEmpty()) {
      Sections.paragraph(section, none(summary));
      return;
    }
    Sections.paragraph(
        section,
        held.size()
            + (held.size() == 1 ? " réunion tenue en " : " réunions tenues en ")
            + summary.head().year()
            + " ; la convention en demande une au moins (articles 4.4 et 5).");
    Grid grid =
        new Grid(section, "")
            .texts("Structure")
            .texts(held.stream().map(CommitteeSection::day).toList());
    for (Structure one : summary.structures()) {
      Grid.Line line = grid.line(one.beneficiary().name());
      held.forEach(meeting -> line.text(said(meeting, one)));
    }
    String never =
        summary.structures().stream()
            .filter(one -> summary.committee().neverCame(one.beneficiary().id()))
            .map(one -> one.beneficiary().name())
            .collect(Collectors.joining(", "));
    if (!never.isEmpty()) {
      Sections.paragraph(section, "N’ont pris part à aucune : " + never + ".");
    }
  }

  private static String none(Summary summary) {
    return "Aucune réunion n’est enregistrée en "
        + summary.head().year()
        + " ; la convention en demande une au moins par an (articles 4.4 et 5).";
  }

  /** Of one structure. */
  static void write(Element sheet, Structure structure, Summary summary) {
    List<Committee.Held> held = summary.committee().held();
    if (!held.isEmpty()) {
      Sections.paragraph(
          sheet,
          "Comité d’orientation stratégique : "
              + held.stream()
                  .map(meeting -> day(meeting) + ", " + said(meeting, structure))
                  .collect(Collectors.joining(" ; "))
              + ".");
    }
  }

  private static String day(Committee.Held meeting) {
    return French.day(meeting.meeting().terms().day());
  }

  private static String said(Committee.Held meeting, Structure structure) {
    String id = structure.beneficiary().id();
    return meeting
        .of(id)
        .map(Attendance::french)
        .orElse(
            meeting.convened().contains(id)
                ? "convié, présence non saisie"
                : "présence non saisie");
  }
}
