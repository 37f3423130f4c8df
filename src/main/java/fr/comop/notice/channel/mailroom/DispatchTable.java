package fr.comop.notice.channel.mailroom;

import fr.comop.french.French;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.tracking.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The table of letters that wait to be posted, as Excel reads it where it speaks French. It has the
 * columns of what comes back, to be filled in.
 */
final class DispatchTable {
  /** Its file. */
  static final String NAME = "envois.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setDelimiter(';').setRecordSeparator("\r\n").get();

  private DispatchTable() {}

  static String of(List<Dispatch> waiting) {
    StringBuilder out = new StringBuilder("\ufeff");
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      printer.printRecord(
          "référence",
          "événement",
          "date",
          "numéro",
          "motif",
          "fichier",
          "destinataire",
          "remise le",
          "lettre");
      for (Dispatch one : waiting) {
        printer.printRecord(
            one.reference(),
            Report.Kind.DEPOSITED.word(),
            "",
            "",
            "",
            "",
            harmless(String.join(", ", one.address())),
            French.day(one.day()),
            one.reference() + ".pdf");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** No address is a formula. */
  private static String harmless(String text) {
    return text.isEmpty() || Character.isLetterOrDigit(text.charAt(0)) ? text : "'" + text;
  }
}
