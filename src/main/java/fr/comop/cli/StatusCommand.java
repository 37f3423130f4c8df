package fr.comop.cli;

import fr.comop.cli.json.StatusJson;
import fr.comop.cli.text.HealthText;
import fr.comop.cli.text.StatusText;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.health.Diagnosis;
import fr.comop.reminder.Overview;
import fr.comop.service.Rhythms;
import fr.comop.wiring.House;
import fr.comop.wiring.mail.RehearsedPost;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where each beneficiary stands. */
@Command(
    name = "status",
    description = "Dit où en est chaque bénéficiaire pour chaque document dû.",
    footer = {
      "",
      "Codes de retour : 0 ; 69 si le service ou ce dont il a besoin est en panne, ce qui est dit à "
          + "la fin."
    })
final class StatusCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin CampaignYear year = new CampaignYear();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  @Option(
      names = "--late",
      description =
          "Seulement ce qui est en retard : rien de reçu à la date de remise, et pas encore"
              + " complet.")
  boolean late;

  StatusCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    try (House house = caller.looking(configuration)) {
      Diagnosis health = house.health.diagnosis(Rhythms.of(configuration.settings()));
      Overview overview = house.staff.overview();
      Overview.View all = year.year == null ? overview.now() : overview.of(year.year);
      Overview.View view = late ? all.late() : all;
      PrintWriter out = spec.commandLine().getOut();
      if (!json) {
        out.print(RehearsedPost.warning(configuration.settings()));
      }
      out.println(
          json
              ? StatusJson.of(view, health, configuration.settings().text(Setting.SMTP_ALL_TO))
              : all.states().isEmpty()
                  ? StatusText.ofNothing(all, configuration.conventions()) + HealthText.of(health)
                  : late ? StatusText.ofLate(view) : StatusText.of(view) + HealthText.of(health));
      return health.isRed() ? Exit.RED : Exit.DONE;
    }
  }
}
