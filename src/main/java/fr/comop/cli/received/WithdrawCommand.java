package fr.comop.cli.received;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.text.WithdrawnText;
import fr.comop.intake.Withdrawing;
import fr.comop.wiring.House;
import fr.comop.wiring.TakingBack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back what was decided or recorded by mistake. */
@Command(
    name = "withdraw",
    description = {
      "Retire un document reçu, une pièce examinée, une arrivée acceptée ou écartée, un document"
          + " enregistré par le service. Rien n’est effacé : ce qui avait été reçu auparavant compte de"
          + " nouveau ; motif, date et auteur restent au journal d’audit.",
      "Personne n’est averti : la commande dit quels courriels disent encore le contraire, et à qui."
    },
    footer = {"", "Codes de retour : 0 fait ; 64 rien à retirer sous cette référence."})
public final class WithdrawCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "RÉFÉRENCE",
      description =
          "D’un document (BILAN-2020-PLANETARIUM-V1), d’une pièce (P-0007) ou d’une arrivée"
              + " (AR-000012).")
  String reference = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "MOTIF",
      description = "Pourquoi ; noté au journal d’audit, et écrit à personne.")
  String reason = "";

  public WithdrawCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    try (House house = caller.house()) {
      Withdrawing.Undone undone =
          TakingBack.in(house.store).withdraw(reference, reason, caller.who(house.configuration));
      spec.commandLine()
          .getOut()
          .println(WithdrawnText.of(undone, house.configuration.conventions()));
    }
    return Exit.DONE;
  }
}
