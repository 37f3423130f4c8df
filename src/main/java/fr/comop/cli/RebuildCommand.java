package fr.comop.cli;

import fr.comop.cli.text.Progress;
import fr.comop.cli.text.RebuildText;
import fr.comop.config.Configuration;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.intake.Rebuilding;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.keeping.DecisionsAgain;
import fr.comop.wiring.House;
import fr.comop.wiring.KeepingRoom;
import fr.comop.wiring.store.StoreMaking;
import fr.comop.wiring.store.StoreOpening;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a lost store anew from the archive. */
@Command(
    name = "rebuild",
    description = {
      "Refait une base perdue : toutes les arrivées du journal de l’archive (arrivals.jsonl) sont"
          + " enregistrées et relues, à leur date de réception. Aucun courriel ne part.",
      "Ce que le service a saisi et décidé (versements, avis, accords, réunions, délais, levées,"
          + " dossiers et lettres) revient du journal des décisions (decisions.jsonl).",
      "Arrêtez d’abord le service. Une sauvegarde de la base vaut mieux, s’il y en a une : le"
          + " journal d’audit, les relances parties et ce qui avait été examiné ne sont pas dans"
          + " l’archive."
    },
    footer = {
      "",
      "Codes de retour : 0 fait ; 1 fait, mais il manque des originaux ou des lignes ; 64 mauvais "
          + "usage (la base n’est pas vide, l’archive n’a pas de journal, il faut --decisions-of)."
    })
final class RebuildCommand implements Callable<Integer> {
  private final Caller caller;

  @Option(
      names = "--decisions-of",
      paramLabel = "BASE",
      description =
          "Celle dont reprendre les décisions, quand leur journal vient de plusieurs bases.")
  @Nullable String decisionsOf;

  @Spec CommandSpec spec = CommandSpec.create();

  RebuildCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = caller.configuration();
    Actor who = caller.who(configuration);
    new StoreMaking(new StoreOpening(configuration.settings())).anewIfLost();
    try (House house = caller.house(configuration)) {
      Rebuilding rebuilding = house.rebuilding();
      int others = rebuilding.others();
      if (others > 0) {
        throw new Declined(
            "Cette base n’est pas à refaire : elle connaît "
                + others
                + (others == 1 ? " arrivée." : " arrivées."));
      }
      ArrivalJournal.Found found = house.store.journal.read();
      DecisionsAgain decisions = KeepingRoom.decisionsAgain(house, decisionsOf);
      if (found.entries().isEmpty() && decisions.count() == 0) {
        throw new Declined("L’archive n’a pas de journal des arrivées : rien ne peut être refait.");
      }
      decisions.rows();
      List<ArrivalJournal.Entry> missing = new ArrayList<>();
      List<ArrivalJournal.Withdrawal> notFound = new ArrayList<>();
      Map<Rebuilding.Became, Integer> counts = entered(rebuilding, found, missing, notFound, who);
      int unreadable = found.unreadable() + decisions.unreadable();
      String summary =
          RebuildText.summary(counts, unreadable, house.edition.again(), decisions.count());
      rebuilding.noted(summary, who);
      decisions.arrivals();
      spec.commandLine().getOut().println(RebuildText.of(summary, missing, notFound));
      return missing.isEmpty() && unreadable == 0 ? Exit.DONE : Exit.INCOMPLETE;
    }
  }

  private Map<Rebuilding.Became, Integer> entered(
      Rebuilding rebuilding,
      ArrivalJournal.Found found,
      List<ArrivalJournal.Entry> missing,
      List<ArrivalJournal.Withdrawal> notFound,
      Actor who) {
    List<ArrivalJournal.Entry> entries = found.entries();
    Map<Rebuilding.Became, Integer> counts = new EnumMap<>(Rebuilding.Became.class);
    Progress progress = new Progress(caller.clock(), spec.commandLine().getErr(), entries.size());
    Map<String, List<ArrivalJournal.Entry>> beside =
        entries.stream()
            .filter(one -> one.beside() != null)
            .collect(Collectors.groupingBy(one -> String.valueOf(one.beside())));
    int before = 0;
    for (ArrivalJournal.Entry entry : entries) {
      withdrawn(rebuilding, found, before++, notFound);
      if (entry.beside() == null) {
        Rebuilding.Became became =
            rebuilding.entered(entry, beside.getOrDefault(entry.origin(), List.of()), who);
        counts.merge(became, 1, Integer::sum);
        if (became == Rebuilding.Became.MISSING) {
          missing.add(entry);
        }
      }
      progress.one();
    }
    withdrawn(rebuilding, found, before, notFound);
    return counts;
  }

  /** What was taken back before the next entry came, which may be the same file, rightly. */
  private static void withdrawn(
      Rebuilding rebuilding,
      ArrivalJournal.Found found,
      int before,
      List<ArrivalJournal.Withdrawal> notFound) {
    for (ArrivalJournal.Withdrawal one : found.withdrawals().getOrDefault(before, List.of())) {
      if (!rebuilding.withdrawn(one)) {
        notFound.add(one);
      }
    }
  }
}
