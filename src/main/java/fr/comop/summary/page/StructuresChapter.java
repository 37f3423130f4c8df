package fr.comop.summary.page;

import fr.comop.chart.Drawing;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submission;
import fr.comop.summary.Conduct;
import fr.comop.summary.Outline;
import fr.comop.summary.Quoted;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** A sheet a structure. */
final class StructuresChapter {
  /** Lines of one kind; more of them say that there are more. */
  private static final int MOST = 60;

  /** Letters of a line of a column, about. */
  private static final int LINE = 58;

  /** Lines that a title is worth. */
  private static final int TITLE = 2;

  /** Lines that pictures are worth. */
  private static final int PICTURES = 5;

  private StructuresChapter() {}

  static void write(Element body, Summary summary, Album album) {
    Element section = Sections.begin(body, "Structure par structure");
    boolean first = true;
    for (Structure one : summary.structures()) {
      Element sheet = first ? section : body.appendElement("div").addClass("sheet");
      first = false;
      write(sheet.appendElement("div").addClass("tight"), one, summary, album);
    }
  }

  /** One of them. */
  static void write(Element sheet, Structure structure, Summary summary, Album album) {
    sheet.appendElement("h2").addClass("structure").text(structure.beneficiary().name());
    StructureFunding.write(sheet, structure, summary);
    CommitteeSection.write(sheet, structure, summary);
    documents(sheet, structure);
    Conduct conduct = structure.actions().conduct();
    conduct(sheet, conduct);
    boolean room = hasRoom(structure.actions());
    columns(
        sheet,
        left -> {
          unplanned(left, conduct);
          if (room) {
            StructurePictures.write(left, structure, summary, album);
          }
        },
        right -> next(right, structure.actions().next(), summary.head().year() + 1));
    List<Element> below = StructureFigures.write(sheet, structure, summary);
    if (!room) {
      StructurePictures.write(below.get(below.size() - 1), structure, summary, album);
    }
    boolean drawn = years(sheet, structure, summary);
    List<Outline.Quote> quotes =
        summary.outline().quotes().stream()
            .filter(
                quote ->
                    structure.quotes().stream().anyMatch(one -> one.quote().equals(quote.id())))
            .toList();
    int half = half(quotes, structure);
    Consumer<Element> first = left -> quotes(left, structure, quotes.subList(0, half), summary);
    Consumer<Element> second =
        right -> quotes(right, structure, quotes.subList(half, quotes.size()), summary);
    if (drawn || below.size() == 1) {
      columns(sheet, first, second);
    } else {
      // columns of figures are not of one length: what follows one need not wait for the other
      first.accept(below.get(0));
      second.accept(below.get(1));
    }
  }

  private static boolean years(Element sheet, Structure structure, Summary summary) {
    boolean drawn = false;
    for (Outline.Chart chart : summary.outline().charts()) {
      Optional<Drawing> drawing = YearByYear.of(chart, structure, summary);
      if (drawing.isPresent()) {
        drawn = true;
        sheet.appendElement("h3").text(Cells.title(chart.title(), summary));
        sheet.append(drawing.get().svg());
      }
    }
    return drawn;
  }

  /** Whether pictures fit beside what is planned next: below the figures they may take a page. */
  private static boolean hasRoom(Structure.Actions actions) {
    int left = actions.conduct().reported() ? Math.max(1, actions.conduct().unplanned().size()) : 0;
    return actions.next().size() >= left + PICTURES;
  }

  /** How many of these stand in the first of two columns that are about as long. */
  private static int half(List<Outline.Quote> quotes, Structure structure) {
    List<Integer> heights =
        quotes.stream()
            .map(
                quote ->
                    TITLE
                        + structure.quotes().stream()
                            .filter(one -> one.quote().equals(quote.id()))
                            .mapToInt(one -> 1 + said(one).length() / LINE)
                            .sum())
            .toList();
    int all = heights.stream().mapToInt(Integer::intValue).sum();
    int before = 0;
    int count = 0;
    for (int height : heights) {
      if (2 * before + height > all) {
        break;
      }
      before += height;
      count++;
    }
    return count;
  }

