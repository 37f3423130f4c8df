package fr.comop.cli.received;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.json.NotesJson;
import fr.comop.cli.text.NotesText;
import fr.comop.desk.Declined;
import fr.comop.form.Outside;
import fr.comop.wiring.House;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what stood outside of the questions of a document that was received. */
@Command(
    name = "notes",
    description =
        "Ce qu’une structure a écrit hors des questions : marges, notes, autres feuilles.")
public final class NotesCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple BILAN-2020-PLANETARIUM-V1.")
  String reference = "";

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  public NotesCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    try (House house = caller.looking()) {
      List<Outside> notes =
          house
              .store
              .desk
              .look(() -> house.store.submissions.outside(reference.toUpperCase(Locale.ROOT)))
              .orElseThrow(
                  () -> new Declined("Aucun document ne porte la référence " + reference + "."));
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? NotesJson.of(notes) : NotesText.of(notes));
      return Exit.DONE;
    }
  }
}
