package fr.comop.cli;

import picocli.CommandLine.Option;

/** The options that name a structure's year. */
public final class WhoseYear {
  @Option(names = "--beneficiary", required = true, paramLabel = "ID", description = "De qui.")
  String beneficiary = "";

  @Option(
      names = "--year",
      required = true,
      paramLabel = "N",
      description = "L’année dont il s’agit (celle de l’échéance).")
  int year;

  /** The one that was named, as it was. */
  public String beneficiary() {
    return beneficiary;
  }

  /** The deadline's. */
  public int year() {
    return year;
  }
}
