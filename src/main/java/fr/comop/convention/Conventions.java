package fr.comop.convention;

import fr.comop.form.Years;
import fr.comop.french.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All conventions side by side: the next one begins while the last one's corrections still come in.
 * No two ask one beneficiary for the same form of the same year, so beneficiary, form and year name
 * a document. Immutable.
 *
 * @param all at least one, the first signed first
 * @param beneficiaries who is party to one of them or more, in the order in which they are told
 */
public record Conventions(List<Convention> all, List<Beneficiary> beneficiaries) {

  /** One convention alone. */
  public static Conventions of(Convention only) {
    return new Conventions(List.of(only), only.parties().stream().map(Party::beneficiary).toList());
  }

  /** The beneficiary of this id. */
  public Optional<Beneficiary> beneficiary(String id) {
    return beneficiaries.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** How the beneficiary of this id is called; the id itself where it is none of these. */
  public String nameOf(String id) {
    return beneficiary(id).map(Beneficiary::name).orElse(id);
  }

  /** The beneficiary that this address belongs to. */
  public Optional<Beneficiary> writingFrom(String address) {
    return beneficiaries.stream().filter(one -> one.writesFrom(address)).findFirst();
  }

  /** The beneficiary whose folder this is. */
  public Optional<Beneficiary> ofFolder(String folder) {
    return beneficiaries.stream().filter(one -> one.folder().equals(folder)).findFirst();
  }

  /** What every beneficiary owes for a year, in the order of beneficiaries, conventions, forms. */
  public List<Deliverable> deliverables(int year) {
    return deliverables(year, List.of());
  }

  /** The same, with the due days that extensions moved; of two the later granted counts. */
  public List<Deliverable> deliverables(int year, List<Extension> extensions) {
    return beneficiaries.stream()
        .flatMap(one -> deliverables(one, year, extensions).stream())
        .toList();
  }

  /** What one beneficiary owes for a year. */
  public List<Deliverable> deliverables(Beneficiary beneficiary, int year) {
    return deliverables(beneficiary, year, List.of());
  }

  /** The same, with the due days that extensions moved. */
  public List<Deliverable> deliverables(
      Beneficiary beneficiary, int year, List<Extension> extensions) {
    return all.stream()
        .flatMap(
            one ->
                one.party(beneficiary.id()).stream()
                    .flatMap(party -> one.deliverables(party, year, extensions).stream()))
        .toList();
  }

  /** One document owed; empty when this form is not owed for this year. */
  public Optional<Deliverable> deliverable(Beneficiary beneficiary, String form, int year) {
    return deliverables(beneficiary, year).stream()
        .filter(one -> one.form().equals(form))
        .findFirst();
  }

  /** Whether a document is owed, or is the programme voted with a convention. */
  public boolean asksFor(Beneficiary beneficiary, String form, int year) {
    return asking(beneficiary.id(), form, year).isPresent();
  }

  /** The version of a form that is asked for; empty when the form is not asked for that year. */
  public Optional<Integer> version(Beneficiary beneficiary, String form, int year) {
    return deliverable(beneficiary, form, year)
        .map(Deliverable::version)
        .or(
            () ->
                asking(beneficiary.id(), form, year)
                    .map(Convention::baseline)
                    .map(Convention.Baseline::version));
  }

  private Optional<Convention> asking(String beneficiary, String form, int year) {
    return all.stream().filter(one -> asks(one, beneficiary, form, year)).findFirst();
  }

  private static boolean asks(Convention one, String beneficiary, String form, int year) {
    Optional<Party> party = one.party(beneficiary);
    return party.isPresent()
        && (one.isBaseline(form, year)
            || one.deliverables(party.get(), year, List.of()).stream()
                .anyMatch(owed -> owed.form().equals(form)));
  }

  /**
   * The convention that a form of a year is about: the one that asks for it, else the latest begun
   * by then of those that bind the beneficiary and know the form.
   *
   * @param beneficiary its id, which need not be known
   */
  public Convention about(String beneficiary, String form, int year) {
    return asking(beneficiary, form, year)
        .orElseGet(
            () -> {
              List<Convention> near = near(beneficiary, form);
              return near.stream()
                  .filter(one -> one.firstYear() <= year)
                  .reduce((earlier, later) -> later)
                  .orElse(near.get(0));
            });
  }

  private List<Convention> near(String beneficiary, String form) {
    List<Convention> knowing = all.stream().filter(one -> one.forms().contains(form)).toList();
    List<Convention> binding =
        knowing.stream().filter(one -> one.party(beneficiary).isPresent()).toList();
    return !binding.isEmpty() ? binding : knowing.isEmpty() ? all : knowing;
  }

  /** What people call a form of a year, whether it is owed or not: "bilan annuel 2020". */
  public String title(String beneficiary, String form, int year) {
    return about(beneficiary, form, year).title(form, year);
  }

  /**
   * The articles that ask for these documents: "article 4.1", "articles 4.1 et 4.2"; "" for none.
   */
  public String articles(List<Deliverable> deliverables) {
    List<String> articles =
        deliverables.stream()
            .flatMap(
                one ->
                    all.stream()
                        .filter(convention -> convention.id().equals(one.convention()))
                        .map(convention -> convention.article(one.form())))
            .filter(article -> !article.isEmpty())
            .distinct()
            .toList();
    return articles.isEmpty()
        ? ""
        : (articles.size() == 1 ? "article " : "articles ") + French.list(articles);
  }

  /** The same with whose it is: "programme d’actions 2021 des Clévos". */
  public String document(String beneficiary, String form, int year) {
    return title(beneficiary, form, year) + " " + French.of(nameOf(beneficiary));
  }

  /** How a form of this year speaks of its years. */
  public Years years(Beneficiary beneficiary, String form, int year) {
    return about(beneficiary.id(), form, year).years(form, year);
  }

  /** Whether this is the programme voted with a convention. */
  public boolean isBaseline(String beneficiary, String form, int year) {
    return about(beneficiary, form, year).isBaseline(form, year);
  }

  /** The grant that goes with a document's year, in euros; empty when it is not known. */
  public Optional<BigDecimal> grant(Beneficiary beneficiary, String form, int year) {
    return about(beneficiary.id(), form, year)
        .party(beneficiary.id())
        .flatMap(one -> one.grant(year));
  }

  /** The first year of all. */
  public int firstYear() {
    return all.stream().mapToInt(Convention::firstYear).min().orElseThrow();
  }

  /** The last year of all, amendments included. */
  public int lastYear() {
    return all.stream().mapToInt(Convention::lastYear).max().orElseThrow();
  }

  /**
   * The years whose campaigns are going on at a day: of each convention its own; between two
   * conventions, before the first and after the last that of the nearest.
   */
  public NavigableSet<Integer> campaigns(LocalDate day) {
    return campaigns(all, day);
  }

  /**
   * The years for which a form may count that comes in at a day: those of the campaigns which are
   * going on then. There are two while the last convention's corrections still come in and the next
   * one, whose due day is another, asks for the same form already.
   *
   * @param beneficiary its id, which need not be known
   * @return at least one
   */
  public NavigableSet<Integer> campaigns(String beneficiary, String form, LocalDate day) {
    return campaigns(near(beneficiary, form), day).stream()
        .map(year -> isBaseline(beneficiary, form, year) ? year + 1 : year)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static NavigableSet<Integer> campaigns(List<Convention> some, LocalDate day) {
    return under(some, day)
        .map(one -> one.campaign(day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The year for which a form counts that comes in at a day and says none: the first of those for
   * which it may.
   *
   * @param beneficiary its id, which need not be known
   */
  public int campaign(String beneficiary, String form, LocalDate day) {
    return campaigns(beneficiary, form, day).first();
  }

  /** What is owed in the campaigns that are going on at a day, of each convention its own. */
  public List<Deliverable> underWay(LocalDate day, List<Extension> extensions) {
    return beneficiaries.stream()
        .flatMap(whose -> underWay(whose, day, extensions).stream())
        .toList();
  }

  /** What one beneficiary owes in them. */
  public List<Deliverable> underWay(Beneficiary whose, LocalDate day, List<Extension> extensions) {
    return under(all, day)
        .flatMap(
            one ->
                one.party(whose.id()).stream()
                    .flatMap(
                        party -> one.deliverables(party, one.campaign(day), extensions).stream()))
        .toList();
  }

  private static Stream<Convention> under(List<Convention> some, LocalDate day) {
    List<Convention> under = some.stream().filter(one -> one.isUnderWay(day)).toList();
    return under.isEmpty() ? nearest(some, day) : under.stream();
  }

  /** All those of the year that the latest begun is in, else that the first to begin will be in. */
  private static Stream<Convention> nearest(List<Convention> some, LocalDate day) {
    int year =
        some.stream()
            .filter(one -> !one.signed().isAfter(day))
            .mapToInt(one -> one.campaign(day))
            .max()
            .orElseGet(() -> some.stream().mapToInt(Convention::firstYear).min().orElseThrow());
    return some.stream().filter(one -> one.campaign(day) == year);
  }
}
