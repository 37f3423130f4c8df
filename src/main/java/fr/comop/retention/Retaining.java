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
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is due for destruction: proposed, listed, and with a visa destroyed. */
public final class Retaining {
  private static final String LISTED = "BORDEREAU";

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
    return store.desk().look(() -> due((lot, item, substance) -> {}));
  }

  /** Is told of each thing that may be destroyed, with the number of its lot. */
  private interface Listing {
    void add(int lot, Item item, Holdings.Substance substance);
  }

  private Proposal due(Listing listing) {
    LocalDate today = store.desk().today();
    Set<String> open = holdings.withOpenCase();
    Lots lots = new Lots();
    Lots handed = new Lots();
    SortedMap<String, Long> held = new TreeMap<>();
    holdings.each(
        item ->
            Due.of(item, schedule, conventions)
                .filter(one -> one.since().isBefore(today.plusDays(1)))
                .ifPresent(
                    due -> {
                      Optional<String> reason = reason(item, due.term(), open);
                      if (reason.isPresent()) {
                        held.merge(reason.get(), 1L, Long::sum);
                        return;
                      }
                      Holdings.Substance substance = holdings.substance(item);
                      long size = size(substance);
                      if (due.rule().destroyed()) {
                        listing.add(lots.add(due, size), item, substance);
                      } else {
                        handed.add(due, size);
                      }
                    }));
    return new Proposal(lots.counted(), handed.counted(), held);
  }

  private long size(Holdings.Substance substance) {
    return substance.contents().stream().mapToLong(archive::size).sum();
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
    Path file = Files.createTempFile(archive.incoming(), "bordereau-", ".csv");
    try {
      Proposal proposal = written(file);
      if (proposal.lots().isEmpty()) {
        throw new Declined("Rien n’est à éliminer aujourd’hui : aucun bordereau n’a été fait.");
      }
      return listed(service, proposal, archive.keep(file), who);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Proposal written(Path file) throws IOException {
    try (Writer csv = Files.newBufferedWriter(file)) {
      ListOfItems list = new ListOfItems(csv);
      return store.desk().look(() -> due(list::add));
    }
  }

  private Listed listed(String service, Proposal proposal, Sha256 list, Actor who)
      throws IOException {
    LocalDate today = store.desk().today();
    String number = "BE-" + today.toString().replace("-", "") + "-" + list.hex().substring(0, 8);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new Paper()
        .print(
            new Bordereau(number, service, today, schedule, proposal.lots(), list)
                .html(this::title),
            pdf);
    Sha256 paper = archive.keep(pdf.toByteArray());
    told(who, LISTED, number, proposal.items() + " objets ; liste " + list + " ; PDF " + paper);
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
          "Les durées de config/retention.yaml n’ont pas été arrêtées avec le service des archives"
              + " : rien ne s’élimine. Quand c’est fait, inscrivez la référence de son accord dans"
              + " « settled-with ».");
    }
  }

  /**
   * What was destroyed, or would be.
   *
   * @param gone things that were destroyed before
   * @param kept keys of the first things that stay, each with the reason, in French
   * @param keptInAll how many stay
   * @param contents originals that were destroyed
   */
  public record Destroyed(
      int items, int gone, Map<String, String> kept, int keptInAll, int contents, long bytes) {}

  /**
   * Destroys what a bordereau lists. May be broken off and begun again.
   *
   * @param list the CSV file
   * @param visa number of the archives' visa
   * @param really false to look only
   * @throws Declined when it is no list of ours, or was changed
   */
  public Destroyed destroy(Path list, String visa, boolean really, Actor who) throws IOException {
    settled();
    if (visa.isBlank() || visa.length() > 100) {
      throw new Declined("--visa attend le numéro du visa des archives.");
    }
    Sha256 digest = digest(list);
    String number = number(digest);
    if (really) {
      alone();
      told(who, "DESTROY_BEGIN", number, "visa " + visa + " ; liste " + digest);
    }
    Destroyed result =
        new Destroying(list, store.desk(), holdings, archive, really)
            .all(
                line ->
                    really
                        ? store.ledger().asOwner(() -> one(line, true))
                        : store.desk().look(() -> one(line, false)));
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
              + result.keptInAll()
              + " objets gardés");
    }
    return result;
  }

  /** Of a file that is a list to its end. */
  private static Sha256 digest(Path list) throws IOException {
    try (InputStream file = Files.newInputStream(list)) {
      ListOfItems.each(file, line -> {});
    }
    try (InputStream file = Files.newInputStream(list)) {
      return Sha256.of(file);
    }
  }

  private void alone() {
    try {
      store.ledger().asOwner(() -> true);
    } catch (StoreRefusal e) {
      throw new Declined(
          "Le service tient la base : arrêtez-le d’abord. Ce qui ne fait que s’ajouter (dossiers,"
              + " lettres) ne se détruit que par le propriétaire de la base, jamais par le"
              + " service.");
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

  private Destroying.Became one(ListOfItems.Line line, boolean really) {
    Optional<Item> found = holdings.find(line.root(), line.id());
    if (found.isEmpty()) {
      return new Destroying.Became(false, "");
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
    return new Destroying.Became(true, reason);
  }
}
