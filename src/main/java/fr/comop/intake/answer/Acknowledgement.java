package fr.comop.intake.answer;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Echoes;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.assessment.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the answer to an arrival. */
public final class Acknowledgement {
  /** The text that says what a workbook was taken for and what to mend. */
  public static final String REPORT = "accuse-de-reception";

  /** The neutral receipt: it says that something came, and nothing else. */
  public static final String RECEIPT = "recu";

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LONGEST_REFERENCES = 3_900;
  private static final String UNREADABLE = "illisible";
  private static final String REPEATED = "déjà reçu";
  private static final String UNCOUNTED = "classeur non compté";
  private static final String SIGNED = "exemplaire signé";
  private static final String DOCUMENT = "document reçu";
  private static final String MESSAGE = "message reçu";

  /** Of several files the subject tells what needs a person first. */
  private static final List<String> WORST_FIRST =
      List.of(
          Outcome.INCOMPLETE.french(),
          UNREADABLE,
          Outcome.COMPLETE_WITH_REMARKS.french(),
          Outcome.COMPLETE.french(),
          UNCOUNTED,
          SIGNED,
          REPEATED,
          DOCUMENT);

  private final Stationeries stationeries;
  private final Conventions conventions;
  private final Views views;

  /**
   * Answers in these texts.
   *
   * @throws IllegalStateException when a text is missing or wrong; says its file and line
   */
  public Acknowledgement(Stationeries stationeries, Conventions conventions) {
    this.stationeries = stationeries;
    this.conventions = conventions;
    this.views = new Views(conventions);
    for (Stationery one : stationeries.all()) {
      for (String wish : List.of("time", "answer", "")) {
        one.texts().write(REPORT, sample(wish, one.letterhead()));
      }
      one.texts().write(RECEIPT, sample("", one.letterhead()));
    }
  }

  /** Something to try the texts on, so that a mistake in them is known at the start. */
  private static AnswerView sample(String wish, Letterhead letterhead) {
    AnswerView.CellView cell = new AnswerView.CellView(1, "où", "quoi", "nouveau");
    AnswerView.PointView one = new AnswerView.PointView(List.of(cell), "lu", "attendu", "conseil");
    AnswerView.PointView several =
        new AnswerView.PointView(List.of(cell, cell, cell), "rien", "attendu", "conseil");
    return new AnswerView(
        "AR-000001",
        "mardi 15 décembre 2020 à 14 h 05",
        "Planétarium",
        "Bilan",
        true,
        1,
        false,
        true,
        new AnswerView.HeardView(
            wish, List.of(new AnswerView.StaysView("mardi 15 décembre 2020", List.of("…")))),
        Outcome.INCOMPLETE.french(),
        List.of(
            new AnswerView.DocumentView(
                "submitted",
                "bilan.xlsx",
                "bilan annuel 2020",
                "BILAN-2020-PLANETARIUM-V1",
                1,
                Outcome.INCOMPLETE.french(),
                "",
                List.of(one, several),
                List.of(one),
                new AnswerView.AlongView(
                    1,
                    1,
                    1,
                    List.of(new AnswerView.EchoView("où", "quoi", "écrit", "compris")),
                    1,
                    "copie.xlsx",
                    "",
                    "copie-a-signer.pdf",
                    true,
                    new AnswerView.ProgressView(1, 2, List.of("question"), 1, 1, 1),
                    new AnswerView.CountingView(1, true, "mardi 15 décembre 2020"),
                    "…"))),
        List.of(new AnswerView.OwedView("bilan annuel 2020", "mardi 15 décembre 2020", true, "…")),
        List.of("bilan-2020-planetarium.xlsx"),
        letterhead);
  }

  /** A blank workbook that goes with an answer. */
  public record Blank(String name, Sha256 sha256) {}

  /**
   * What was written beside the documents, and waits for a person.
   *
   * @param asked the documents for which it asks more time, if it does
   */
  record Message(Echoes.Wish wish, List<DeliverableState> asked) {}

  private static AnswerView.HeardView heard(Message message) {
    Map<LocalDate, List<String>> titles = new TreeMap<>();
    message.asked().stream()
        .map(DeliverableState::deliverable)
        .forEach(
            one -> titles.computeIfAbsent(one.due(), due -> new ArrayList<>()).add(one.title()));
    return new AnswerView.HeardView(
        switch (message.wish()) {
          case TIME -> "time";
          case ANSWER -> "answer";
          case NOTHING -> "";
        },
        titles.entrySet().stream()
            .map(one -> new AnswerView.StaysView(French.longDay(one.getKey()), one.getValue()))
            .toList());
  }

