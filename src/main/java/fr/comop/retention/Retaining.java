package fr.comop.retention;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.StoreRefusal;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.paper.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is due for destruction: proposed, listed, and with a visa destroyed. */
public final class Retaining {
  private static final String LISTED = "BORDEREAU";

  /** Within this time after its bytes are kept, an arrival has its row, or never. */
  private static final Duration ON_ITS_WAY = Duration.ofHours(1);

  private final Schedule schedule;
  private final Conventions conventions;
  private final Store store;
  private final Holdings holdings;
  private final Archive archive;

  public Retaining(
      Schedule schedule, Conventions conventions, Store store, Holdings holdings, Archive archive) {
    this.schedule = schedule;
    this.conventions = conventions;
    this.store = store;
    this.holdings = holdings;
    this.archive = archive;
  }

  /** Where it is kept and told. */
  public record Store(Ledger ledger, Desk desk, AuditTrail audit) {}

  /** What the rules say today; nothing is changed. */
  public Proposal proposed() {
    return store.desk().look(this::due);
  }

  private Proposal due() {
    LocalDate today = store.desk().today();
    Set<String> open = holdings.withOpenCase();
    Map<String, List<Due>> lots = new TreeMap<>();
    List<Proposal.Held> held = new ArrayList<>();
    for (Item item : holdings.all()) {
      Optional<Due> due =
          Due.of(item, schedule, conventions)
              .filter(one -> one.since().isBefore(today.plusDays(1)));
      if (due.isPresent()) {
        Optional<String> reason = reason(item, due.get().term(), open);
        if (reason.isPresent()) {
          held.add(new Proposal.Held(item, reason.get()));
        } else {
          lots.computeIfAbsent(due.get().lot(), one -> new ArrayList<>()).add(due.get());
        }
      }
    }
    return new Proposal(
        of(lots, Schedule.Rule::destroyed), of(lots, one -> !one.destroyed()), held);
  }

  private List<Proposal.Lot> of(Map<String, List<Due>> lots, Predicate<Schedule.Rule> wanted) {
    return lots.values().stream()
        .filter(one -> wanted.test(one.get(0).rule()))
        .map(this::lot)
        .toList();
  }

  private Proposal.Lot lot(List<Due> all) {
    Due first = all.get(0);
    Set<Sha256> contents = new LinkedHashSet<>();
    all.forEach(one -> contents.addAll(holdings.substance(one.item()).contents()));
    return new Proposal.Lot(
        first.item().kind(),
        first.convention(),
        first.since(),
        first.rule().years(),
        all.stream().map(Due::item).sorted(Comparator.comparing(Item::key)).toList(),
        contents.stream().mapToLong(this::size).sum());
  }

