package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.cli.WhoseYear;
import fr.comop.notice.desk.Opening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name whose case is opened. */
final class WhoseCase {
  @Mixin WhoseYear which = new WhoseYear();

  @Option(
      names = "--convention",
      paramLabel = "ID",
      description = "La convention, si plusieurs lient la structure cette année-là.")
  @Nullable String convention;

  Opening.Whose of(Caller caller) {
    return new Opening.Whose(
        caller.names(caller.configuration()).beneficiary(which.beneficiary()),
        convention,
        which.year());
  }
}