  private static void columns(Element sheet, Consumer<Element> left, Consumer<Element> right) {
    Element columns = sheet.appendElement("div").addClass("columns");
    left.accept(columns.appendElement("div").addClass("left"));
    right.accept(columns.appendElement("div").addClass("right"));
  }

  private static void documents(Element sheet, Structure structure) {
    Grid grid = new Grid(sheet, "").texts("Document", "Échéance", "Reçu", "État", "Référence");
    for (DeliverableState state : structure.documents()) {
      grid.line(state.deliverable().title())
          .day(DocumentsChapter.due(state))
          .day(DocumentsChapter.received(state))
          .text(DocumentsChapter.said(state))
          .text(state.counting().map(Submission::reference).orElse("–"));
    }
  }

  private static void conduct(Element sheet, Conduct conduct) {
    sheet.appendElement("h3").text("Actions prévues et ce qu’elles sont devenues" + rate(conduct));
    if (!conduct.reported()) {
      Sections.paragraph(sheet, "Le bilan n’est pas reçu, ou comop ne peut pas le lire.");
    }
    if (conduct.planned().isEmpty()) {
      Sections.paragraph(
          sheet,
          "Aucun programme complet n’est connu pour cette année : il n’y a rien à quoi comparer le"
              + " bilan.");
      return;
    }
    Grid grid =
        new Grid(sheet.appendElement("div").addClass("planned"), "")
            .texts("Action prévue", "Devenue", "Raison donnée");
    conduct.planned().stream()
        .limit(MOST)
        .forEach(
            fate ->
                grid.line(Words.title(fate))
                    .day(conduct.reported() ? Words.status(fate) : "bilan attendu")
                    .words(Words.reason(fate)));
    more(sheet, conduct.planned().size());
  }

  /** Never without its reasons: they are in the table below. */
  private static String rate(Conduct conduct) {
    return conduct.comparable()
        ? " : "
            + conduct.done()
            + " sur "
            + (conduct.planned().size() - conduct.withheld())
            + " réalisées"
            + (conduct.withheld() == 0
                ? ""
                : ", sans compter " + conduct.withheld() + " " + Told.Because.CONFIDENTIAL.french())
        : "";
  }

  private static void unplanned(Element column, Conduct conduct) {
    if (conduct.reported()) {
      column
          .appendElement("h3")
          .text(
              conduct.comparable()
                  ? "Menées sans qu’un programme les prévoie"
                  : "Actions rapportées");
      if (conduct.unplanned().isEmpty()) {
        Sections.paragraph(column, "Aucune.");
      } else {
        list(column, conduct.unplanned().stream().map(Words::title).toList());
      }
    }
  }

  private static void quotes(
      Element column, Structure structure, List<Outline.Quote> quotes, Summary summary) {
    for (Outline.Quote quote : quotes) {
      column.appendElement("h3").text(Cells.title(quote.title(), summary));
      list(
          column,
          structure.quotes().stream()
              .filter(one -> one.quote().equals(quote.id()))
              .map(StructuresChapter::said)
              .toList());
    }
  }

  /** Whoever sees what is marked sees the mark; to others its words are the mark. */
  private static String said(Quoted quoted) {
    String mark = Told.Because.CONFIDENTIAL.french();
    return Words.quote(quoted.words(), quoted.origin())
        + (quoted.confidential() && !quoted.words().equals(mark) ? " " + mark : "");
  }

  private static void next(Element sheet, List<PlannedAction> planned, int year) {
    sheet.appendElement("h3").text("Prévu pour " + year);
    if (planned.isEmpty()) {
      Sections.paragraph(sheet, "Aucun programme complet n’est reçu pour " + year + ".");
    } else {
      list(
          sheet,
          planned.stream().map(one -> one.code() + " – " + Words.title(one.title())).toList());
    }
  }

  private static void list(Element sheet, List<String> all) {
    Element list = sheet.appendElement("ul");
    all.stream().limit(MOST).forEach(one -> list.appendElement("li").text(one));
    more(sheet, all.size());
  }

  private static void more(Element sheet, int count) {
    if (count > MOST) {
      Sections.note(sheet, "… et " + (count - MOST) + " autres, dans le document reçu.");
    }
  }
}
