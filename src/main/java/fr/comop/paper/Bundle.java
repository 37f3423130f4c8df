package fr.comop.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
public final class Bundle implements AutoCloseable {
  private static final int MOST_PAGES = 500;

  /** Bytes: a page that was scanned in colour at 600 dots an inch, unpacked, is smaller. */
  private static final long LARGEST_STREAM = 150_000_000;

  private static final long LARGEST_WHOLE = 1_000_000_000;
  private static final String BEGINNING = "%PDF-";

  private final PDDocument whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final PDDocumentOutline outline = new PDDocumentOutline();
  // what is taken over is read from them when the whole is saved
  private final List<PDDocument> sources = new ArrayList<>();

  /** An empty one. */
  public Bundle() {
    whole.getDocumentCatalog().setDocumentOutline(outline);
    whole.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
  }

  /**
   * Adds pages of our own, under a bookmark.
   *
   * @throws IOException when they are no PDF
   */
  public void add(String bookmark, byte[] pdf) throws IOException {
    PDDocument source = Loader.loadPDF(pdf);
    sources.add(source);
    List<PDPage> pages = taken(source, Integer.MAX_VALUE);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(bookmark);
    item.setDestination(pages.get(0));
    outline.addLast(item);
  }

  /**
   * Adds a stranger's pages after them, as they look and no more; none where it would swell beyond
   * bounds.
   *
   * @param file at most some ten million bytes
   * @return whether all of it could be shown
   */
  public boolean append(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!Inflation.isWithin(bytes, LARGEST_STREAM, LARGEST_WHOLE)) {
        return false;
      }
      PDDocument source = Loader.loadPDF(bytes);
      sources.add(source);
      if (!Inflation.isWithin(source, MOST_PAGES)) {
        return false;
      }
      taken(source, MOST_PAGES);
      return source.getNumberOfPages() <= MOST_PAGES;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return false; // its sheet says so, and the original is beside
    }
  }

  private List<PDPage> taken(PDDocument source, int most) throws IOException {
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

  /** Writes it; the stream stays open. */
  public void write(OutputStream out) throws IOException {
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
  public static boolean isPdf(InputStream file) throws IOException {
    return new String(file.readNBytes(BEGINNING.length()), StandardCharsets.US_ASCII)
        .equals(BEGINNING);
  }
}
