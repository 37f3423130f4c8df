package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.desk.Input;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.tracking.Report;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

  @ArgGroup @Nullable Proof proof;

  /** What shows it: one of them, or nothing. */
  static final class Proof {
    @Option(
        names = "--file",
        paramLabel = "FICHIER",
        description = "Le volet numérisé (PDF ou image), gardé comme preuve.")
    @Nullable Path file;

    @Option(
        names = "--slip",
        paramLabel = "VOLET",
        description =
            "Ou le volet venu par courriel qui attend sa date, par exemple VO-0003 (« comop case show"
                + " » les liste).")
    @Nullable String slip;

    @Nullable Scan scan(House house, String letter) throws IOException {
      if (slip != null) {
        return house.dispatch.slips().scan(slip, letter);
      }
      return file == null
          ? null
          : Scan.of(String.valueOf(file.getFileName()), Input.read(file, Scan.LARGEST));
    }
  }

  @Mixin Entering entering = new Entering();

  int entered(Caller caller, PrintWriter out, Report.Kind kind, String number, String reason)
      throws IOException {
    Proof shown = proof == null ? new Proof() : proof;
    return entering.entered(
        caller,
        out,
        reference,
        house -> new Reporting.Told(kind, day, number, reason, shown.scan(house, reference)));
  }
}
