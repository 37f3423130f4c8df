package fr.comop.cli.summary;

import fr.comop.cli.Caller;
import fr.comop.cli.CampaignYear;
import fr.comop.cli.Exit;
import fr.comop.cli.ListedWhose;
import fr.comop.cli.SomeConventions;
import fr.comop.cli.json.MarkedJson;
import fr.comop.cli.text.MarkedText;
import fr.comop.config.Configuration;
import fr.comop.summary.marked.MarkedAnswer;
import fr.comop.summary.marked.MarkedAnswers;
import fr.comop.wiring.House;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is marked confidential, for whoever decides on a request for documents. */
@Command(
    name = "marked",
    description =
        "Liste les réponses marquées confidentielles (convention, art. 6) d’une année, pour qui"
            + " décide d’une demande de documents administratifs : où elles sont, comment elles sont"
            + " marquées, et si un accord de divulgation est enregistré.")
public final class MarkedCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin CampaignYear year = new CampaignYear();
  @Mixin ListedWhose whose = new ListedWhose();
  @Mixin SomeConventions conventions = new SomeConventions();
  @Spec CommandSpec spec = CommandSpec.create();

  public MarkedCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    int asked = year.asked(configuration, caller).last();
    String id = whose.id(configuration, caller);
    try (House house = caller.looking(configuration)) {
      List<MarkedAnswer> marked =
          MarkedAnswers.of(
                  house
                      .summary
                      .summaries()
                      .of(asked, caller.clock().instant(), conventions.asked(configuration)))
              .stream()
              .filter(one -> one.past().submission().year() == asked)
              .filter(one -> id == null || one.structure().beneficiary().id().equals(id))
              .toList();
      spec.commandLine()
          .getOut()
          .println(whose.json() ? MarkedJson.of(marked) : MarkedText.of(marked, asked));
      return Exit.DONE;
    }
  }
}
