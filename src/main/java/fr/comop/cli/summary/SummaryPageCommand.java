package fr.comop.cli.summary;

import fr.comop.cli.Caller;
import fr.comop.cli.CampaignYear;
import fr.comop.cli.Exit;
import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.desk.Declined;
import fr.comop.desk.NewFile;
import fr.comop.summary.Summary;
import fr.comop.summary.own.OwnPages;
import fr.comop.wiring.House;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A structure's own page. */
@Command(
    name = "page",
    description =
        "La page d’une structure, à lui soumettre avant le comité : ses données en entier, aucun"
            + " total, sans l’avis du service. Rien n’est envoyé sans --send.")
public final class SummaryPageCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin CampaignYear year = new CampaignYear();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--beneficiary",
      paramLabel = "ID",
      description =
          "D’une structure seulement (par défaut : toutes celles qui doivent quelque chose).")
  @Nullable String beneficiary;

  @Option(
      names = "--out",
      paramLabel = "DOSSIER",
      description = "Dossier où écrire la page, en PDF ; un fichier du même nom y est remplacé.")
  @Nullable Path directory;

  @Option(
      names = "--send",
      description = "L’envoie au contact de la structure, une fois par jour au plus.")
  boolean send;

  @Option(
      names = "--until",
      paramLabel = "AAAA-MM-JJ",
      description = "Dernier jour pour répondre, écrit dans le courriel.")
  @Nullable LocalDate until;

  public SummaryPageCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    if (directory == null && !send) {
      throw new Declined("Donnez --out DOSSIER pour écrire la page, ou --send pour l’envoyer.");
    }
    Configuration configuration = caller.configuration();
    int asked = year.asked(configuration, caller).last();
    Beneficiary one =
        beneficiary == null ? null : caller.names(configuration).beneficiary(beneficiary);
    try (House house = send ? caller.house(configuration) : caller.looking(configuration)) {
      Summary region =
          house.summary.summaries().of(asked, caller.clock().instant(), conventions(configuration));
      List<Beneficiary> whom =
          one == null
              ? region.structures().stream().map(each -> each.beneficiary()).toList()
              : List.of(one);
      OwnPages pages = house.summary.ownPages();
      PrintWriter out = spec.commandLine().getOut();
      int declined = 0;
      for (Beneficiary each : whom) {
        Summary own = OwnPages.of(region, each);
        if (directory != null) {
          Path file = directory.resolve(OwnPages.name(own));
          NewFile.write(file, stream -> stream.write(pages.page(own)));
          out.println(file);
        }
        if (send) {
          declined += sent(pages, own, each, house, whom.size() == 1);
        }
      }
      return declined == 0 ? Exit.DONE : Exit.WRONG_USE;
    }
  }

  /** Of many the others are sent though one was already. */
  private int sent(OwnPages pages, Summary own, Beneficiary whose, House house, boolean alone)
      throws Exception {
    try {
      String to = pages.send(own, until, caller.who(house.configuration));
      spec.commandLine().getOut().println("Page de " + whose.name() + " adressée à " + to + ".");
      return 0;
    } catch (Declined e) {
      if (alone) {
        throw e;
      }
      spec.commandLine().getErr().println(e.why());
      return 1;
    }
  }

  private static Set<String> conventions(Configuration configuration) {
    return configuration.conventions().all().stream()
        .map(one -> one.id())
        .collect(Collectors.toSet());
  }
}