  /**
   * The answer to a beneficiary: what each file was taken for, what to mend, what is still owed.
   *
   * @param message what it says that was put before a person; empty when it says nothing
   */
  Mail report(
      Arrival arrival,
      Envelope envelope,
      Optional<Message> message,
      Beneficiary beneficiary,
      List<FollowUp> files,
      List<DeliverableState> owing,
      List<Blank> blanks) {
    Stationery stationery = stationery(beneficiary, files, owing);
    AnswerView view =
        new AnswerView(
            arrival.reference(),
            FrenchInstant.of(arrival.receivedAt()),
            beneficiary.name(),
            envelope.subject(),
            arrival.channel() == Channel.FOLDER,
            others(arrival, envelope),
            arrival.assigned() != null,
            envelope.trial(),
            message.map(Acknowledgement::heard).orElse(null),
            outcome(files.stream().map(FollowUp::item).toList()),
            files.stream().map(file -> views.document(beneficiary, file, owing)).toList(),
            owing.stream()
                .filter(state -> !state.complete())
                .map(state -> views.owed(state, arrival.receivedAt()))
                .toList(),
            blanks.stream().map(Blank::name).toList(),
            stationery.letterhead());
    List<Mail.File> enclosed =
        Stream.concat(
                files.stream().flatMap(file -> Stream.ofNullable(file.copy())),
                blanks.stream().map(blank -> new Mail.File(blank.name(), XLSX, blank.sha256())))
            .toList();
    return mail(
            stationery, REPORT, view, arrival, envelope, recipient(envelope, beneficiary), enclosed)
        .awaiting(files.stream().flatMap(file -> file.toSign().stream()).toList());
  }

  /** That of the convention which the first workbook is about, else of what is owed. */
  private Stationery stationery(
      Beneficiary beneficiary, List<FollowUp> files, List<DeliverableState> owing) {
    return files.stream()
        .flatMap(file -> file.item().checked().stream())
        .map(item -> conventions.about(beneficiary.id(), item.form(), item.year()).id())
        .findFirst()
        .or(() -> owing.stream().map(state -> state.deliverable().convention()).findFirst())
        .map(stationeries::of)
        .orElseGet(stationeries::common);
  }

  /** The answer to somebody we do not know, or whose mail a person has to look at first. */
  public Mail receipt(Arrival arrival, Envelope envelope, String to) {
    Stationery common = stationeries.common();
    AnswerView view =
        new AnswerView(
            arrival.reference(),
            FrenchInstant.of(arrival.receivedAt()),
            "",
            envelope.subject(),
            arrival.channel() == Channel.FOLDER,
            others(arrival, envelope),
            arrival.assigned() != null,
            envelope.trial(),
            null,
            "",
            List.of(),
            List.of(),
            List.of(),
            common.letterhead());
    return mail(common, RECEIPT, view, arrival, envelope, to, List.of());
  }

  private static int others(Arrival arrival, Envelope envelope) {
    return arrival.channel() == Channel.FOLDER
        ? envelope.attachments().size() + envelope.tooLarge().size() - 1
        : 0;
  }

  private static Mail mail(
      Stationery stationery,
      String kind,
      AnswerView view,
      Arrival arrival,
      Envelope envelope,
      String to,
      List<Mail.File> files) {
    Texts.Written written = stationery.texts().write(kind, view);
    return new Mail(
        stationery.letterhead().messageId(kind, arrival.id(), arrival.sha256().brief()),
        envelope.messageId(),
        references(envelope.messageId(), envelope.references()),
        true,
        List.of(to),
        List.of(),
        written,
        files);
  }

  /** The thread, its oldest part left out where it is long. */
  private static List<String> references(@Nullable String messageId, List<String> thread) {
    List<String> all = new ArrayList<>(thread);
    Stream.ofNullable(messageId).forEach(all::add);
    int first = all.size();
    int length = 0;
    while (first > 0 && length + all.get(first - 1).length() < LONGEST_REFERENCES) {
      length += all.get(--first).length() + 1;
    }
    return List.copyOf(all.subList(first, all.size()));
  }

  private static String recipient(Envelope envelope, Beneficiary beneficiary) {
    String from = envelope.from();
    return from != null && beneficiary.writesFrom(from) ? from : beneficiary.contact().email();
  }

  private static String outcome(List<Item> items) {
    Set<String> outcomes = items.stream().map(Acknowledgement::outcome).collect(Collectors.toSet());
    return WORST_FIRST.stream().filter(outcomes::contains).findFirst().orElse(MESSAGE);
  }

  private static String outcome(Item item) {
    return item.match(
        checked -> checked.outcome().french(),
        uncounted -> UNCOUNTED,
        repeated -> REPEATED,
        unreadable -> UNREADABLE,
        tooLarge -> UNREADABLE,
        noWorkbook -> DOCUMENT,
        kept ->
            kept instanceof Item.Signed
                ? SIGNED
                : kept instanceof Item.Unsigned ? REPEATED : DOCUMENT);
  }
}
