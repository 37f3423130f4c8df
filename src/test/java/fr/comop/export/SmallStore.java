package fr.comop.export;

import fr.comop.archive.Sha256;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Mark;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Two documents of which one came twice, with what is marked confidential, and hostile texts. */
final class SmallStore {
  /** What stands in every field that is marked, and in none that is not. */
  static final String MARKER = "SECRET-7731";

  static final String MARKED_NUMBER = "77310425";
  static final String MARKED_DAY = "1977-03-10";
  private static final String SHEET = "1 Fiche technique";

  private final House house;
  private int arrivals;

  private SmallStore(House house) {
    this.house = house;
  }

  /** Fills the store of a directory. */
  static void in(Path data) throws Exception {
    in(data, SmallStore::fill);
  }

  private static void in(Path data, Consumer<SmallStore> filling) throws Exception {
    Configuration project = Stage.project();
    try (House house =
        new House(
            project.with(project.settings().with(Map.of(Setting.DATA_DIR, data.toString()))),
            Clock.fixed(Stage.NOW, Deliverable.ZONE))) {
      filling.accept(new SmallStore(house));
    }
  }

  private void fill() {
    add("planetarium", 1, Map.of("1.changes", text("première version")), Set.of(), Map.of(), true);
    add(
        "planetarium",
        2,
        Map.of(
            "1.budget-actual",
            number("180000.50"),
            "1.changes",
            text("=HYPERLINK(\"http://mechant.example\"; \"x\")"),
            "date",
            new Answer(new Value.Day(LocalDate.of(2020, 12, 14)), "14/12/2020", place("C4")),
            "1.fte",
            number("12")),
        Set.of(),
        Map.of("2.actions", List.of(line(8, false, "Nuit des étoiles", "1200"))),
        false);
    add(
        "altec",
        1,
        Map.of(
            "1.budget-actual",
            number(MARKED_NUMBER),
            "1.changes",
            text(MARKER),
            "date",
            new Answer(new Value.Day(LocalDate.parse(MARKED_DAY)), "10/03/1977", place("C4")),
            "1.governance",
            text("Ouverte à tous")),
        Set.of("1.budget-actual", "1.changes", "date"),
        Map.of(
            "2.actions",
            List.of(line(8, true, MARKER, MARKED_NUMBER), line(9, false, "Visite", "7"))),
        false);
  }

  /** Adds a report that came unmarked, and again, marked, three days later. */
  static void marksLater(Path data) throws Exception {
    in(
        data,
        store -> {
          Map<String, Answer> answers = Map.of("1.changes", text(MARKER));
          store.add(
              "hexagone",
              1,
              answers,
              Set.of(),
              Map.of(),
              Stage.NOW.minus(Duration.ofDays(4)),
              false);
          store.add(
              "hexagone",
              2,
              answers,
              Set.of("1.changes"),
              Map.of(),
              Stage.NOW.minus(Duration.ofDays(1)),
              false);
        });
  }

  /** Adds a report that says who paid what share, of which it marked the Region's. */
  static void sharesOfWhichOneIsMarked(Path data) throws Exception {
    in(
        data,
        store ->
            store.add(
                "hexagone",
                1,
                Map.of(
                    "1.budget-actual",
                    number("1000"),
                    "1.share-region",
                    number("50"),
                    "1.share-private",
                    number("20"),
                    "1.share-own",
                    number("30")),
                Set.of("1.share-region"),
                Map.of(),
                Stage.NOW.minusSeconds(60L),
                false));
  }

  private static Place place(String cell) {
    return new Place(SHEET, cell);
  }

  private static Answer text(String words) {
    return new Answer(new Value.Text(words), words, place("C9"));
  }

  private static Answer number(String number) {
    return new Answer(new Value.Figure(new BigDecimal(number)), number, place("C7"));
  }

  private static Line line(int row, boolean confidential, String action, String direct) {
    return new Line(
        "2 Fréquentation et publics",
        row,
        confidential ? Mark.CELL : null,
        Map.of(),
        Map.of("action", text(action), "direct", number(direct)),
        Set.of("action", "direct"));
  }

  private void add(
      String beneficiary,
      int version,
      Map<String, Answer> answers,
      Set<String> confidential,
      Map<String, List<Line>> tables,
      boolean incomplete) {
    Instant received = Stage.NOW.plusSeconds(60L * arrivals);
    add(beneficiary, version, answers, confidential, tables, received, incomplete);
  }

  private void add(
      String beneficiary,
      int version,
      Map<String, Answer> answers,
      Set<String> confidential,
      Map<String, List<Line>> tables,
      Instant received,
      boolean incomplete) {
    arrivals++;
    Beneficiary whose = house.configuration.conventions().beneficiary(beneficiary).orElseThrow();
    FilledForm filled =
        new FilledForm(
            house.configuration.forms().latest("bilan").orElseThrow(),
            Years.of(2020),
            answers,
            confidential.stream().collect(Collectors.toMap(one -> one, one -> Mark.CELL)),
            answers.keySet(),
            Map.of(),
            tables,
            Map.of(),
            List.of(),
            List.of(),
            List.of());
    house.store.ledger.durably(
        () ->
            house.store.submissions.add(
                new FilledSubmission(
                    entered(received),
                    1,
                    "a.xlsx",
                    Sha256.of(new byte[] {(byte) arrivals}),
                    whose,
                    2020,
                    version,
                    received,
                    "",
                    filled,
                    incomplete ? List.of(missing()) : List.of()),
                List.of()));
  }

  private long entered(Instant at) {
    return house
        .store
        .arrivals
        .enter(
            new Delivery(
                Channel.MAILBOX, "mail " + arrivals, at, "f", "n", InputStream::nullInputStream),
            Sha256.of(new byte[] {(byte) arrivals}),
            1,
            at)
        .orElseThrow();
  }

  private static Finding missing() {
    return new Finding(
        Severity.ERROR, "required", "1.fte", "ETP", List.of(), null, "un nombre", "Répondez.");
  }
}
