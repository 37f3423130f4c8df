package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.desk.Actor;
import fr.comop.intake.Rebuilding;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.wiring.House;
import fr.comop.wiring.StoreOpening;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a lost store anew from the archive. */
@Command(
    name = "rebuild",
    description = {
      "Refait une base perdue : toutes les arrivées du journal de l’archive (arrivals.jsonl) sont"
          + " enregistrées et relues, à leur date de réception. Aucun courriel ne part.",
      "Arrêtez d’abord le service. Une sauvegarde de la base vaut mieux, s’il y en a une : ce que le"
          + " service a décidé n’est pas dans l’archive."
    },
    footer = {
      "",
      "Codes de retour : 0 fait ; 1 fait, mais il manque des originaux ou des lignes ; 64 mauvais",
      "usage (la base n’est pas vide, ou l’archive n’a pas de journal)."
    })
final class RebuildCommand implements Callable<Integer> {
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(2);
  private static final String LOST =
      """
      À vérifier, car l’archive n’en sait rien :
      - les délais accordés (« comop extend ») et les levées (« comop waive ») sont à ressaisir ;
      - ce qui avait été accepté ou écarté est de nouveau en quarantaine (« comop quarantine
        list ») ;
      - les réponses aux relances sont de nouveau à traiter (« comop replies list ») ;
      - les relances déjà parties ne sont plus connues : avant de relancer le service, regardez ce
        qui partirait (« comop reminders --dry-run »), ou coupez reminders.enabled ;
      - les numéros AR-… et les versions peuvent avoir changé ;
      - ce qui est arrivé juste avant la perte n’a peut-être jamais reçu de réponse.""";

  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  RebuildCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = caller.configuration();
    Actor who = caller.who(configuration);
    new StoreOpening(configuration.settings()).anewIfLost();
    try (House house = caller.house(configuration)) {
      Rebuilding rebuilding = house.rebuilding();
      int others = rebuilding.others();
      if (others > 0) {
        throw CommandFailed.use(
            "Cette base n’est pas à refaire : elle connaît "
                + others
                + (others == 1 ? " arrivée." : " arrivées."));
      }
      ArrivalJournal.Found found = house.store.journal.read();
      if (found.entries().isEmpty()) {
        throw CommandFailed.use(
            "L’archive n’a pas de journal des arrivées : rien ne peut être refait.");
      }
      List<ArrivalJournal.Entry> missing = new ArrayList<>();
      Map<Rebuilding.Became, Integer> counts = entered(rebuilding, found.entries(), missing, who);
      String summary = summary(counts, found.unreadable());
      rebuilding.noted(summary, who);
      PrintWriter out = spec.commandLine().getOut();
      out.println(summary);
      missing.forEach(
          one -> out.println("Manque : " + one.sha256() + ", reçu le " + one.receivedAt()));
      out.println();
      out.println(LOST);
      return missing.isEmpty() && found.unreadable() == 0 ? Exit.DONE : Exit.INCOMPLETE;
    }
  }

  private Map<Rebuilding.Became, Integer> entered(
      Rebuilding rebuilding,
      List<ArrivalJournal.Entry> entries,
      List<ArrivalJournal.Entry> missing,
      Actor who) {
    Map<Rebuilding.Became, Integer> counts = new EnumMap<>(Rebuilding.Became.class);
    Instant news = caller.clock().instant();
    int done = 0;
    Map<String, List<ArrivalJournal.Entry>> beside =
        entries.stream()
            .filter(one -> one.beside() != null)
            .collect(Collectors.groupingBy(one -> String.valueOf(one.beside())));
    for (ArrivalJournal.Entry entry : entries) {
      if (entry.beside() != null) {
        done++;
        continue;
      }
      Rebuilding.Became became =
          rebuilding.entered(entry, beside.getOrDefault(entry.origin(), List.of()), who);
      counts.merge(became, 1, Integer::sum);
      if (became == Rebuilding.Became.MISSING) {
        missing.add(entry);
      }
      done++;
      Instant now = caller.clock().instant();
      if (Duration.between(news, now).compareTo(BETWEEN_NEWS) > 0) {
        spec.commandLine().getErr().println(done + " sur " + entries.size() + "…");
        news = now;
      }
    }
    return counts;
  }

  private static String summary(Map<Rebuilding.Became, Integer> counts, int unreadable) {
    int read = counts.getOrDefault(Rebuilding.Became.READ, 0);
    int left = counts.getOrDefault(Rebuilding.Became.LEFT, 0);
    int missing = counts.getOrDefault(Rebuilding.Became.MISSING, 0);
    return (read + left)
        + (read + left < 2 ? " arrivée refaite" : " arrivées refaites")
        + (left == 0 ? "" : ", dont " + left + " que le service lira et à qui il répondra")
        + " ; "
        + missing
        + (missing < 2 ? " original manquant" : " originaux manquants")
        + " ; "
        + unreadable
        + (unreadable < 2 ? " ligne illisible." : " lignes illisibles.");
  }
}
