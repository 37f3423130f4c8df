package fr.comop.cli.received;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.WhichDocument;
import fr.comop.cli.json.WaiversJson;
import fr.comop.cli.text.WaiversText;
import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.desk.Names;
import fr.comop.form.Form;
import fr.comop.intake.assessment.Waiver;
import fr.comop.intake.assessment.Waiving;
import fr.comop.wiring.House;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks that staff waive for one document. */
@Command(
    name = "waive",
    description = "Lève un contrôle pour un document : donner, voir, mettre fin.",
    commandListHeading = "%nCommandes :%n")
public final class WaiveCommand extends CommandGroup {
  public WaiveCommand(Caller caller) {
    super(caller);
  }

  @Command(
      name = "add",
      description =
          "Lève un contrôle pour un document. Vaut pour les envois à venir ; « comop recheck »"
              + " l’applique à ceux qui sont enregistrés.")
  int add(
      @Mixin WhichDocument which,
      @Option(
              names = "--check",
              required = true,
              paramLabel = "CONTRÔLE",
              description = "Nom du contrôle, comme dans docs/checks.md.")
          String check,
      @Option(
              names = "--question",
              paramLabel = "QUESTION",
              description =
                  "Seulement pour cette question, nommée par son identifiant, son libellé ou la"
                      + " cellule d’un constat (par défaut : partout).")
          @Nullable String question,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "RAISON",
              description = "Pourquoi ; notée au journal d’audit.")
          String reason,
      @Option(
              names = "--until",
              required = true,
              paramLabel = "AAAA-MM-JJ",
              description =
                  "Dernier jour : vaut pour ce qui est reçu jusque-là ; passé, s’il y a quelque"
                      + " chose de reçu jusque-là.")
          LocalDate until)
      throws IOException {
    Configuration configuration = caller.configuration();
    Names names = caller.names(configuration);
    Beneficiary whose = names.beneficiary(which.beneficiary());
    Form form = names.form(whose, which.form(), which.year());
    String checked = names.check(form, check);
    try (House house = caller.house(configuration)) {
      Waiving waiving = house.assessment.waiving();
      Waiver given =
          waiving.give(
              new Waiving.Order(
                  whose,
                  form,
                  which.year(),
                  checked,
                  question == null
                      ? null
                      : names
                          .known(form, question)
                          .or(() -> waiving.questionAt(whose, form, which.year(), question))
                          .orElseGet(() -> names.question(form, question)),
                  reason,
                  until),
              caller.who(house.configuration));
      out().println(WaiversText.given(given, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(name = "list", description = "Liste les contrôles levés, ceux qui ont pris fin compris.")
  int list(@Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      List<Waiver> all = house.assessment.waiving().all();
      out()
          .println(
              json
                  ? WaiversJson.of(all)
                  : WaiversText.of(all, caller.today(), house.configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "end",
      description = "Met fin à une levée ; ce qui est contrôlé ensuite ne la connaît plus.")
  int end(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple D-0001.") String reference)
      throws IOException {
    try (House house = caller.house()) {
      house.assessment.waiving().end(reference, caller.who(house.configuration));
      out().println(reference + " a pris fin.");
      return Exit.DONE;
    }
  }
}
