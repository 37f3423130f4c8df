package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.desk.Input;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.tracking.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of what a slip of the post office says, and how it is entered. */
final class Slip {
  @Parameters(paramLabel = "RÉFÉRENCE", description = "La lettre, par exemple LR-0003.")
  String reference = "";

  @Option(
      names = "--day",
      required = true,
      paramLabel = OnDay.LABEL,
      description = "Le jour, recopié du volet ou du cachet ; jamais celui de la numérisation.")
  LocalDate day = LocalDate.EPOCH;

  @Option(
      names = "--file",
      paramLabel = "FICHIER",
      description = "Le volet numérisé (PDF ou image), gardé comme preuve.")
  @Nullable Path file;

  @Mixin Entering entering = new Entering();

  int entered(Caller caller, PrintWriter out, Report.Kind kind, String number, String reason)
      throws IOException {
    Reporting.Told told =
        new Reporting.Told(
            kind,
            day,
            number,
            reason,
            file == null
                ? null
                : Scan.of(String.valueOf(file.getFileName()), Input.read(file, Scan.LARGEST)));
    return entering.entered(caller, out, reference, told);
  }
}
