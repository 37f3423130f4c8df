package fr.comop.cli.notice;

import picocli.CommandLine.Option;

/** The option that names a document of a case. */
final class OneDocument {
  @Option(
      names = "--form",
      required = true,
      paramLabel = "FORMULAIRE",
      description = "bilan, programme, ou le nom d’un document sans formulaire.")
  String form = "";
}
