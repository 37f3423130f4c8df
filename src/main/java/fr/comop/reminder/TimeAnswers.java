package fr.comop.reminder;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.assessment.DeliverableState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers requests for more time in writing, and says that they are dealt with. Called inside the
 * transaction that decides.
 */
public final class TimeAnswers {
  private final Desk desk;
  private final Replies replies;
  private final Arrivals arrivals;
  private final Standings standings;
  private final Outbox outbox;
  private final TimeLetter letter;
  private final Enclosures enclosures;

  public TimeAnswers(
      Desk desk,
      Replies replies,
      Arrivals arrivals,
      Standings standings,
      Outbox outbox,
      TimeLetter letter,
      Enclosures enclosures) {
    this.desk = desk;
    this.replies = replies;
    this.arrivals = arrivals;
    this.standings = standings;
    this.outbox = outbox;
    this.letter = letter;
    this.enclosures = enclosures;
  }

  /**
   * What was written.
   *
   * @param to everybody who gets it
   * @param closed references of the requests that it deals with
   * @param waiting references of those that ask for another document too, and go on waiting
   */
  public record Told(List<String> to, List<String> closed, List<String> waiting) {}

  /**
   * Tells those who asked for it, else the contact, that a document is due later. A request for
   * several documents is dealt with once each has got its time, or is owed no more.
   */
  Told granted(Beneficiary whose, Extension extension, Actor who) {
    FullStanding situation = standings.situation(whose, extension.year());
    List<Reply> requests = requests(whose, extension);
    Deliverable moved =
        situation.standing().owed().stream()
            .filter(one -> one.form().equals(extension.form()))
            .findFirst()
            .orElseThrow();
    Instant now = desk.now();
    TimeLetter.Readers readers = readers(whose, requests);
    outbox.add(
        requests.isEmpty() ? null : requests.get(0).arrival(),
        TimeLetter.TEXT,
        letter.granted(
            readers,
            moved,
            extension.agreement(),
            who,
            enclosures.calendar(situation.owed(), situation, now),
            now),
        now);
    List<Reply> closed = requests.stream().filter(one -> isMet(one, situation)).toList();
    closed.forEach(one -> close(one, who, "Délai accordé, " + extension.form()));
    return new Told(
        everybody(readers),
        references(closed),
        references(requests.stream().filter(one -> !closed.contains(one)).toList()));
  }

  /** What the requests for this time came in: "AR-000012". */
  List<String> askedIn(Beneficiary whose, Extension extension) {
    return requests(whose, extension).stream().map(Reply::source).distinct().toList();
  }

  private List<Reply> requests(Beneficiary whose, Extension extension) {
    return replies.requests(whose.id(), extension.year()).stream()
        .filter(one -> one.forms().contains(extension.form()))
        .toList();
  }

  private static boolean isMet(Reply request, FullStanding situation) {
    return situation.standing().owed().stream()
        .filter(one -> request.forms().contains(one.form()))
        .allMatch(
            one ->
                situation.moves().getOrDefault(one, List.of()).stream()
                    .anyMatch(move -> !move.isBefore(request.receivedAt())));
  }

  /** Tells who asked for more time that there is none, and why. */
  Told refused(Beneficiary whose, Reply request, String reason, Actor who) {
    Instant now = desk.now();
    List<Deliverable> owed =
        standings.owed(whose, request.year()).stream()
            .map(DeliverableState::deliverable)
            .filter(one -> request.forms().contains(one.form()))
            .toList();
    TimeLetter.Readers readers = readers(whose, List.of(request));
    outbox.add(
        request.arrival(), TimeLetter.TEXT, letter.refused(readers, owed, reason, who, now), now);
    close(request, who, "Refusé : " + reason);
    return new Told(everybody(readers), List.of(request.reference()), List.of());
  }

  private void close(Reply request, Actor who, String how) {
    replies.done(request.id(), who.named(), desk.now());
    desk.note(who, "REPLY_ANSWERED", request.reference(), how + " (" + request.source() + ")");
  }

  /** An address that is not registered is told nothing of a structure: its contact is. */
  private TimeLetter.Readers readers(Beneficiary whose, List<Reply> requests) {
    String contact = whose.contact().email();
    List<String> asked =
        requests.stream()
            .flatMap(one -> arrivals.find(one.arrival()).map(Arrival::sender).stream())
            .filter(whose::writesFrom)
            .distinct()
            .toList();
    return asked.isEmpty()
        ? new TimeLetter.Readers(whose, List.of(contact), List.of(), requests)
        : new TimeLetter.Readers(
            whose,
            asked,
            Stream.of(contact).filter(one -> !asked.contains(one)).toList(),
            requests);
  }

  private static List<String> everybody(TimeLetter.Readers readers) {
    return Stream.concat(readers.to().stream(), readers.cc().stream()).toList();
  }

  private static List<String> references(List<Reply> requests) {
    return requests.stream().map(Reply::reference).toList();
  }
}
