package fr.comop.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.comop.stage.PrintedPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the press. */
class PaperTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 20\" width=\"100\" height=\"20\""
          + " alt=\"Une barre : 12.\"><rect x=\"0\" y=\"0\" width=\"60\" height=\"9\" fill=\"#0072b2\"/>"
          + "<text x=\"0\" y=\"18\" font-size=\"8\">douze</text></svg>";

  private static byte[] printed(String body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Paper().print("<html><head><title>L’été, à « Lyon »</title></head><body>" + body, out);
    return out.toByteArray();
  }

  @Test
  void a_page_can_be_archived_and_read_aloud() throws Exception {
    PrintedPdf pdf =
        new PrintedPdf(
            printed(
                "<h1>Un</h1><p>Avant, <b>gras</b> et <i>penché</i>.</p><h2>Deux</h2>"
                    + "<table><thead><tr><th scope=\"col\">Quoi</th><th scope=\"col\">Combien</th></tr>"
                    + "</thead><tbody><tr><th scope=\"row\">œufs</th><td>12 €</td></tr></tbody></table>"
                    + "<ul><li>un point</li></ul><p><a href=\"#la\">Là</a></p>"
                    + SVG
                    + "<p id=\"la\">Après.</p>"));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud())
        .contains("Un Avant, gras et penché .", "Quoi Combien œufs 12 €", "Une barre : 12. Après.");
  }

  @Test
  void it_says_what_it_is_called_in_which_language_and_where_its_chapters_are() throws IOException {
    String sheets =
        IntStream.rangeClosed(1, 3)
            .mapToObj(n -> "<div class=\"sheet\"><h1>Partie " + n + "</h1><h2>Détail</h2></div>")
            .collect(Collectors.joining());
    try (PDDocument document = Loader.loadPDF(printed("<p>Page de titre</p>" + sheets))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("L’été, à « Lyon »");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      List<String> bookmarks = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        item.children().forEach(one -> bookmarks.add(item.getTitle() + " > " + one.getTitle()));
      }
      assertThat(bookmarks)
          .containsExactly("Partie 1 > Détail", "Partie 2 > Détail", "Partie 3 > Détail");
    }
  }

  @Test
  void each_page_but_the_first_has_its_title_and_its_number_at_its_foot() throws IOException {
    PrintedPdf pdf = new PrintedPdf(printed("<p>un</p><p class=\"sheet\">deux</p>"));
    assertThat(pdf.page(1)).isEqualTo("un");
    assertThat(pdf.page(2)).contains("deux", "L’été, à « Lyon »", "2 / 2");
  }

  @Test
  void a_document_may_say_what_stands_at_the_foot_of_every_page() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Paper()
        .print(
            "<html><head><title>Titre</title><meta name=\"foot\" content=\"N° 7 – « a\"></head>"
                + "<body><p>un</p><p class=\"sheet\">deux</p></body></html>",
            out);
    PrintedPdf pdf = new PrintedPdf(out.toByteArray());
    assertThat(pdf.page(1)).contains("un", "N° 7 – « a", "page 1 / 2").doesNotContain("Titre");
    assertThat(pdf.page(2)).contains("deux", "N° 7 – « a", "page 2 / 2").doesNotContain("Titre");
  }

  @Test
  void a_picture_that_was_made_for_print_is_printed_and_no_other_address_is_looked_at()
      throws Exception {
    Plate plate =
        Plate.of(Files.readAllBytes(Path.of("docs/images/copie-annotee.png"))).orElseThrow();
    PrintedPdf pdf =
        new PrintedPdf(
            printed(
                "<p>Avant</p><p><img alt=\"Une feuille.\" src=\""
                    + plate.address()
                    + "\"/></p><p><img alt=\"b\" src=\"data:text/html;base64,AAAA\"/></p>"));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud()).contains("Avant Une feuille.");
    assertThat(pdf.everything()).containsOnlyOnce("DCTDecode");
  }

  @Test
  void a_picture_is_no_larger_than_paper_shows_and_what_is_none_is_none() throws IOException {
    Plate plate =
        Plate.of(Files.readAllBytes(Path.of("docs/images/copie-annotee.png"))).orElseThrow();
    assertThat(Math.max(plate.width(), plate.height())).isLessThanOrEqualTo(1_100);
    assertThat(Plate.of("GIF89a, rien de plus".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(Plate.of(new byte[0])).isEmpty();
  }

  @Test
  void a_code_is_drawn_as_large_as_it_is_asked_for() throws Exception {
    PrintedPdf pdf =
        new PrintedPdf(printed("<p>a</p>" + QrCode.picture("COMOP:X", 40, "Code.").outerHtml()));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud()).contains("Code.");
    assertThat(sides(printed(QrCode.picture("COMOP:X", 40, "Code.").outerHtml())))
        .containsExactly(40L);
  }

  /** Of the pictures on the first page, in millimetres. */
  private static List<Long> sides(byte[] printed) throws IOException {
    List<Long> sides = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(printed)) {
      PDFStreamEngine page =
          new PDFStreamEngine() {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
              super.processOperator(operator, operands);
              if (operator.getName().equals("Do")) {
                float points =
                    getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX();
                sides.add(Math.round(points / 72 * 25.4));
              }
            }
          };
      page.addOperator(new Concatenate(page));
      page.addOperator(new Save(page));
      page.addOperator(new Restore(page));
      page.processPage(document.getPage(0));
    }
    return sides;
  }

  @Test
  void all_its_fonts_are_ours_and_in_it() throws IOException {
    List<String> fonts = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(printed("<p>a <b>b</b> <i>c</i></p>" + SVG))) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
      }
    }
    assertThat(fonts)
        .contains("DejaVuSansCondensed", "DejaVuSansCondensed-Bold", "DejaVuSansCondensed-Oblique")
        .allMatch(one -> one.startsWith("DejaVuSansCondensed"));
  }

  @Test
  void whoever_asks_for_a_font_of_the_system_is_given_ours() throws IOException {
    printed("<p>a</p>");
    assertThat(FontMappers.instance().getFontBoxFont("Helvetica", null).getFont().getName())
        .isEqualTo("DejaVuSansCondensed");
    assertThat(FontMappers.instance().getTrueTypeFont("Arial", null).isFallback()).isTrue();
    assertThat(FontMappers.instance().getCIDFont("SimSun", null, null).isCIDFont()).isFalse();
  }

  @Test
  void nothing_is_fetched_from_the_network() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String at = "http://127.0.0.1:" + server.getAddress().getPort();
      PrintedPdf pdf = new PrintedPdf(printed("<p>Reste</p>" + lures(at) + "<p>Fin</p>"));
      assertThat(pdf.text()).contains("Reste", "Fin");
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nothing_is_read_from_the_disk(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("secret.css"), "p::after { content: 'SECRET' }");
    Files.writeString(
        directory.resolve("secret.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><desc>SECRET</desc></svg>");
    Files.copy(Path.of("docs/images/copie-annotee.png"), directory.resolve("secret.png"));
    byte[] printed = printed("<p>Reste</p>" + lures(directory.toUri() + "secret"));
    assertThat(new PrintedPdf(printed).everything()).doesNotContain("SECRET", "/Image");
  }

  /** Whatever could make somebody look elsewhere. */
  private static String lures(String at) {
    return """
        <link rel="stylesheet" href="%1$s.css"/><style>@import url("%1$s.css"); @font-face {
        font-family: x; src: url("%1$s.ttf") } p { background-image: url("%1$s.png") }</style>
        <img alt="a" src="%1$s.png"/><object data="%1$s.pdf"></object><img alt="b" src="%1$s.svg"/>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" alt="c"
        width="9" height="9"><image xlink:href="%1$s.png" width="9" height="9"/>
        <use xlink:href="%1$s.svg#a"/></svg>
        """
        .formatted(at);
  }

  @Test
  void what_people_paste_can_be_printed() throws Exception {
    PrintedPdf pdf =
        new PrintedPdf(
            printed(
                "<p>A\uf0b7B</p><p>\u202eretourné</p><p>\u0001\ufffe\ud83d\ude80 漢字 \u2028fin"
                    + " \ue000</p><p title=\"\uf0b7\">é</p>"));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.text()).contains("A•B", "retourné", "fin").doesNotContain("\u202e", "\uf0b7");
  }

  @Test
  void signs_that_are_rare_in_french_are_printed_however_they_are_written() throws Exception {
    PrintedPdf rare = new PrintedPdf(printed("<p>Москва, &#x0645;, &Zcy;, ő, ≥ 3, ✓, Ω, ½, œ</p>"));
    assertThat(rare.faults()).isEmpty();
    assertThat(rare.text()).isEqualTo("Москва, م, З, ő, ≥ 3, ✓, Ω, ½, œ");
    PrintedPdf ordinary = new PrintedPdf(printed("<p>ő, ≥ 3, ✓, Ω, ½, œ, 漢</p>"));
    assertThat(ordinary.text()).isEqualTo("ő, ≥ 3, ✓, Ω, ½, œ, \ufffd");
  }

  @Test
  void a_text_with_ordinary_signs_alone_looks_as_it_does_beside_others() throws IOException {
    String words = "<p>Œuvre n° 3 – « 12 € », ≥ ½, <b>œil</b> <i>ça</i> …</p>";
    assertThat(places(printed(words + "<p>Ж</p>"))).startsWith(places(printed(words)));
  }

  /** Each sign, its font, its width and where it stands. */
  private static String places(byte[] printed) throws IOException {
    StringBuilder places = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(printed)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition one) {
          places.append(
              "%s %s %.2f %.2f %.2f%n"
                  .formatted(
                      one.getUnicode(),
                      one.getFont().getName().replaceFirst("^[A-Z]{6}\\+", ""),
                      one.getWidth(),
                      one.getX(),
                      one.getY()));
        }
      }.getText(document);
    }
    return places.toString();
  }

  @Test
  void whoever_looks_for_a_word_finds_it() throws IOException {
    assertThat(new PrintedPdf(printed("<p>chiffres, efficace, fin, flot</p>")).text())
        .isEqualTo("chiffres, efficace, fin, flot");
  }

  @Test
  void no_line_ends_after_an_apostrophe() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(printed("<p>" + "programme d’actions ".repeat(80) + "</p>"))) {
      assertThat(new PDFTextStripper().getText(document).lines())
          .hasSizeGreaterThan(5)
          .noneMatch(line -> line.strip().endsWith("’"));
    }
  }

  @Test
  void a_document_has_a_title() {
    assertThatThrownBy(
            () -> new Paper().print("<html><body>a</body></html>", OutputStream.nullOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a document without a title cannot be read aloud");
  }

  @Test
  void the_stream_stays_open() throws IOException {
    boolean[] closed = {false};
    new Paper()
        .print(
            "<html><head><title>a</title></head><body>b</body></html>",
            new ByteArrayOutputStream() {
              @Override
              public void close() {
                closed[0] = true;
              }
            });
    assertThat(closed[0]).isFalse();
  }
}
