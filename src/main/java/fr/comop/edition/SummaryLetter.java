package fr.comop.edition;

import fr.comop.chart.Drawing;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.french.FrenchInstant;
import fr.comop.paper.Png;
import fr.comop.summary.Audience;
import fr.comop.summary.Changes;
import fr.comop.summary.Conduct;
import fr.comop.summary.Gist;
import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.Total;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the mail that a summary goes with. Safe for use by several threads. */
public final class SummaryLetter {
  /** The text of the mail. */
  public static final String TEXT = "synthese";

  private static final int MOST_CHANGES = 4;
  private static final int MOST_NAMES = 4;

  /** Twice what it is shown at, for screens whose dots are finer than their pixels. */
  private static final int PIXELS = 960;

  private final Stationeries stationeries;
  private final Shelf shelf;
  private final SharedPlace place;
  private final List<String> figures;

  /**
   * A letter.
   *
   * @param figures ids of those that it tells; none for the first of each theme
   * @throws IllegalStateException when its text is missing or wrong; says its file and line
   */
  public SummaryLetter(
      Stationeries stationeries, Shelf shelf, SharedPlace place, List<String> figures) {
    this.stationeries = stationeries;
    this.shelf = shelf;
    this.place = place;
    this.figures = figures;
    stationeries.all().forEach(one -> tryOut(one.texts(), one.letterhead()));
  }

  /**
   * Tries the text out.
   *
   * @throws IllegalStateException when it is missing or wrong; says its file and line
   */
  public static void tryOut(Texts texts, Letterhead letterhead) {
    for (boolean all : new boolean[] {true, false}) {
      texts.write(TEXT, sample(letterhead, all));
    }
  }

  private static SummaryView sample(Letterhead letterhead, boolean all) {
    List<String> some = all ? List.of("…") : List.of();
    String word = all ? "…" : "";
    return new SummaryView(
        2020,
        "…",
        word,
        "…",
        all,
        List.of("…"),
        List.of(
            new SummaryView.Document(
                new Summary.Progress("…", 11, all ? 1 : 11, 3, 1, 1, List.of(LocalDate.EPOCH)),
                word)),
        List.of(new SummaryView.Figure("…", "…", "…")),
        word,
        word,
        new SummaryView.Since(word, some, all ? 1 : 0),
        List.of(new SummaryView.Picture("…", "…", "…")),
        new SummaryView.Files(some, all ? "" : "…"),
        all,
        letterhead);
  }

  /**
   * The mails of an edition: one to all, but each alone where they need not know one another.
   *
   * @param edition its reference, by which the mails and their pictures are known
   * @param files that its audience gets
   * @param to addresses, at least one
   */
  List<Mail> write(Viewing.View view, String edition, List<Piece> files, List<String> to) {
    List<Mail.File> pictures = new ArrayList<>();
    List<SummaryView.Picture> charts = new ArrayList<>();
    Stationery stationery = stationery(view.order().conventions());
    String domain = stationery.letterhead().domain();
    for (Drawing one : MailCharts.of(view.summary())) {
      int number = charts.size() + 1;
      String id = edition + "." + number + "@" + domain;
      Piece png =
          shelf.keep("graphique-" + number + ".png", "image/png", Png.of(one.svg(), PIXELS));
      pictures.add(new Mail.File(png.name(), png.mediaType(), png.sha256(), id));
      charts.add(new SummaryView.Picture(id, one.title(), one.alternative()));
    }
    boolean large = place.isNeededFor(files);
    boolean inside = view.order().audience() == Audience.REGION;
    SummaryView said =
        view(
            view,
            charts,
            new SummaryView.Files(
                large ? List.of() : files.stream().map(Piece::name).toList(),
                large && inside ? place.told(edition) : ""),
            stationery.letterhead());
    Texts.Written written = stationery.texts().write(TEXT, said);
    List<Mail.File> all =
        Stream.concat(
                pictures.stream(),
                files.stream()
                    .filter(any -> !large)
                    .map(one -> new Mail.File(one.name(), one.mediaType(), one.sha256())))
            .toList();
    List<Mail> mails = new ArrayList<>();
    for (List<String> whom : envelopes(view.order().audience(), to)) {
      mails.add(
          new Mail(
              stationery.letterhead().messageId(TEXT, edition, mails.size() + 1),
              null,
              List.of(),
              false,
              whom,
              List.of(),
              written,
              all));
    }
    return List.copyOf(mails);
  }

  private static List<List<String>> envelopes(Audience audience, List<String> to) {
    return audience == Audience.PARTNERS ? to.stream().map(List::of).toList() : List.of(to);
  }

