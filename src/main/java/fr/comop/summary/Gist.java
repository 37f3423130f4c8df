package fr.comop.summary;

import fr.comop.french.French;
import fr.comop.intake.assessment.DeliverableState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    FIGURE("Chiffre d’une structure");

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

  /** The gist of a summary as its audience sees it. */
  public static Gist of(Summary summary) {
    List<Entry> entries = new ArrayList<>();
    summary.head().progress().forEach(one -> entries.add(progress(one)));
    for (Structure one : summary.structures()) {
      one.documents().forEach(state -> entries.add(document(one, state)));
    }
    int year = summary.head().year();
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
