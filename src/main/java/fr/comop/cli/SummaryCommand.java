package fr.comop.cli;

import fr.comop.cli.json.SummaryJson;
import fr.comop.cli.text.SummaryText;
import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.summary.Audience;
import fr.comop.summary.Summary;
import fr.comop.wiring.House;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a year comes to. */
@Command(
    name = "summary",
    description =
        "Fait la synthèse d’une année : documents reçus, chiffres de chaque structure et totaux, ce"
            + " que sont devenues les actions prévues.",
    commandListHeading = "%nCommandes :%n",
    footer = {"", "Codes de retour : 0 fait ; 64 rien n’est dû cette année-là."})
final class SummaryCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin CampaignYear year = new CampaignYear();
  @Mixin SomeConventions conventions = new SomeConventions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--audience",
      paramLabel = "POUR",
      defaultValue = "region",
      description =
          "Pour qui : region (tout), committee (sans ce qui est confidentiel), partners (totaux"
              + " seulement). Par défaut : ${DEFAULT-VALUE}.")
  String audience = "";

  @Option(
      names = "--as-of",
      paramLabel = "AAAA-MM-JJ",
      description = "Ce qui était reçu à la fin de ce jour (par défaut : maintenant).")
  @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "DOSSIER",
      description = "Dossier où écrire la synthèse ; un fichier du même nom y est remplacé.")
  @Nullable Path directory;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  SummaryCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    int asked = year.asked(configuration, caller).last();
    Audience whom = Audience.asked(audience);
    try (House house = caller.looking(configuration)) {
      Summary summary =
          house
              .summary
              .summaries()
              .of(asked, instant(), conventions.asked(configuration))
              .to(whom, house.funding.consenting().leave());
      if (summary.head().progress().isEmpty()) {
        throw new Declined(
            "Aucun document n’est dû en "
                + asked
                + " : les conventions de config/conventions demandent des documents pour les échéances"
                + " de "
                + configuration.conventions().firstYear()
                + " à "
                + configuration.conventions().lastYear()
                + ".");
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? SummaryJson.of(summary) : SummaryText.of(summary));
      if (directory != null) {
        // what programs read stays what they can read
        PrintWriter told = json ? spec.commandLine().getErr() : out;
        house.summary.handout().into(directory, summary).forEach(told::println);
      }
      return Exit.DONE;
    }
  }

  private Instant instant() {
    return asOf == null
        ? caller.clock().instant()
        : asOf.plusDays(1).atStartOfDay(Deliverable.ZONE).toInstant().minusMillis(1);
  }
}
