package fr.comop.summary;

import fr.comop.form.Years;
import fr.comop.french.French;
import fr.comop.funding.Opinion;
import fr.comop.intake.assessment.DeliverableState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a summary says, as short as it takes to tell later what changed.
 *
 * @param asOf the instant that it speaks of
 */
public record Gist(Instant asOf, List<Entry> entries) {
  /** What is said of one thing. */
  public enum Kind {
    /** How far a kind of document has come. */
    PROGRESS("Documents"),
    /** Where a structure's document is. */
    DOCUMENT("Document d’une structure"),
    /** What all structures come to. */
    TOTAL("Chiffre d’ensemble"),
    /** A structure's figure. */
    FIGURE("Chiffre d’une structure"),
    /** What became of an action that a structure had planned. */
    ACTION("Action prévue"),
    /** What was paid to a structure, and what the service says of its year. */
    FUNDING("Versements et avis"),
    /** A structure's own words. */
    QUOTE("Mots d’une structure");

    private final String french;

    Kind(String french) {
      this.french = french;
    }

    /** "Chiffre d’ensemble". */
    public String french() {
      return french;
    }
  }

  /**
   * What is said of one thing.
   *
   * @param key the same for the same thing, within its kind
   * @param who the structure's name; "" for all of them
   * @param what the title of the document or figure
   * @param words what is said
   * @param withheld whether this audience does not see it
   */
  public record Entry(
      Kind kind, String key, String who, String what, String words, boolean withheld) {}

  private static final int LONGEST_WORDS = 200;

  /** The gist of a summary as its audience sees it. */
  public static Gist of(Summary summary) {
    List<Entry> entries = new ArrayList<>();
    summary.head().progress().forEach(one -> entries.add(progress(one)));
    for (Structure one : summary.structures()) {
      one.documents().forEach(state -> entries.add(document(one, state)));
    }
    int year = summary.head().year();
    for (Structure one : summary.structures()) {
      one.actions().conduct().planned().forEach(fate -> entries.add(action(one, fate)));
      funding(one, summary.head().audience(), entries);
      summary.outline().quotes().forEach(quote -> quoted(one, quote, year, entries));
    }
    for (Outline.Figure figure : summary.outline().figures().toList()) {
      if (figure.hasTotal()) {
        entries.add(
            figure(Kind.TOTAL, figure.id(), "", year, figure, summary.total(figure.id()).told()));
      }
      for (Structure one : summary.structures()) {
        entries.add(
            figure(
                Kind.FIGURE,
                one.beneficiary().id() + " " + figure.id(),
                one.beneficiary().name(),
                year,
                figure,
                one.figure(figure.id())));
      }
    }
    return new Gist(summary.head().asOf(), List.copyOf(entries));
  }

  private static Entry progress(Summary.Progress one) {
    String words =
        one.complete() + (one.complete() < 2 ? " complet" : " complets") + " sur " + one.owed();
    return new Entry(Kind.PROGRESS, one.title(), "", one.title(), words, false);
  }

  private static Entry document(Structure whose, DeliverableState state) {
    return new Entry(
        Kind.DOCUMENT,
        whose.beneficiary().id() + " " + state.deliverable().form(),
        whose.beneficiary().name(),
        state.deliverable().title(),
        Whereabouts.of(state),
        false);
  }

  private static Entry action(Structure whose, Conduct.Fate fate) {
    String words =
        fate.status() != null
            ? fate.status()
            : fate.isWithheld() ? Told.Because.CONFIDENTIAL.french() : "le bilan n’en dit rien";
    return new Entry(
        Kind.ACTION,
        whose.beneficiary().id() + " " + fate.code(),
        whose.beneficiary().name(),
        French.typeset((fate.code().isEmpty() ? "" : fate.code() + " – ") + bounded(fate.title())),
        words,
        fate.isWithheld());
  }

  private static void funding(Structure whose, Audience audience, List<Entry> entries) {
    entries.add(
        funding(
            whose,
            "paid",
            "versé",
            whose.account().payments().isEmpty()
                ? "rien d’enregistré"
                : French.euros(whose.account().paid())));
    if (audience != Audience.PARTNERS) {
      Opinion opinion = whose.opinion();
      entries.add(
          funding(
              whose,
              "opinion",
              "avis du service",
              opinion == null
                  ? "pas encore donné"
                  : opinion.kind().french()
                      + (opinion.proposal() == null
                          ? ""
                          : ", proposition : " + French.euros(opinion.proposal()))));
    }
  }

  private static Entry funding(Structure whose, String key, String what, String words) {
    return new Entry(
        Kind.FUNDING,
        whose.beneficiary().id() + " " + key,
        whose.beneficiary().name(),
        what,
        words,
        false);
  }

  private static void quoted(Structure whose, Outline.Quote quote, int year, List<Entry> entries) {
    List<Quoted> said =
        whose.quotes().stream().filter(one -> one.quote().equals(quote.id())).toList();
    if (!said.isEmpty()) {
      String mark = Told.Because.CONFIDENTIAL.french();
      entries.add(
          new Entry(
              Kind.QUOTE,
              whose.beneficiary().id() + " " + quote.id(),
              whose.beneficiary().name(),
              French.typeset(Years.of(year).in(quote.title())),
              bounded(said.stream().map(Quoted::words).collect(Collectors.joining(" ; "))),
              said.stream().anyMatch(one -> one.words().equals(mark))));
    }
  }

  /** Told by its length as well, so that what differs further on differs here. */
  private static String bounded(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST_WORDS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_WORDS))
            + "… ("
            + French.number(BigDecimal.valueOf(length))
            + " signes)";
  }

  private static Entry figure(
      Kind kind, String key, String who, int year, Outline.Figure figure, Told told) {
    return new Entry(
        kind,
        key,
        who,
        French.typeset(figure.name(year)),
        figure.french(told),
        told instanceof Told.Withheld);
  }
}
