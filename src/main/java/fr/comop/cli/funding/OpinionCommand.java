package fr.comop.cli.funding;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.ListedWhose;
import fr.comop.cli.LongText;
import fr.comop.cli.WhoseYear;
import fr.comop.cli.json.OpinionsJson;
import fr.comop.cli.text.OpinionsText;
import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.desk.Declined;
import fr.comop.funding.Advising;
import fr.comop.funding.Euros;
import fr.comop.funding.Opinion;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the service says of a structure's year. */
@Command(
    name = "opinion",
    description =
        "L’avis du service sur l’année d’une structure, pour la commission permanente : donner,"
            + " lister, voir.",
    commandListHeading = "%nCommandes :%n")
public final class OpinionCommand extends CommandGroup {
  public OpinionCommand(Caller caller) {
    super(caller);
  }

  /** Where the words are. */
  static final class Words {
    @Option(names = "--text", paramLabel = "TEXTE", description = "Le texte de l’avis.")
    @Nullable String text;

    @Option(
        names = "--file",
        paramLabel = "FICHIER",
        description = "Ou le fichier de texte qui le contient.")
    @Nullable Path file;

    String words() {
      return LongText.words(text, file);
    }
  }

  @Command(
      name = "give",
      description =
          "Donne un avis, au nom de qui lance la commande. Il remplace les précédents, qui restent"
              + " enregistrés.")
  int give(
      @Mixin WhoseYear which,
      @Option(
              names = "--kind",
              required = true,
              paramLabel = "favorable|reserves|defavorable",
              description = "Favorable, favorable avec réserves, ou défavorable.")
          String kind,
      @ArgGroup(exclusive = true, multiplicity = "1") Words words,
      @Option(
              names = "--follow-up",
              paramLabel = "TEXTE",
              defaultValue = "",
              description = "Les suites données.")
          String followUp,
      @Option(
              names = "--proposal",
              paramLabel = "MONTANT",
              description = "Subvention proposée pour l’année suivante, en euros.")
          @Nullable String proposal)
      throws IOException {
    Configuration configuration = caller.configuration();
    Advising.Told told =
        new Advising.Told(
            caller.names(configuration).beneficiary(which.beneficiary()),
            which.year(),
            Opinion.Kind.of(kind)
                .orElseThrow(
                    () ->
                        new Declined(
                            "« "
                                + kind
                                + " » n’est pas un avis ; choisissez entre favorable, reserves et"
                                + " defavorable.")),
            words.words(),
            followUp,
            proposal == null ? null : Euros.of(proposal));
    try (House house = caller.house(configuration)) {
      Opinion given = house.funding.advising().give(told, caller.who(house.configuration));
      out().println(OpinionsText.given(given, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(name = "list", description = "Liste les avis, ceux qui sont remplacés compris.")
  int list(
      @Mixin ListedWhose whose,
      @Option(
              names = "--year",
              paramLabel = "N",
              description = "Les avis sur une année (par défaut : toutes).")
          @Nullable Integer year)
      throws IOException {
    Configuration configuration = caller.configuration();
    String id = whose.id(configuration, caller);
    try (House house = caller.looking(configuration)) {
      List<Opinion> all =
          house.funding.advising().all().stream()
              .filter(one -> id == null || one.beneficiary().equals(id))
              .filter(one -> year == null || one.year() == year)
              .toList();
      out()
          .println(
              whose.json()
                  ? OpinionsJson.of(all)
                  : OpinionsText.of(all, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "show",
      description = "Montre l’avis qui vaut, en entier, et ceux qu’il remplace.")
  int show(
      @Mixin WhoseYear which,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    Configuration configuration = caller.configuration();
    Beneficiary whose = caller.names(configuration).beneficiary(which.beneficiary());
    try (House house = caller.looking(configuration)) {
      List<Opinion> given = house.funding.advising().of(whose, which.year());
      out()
          .println(
              json
                  ? OpinionsJson.of(given)
                  : OpinionsText.whole(given, configuration.conventions()));
      return Exit.DONE;
    }
  }
}
