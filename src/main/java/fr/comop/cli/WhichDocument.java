package fr.comop.cli;

import picocli.CommandLine.Option;

/** The options that name one document: whose, which form, which year. */
class WhichDocument {
  @Option(names = "--beneficiary", required = true, paramLabel = "ID", description = "De qui.")
  String beneficiary = "";

  @Option(
      names = "--form",
      required = true,
      paramLabel = "FORMULAIRE",
      description = "bilan, programme, ou le nom d’un document sans formulaire.")
  String form = "";

  @Option(
      names = "--year",
      required = true,
      paramLabel = "N",
      description = "Année de l’échéance, aussi pour le programme de l’année suivante.")
  int year;
}
