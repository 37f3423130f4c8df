package fr.comop.cli;

import picocli.CommandLine.Option;

/** The options that name one document: whose, which form, which year. */
public class WhichDocument {
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

  /** The structure that was named, as it was. */
  public String beneficiary() {
    return beneficiary;
  }

  /** The document's name, as it was given. */
  public String form() {
    return form;
  }

  /** The deadline's. */
  public int year() {
    return year;
  }
}
