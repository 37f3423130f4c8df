package fr.comop.intake.assessment;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.french.Words;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.FileKind;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps, with its date, what came in another form than a readable workbook with answers, for a
 * person to examine. Called inside a transaction.
 */
public final class Examinable {
  private static final Set<FileKind> NOTHING = EnumSet.of(FileKind.EMPTY, FileKind.ZIP);

  /** An encrypted mail below this many bytes has no room for a workbook: it is a message. */
  private static final int LEAST_SEALED = 8 * 1024;

  private final Owing owing;
  private final Exhibits exhibits;

  public Examinable(Owing owing, Exhibits exhibits) {
    this.owing = owing;
    this.exhibits = exhibits;
  }

  /**
   * What may be the signed copy of one of these, nobody knows of which.
   *
   * @param what it is, in a few French words
   */
  record Doubt(List<Deliverable> of, String what) {}

  /**
   * The items of an arrival, those marked that a person will examine. Whoever owes nothing that a
   * document could be has nothing examined: it goes with what is complete.
   *
   * @param inDoubt what may be a signed copy, of which document a person has to say
   */
  List<Item> kept(
      Arrival arrival,
      String subject,
      Beneficiary whose,
      List<Item> items,
      Map<Attachment, Doubt> inDoubt) {
    if (items.stream().allMatch(Item.Submitted.class::isInstance)) {
      return items; // as most are: what else is owed need not be looked up
    }
    Set<String> counted =
        items.stream()
            .filter(Item.Checked.class::isInstance)
            .map(item -> ((Item.Checked) item).form())
            .collect(Collectors.toSet());
    List<DeliverableState> states =
        owing.underWay(whose, LocalDate.ofInstant(arrival.receivedAt(), Deliverable.ZONE));
    List<Deliverable> open =
        states.stream()
            .filter(state -> !state.complete())
            .map(DeliverableState::deliverable)
            .toList();
    List<Deliverable> owed = open.stream().filter(one -> !counted.contains(one.form())).toList();
    List<Deliverable> beside = open.stream().filter(one -> counted.contains(one.form())).toList();
    List<Deliverable> replaceable =
        states.stream()
            .filter(DeliverableState::complete)
            .map(DeliverableState::deliverable)
            .filter(one -> !one.hasForm())
            .toList();
    OfOne each = new OfOne(arrival, subject, whose, owed, beside, replaceable, inDoubt);
    return items.stream().map(item -> item.match(each)).toList();
  }

  private static List<Deliverable> named(List<Deliverable> some, Words words) {
    return some.stream().filter(one -> names(words, one)).toList();
  }

  /**
   * Whether words name a document: a form by the first word of its title, "bilan"; what has none by
   * any word of it, "financier".
   */
  static boolean names(Words words, Deliverable deliverable) {
    return deliverable.hasForm()
        ? words.name(deliverable.title())
        : words.nameSomehow(deliverable.title());
  }

  /** What is kept of one item, which is given back as it is then. */
  private final class OfOne implements Item.Cases<Item> {
    private final Arrival arrival;
    private final String subject;
    private final Beneficiary whose;
    private final List<Deliverable> owed;
    private final List<Deliverable> beside;
    private final List<Deliverable> replaceable;
    private final Map<Attachment, Doubt> inDoubt;

    OfOne(
        Arrival arrival,
        String subject,
        Beneficiary whose,
        List<Deliverable> owed,
        List<Deliverable> beside,
        List<Deliverable> replaceable,
        Map<Attachment, Doubt> inDoubt) {
      this.arrival = arrival;
      this.subject = subject;
      this.whose = whose;
      this.owed = owed;
      this.beside = beside;
      this.replaceable = replaceable;
      this.inDoubt = inDoubt;
    }

    @Override
    public Item submitted(Item.Submitted item) {
      return item;
    }

    @Override
    public Item tried(Item.Tried item) {
      return item;
    }

    @Override
    public Item repeated(Item.Repeated item) {
      return item;
    }

    @Override
    public Item unreadable(Item.Unreadable item) {
      boolean sealed = item.why() == UnreadableWorkbook.Why.SEALED;
      boolean lock = item.why() == UnreadableWorkbook.Why.KEPT_WHILE_OPEN;
      if (lock || (sealed && item.file().size() < LEAST_SEALED)) {
        return item;
      }
      String what = sealed ? "message chiffré" : "classeur illisible, " + item.why().brief();
      return new Item.Unreadable(
          item.file(), item.why(), keep(Exhibit.Kind.UNREADABLE, what, item.file()));
    }

