package fr.comop.notice.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a court gets of a case. */
class DossierZipTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 3);

  @TempDir Path directory;
  private Archive archive;
  private final List<Piece> pieces = new ArrayList<>();

  @BeforeEach
  void anArchive() throws IOException {
    archive = new Archive(directory);
  }

  private Map<String, byte[]> written() throws IOException {
    Dossier dossier =
        new Dossier(
            "DOS-0001",
            "Planétarium de Vaulx-en-Velin, COMOP 2020-2022, document non présenté",
            Instant.parse("2021-06-01T08:00:00Z"),
            List.copyOf(pieces),
            List.of(
                new AuditEntry(
                    7,
                    Instant.parse("2021-01-01T07:00:00.123456Z"),
                    "comop",
                    "CASE_OPEN",
                    "DOS-0001",
                    "=HYPERLINK(\"x\") ; à lire")),
            "7 abcdef");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierZip(archive, new Paper()).write(dossier, out);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        entries.put(one.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private Sha256 kept(byte[] bytes) throws IOException {
    return archive.keep(bytes);
  }

  private static byte[] pdf(String script) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static List<String> bookmarks(PDDocument document) {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem one : document.getDocumentCatalog().getDocumentOutline().children()) {
      titles.add(one.getTitle());
    }
    return titles;
  }

  @Test
  void holds_a_numbered_inventory_the_pieces_under_bookmarks_the_originals_and_the_trail()
      throws IOException {
    byte[] letter = pdf("app.alert('x')");
    byte[] workbook = {'P', 'K', 3, 4};
    pieces.add(Piece.said("Appel du 3 janvier 2021", DAY, "Mme Trévignac : « Bientôt. »"));
    pieces.add(Piece.file("Lettre d’observations LR-0001", DAY, "LR-0001.pdf", kept(letter)));
    pieces.add(Piece.file("Bilan reçu", DAY, "bilan.xlsx", kept(workbook)));
    Map<String, byte[]> zip = written();
    assertThat(zip.keySet())
        .containsExactly(
            "DOS-0001/inventaire.pdf",
            "DOS-0001/pieces.pdf",
            "DOS-0001/pieces/002-lettre-d-observations-lr-0001.pdf",
            "DOS-0001/pieces/003-bilan-recu.xlsx",
            "DOS-0001/journal-audit.csv",
            "DOS-0001/empreintes.sha256");
    assertThat(zip.get("DOS-0001/pieces/003-bilan-recu.xlsx")).isEqualTo(workbook);
    assertThat(new String(zip.get("DOS-0001/empreintes.sha256"), StandardCharsets.UTF_8))
        .isEqualTo(
            Sha256.of(letter)
                + "  pieces/002-lettre-d-observations-lr-0001.pdf\n"
                + Sha256.of(workbook)
                + "  pieces/003-bilan-recu.xlsx\n");
    assertThat(new String(zip.get("DOS-0001/journal-audit.csv"), StandardCharsets.UTF_8))
        .isEqualTo(
            "\ufeffnuméro;instant;qui;quoi;objet;détails\r\n"
                + "7;2021-01-01T07:00:00.123456Z;comop;CASE_OPEN;DOS-0001;\"'=HYPERLINK(\"\"x\"\") ;"
                + " à lire\"\r\n"
                + "\"\";2021-06-01T08:00:00Z;comop;CHAÎNE;DOS-0001;7 abcdef\r\n");
    try (PDDocument all = Loader.loadPDF(zip.get("DOS-0001/pieces.pdf"))) {
      assertThat(bookmarks(all))
          .containsExactly(
              "Pièce n°\u00a01 : Appel du 3 janvier 2021",
              "Pièce n°\u00a02 : Lettre d’observations LR-0001",
              "Pièce n°\u00a03 : Bilan reçu");
      assertThat(all.getNumberOfPages()).isEqualTo(5);
      assertThat(all.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(new PDFTextStripper().getText(all))
          .contains("Bientôt.")
          .contains("Cet original n’est pas reproduit ici");
    }
    try (PDDocument inventory = Loader.loadPDF(zip.get("DOS-0001/inventaire.pdf"))) {
      assertThat(new PDFTextStripper().getText(inventory).replaceAll("[\\s\u00a0]+", ""))
          .contains("Inventairedespièces,dossierDOS-0001")
          .contains("Lettred’observationsLR-0001");
    }
  }

  @Test
  void names_a_broken_original_and_encloses_it_as_it_is() throws IOException {
    byte[] broken = "%PDF-1.4 nothing more".getBytes(StandardCharsets.US_ASCII);
    pieces.add(Piece.file("Justificatif", DAY, "justificatif.pdf", kept(broken)));
    Map<String, byte[]> zip = written();
    assertThat(zip.get("DOS-0001/pieces/001-justificatif.pdf")).isEqualTo(broken);
    try (PDDocument all = Loader.loadPDF(zip.get("DOS-0001/pieces.pdf"))) {
      assertThat(new PDFTextStripper().getText(all).replaceAll("\\s+", " "))
          .contains("Cet original n’a pas pu être reproduit ici en entier");
    }
  }

  /** As many spaces as deflate to some kilobytes, drawn by one page. */
  private static byte[] bomb(long size, int times) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      COSStream drawing = document.getDocument().createCOSStream();
      try (OutputStream out = drawing.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        for (long written = 0; written < size; written += spaces.length) {
          out.write(spaces);
        }
      }
      COSArray all = new COSArray();
      for (int time = 0; time < times; time++) {
        all.add(drawing);
      }
      page.getCOSObject().setItem(COSName.CONTENTS, all);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @ParameterizedTest(name = "{0} bytes drawn {1} times")
  @CsvSource({"200_000_000, 1", "20_000_000, 1_000"})
  void encloses_what_would_swell_beyond_bounds_as_it_is_and_goes_on(String size, String times)
      throws IOException {
    byte[] bomb =
        bomb(Long.parseLong(size.replace("_", "")), Integer.parseInt(times.replace("_", "")));
    assertThat(bomb).hasSizeLessThan(1_000_000);
    pieces.add(Piece.file("Justificatif", DAY, "justificatif.pdf", kept(bomb)));
    pieces.add(Piece.said("Appel", DAY, "La suite du dossier."));
    Map<String, byte[]> zip = written();
    assertThat(zip.get("DOS-0001/pieces/001-justificatif.pdf")).isEqualTo(bomb);
    try (PDDocument all = Loader.loadPDF(zip.get("DOS-0001/pieces.pdf"))) {
      assertThat(all.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(all).replaceAll("\\s+", " "))
          .contains("Cet original n’a pas pu être reproduit ici en entier", "La suite du dossier.");
    }
  }

  @Test
  void lets_no_name_of_a_stranger_lead_out_of_the_dossier() throws IOException {
    pieces.add(
        Piece.file(
            "../../Bilan\\..\\x", DAY, "../../etc/passwd.p\u202edf/..", kept(new byte[] {1})));
    assertThat(written().keySet()).contains("DOS-0001/pieces/001-bilan-x");
  }
}
