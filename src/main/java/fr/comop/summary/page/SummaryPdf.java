package fr.comop.summary.page;

import fr.comop.french.French;
import fr.comop.paper.Paper;
import fr.comop.summary.Changes;
import fr.comop.summary.Rendering;
import fr.comop.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A summary as PDF/A-2a and PDF/UA-1. Safe for use by several threads. */
public final class SummaryPdf implements Rendering {
  private final Paper paper;
  private final Album album;

  public SummaryPdf(Paper paper, Album album) {
    this.paper = paper;
    this.album = album;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public void write(Summary summary, Changes changes, OutputStream out) throws IOException {
    paper.print(html(summary, changes), out);
  }

  private String html(Summary summary, Changes changes) {
    Document document = Document.createShell("");
    document.title(
        "Synthèse %d – %s".formatted(summary.head().year(), summary.head().audience().title()));
    document
        .head()
        .appendElement("meta")
        .attr("name", "subject")
        .attr(
            "content",
            "Ce que les structures ont rapporté de l’année " + summary.head().year() + ".");
    Element body = document.body();
    Cover.write(body, summary.head());
    Element contents = Sections.begin(body, "Sommaire");
    ChangesChapter.write(body, changes);
    chapters(summary).forEach(one -> one.write(body, summary));
    Contents.write(contents, body);
    Reading.write(contents, summary);
    return French.typeset(document.outerHtml());
  }

  private List<Chapter> chapters(Summary summary) {
    return summary.structures().isEmpty()
        ? List.of(
            DocumentsChapter::write,
            FiguresChapter::write,
            ChartsChapter::write,
            MatricesChapter::write,
            DepartmentsChapter::write)
        : List.of(
            DocumentsChapter::write,
            FiguresChapter::write,
            ChartsChapter::write,
            ConductChapter::write,
            MatricesChapter::write,
            DepartmentsChapter::write,
            (body, all) -> StructuresChapter.write(body, all, album));
  }

  /** Writes what it is about to the end of the document. */
  private interface Chapter {
    void write(Element body, Summary summary);
  }
}
