package fr.comop.summary.page;

import fr.comop.summary.Conduct;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import java.util.List;
import org.jsoup.nodes.Element;

/** Whether what was done is what was planned (convention, art. 4.1). */
final class ConductChapter {
  private static final int COLUMNS = 5;

  private ConductChapter() {}

  static void write(Element body, Summary summary) {
    Element section = Sections.begin(body, "Actions prévues, actions menées");
    Sections.paragraph(
        section,
        "La convention (article 4.1) demande d’établir que les actions réalisées sont conformes à"
            + " celles qui étaient prévues. Les raisons de ce qui n’a pas été fait suivent ; le détail"
            + " est sur la page de chaque structure.");
    Grid grid =
        new Grid(section, "")
            .texts("Structure")
            .numbers("Prévues", "Réalisées", "Non réalisées", "Non mentionnées", "Hors programme");
    for (Structure one : summary.structures()) {
      Conduct conduct = one.actions().conduct();
      Grid.Line line = grid.line(one.beneficiary().name());
      if (conduct.reported() && conduct.planned().isEmpty()) {
        line.across(COLUMNS - 1, "aucun programme complet pour " + summary.head().year())
            .number(conduct.unplanned().size());
      } else if (conduct.reported()) {
        counted(line, List.of(conduct));
      } else {
        line.across(
            COLUMNS,
            "bilan non reçu, ou non lisible par comop"
                + (conduct.planned().isEmpty()
                    ? ""
                    : " ; actions prévues : " + conduct.planned().size()));
      }
    }
    counted(grid.line("Ensemble de ces bilans").total(), reported(summary));
    reasons(section, summary);
  }

  private static List<Conduct> reported(Summary summary) {
    return summary.structures().stream()
        .map(one -> one.actions().conduct())
        .filter(Conduct::reported)
        .toList();
  }

  private static void counted(Grid.Line line, List<Conduct> conducts) {
    List<Conduct.Fate> planned = conducts.stream().flatMap(one -> one.planned().stream()).toList();
    long done = planned.stream().filter(Conduct.Fate::done).count();
    long silent = planned.stream().filter(ConductChapter::isSilent).count();
    line.number(planned.size())
        .number(done)
        .number(planned.size() - done - silent)
        .number(silent)
        .number(conducts.stream().mapToLong(one -> one.unplanned().size()).sum());
  }

  /** Of what is confidential others do not see how it ended. */
  static boolean isSilent(Conduct.Fate fate) {
    return !fate.done() && fate.status() == null;
  }

  private static void reasons(Element section, Summary summary) {
    Element reasons = section.appendElement("div").addClass("tight");
    reasons.appendElement("h2").text("Ce qui n’a pas été réalisé comme prévu, et pourquoi");
    Grid grid = new Grid(reasons, "").texts("Structure", "Action", "Devenue", "Raison donnée");
    int count = 0;
    for (Structure one : summary.structures()) {
      if (one.actions().conduct().reported()) {
        for (Conduct.Fate fate : one.actions().conduct().planned()) {
          if (!fate.done()) {
            count++;
            told(grid.line(one.beneficiary().name()).words(Words.title(fate)), fate);
          }
        }
      }
    }
    if (count == 0) {
      grid.line("–").across(3, "tout ce qui était prévu a été réalisé");
    }
  }

  static void told(Grid.Line line, Conduct.Fate fate) {
    line.day(Words.status(fate)).words(Words.reason(fate));
  }
}
