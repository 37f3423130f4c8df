package fr.comop.summary.page;

import fr.comop.french.French;
import fr.comop.summary.Conduct;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jsoup.nodes.Element;

/** Whether what was done is what was planned (convention, art. 4.1). */
final class ConductChapter {
  private static final int COLUMNS = 5;
  private static final long HUNDRED = 100;

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
      if (conduct.comparable()) {
        counted(line, List.of(conduct));
      } else if (conduct.reported()) {
        line.across(
            COLUMNS,
            "aucun programme complet pour "
                + summary.head().year()
                + " ; actions rapportées : "
                + conduct.unplanned().size());
      } else {
        line.across(
            COLUMNS,
            "bilan non reçu, ou non lisible par comop"
                + (conduct.planned().isEmpty()
                    ? ""
                    : " ; actions prévues : " + conduct.planned().size()));
      }
    }
    List<Conduct> compared = compared(summary);
    Grid.Line all = grid.line("Ensemble").total();
    if (compared.isEmpty()) {
      all.across(COLUMNS, "aucun bilan à comparer à un programme");
      return;
    }
    all.note(compared.size() + " sur " + summary.structures().size());
    counted(all, compared);
    rate(section, compared, summary.structures().size());
    reasons(section, summary);
  }

  private static void rate(Element section, List<Conduct> compared, int of) {
    long seen = compared.stream().mapToLong(one -> one.planned().size() - one.withheld()).sum();
    if (seen > 0) {
      long done = compared.stream().mapToLong(Conduct::done).sum();
      Sections.paragraph(
          section,
          "Taux de réalisation : "
              + French.percent(
                  BigDecimal.valueOf(HUNDRED * done)
                      .divide(BigDecimal.valueOf(seen), 1, RoundingMode.HALF_UP))
              + " ("
              + done
              + " sur "
              + seen
              + "), dans "
              + compared.size()
              + " structures sur "
              + of
              + " dont le programme et le bilan sont connus. Il ne se lit pas sans les raisons qui"
              + " suivent.");
    }
  }

  private static List<Conduct> compared(Summary summary) {
    return summary.structures().stream()
        .map(one -> one.actions().conduct())
        .filter(Conduct::comparable)
        .toList();
  }

  private static void counted(Grid.Line line, List<Conduct> conducts) {
    List<Conduct.Fate> planned = conducts.stream().flatMap(one -> one.planned().stream()).toList();
    long done = planned.stream().filter(Conduct.Fate::done).count();
    long silent = planned.stream().filter(Conduct.Fate::isSilent).count();
    long withheld = planned.stream().filter(Conduct.Fate::isWithheld).count();
    if (withheld > 0) {
      line.note(withheld + " " + Told.Because.CONFIDENTIAL.french());
    }
    line.number(planned.size())
        .number(done)
        .number(planned.size() - done - silent - withheld)
        .number(silent)
        .number(conducts.stream().mapToLong(one -> one.unplanned().size()).sum());
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
