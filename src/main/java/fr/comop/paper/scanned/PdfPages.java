package fr.comop.paper.scanned;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Shows the pages of a PDF as pictures, without their letters: a code is none. */
final class PdfPages extends PDFRenderer {
  private static final int MOST_PAGES = 60;
  private static final double POINTS_AN_INCH = 72;
  private static final double DOTS_AN_INCH = 150;
  private static final double MOST_DOTS = 4_000_000;
  private static final Set<String> LETTERS = Set.of("Tf", "Tj", "TJ", "'", "\"");

  private PdfPages(PDDocument document) {
    super(document);
    setSubsamplingAllowed(true);
  }

  /** The first and the last page first: what is signed has its code there. */
  static void show(Path file, Eye eye) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PdfPages pages = new PdfPages(document);
      int count = document.getNumberOfPages();
      List<Integer> outer = Stream.of(0, count - 1).filter(page -> page >= 0).distinct().toList();
      for (int page : outer) {
        eye.stare(pages.picture(page));
      }
      for (int page : IntStream.range(1, Math.min(count - 1, MOST_PAGES)).toArray()) {
        eye.glance(pages.picture(page));
      }
    }
  }

  private BufferedImage picture(int page) throws IOException {
    PDRectangle paper = document.getPage(page).getCropBox();
    double area = Math.max(1, (double) paper.getWidth() * paper.getHeight());
    double scale = Math.min(DOTS_AN_INCH / POINTS_AN_INCH, Math.sqrt(MOST_DOTS / area));
    return renderImage(page, (float) scale, ImageType.GRAY);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Silent(parameters);
  }

  /** Loads no font. */
  private static final class Silent extends PageDrawer {
    Silent(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (!LETTERS.contains(operator.getName())) {
        super.processOperator(operator, operands);
      }
    }
  }
}
