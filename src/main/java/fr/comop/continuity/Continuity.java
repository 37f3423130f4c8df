package fr.comop.continuity;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.Party;
import fr.comop.convention.Term;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.french.Spelling;
import fr.comop.ledger.Ledger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares what the store knows with what the configuration asks for. */
public final class Continuity {
  private static final int LONGEST_REASON = 2_000;

  private final Desk desk;
  private final Memory memory;
  private final Conventions conventions;
  private final Set<Document> asked;
  private final Marks marks;

  public Continuity(Desk desk, Memory memory, Conventions conventions) {
    this.desk = desk;
    this.memory = memory;
    this.conventions = conventions;
    asked = asked(conventions);
    marks = new Marks(conventions.beneficiaries());
  }

  /**
   * All that is asked for at some time. What a termination ended is: its structure, form and year
   * stand in the convention still.
   */
  private static Set<Document> asked(Conventions conventions) {
    Set<Document> asked = new LinkedHashSet<>();
    Conventions bound =
        new Conventions(
            conventions.all().stream().map(Continuity::unterminated).toList(),
            conventions.beneficiaries());
    for (Beneficiary whose : bound.beneficiaries()) {
      IntStream.rangeClosed(bound.firstYear(), bound.lastYear())
          .mapToObj(year -> bound.deliverables(whose, year))
          .flatMap(List::stream)
          .forEach(one -> asked.add(new Document(whose.id(), one.form(), one.year())));
      bound.all().stream()
          .filter(one -> one.party(whose.id()).isPresent())
          .flatMap(one -> Optional.ofNullable(one.baseline()).stream())
          .forEach(one -> asked.add(new Document(whose.id(), one.form(), one.year())));
    }
    return asked;
  }

  private static Convention unterminated(Convention convention) {
    return convention.with(
        convention.parties().stream()
            .map(
                one ->
                    new Party(
                        one.convention(),
                        one.beneficiary(),
                        one.grants(),
                        new Term(one.term().joined(), null)))
            .toList());
  }

  /** What the store knows and the configuration does not; nothing when all is well. */
  public List<Lost> lost() {
    return desk.look(this::missing);
  }

  /** Keeps in mind what is asked for now, once nothing is lost. */
  public void keep() {
    try {
      desk.look(this::kept);
    } catch (RuntimeException e) {
      if (!Ledger.isRepeat(e)) {
        throw e;
      }
      desk.look(this::kept); // another copy of the service had the same in mind
    }
  }

  private boolean kept() {
    Set<Document> fresh = new LinkedHashSet<>(asked);
    memory.kept().forEach(fresh::remove);
    memory.keep(fresh);
    if (!memory.marks().equals(marks.kept())) {
      memory.mark(marks.kept());
    }
    return !fresh.isEmpty();
  }

  private List<Lost> missing() {
    List<Document> kept = memory.kept();
    Map<String, Marks.Moved> moved = moved();
    if (asked.containsAll(kept) && moved.isEmpty()) {
      return List.of();
    }
    List<Trace> traces = memory.traces();
    List<Document> traced =
        kept.stream().filter(one -> traces.stream().anyMatch(trace -> trace.isOf(one))).toList();
    List<Lost> lost = new ArrayList<>();
    by(traced, one -> moved.containsKey(one.beneficiary()), Document::beneficiary)
        .forEach(
            (id, documents) -> {
              Marks.Moved to = Objects.requireNonNull(moved.get(id));
              lost.add(new Lost(Lost.Kind.MOVED, id, documents, to.to(), to.told()));
            });
    lost.addAll(grouped(traced.stream().filter(one -> !asked.contains(one)).toList(), kept));
    return List.copyOf(lost);
  }

  /** The structures under whose id another one stands now. */
  private Map<String, Marks.Moved> moved() {
    Map<String, Marks.Moved> moved = new LinkedHashMap<>();
    memory
        .marks()
        .forEach((id, before) -> marks.moved(id, before).ifPresent(to -> moved.put(id, to)));
    return moved;
  }