  /** Puts files that are too large for the mail where it says they are. */
  void putAside(Viewing.View view, List<Piece> files) {
    if (place.isNeededFor(files)) {
      shelf.write(files, place.of(Edition.NUMBERING.reference(view.number())));
    }
  }

  private Stationery stationery(Set<String> conventions) {
    return conventions.size() == 1
        ? stationeries.of(conventions.iterator().next())
        : stationeries.common();
  }

  private SummaryView view(
      Viewing.View view,
      List<SummaryView.Picture> charts,
      SummaryView.Files files,
      Letterhead letterhead) {
    Summary summary = view.summary();
    Summary.Head head = summary.head();
    return new SummaryView(
        head.year(),
        head.audience().french(),
        view.order().name(),
        FrenchInstant.of(head.asOf()),
        head.provisional(),
        head.conventions(),
        head.progress().stream()
            .map(one -> new SummaryView.Document(one, missing(summary, one)))
            .toList(),
        told(summary),
        head.heldInFrench(),
        conduct(summary),
        since(view.changes()),
        charts,
        files,
        head.audience() == Audience.REGION,
        letterhead);
  }

  private List<SummaryView.Figure> told(Summary summary) {
    List<Outline.Figure> some =
        figures.isEmpty()
            ? summary.outline().themes().stream()
                .flatMap(theme -> theme.figures().stream().limit(1))
                .toList()
            : figures.stream()
                .flatMap(id -> summary.outline().figures().filter(one -> one.id().equals(id)))
                .toList();
    return some.stream().map(one -> told(summary, one)).toList();
  }

  private static SummaryView.Figure told(Summary summary, Outline.Figure figure) {
    Total total = summary.total(figure.id());
    boolean marked =
        total.told() instanceof Told.Known known
            && known.confidential()
            && summary.head().audience() == Audience.REGION;
    return new SummaryView.Figure(
        figure.name(summary.head().year()),
        figure.french(total.told()) + (marked ? " " + Told.Because.CONFIDENTIAL.french() : ""),
        total.restsOn() + " sur " + total.of());
  }

  /** Whose documents never came, where a telephone has room for their names; "" else. */
  private static String missing(Summary summary, Summary.Progress progress) {
    List<String> names =
        summary.structures().stream()
            .filter(
                one ->
                    one.documents().stream()
                        .filter(state -> state.deliverable().title().equals(progress.title()))
                        .anyMatch(state -> state.presented().isEmpty()))
            .map(one -> one.beneficiary().name())
            .toList();
    return names.size() == progress.missing() && names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : "";
  }

  /** Never without what became of the others, nor without how many structures it rests on. */
  private static String conduct(Summary summary) {
    if (summary.head().audience() == Audience.PARTNERS) {
      return "";
    }
    List<Conduct> compared =
        summary.structures().stream()
            .map(one -> one.actions().conduct())
            .filter(Conduct::comparable)
            .toList();
    if (compared.isEmpty()) {
      return "Actions prévues : aucun bilan à comparer à un programme complet";
    }
    long planned = compared.stream().mapToLong(one -> one.planned().size()).sum();
    long done = compared.stream().mapToLong(Conduct::done).sum();
    Map<String, Long> others =
        compared.stream()
            .flatMap(one -> one.planned().stream())
            .filter(fate -> !fate.done())
            .map(SummaryLetter::became)
            .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    return done
        + (done < 2 ? " action réalisée" : " actions réalisées")
        + " sur "
        + planned
        + (planned < 2 ? " prévue" : " prévues")
        + " (programme et bilan de "
        + compared.size()
        + (compared.size() < 2 ? " structure" : " structures")
        + " sur "
        + summary.structures().size()
        + ")"
        + (others.isEmpty()
            ? ""
            : others.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", ", " ; les autres : ", " (raisons dans le PDF)")));
  }

  private static String became(Conduct.Fate fate) {
    return fate.status() != null
        ? fate.status()
        : fate.isWithheld() ? Told.Because.CONFIDENTIAL.french() : "sans mention";
  }

  /** Documents first, then what all come to; of the rest only how many. */
  private static SummaryView.Since since(Changes changes) {
    if (changes.since() == null) {
      return new SummaryView.Since("", List.of(), 0);
    }
    List<String> lines =
        Stream.of(Gist.Kind.DOCUMENT, Gist.Kind.FUNDING, Gist.Kind.TOTAL)
            .flatMap(kind -> changes.of(kind).stream())
            .map(Changes.Change::french)
            .toList();
    List<String> shown = lines.stream().limit(MOST_CHANGES).toList();
    return new SummaryView.Since(
        changes.since().french(),
        shown,
        changes.all().size() - changes.of(Gist.Kind.PROGRESS).size() - shown.size());
  }
}
