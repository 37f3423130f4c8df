package fr.comop.cli;

import fr.comop.form.Outside;
import fr.comop.french.French;
import fr.comop.wiring.House;
import java.io.IOException;
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
final class NotesCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple BILAN-2020-PLANETARIUM-V1.")
  String reference = "";

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  NotesCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    try (House house = caller.house()) {
      List<Outside> notes =
          house
              .store
              .desk
              .look(() -> house.store.submissions.outside(reference.toUpperCase(Locale.ROOT)))
              .orElseThrow(
                  () ->
                      CommandFailed.use("Aucun document ne porte la référence " + reference + "."));
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? json(notes) : text(notes));
      return Exit.DONE;
    }
  }

  private static String text(List<Outside> notes) {
    if (notes.isEmpty()) {
      return "Rien n’est écrit hors des questions.";
    }
    StringBuilder text = new StringBuilder();
    for (Outside note : notes) {
      text.append(text.isEmpty() ? "" : "\n").append(note.place()).append(" : ");
      text.append(note.text());
    }
    return French.typeset(text.toString());
  }

  private static String json(List<Outside> notes) throws IOException {
    return Json.written(json -> OutsideJson.write(json, notes));
  }
}
