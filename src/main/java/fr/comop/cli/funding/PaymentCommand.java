package fr.comop.cli.funding;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.ListedWhose;
import fr.comop.cli.WhoseYear;
import fr.comop.cli.json.PaymentsJson;
import fr.comop.cli.text.PaymentsText;
import fr.comop.config.Configuration;
import fr.comop.desk.Declined;
import fr.comop.desk.Input;
import fr.comop.funding.Euros;
import fr.comop.funding.Paying;
import fr.comop.funding.Payment;
import fr.comop.funding.csv.FinanceFile;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was paid of each year's grant. */
@Command(
    name = "payment",
    description =
        "Les versements de la subvention de chaque année (convention, art. 3) : saisir, voir, lire"
            + " un fichier du système financier, retirer.",
    commandListHeading = "%nCommandes :%n")
public final class PaymentCommand extends CommandGroup {
  public PaymentCommand(Caller caller) {
    super(caller);
  }

  /** What names a payment and says what it is. */
  static final class Said {
    @Option(
        names = "--convention",
        paramLabel = "ID",
        description = "La convention, si plusieurs lient la structure cette année-là.")
    @Nullable String convention;

    @Option(
        names = "--amount",
        required = true,
        paramLabel = "MONTANT",
        description = "En euros ; par exemple 45000,00.")
    String amount = "";

    @Option(
        names = "--paid",
        required = true,
        paramLabel = "AAAA-MM-JJ",
        description = "Jour du versement.")
    LocalDate paid = LocalDate.EPOCH;

    @Option(
        names = "--reference",
        required = true,
        paramLabel = "RÉFÉRENCE",
        description = "Celle du système financier ; la même deux fois est le même versement.")
    String reference = "";

    @Option(
        names = "--kind",
        required = true,
        paramLabel = "acompte|solde",
        description = "Acompte ou solde.")
    String kind = "";
  }

  @Command(name = "add", description = "Enregistre un versement.")
  int add(@Mixin WhoseYear which, @Mixin Said said) throws IOException {
    Configuration configuration = caller.configuration();
    Paying.Told told =
        new Paying.Told(
            caller.names(configuration).beneficiary(which.beneficiary()),
            said.convention,
            which.year(),
            Payment.Kind.of(said.kind)
                .orElseThrow(
                    () -> new Declined("« " + said.kind + " » n’est ni « acompte » ni « solde ».")),
            Euros.of(said.amount),
            said.paid,
            said.reference);
    try (House house = caller.house(configuration)) {
      Paying.Entered entered = house.funding.paying().enter(told, caller.who(house.configuration));
      out().println(PaymentsText.entered(entered, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "list",
      description = "Liste les versements, ceux qui sont retirés compris, et leur total.")
  int list(
      @Mixin ListedWhose whose,
      @Option(
              names = "--year",
              paramLabel = "N",
              description = "Les subventions d’une année (par défaut : toutes).")
          @Nullable Integer year)
      throws IOException {
    Configuration configuration = caller.configuration();
    String id = whose.id(configuration, caller);
    try (House house = caller.looking(configuration)) {
      List<Payment> all =
          house.funding.paying().all().stream()
              .filter(one -> id == null || one.transfer().beneficiary().equals(id))
              .filter(one -> year == null || one.transfer().year() == year)
              .toList();
      out()
          .println(
              whose.json()
                  ? PaymentsJson.of(all)
                  : PaymentsText.of(all, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "import",
      description = {
        "Lit les versements dans un fichier CSV du système financier : des points-virgules, et pour"
            + " titres référence, structure, année, montant, date, nature (acompte ou solde),"
            + " convention si plusieurs lient la structure.",
        "Une ligne fausse est dite avec son numéro, et rien n’est enregistré."
      },
      footer = {"", "Codes de retour : 0 fait ; 64 une ligne est fausse, rien n’est enregistré."})
  int read(
      @Parameters(paramLabel = "FICHIER", description = "Le fichier CSV.") Path file,
      @Option(names = "--dry-run", description = "Dit ce qui serait enregistré, sans le faire.")
          boolean dryRun)
      throws IOException {
    Configuration configuration = caller.configuration();
    byte[] bytes = Input.read(file, FinanceFile.LARGEST);
    try (House house = dryRun ? caller.looking(configuration) : caller.house(configuration)) {
      FinanceFile.Read read = house.funding.financeFile().read(bytes);
      Paying paying = house.funding.paying();
      Paying.Entered entered =
          dryRun
              ? paying.foreseen(read.lines())
              : paying.enter(
                  read.lines(),
                  String.valueOf(file.getFileName()),
                  caller.who(house.configuration));
      if (!read.unread().isEmpty()) {
        out().println(PaymentsText.unread(read.unread()));
      }
      out()
          .println(
              dryRun
                  ? PaymentsText.foreseen(entered, configuration.conventions())
                  : PaymentsText.entered(entered, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "withdraw",
      description =
          "Retire un versement enregistré par erreur. Il reste dans la liste, avec le motif ; sa"
              + " référence redevient libre.")
  int withdraw(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Celle du système financier.")
          String reference,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description = "Pourquoi ; noté au journal d’audit.")
          String reason)
      throws IOException {
    try (House house = caller.house()) {
      Payment withdrawn =
          house.funding.paying().withdraw(reference, reason, caller.who(house.configuration));
      out().println(PaymentsText.withdrawn(withdrawn, house.configuration.conventions()));
      return Exit.DONE;
    }
  }
}