  private long size(Sha256 content) {
    try {
      return archive.holds(content) ? Files.size(archive.path(content)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** A thing whose years are over, or will be. */
  private record Due(Item item, Term term, Schedule.Rule rule) {
    static Optional<Due> of(Item item, Schedule schedule, Conventions conventions) {
      Schedule.Rule rule = schedule.rules().get(item.kind());
      return rule == null
          ? Optional.empty()
          : Optional.of(new Due(item, Term.of(item, conventions), rule));
    }

    LocalDate since() {
      return term.day().plusYears(rule.years()).plusDays(1);
    }

    String convention() {
      List<String> all = term.conventions();
      return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    String lot() {
      return item.kind().word()
          + " "
          + convention()
          + " "
          + (convention().isEmpty() ? since().getYear() : "");
    }
  }

  private Optional<String> reason(Item item, Term term, Set<String> open) {
    Optional<String> structure =
        item.whose().stream()
            .map(Item.Whose::structure)
            .filter(one -> one != null && open.contains(one))
            .findFirst();
    return structure.isPresent()
        ? Optional.of("dossier en cours avec " + structure.get())
        : schedule.held(item, term.conventions());
  }

  /**
   * A bordereau.
   *
   * @param list of the things, as a CSV file in the archive
   * @param paper for the visa, as a PDF in the archive
   */
  public record Listed(String number, Proposal proposal, Sha256 list, Sha256 paper) {}

  /**
   * Lists what is due; list and paper are kept in the archive.
   *
   * @param service that asks, as the paper names it
   * @throws Declined when nothing is due, or the archives have agreed to no rules yet
   */
  public Listed listed(String service, Actor who) throws IOException {
    settled();
    Proposal proposal = proposed();
    if (proposal.lots().isEmpty()) {
      throw new Declined("Rien n’est à éliminer aujourd’hui : aucun bordereau n’a été fait.");
    }
    byte[] csv = store.desk().look(() -> ListOfItems.written(proposal.lots(), holdings::substance));
    Sha256 list = archive.keep(csv);
    LocalDate today = store.desk().today();
    String number = "BE-" + today.toString().replace("-", "") + "-" + list.hex().substring(0, 8);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new Paper()
        .print(
            new Bordereau(number, service, today, schedule, proposal.lots(), list)
                .html(this::title),
            pdf);
    Sha256 paper = archive.keep(pdf.toByteArray());
    store
        .desk()
        .decide(
            () ->
                store
                    .desk()
                    .note(
                        who,
                        LISTED,
                        number,
                        proposal.items() + " objets ; liste " + list + " ; PDF " + paper));
    return new Listed(number, proposal, list, paper);
  }

  private String title(String convention) {
    return conventions.all().stream()
        .filter(one -> one.id().equals(convention))
        .map(Convention::title)
        .findFirst()
        .orElse(convention);
  }

  private void settled() {
    if (schedule.settledWith().isBlank()) {
      throw new Declined(
          "Les durées de config/retention.yaml n’ont pas été arrêtées avec le service des archives :"
              + " rien ne s’élimine. Quand c’est fait, inscrivez la référence de son accord dans"
              + " « settled-with ».");
    }
  }

  /**
   * What was destroyed, or would be.
   *
   * @param gone things that were destroyed before
   * @param kept keys of things that stay, each with the reason, in French
   * @param contents originals that were destroyed
   */
  public record Destroyed(
      int items, int gone, Map<String, String> kept, int contents, long bytes) {}

  /**
   * Destroys what a bordereau lists. May be broken off and begun again.
   *
   * @param csv its list
   * @param visa number of the archives' visa
   * @param really false to look only
   * @throws Declined when it is no list of ours, or was changed
   */
  public Destroyed destroy(byte[] csv, String visa, boolean really, Actor who) throws IOException {
    settled();
    if (visa.isBlank() || visa.length() > 100) {
      throw new Declined("--visa attend le numéro du visa des archives.");
    }
    List<ListOfItems.Line> lines = ListOfItems.read(csv);
    Sha256 list = Sha256.of(csv);
    String number = number(list);
    if (really) {
      alone();
      told(who, "DESTROY_BEGIN", number, "visa " + visa + " ; liste " + list);
    }
    int destroyed = 0;
    int gone = 0;
    Map<String, String> kept = new LinkedHashMap<>();
    Set<Sha256> contents = new LinkedHashSet<>();
    for (ListOfItems.Line line : lines) {
      Became became =
          really
              ? store.ledger().asOwner(() -> one(line, true))
              : store.desk().look(() -> one(line, false));
      if (!became.reason().isEmpty()) {
        kept.put(line.root() + ":" + line.id(), became.reason());
      } else {
        destroyed += became.there() ? 1 : 0;
        gone += became.there() ? 0 : 1;
        contents.addAll(line.contents());
      }
    }
    Destroyed result = contents(contents, really, new Destroyed(destroyed, gone, kept, 0, 0));
    if (really) {
      told(
          who,
          "DESTROY",
          number,
          "visa "
              + visa
              + " ; "
              + result.items()
              + " objets et "
              + result.contents()
              + " originaux détruits, "
              + kept.size()
              + " objets gardés");
    }
    return result;
  }

  private void alone() {
    try {
      store.ledger().asOwner(() -> true);
    } catch (StoreRefusal e) {
      throw new Declined(
          "Le service tient la base : arrêtez-le d’abord. Ce qui ne fait que s’ajouter (dossiers,"
              + " lettres) ne se détruit que par le propriétaire de la base, jamais par le service.");
    }
  }

  private void told(Actor who, String what, String number, String details) {
    store.desk().decide(() -> store.desk().note(who, what, number, details));
  }

  private String number(Sha256 list) {
    return store
        .desk()
        .look(
            () ->
                store
                    .audit()
                    .wanted(
                        new AuditTrail.Wanted(
                            LISTED, null, one -> one.endsWith(list.hex().substring(0, 8)), 100))
                    .stream())
        .filter(one -> one.details().contains(list.hex()))
        .map(one -> one.subject())
        .findFirst()
        .orElseThrow(
            () ->
                new Declined(
                    "Cette liste n’est celle d’aucun bordereau que comop a fait, ou elle a été"
                        + " modifiée depuis : rien n’a été détruit."));
  }

  /** What became of a thing: it was destroyed or is to be, or was gone, or stays for a reason. */
  private record Became(boolean there, String reason) {}

  private Became one(ListOfItems.Line line, boolean really) {
    Optional<Item> found = holdings.find(line.root(), line.id());
    if (found.isEmpty()) {
      return new Became(false, "");
    }
    Item item = found.get();
    Optional<Due> due = Due.of(item, schedule, conventions);
    String reason = "";
    if (due.isEmpty()
        || !due.get().rule().destroyed()
        || due.get().since().isAfter(store.desk().today())) {
      reason = "n’est plus à éliminer d’après config/retention.yaml";
    } else {
      reason = reason(item, due.get().term(), holdings.withOpenCase()).orElse("");
    }
    if (reason.isEmpty() && !holdings.substance(item).digest().equals(line.digest())) {
      reason = "a changé depuis le bordereau";
    }
    if (reason.isEmpty() && really) {
      holdings.destroy(item);
    }
    return new Became(true, reason);
  }

  private Destroyed contents(Set<Sha256> listed, boolean really, Destroyed before)
      throws IOException {
    Instant since = store.desk().now().minus(ON_ITS_WAY);
    Set<Sha256> named = really ? store.desk().look(() -> holdings.named(listed)) : Set.of();
    Map<String, String> kept = new LinkedHashMap<>(before.kept());
    int count = 0;
    long bytes = 0;
    for (Sha256 one : listed) {
      if (!named.contains(one)) {
        long size = really ? archive.destroy(one, since) : size(one);
        if (size == Archive.KEPT_AGAIN) {
          kept.put(one.hex(), "vient d’arriver de nouveau : relancez la commande dans une heure");
        } else {
          bytes += size;
          count += size > 0 ? 1 : 0;
        }
      }
    }
    return new Destroyed(before.items(), before.gone(), kept, count, bytes);
  }
}
