package fr.comop.cli;

import fr.comop.desk.Input;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.tracking.Report;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a slip of the post office says, and how it is shown what comes of it. */
final class NoticeSlip {
  @Option(
      names = "--day",
      required = true,
      paramLabel = "AAAA-MM-JJ",
      description = "Le jour, recopié du volet ou du cachet ; jamais celui de la numérisation.")
  LocalDate day = LocalDate.EPOCH;

  @Option(
      names = "--file",
      paramLabel = "FICHIER",
      description = "Le volet numérisé (PDF ou image), gardé comme preuve.")
  @Nullable Path file;

  @Option(names = "--dry-run", description = "Dit ce qui serait consigné, sans le faire.")
  boolean dryRun;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  Reporting.Told told(Report.Kind kind, String number, String reason) {
    return new Reporting.Told(
        kind,
        day,
        number,
        reason,
        file == null
            ? null
            : Scan.of(String.valueOf(file.getFileName()), Input.read(file, Scan.LARGEST)));
  }
}
