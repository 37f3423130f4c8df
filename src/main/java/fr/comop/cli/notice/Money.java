package fr.comop.cli.notice;

import fr.comop.funding.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The options of an amount of money on a day. */
final class Money {
  @Option(
      names = "--day",
      required = true,
      paramLabel = OnDay.LABEL,
      description = "La date du titre, ou de l’encaissement.")
  LocalDate day = LocalDate.EPOCH;

  @Option(names = "--amount", required = true, paramLabel = "MONTANT", description = "En euros.")
  String amount = "";

  BigDecimal euros() {
    return Euros.of(amount);
  }
}
