package fr.comop.summary.book;

import fr.comop.convention.Deliverable;
import fr.comop.summary.Audience;
import fr.comop.summary.Changes;
import fr.comop.summary.Outline;
import fr.comop.summary.Rendering;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Binder;
import fr.comop.summary.book.sheet.Gallery;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tab;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The summary to work in: an Excel workbook. Safe for use by several threads. */
public final class SummaryWorkbook implements Rendering {
  private final int most;

  public SummaryWorkbook() {
    this(Page.MOST);
  }

  /** A workbook whose tables have at most so many lines a sheet. */
  SummaryWorkbook(int most) {
    this.most = most;
  }

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public void write(Summary summary, Changes changes, OutputStream out) throws IOException {
    String title = new Wording(summary).title();
    new Binder(
            new Binder.Imprint(
                title,
                title + (summary.head().provisional() ? " – chiffres provisoires" : ""),
                summary.head().asOf().atZone(Deliverable.ZONE).toLocalDateTime()),
            most)
        .write(tabs(summary, changes), out);
  }

  private List<Tab> tabs(Summary summary, Changes changes) {
    AnswersPage answers = new AnswersPage(summary, most);
    SourcesPage sources = new SourcesPage(summary, answers, most);
    TabNames names =
        new TabNames(
            Front.NAME,
            ChangesPage.NAME,
            Diagrams.NAME,
            DepartmentPage.NAME,
            StructuresPage.NAME,
            DocumentsPage.NAME,
            ActionsPage.NAME,
            NextPage.NAME,
            CommitteePage.NAME,
            QuotesPage.NAME,
            YearsPage.NAME,
            HistoryPage.NAME,
            GapsPage.NAME,
            FindingsPage.NAME,
            MoneyPage.NAME,
            MoneyPage.PAYMENTS,
            OpinionsPage.NAME,
            MarkedPage.NAME,
            answers.page().name(),
            sources.page().name());
    Map<Outline.Theme, Page> themes = new ThemePages(summary, sources, names).pages();
    YearsPage years = new YearsPage(summary);
    Page byYear = years.page();
    List<Tab> tabs = new ArrayList<>();
    if (changes.since() != null) {
      tabs.add(ChangesPage.of(summary, changes));
    }
    Gallery gallery = new Diagrams(summary, themes, years, byYear).gallery();
    if (!gallery.diagrams().isEmpty()) {
      tabs.add(gallery);
    }
    tabs.addAll(themes.values());
    tabs.addAll(new MatrixPages(summary, names).pages());
    tabs.add(DepartmentPage.of(summary));
    if (!summary.structures().isEmpty()) {
      tabs.addAll(
          List.of(StructuresPage.of(summary), MoneyPage.of(summary), MoneyPage.payments(summary)));
      if (summary.head().audience() != Audience.PARTNERS) {
        tabs.add(OpinionsPage.of(summary));
      }
      tabs.addAll(
          List.of(
              DocumentsPage.of(summary),
              ActionsPage.of(summary),
              NextPage.of(summary),
              QuotesPage.of(summary),
              byYear,
              HistoryPage.of(summary),
              GapsPage.of(summary),
              sources.page(),
              answers.page(),
              FindingsPage.of(summary)));
      if (summary.head().audience() == Audience.REGION) {
        tabs.add(MarkedPage.of(summary));
      }
    }
    if (!summary.structures().isEmpty() && !summary.committee().held().isEmpty()) {
      tabs.add(tabs.size() - 1, CommitteePage.of(summary));
    }
    tabs.add(0, new Front(summary).cover(List.copyOf(tabs)));
    return tabs;
  }
}
