package fr.comop.cli.summary;

import fr.comop.cli.Caller;
import fr.comop.cli.CampaignYear;
import fr.comop.cli.Exit;
import fr.comop.cli.SomeConventions;
import fr.comop.cli.json.EditionsJson;
import fr.comop.cli.json.SummaryJson;
import fr.comop.cli.text.EditionsText;
import fr.comop.cli.text.SummaryText;
import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.edition.Edition;
import fr.comop.edition.Issuing;
import fr.comop.edition.Mailing;
import fr.comop.edition.Order;
import fr.comop.summary.Audience;
import fr.comop.summary.Summary;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a year comes to; and what was given out of it. */
@Command(
    name = "summary",
    description =
        "Fait la synthèse d’une année : documents reçus, chiffres de chaque structure et totaux, ce"
            + " que sont devenues les actions prévues. À l’écran, rien n’est divulgué ; ce qui est"
            + " écrit pour d’autres que la Région, envoyé ou nommé est conservé.",
    commandListHeading = "%nCommandes :%n",
    footer = {"", "Codes de retour : 0 fait ; 64 rien n’est dû cette année-là."})
public final class SummaryCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin Asked asked = new Asked();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DOSSIER",
      description =
          "Dossier où écrire la synthèse ; un fichier du même nom y est remplacé. Noté au journal"
              + " d’audit.")
  @Nullable Path directory;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  /** Which summary is wanted. */
  static final class Asked {
    @Mixin CampaignYear year = new CampaignYear();
    @Mixin SomeConventions conventions = new SomeConventions();

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
        names = "--name",
        paramLabel = "NOM",
        defaultValue = "",
        description = "La conserve sous ce nom, par exemple « COS du 12 janvier ».")
    String name = "";

    Order order(Configuration configuration, Caller caller, Set<String> about) {
      if (name.length() > Order.LONGEST_NAME
          || name.codePoints().anyMatch(Character::isISOControl)) {
        throw new Declined(
            "Un nom a au plus " + Order.LONGEST_NAME + " caractères, sur une ligne.");
      }
      int chosen = year.asked(configuration, caller).last();
      if (configuration.conventions().deliverables(chosen).stream()
          .noneMatch(one -> about.contains(one.convention()))) {
        throw new Declined(
            "Aucun document n’est dû en "
                + chosen
                + " : les conventions de config/conventions demandent des documents pour les échéances"
                + " de "
                + configuration.conventions().firstYear()
                + " à "
                + configuration.conventions().lastYear()
                + ".");
      }
      return new Order(chosen, Audience.asked(audience), about, instant(caller), name.strip());
    }

    private Instant instant(Caller caller) {
      return asOf == null
          ? caller.clock().instant()
          : asOf.plusDays(1).atStartOfDay(Deliverable.ZONE).toInstant().minusMillis(1);
    }
  }

  public SummaryCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    Order order = asked.order(configuration, caller, asked.conventions.asked(configuration));
    try (House house = caller.looking(configuration)) {
      // what programs read stays what they can read
      PrintWriter told = json ? spec.commandLine().getErr() : out();
      if (directory != null) {
        Issuing.HandedOut written =
            house.edition.issuing().handOut(order, directory, caller.who(configuration));
        print(written.summary());
        written.files().forEach(told::println);
        if (written.edition() != null) {
          told.println(EditionsText.issued(written.edition()));
        }
        return Exit.DONE;
      }
      print(house.edition.viewing().of(order).summary());
      if (!order.name().isEmpty()) {
        told.println(
            EditionsText.issued(house.edition.issuing().keep(order, caller.who(configuration))));
      }
      return Exit.DONE;
    }
  }

  @Command(
      name = "send",
      description =
          "Envoie la synthèse à ceux que config/summaries.yaml nomme pour ce public, et la conserve.")
  int send(@Mixin Asked what) throws IOException {
    Configuration configuration = caller.configuration();
    Mailing mailing =
        configuration
            .mailings()
            .of(Audience.asked(what.audience), what.conventions.given(configuration));
    try (House house = caller.house(configuration)) {
      Edition sent =
          house
              .edition
              .issuing()
              .send(
                  what.order(
                      configuration,
                      caller,
                      house.edition.timetable(configuration.conventions()).about(mailing)),
                  house.edition.whom().of(mailing),
                  caller.who(configuration));
      out().println(EditionsText.issued(sent));
      return Exit.DONE;
    }
  }

  @Command(
      name = "list",
      description = "Liste les synthèses qui ont été envoyées, remises ou conservées.")
  int list(@Option(names = "--json", description = "Écrit le résultat en JSON.") boolean asJson)
      throws IOException {
    try (House house = caller.looking()) {
      List<Edition> all = house.edition.issuing().all();
      out().println(asJson ? EditionsJson.of(all) : EditionsText.of(all));
      return Exit.DONE;
    }
  }

  @Command(
      name = "show",
      description = "Montre une synthèse conservée, ou en écrit de nouveau les fichiers.")
  int show(
      @Parameters(
              paramLabel = "SYNTHÈSE",
              description = "Sa référence, par exemple S-0003, ou son nom.")
          String named,
      @Option(
              names = "--out",
              paramLabel = "DOSSIER",
              description =
                  "Dossier où écrire ses fichiers, tels qu’ils étaient. Noté au journal d’audit.")
          @Nullable Path where)
      throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = caller.looking(configuration)) {
      if (where == null) {
        out().println(EditionsText.of(house.edition.issuing().find(named)));
      } else {
        house
            .edition
            .issuing()
            .again(named, where, caller.who(configuration))
            .forEach(out()::println);
      }
      return Exit.DONE;
    }
  }

  private void print(Summary summary) throws IOException {
    out().println(json ? SummaryJson.of(summary) : SummaryText.of(summary));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
