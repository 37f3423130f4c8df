package fr.comop.notice.dossier;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.paper.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a case as one file to hand over. Safe for use by several threads. */
public final class DossierZip {
  private static final long LARGEST_SHOWN = 40_000_000;
  private static final String NOT_SHOWN =
      "Cet original n’est pas reproduit ici : il est joint, tel qu’il a été reçu ou envoyé.";
  private static final String NOT_WHOLE =
      "Cet original n’a pas pu être reproduit ici en entier : il est joint, tel quel.";

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String BEGINS_FORMULA = "=+-@\t\r'";

  private final Archive archive;
  private final Sheet sheet;

  public DossierZip(Archive archive, Paper paper) {
    this.archive = archive;
    this.sheet = new Sheet(paper);
  }

  /**
   * Writes it.
   *
   * @param out stays open
   * @throws IOException when the archive can't be read, or {@code out} refuses it
   */
  public void write(Dossier dossier, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    entry(zip, dossier, "inventaire.pdf");
    zip.write(sheet.inventory(dossier));
    zip.closeEntry();
    entry(zip, dossier, "pieces.pdf");
    pieces(dossier, zip);
    zip.closeEntry();
    originals(dossier, zip);
    entry(zip, dossier, "journal-audit.csv");
    trail(dossier, zip);
    zip.closeEntry();
    entry(zip, dossier, "empreintes.sha256");
    digests(dossier, zip);
    zip.closeEntry();
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, Dossier dossier, String name) throws IOException {
    ZipEntry entry = new ZipEntry(dossier.reference() + "/" + name);
    entry.setTime(dossier.at().toEpochMilli());
    zip.putNextEntry(entry);
  }

  private void pieces(Dossier dossier, OutputStream out) throws IOException {
    try (PiecesPdf pdf = new PiecesPdf()) {
      int number = 0;
      for (Piece piece : dossier.pieces()) {
        number++;
        String bookmark = "Pièce n°\u00a0" + number + " : " + piece.title();
        Sha256 original = piece.sha256();
        if (original == null) {
          pdf.add(bookmark, sheet.before(number, piece, ""));
        } else if (isShown(piece, original)) {
          show(pdf, number, piece, original, bookmark);
        } else {
          pdf.add(bookmark, sheet.before(number, piece, NOT_SHOWN));
        }
      }
      pdf.write(out);
    }
  }

  private boolean isShown(Piece piece, Sha256 original) throws IOException {
    Path path = archive.path(original);
    if (!piece.isPdf() || Files.size(path) > LARGEST_SHOWN) {
      return false;
    }
    try (InputStream file = archive.open(original)) {
      return PiecesPdf.is(file);
    }
  }

  private void show(PiecesPdf pdf, int number, Piece piece, Sha256 original, String bookmark)
      throws IOException {
    try (PiecesPdf tried = new PiecesPdf()) {
      boolean whole = tried.append(archive.path(original));
      pdf.add(bookmark, sheet.before(number, piece, whole ? "" : NOT_WHOLE));
    }
    pdf.append(archive.path(original));
  }

  private void originals(Dossier dossier, ZipOutputStream zip) throws IOException {
    int number = 0;
    for (Piece piece : dossier.pieces()) {
      number++;
      Sha256 original = piece.sha256();
      if (original != null) {
        entry(zip, dossier, piece.entry(number));
        try (InputStream file = archive.open(original)) {
          file.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }

  private static void trail(Dossier dossier, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL.builder().setDelimiter(';').get());
    csv.printRecord("numéro", "instant", "qui", "quoi", "objet", "détails");
    for (AuditEntry one : dossier.trail()) {
      csv.printRecord(
          one.id(),
          one.happenedAt(),
          safe(one.who()),
          one.what(),
          safe(one.subject()),
          safe(one.details()));
    }
    csv.printRecord("", dossier.at(), "comop", "CHAÎNE", dossier.reference(), dossier.head());
    csv.flush();
  }

  /** What a spreadsheet would take for a formula has an apostrophe before it. */
  private static String safe(String text) {
    return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static void digests(Dossier dossier, OutputStream out) throws IOException {
    int number = 0;
    StringBuilder lines = new StringBuilder();
    for (Piece piece : dossier.pieces()) {
      number++;
      if (piece.sha256() != null) {
        lines.append(piece.sha256()).append("  ").append(piece.entry(number)).append('\n');
      }
    }
    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
