package fr.comop.notice.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** One PDF out of many, with a bookmark for each piece. Used by one thread. */
final class PiecesPdf implements AutoCloseable {
  private static final int MOST_PAGES = 500;
  private static final String BEGINNING = "%PDF-";

  private final PDDocument whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final PDDocumentOutline outline = new PDDocumentOutline();
  // what is taken over is read from them when the whole is saved
  private final List<PDDocument> sources = new ArrayList<>();

  PiecesPdf() {
    whole.getDocumentCatalog().setDocumentOutline(outline);
    whole.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
  }

  /** Adds pages of our own, under a bookmark. */
  void add(String bookmark, byte[] pdf) throws IOException {
    List<PDPage> pages = taken(Loader.loadPDF(pdf), Integer.MAX_VALUE);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(bookmark);
    item.setDestination(pages.get(0));
    outline.addLast(item);
  }

  /**
   * Adds a stranger's pages after them, as they look and no more.
   *
   * @return whether all of it could be shown
   */
  boolean append(Path file) {
    try {
      PDDocument source = Loader.loadPDF(file.toFile());
      taken(source, MOST_PAGES);
      return source.getNumberOfPages() <= MOST_PAGES;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return false; // its sheet says so, and the original is beside
    }
  }

  private List<PDPage> taken(PDDocument source, int most) throws IOException {
    sources.add(source);
    List<PDPage> taken = new ArrayList<>();
    for (PDPage page : source.getPages()) {
      if (taken.size() == most) {
        break;
      }
      PDPage own = whole.importPage(page);
      own.setAnnotations(List.of());
      own.setActions(null);
      taken.add(own);
    }
    return taken;
  }

  void write(OutputStream out) throws IOException {
    whole.save(out);
  }

  @Override
  public void close() throws IOException {
    whole.close();
    for (PDDocument source : sources) {
      source.close();
    }
  }

  /** Whether a file begins as PDFs do. */
  static boolean is(InputStream file) throws IOException {
    return new String(file.readNBytes(BEGINNING.length()), StandardCharsets.US_ASCII)
        .equals(BEGINNING);
  }
}
