package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say about whom, which year and since when something is asked. */
public final class About {
  @Option(
      names = "--beneficiary",
      paramLabel = "ID",
      description = "Seulement ce qui concerne cette structure.")
  @Nullable String beneficiary;

  @Option(
      names = "--year",
      paramLabel = "N",
      description = "Seulement ce qui concerne les documents de cette échéance.")
  @Nullable Integer year;

  @Option(
      names = "--since",
      paramLabel = "AAAA-MM-JJ",
      description = "Seulement depuis ce jour-là.")
  @Nullable LocalDate since;

  /** Whom it is about; null for anybody. */
  public @Nullable Beneficiary whose(Caller caller, Configuration configuration) {
    return beneficiary == null ? null : caller.names(configuration).beneficiary(beneficiary);
  }

  /** The beginning of that day in France; null for all times. */
  public @Nullable Instant since() {
    LocalDate day = since;
    return day == null ? null : day.atStartOfDay(Deliverable.ZONE).toInstant();
  }

  /** The year of the deadline; null for any. */
  public @Nullable Integer year() {
    return year;
  }
}