  private List<Lost> grouped(List<Document> missing, List<Document> kept) {
    List<Lost> lost = new ArrayList<>();
    by(missing, one -> conventions.beneficiary(one.beneficiary()).isEmpty(), Document::beneficiary)
        .forEach((name, documents) -> lost.add(structure(name, documents, kept)));
    List<Document> ofKnown =
        missing.stream()
            .filter(one -> conventions.beneficiary(one.beneficiary()).isPresent())
            .toList();
    Set<String> forms =
        conventions.all().stream()
            .flatMap(one -> one.forms().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    by(ofKnown, one -> !forms.contains(one.form()), Document::form)
        .forEach((name, documents) -> lost.add(form(name, documents, kept, forms)));
    by(ofKnown, one -> forms.contains(one.form()), this::year)
        .forEach(
            (name, documents) -> lost.add(new Lost(Lost.Kind.YEAR, name, documents, null, null)));
    return List.copyOf(lost);
  }

  private static Map<String, List<Document>> by(
      Collection<Document> some, Predicate<Document> which, Function<Document, String> name) {
    return some.stream()
        .filter(which)
        .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
  }

  private String year(Document one) {
    boolean ofAll =
        asked.stream()
            .noneMatch(other -> other.form().equals(one.form()) && other.year() == one.year());
    String year = one.form() + "/" + one.year();
    return ofAll ? year : one.beneficiary() + "/" + year;
  }

  private Lost structure(String id, List<Document> documents, List<Document> kept) {
    List<Beneficiary> fresh =
        conventions.beneficiaries().stream()
            .filter(one -> kept.stream().noneMatch(old -> old.beneficiary().equals(one.id())))
            .toList();
    for (String address : new TreeSet<>(memory.addresses(id))) {
      Optional<String> same =
          fresh.stream().filter(one -> one.writesFrom(address)).map(Beneficiary::id).findFirst();
      if (same.isPresent()) {
        return new Lost(Lost.Kind.STRUCTURE, id, documents, same.get(), address);
      }
    }
    return new Lost(
        Lost.Kind.STRUCTURE,
        id,
        documents,
        near(id, fresh.stream().map(Beneficiary::id).toList()),
        null);
  }

  private static Lost form(
      String id, List<Document> documents, List<Document> kept, Set<String> forms) {
    List<String> fresh =
        forms.stream()
            .filter(one -> kept.stream().noneMatch(old -> old.form().equals(one)))
            .toList();
    return new Lost(Lost.Kind.FORM, id, documents, near(id, fresh), null);
  }

  /** An id that holds the other one is near it, too: "ronde", "la-ronde". */
  private static @Nullable String near(String id, List<String> others) {
    return Spelling.nearest(id, others)
        .or(() -> others.stream().filter(one -> one.contains(id) || id.contains(one)).findFirst())
        .orElse(null);
  }

  /**
   * Confirms that something is gone for good. Nothing is deleted but that it is missed.
   *
   * @param name as {@link Lost#name()} has it
   * @return what was parted with
   * @throws Declined when that is not lost, is there under another id, or there is no proper reason
   */
  public Lost part(String name, String reason, Actor who) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Declined("La raison tient en 1 à 2 000 caractères.");
    }
    return desk.decide(
        () -> {
          List<Lost> all = missing();
          Lost lost =
              all.stream()
                  .filter(one -> one.name().equals(name))
                  .findFirst()
                  .orElseThrow(() -> unknown(name, all));
          if (lost.kind() == Lost.Kind.MOVED) {
            throw new Declined(
                "«\u00a0"
                    + name
                    + "\u00a0» n’a pas disparu\u00a0: ce qui était le sien («\u00a0"
                    + lost.proof()
                    + "\u00a0») est à présent sous l’id «\u00a0"
                    + lost.meant()
                    + "\u00a0». Remettez à chaque structure son id dans config/structures.yaml.");
          }
          if (lost.proof() != null) {
            throw new Declined(
                "«\u00a0"
                    + name
                    + "\u00a0» n’a pas disparu\u00a0: l’adresse "
                    + lost.proof()
                    + ", d’où viennent ou où vont ses courriels, est celle de «\u00a0"
                    + lost.meant()
                    + "\u00a0», de qui rien n’est connu. Remettez l’ancien id dans"
                    + " config/structures.yaml\u00a0; le nom, lui, peut changer.");
          }
          memory.part(lost.documents());
          desk.note(
              who,
              "PART",
              name,
              lost.documents().stream()
                      .map(one -> one.beneficiary() + "/" + one.form() + "/" + one.year())
                      .collect(Collectors.joining(", "))
                  + "\u00a0: "
                  + reason.strip());
          return lost;
        });
  }

  private static Declined unknown(String name, List<Lost> all) {
    return new Declined(
        all.isEmpty()
            ? "La configuration connaît tout ce que la base connaît\u00a0: il n’y a rien à confirmer."
            : "«\u00a0"
                + name
                + "\u00a0» ne manque pas à la configuration\u00a0; il y manque\u00a0: "
                + all.stream().map(Lost::name).collect(Collectors.joining(", "))
                + ".");
  }
}
