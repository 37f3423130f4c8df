package fr.comop.cli.campaign;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.WhichDocument;
import fr.comop.cli.json.ExtensionsJson;
import fr.comop.cli.text.ExtensionsText;
import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Names;
import fr.comop.french.French;
import fr.comop.reminder.Extending;
import fr.comop.reminder.ExtensionRegister;
import fr.comop.reminder.TimeAnswers;
import fr.comop.wiring.House;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Grants more time for one document, or takes it back. */
@Command(
    name = "extend",
    description =
        "Enregistre un délai accordé par écrit (convention, art. 10), ou le retire ; les relances"
            + " le suivent. Le délai accordé est écrit à qui l’a demandé, sinon au contact.")
public final class ExtendCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @ArgGroup(exclusive = true, multiplicity = "1")
  Asked asked = new Asked();

  @Option(names = "--json", description = "Écrit la liste en JSON.")
  boolean json;

  /** Either a list or what is decided about one document. */
  static final class Asked {
    @Option(names = "--list", description = "Liste les délais accordés, du premier au dernier.")
    boolean list;

    @ArgGroup(exclusive = false)
    @Nullable Decided decided;
  }

  /** What is decided about one document. */
  static final class Decided extends WhichDocument {
    @ArgGroup(exclusive = true, multiplicity = "1")
    Change change = new Change();

    @Option(
        names = "--agreement",
        required = true,
        paramLabel = "RÉFÉRENCE",
        description = "Référence de l’écrit de la Région : accord, ou retrait.")
    String agreement = "";
  }

  /** A new due day, or the one of the convention again. */
  static final class Change {
    @Option(
        names = "--until",
        paramLabel = "AAAA-MM-JJ",
        description =
            "Nouvelle échéance, ce jour compris ; au plus tard à la fin de l’année qui suit la"
                + " convention.")
    @Nullable LocalDate until;

    @Option(
        names = "--cancel",
        description = "Retire le délai : l’échéance redevient celle de la convention.")
    boolean cancel;
  }

  public ExtendCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    Decided decided = asked.decided;
    if (decided != null) {
      println(decide(configuration, decided));
      return Exit.DONE;
    }
    try (House house = caller.looking(configuration)) {
      List<ExtensionRegister.Entered> all = house.requests.extending().all();
      spec.commandLine()
          .getOut()
          .println(
              json ? ExtensionsJson.of(all) : ExtensionsText.of(all, configuration.conventions()));
    }
    return Exit.DONE;
  }

  private String decide(Configuration configuration, Decided decided) throws IOException {
    Names names = caller.names(configuration);
    Deliverable deliverable =
        names.deliverable(names.beneficiary(decided.beneficiary()), decided.form(), decided.year());
    String document = Extending.named(deliverable);
    LocalDate until = decided.change.until;
    try (House house = caller.house(configuration)) {
      if (until == null) {
        house
            .requests
            .extending()
            .cancel(deliverable, decided.agreement, caller.who(house.configuration));
        return "Délai retiré : "
            + document
            + ", de nouveau au plus tard le "
            + French.longDay(deliverable.agreed())
            + ".";
      }
      TimeAnswers.Told told =
          house
              .requests
              .extending()
              .grant(deliverable, until, decided.agreement, caller.who(house.configuration));
      return "Délai accordé : "
          + document
          + ", au plus tard le "
          + French.longDay(until)
          + ".\nIl en est écrit à "
          + String.join(", ", told.to())
          + "."
          + said(told.closed(), "Demande traitée : ")
          + said(told.waiting(), "Attend encore, pour un autre document : ");
    }
  }

  private static String said(List<String> references, String words) {
    return references.isEmpty() ? "" : "\n" + words + String.join(", ", references) + ".";
  }

  private void println(String text) {
    spec.commandLine().getOut().println(French.typeset(text));
  }
}