    @Override
    public Item document(Item.Document item) {
      return item;
    }

    @Override
    public Item stranger(Item.Stranger item) {
      List<Deliverable> meant = meant(item.file());
      if (!NOTHING.contains(item.kind()) && meant.size() == 1 && !meant.get(0).hasForm()) {
        keep(Exhibit.Kind.DOCUMENT, item.kind().french(), item.file());
        return new Item.Document(item.file(), meant.get(0), arrival.receivedAt());
      }
      return new Item.Stranger(
          item.file(),
          item.kind(),
          keptBeside(item)
              || (!NOTHING.contains(item.kind())
                  && keep(Exhibit.Kind.OTHER_FORM, what(item), item.file())));
    }

    private String what(Item.Stranger item) {
      Doubt doubt = inDoubt.get(item.file());
      return doubt == null ? item.kind().french() : doubt.what();
    }

    @Override
    public Item tooLarge(Item.TooLarge item) {
      return new Item.TooLarge(
          item.file(), keep(Exhibit.Kind.UNREADABLE, "fichier trop volumineux", item.file()));
    }

    @Override
    public Item linked(Item.Linked item) {
      return new Item.Linked(
          item.file(),
          item.drive(),
          keep(Exhibit.Kind.OTHER_FORM, "lien vers " + item.drive(), item.file()));
    }

    @Override
    public Item blank(Item.Blank item) {
      keep(Exhibit.Kind.BLANK, "classeur sans réponse", item.file(), item.assessment());
      return item;
    }

    @Override
    public Item otherYear(Item.OtherYear item) {
      keep(Exhibit.Kind.OTHER_YEAR, "classeur d’une autre année", item.file(), item.assessment());
      return item;
    }

    @Override
    public Item signed(Item.Signed item) {
      return item;
    }

    @Override
    public Item unsigned(Item.Unsigned item) {
      return item;
    }

    private void keep(
        Exhibit.Kind kind, String what, Attachment file, Assessor.Assessment assessment) {
      add(kind, what, file, List.of(assessment.filled().form().id()), assessment.year());
    }

    /** Says whether a person will examine it. */
    private boolean keep(Exhibit.Kind kind, String what, Attachment file) {
      List<Deliverable> meant = meant(file);
      meant.stream()
          .collect(Collectors.groupingBy(Deliverable::year))
          .forEach(
              (year, some) ->
                  add(kind, what, file, some.stream().map(Deliverable::form).toList(), year));
      return !meant.isEmpty();
    }

    /**
     * A PDF that is called as the workbook beside it, which is not complete, is no annex: it may be
     * what was signed, and a person looks at it.
     */
    private boolean keptBeside(Item.Stranger item) {
      List<Deliverable> named = named(beside, Words.of(item.file().name()));
      if (item.kind() != FileKind.PDF || named.size() != 1) {
        return false;
      }
      Deliverable one = named.get(0);
      add(
          Exhibit.Kind.OTHER_FORM,
          item.kind().french(),
          item.file(),
          List.of(one.form()),
          one.year());
      return true;
    }

    /** What its name names, else what the subject does, else all that is owed. */
    private List<Deliverable> meant(Attachment file) {
      Doubt doubt = inDoubt.get(file);
      return doubt != null
          ? doubt.of()
          : Stream.of(Words.of(file.name()), Words.of(subject))
              .flatMap(words -> Stream.of(named(owed, words), named(replaceable, words)))
              .filter(named -> !named.isEmpty())
              .findFirst()
              .orElse(owed);
    }

    /** The very same file again is one thing to examine, by its first date. */
    private void add(
        Exhibit.Kind kind, String what, Attachment file, List<String> forms, int year) {
      boolean known =
          exhibits.of(whose.id()).stream()
              .anyMatch(
                  one ->
                      one.waits()
                          && one.year() == year
                          && one.sha256().equals(file.sha256())
                          && one.fileName().equals(file.name()));
      if (!known) {
        exhibits.add(
            new Exhibit(
                0,
                arrival.id(),
                whose.id(),
                forms,
                year,
                kind,
                what,
                file.name(),
                file.sha256(),
                arrival.receivedAt(),
                null));
      }
    }
  }
}
