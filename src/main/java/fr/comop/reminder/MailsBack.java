package fr.comop.reminder;

import fr.comop.archive.Archive;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.FailureNotice;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.french.Plain;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Echoes;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.assessment.DeliverableState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notes what comes back to mails of ours, and what people write beside their documents: failure
 * notices mark addresses, messages wait for staff.
 */
public final class MailsBack implements Echoes {
  private static final int BEGINNING = 512 * 1024;
  private static final int LONGEST_QUOTE = 300;
  private static final Pattern PASSED_ON =
      Pattern.compile("(?:r[eé]|rép|aw|tr|fwd?|i)\\s*:.*", Pattern.CASE_INSENSITIVE);

  private final Desk desk;
  private final Archive archive;
  private final Conventions conventions;
  private final Ours ours;
  private final SentReminders sent;
  private final Standings standings;
  private final Replies replies;

  /** Takes note. */
  public MailsBack(
      Desk desk,
      Archive archive,
      Conventions conventions,
      Ours ours,
      SentReminders sent,
      Standings standings,
      Replies replies) {
    this.desk = desk;
    this.archive = archive;
    this.conventions = conventions;
    this.ours = ours;
    this.sent = sent;
    this.standings = standings;
    this.replies = replies;
  }

  /**
   * What knows our mails.
   *
   * @param domain of our message ids
   */
  public record Ours(String domain, Outbox outbox, DeadAddresses dead) {}

  @Override
  public Optional<String> failure(Arrival arrival, Envelope envelope) throws IOException {
    String text = beginning(arrival) + "\n\n" + envelope.body();
    for (String id : FailureNotice.ids(text, ours.domain())) {
      Optional<Mail> mail = ours.outbox().find(id);
      List<FailureNotice.Failure> failures =
          mail.map(one -> FailureNotice.failures(text, one)).orElse(List.of());
      if (!failures.isEmpty()) {
        return Optional.of(noted(failures, id));
      }
    }
    return Optional.empty();
  }

  private String beginning(Arrival arrival) throws IOException {
    try (InputStream raw = archive.open(arrival.sha256())) {
      return new String(raw.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }
  }

  private String noted(List<FailureNotice.Failure> failures, String messageId) {
    List<String> told = new ArrayList<>();
    for (FailureNotice.Failure one : failures) {
      if (one.permanent() && ours.dead().mark(one.address(), messageId, one.said(), desk.now())) {
        desk.note(Actor.COMOP, "BOUNCE", one.address(), messageId + " : " + one.said());
      }
      told.add(
          one.address()
              + (one.permanent() ? ", pour de bon" : ", pour l’instant")
              + " ("
              + one.said()
              + ")");
    }
    return "Avis de non-remise : " + String.join(" ; ", told) + ".";
  }

  @Override
  public Optional<Heard> reply(Arrival arrival, Envelope envelope, @Nullable Beneficiary writer) {
    Optional<Answered> answered = answered(envelope, writer);
    // only who got a mail of ours knows its message id: a colleague, or the contact at home
    return Optional.ofNullable(writer)
        .or(() -> answered.flatMap(one -> conventions.beneficiary(one.beneficiary())))
        .flatMap(whose -> heard(arrival, envelope, whose, answered));
  }

  /**
   * A mail of ours that is answered.
   *
   * @param year null when it was no reminder
   */
  private record Answered(String messageId, String beneficiary, @Nullable Integer year) {}

  private Optional<Answered> answered(Envelope envelope, @Nullable Beneficiary writer) {
    return envelope.references().stream()
        .flatMap(id -> ours(id).stream())
        .filter(one -> writer == null || one.beneficiary().equals(writer.id()))
        .reduce((earlier, later) -> later);
  }

  private Optional<Answered> ours(String messageId) {
    return sent.find(messageId)
        .map(one -> new Answered(messageId, one.beneficiary(), one.year()))
        .or(
            () ->
                ours.outbox().find(messageId).stream()
                    .flatMap(mail -> Stream.concat(mail.to().stream(), mail.cc().stream()))
                    .flatMap(address -> conventions.writingFrom(address).stream())
                    .findFirst()
                    .map(one -> new Answered(messageId, one.id(), null)));
  }

  private Optional<Heard> heard(
      Arrival arrival, Envelope envelope, Beneficiary whose, Optional<Answered> answered) {
    String written = OwnWords.of(envelope.body());
    boolean bare = written.isEmpty() && envelope.attachments().isEmpty();
    // the subject of an answer is ours, and speaks of reports and due days itself
    String subject =
        answered.isPresent() || PASSED_ON.matcher(envelope.subject()).matches()
            ? ""
            : envelope.subject();
    ReplyLabel label = ReplyLabel.of(subject + "\n" + written);
    boolean read =
        label != ReplyLabel.OTHER
            || (!envelope.trial() && !Courtesy.only(bare ? subject : written, whose));
    if (!read || AwayNotice.is(written)) {
      return Optional.empty();
    }
    int year =
        answered
            .flatMap(one -> Optional.ofNullable(one.year()))
            .orElseGet(() -> year(whose, arrival));
    Reply reply =
        new Reply(
            0,
            arrival.id(),
            answered.map(Answered::messageId).orElse(null),
            whose.id(),
            year,
            meant(subject + "\n" + written, standings.owed(whose, year)),
            label,
            quote(envelope.subject(), written),
            arrival.receivedAt(),
            null,
            null);
    replies.add(reply);
    return Optional.of(new Heard(wish(label), year, reply.forms()));
  }

  private static Wish wish(ReplyLabel label) {
    return switch (label) {
      case EXTENSION -> Wish.TIME;
      case QUESTION, CONTACT -> Wish.ANSWER;
      case OTHER -> Wish.NOTHING;
    };
  }

  /**
   * The first of the campaigns going on in which something is asked of them still; else the last.
   */
  private int year(Beneficiary whose, Arrival arrival) {
    NavigableSet<Integer> years =
        conventions.campaigns(LocalDate.ofInstant(arrival.receivedAt(), Deliverable.ZONE));
    return years.stream()
        .filter(year -> !standings.owed(whose, year).isEmpty())
        .findFirst()
        .orElseGet(years::last);
  }

  /**
   * Ids of the forms that it names by the first words of their titles; of all that is owed else.
   */
  private static List<String> meant(String written, List<DeliverableState> owed) {
    String words = " " + Plain.of(written) + " ";
    List<String> named =
        owed.stream()
            .map(DeliverableState::deliverable)
            .filter(one -> words.contains(" " + firstWord(Plain.of(one.title())) + " "))
            .map(Deliverable::form)
            .toList();
    return named.isEmpty()
        ? owed.stream().map(state -> state.deliverable().form()).toList()
        : named;
  }

  private static String firstWord(String title) {
    int space = title.indexOf(' ');
    return space < 0 ? title : title.substring(0, space);
  }

  private static String quote(String subject, String written) {
    String line =
        Stream.of(written, subject)
            .map(one -> one.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
            .filter(one -> !one.isEmpty())
            .findFirst()
            .orElse("");
    return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
  }
}
