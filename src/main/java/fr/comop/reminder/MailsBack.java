package fr.comop.reminder;

import fr.comop.archive.Archive;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.returned.ReturnedMails;
import fr.comop.french.Plain;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Echoes;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Hand;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.meeting.Announced;
import fr.comop.meeting.CalendarAnswer;
import fr.comop.meeting.CalendarAnswers;
import fr.comop.meeting.CalendarWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

  private final Archive archive;
  private final Conventions conventions;
  private final Ours ours;
  private final SentReminders sent;
  private final Standings standings;
  private final Replies replies;
  private final CalendarAnswers invitations;

  /** Takes note. */
  public MailsBack(
      Archive archive,
      Conventions conventions,
      Ours ours,
      SentReminders sent,
      Standings standings,
      Replies replies,
      CalendarAnswers invitations) {
    this.archive = archive;
    this.conventions = conventions;
    this.ours = ours;
    this.sent = sent;
    this.standings = standings;
    this.replies = replies;
    this.invitations = invitations;
  }

  /** What knows our mails, and those of them that come back. */
  public record Ours(Outbox outbox, ReturnedMails returned) {}

  @Override
  public Optional<String> failure(Arrival arrival, Envelope envelope) throws IOException {
    if (envelope.hand().kind() == Hand.Kind.CHALLENGE) {
      return challenge(arrival, envelope);
    }
    return ours.returned()
        .noted(arrival.reference(), beginning(arrival), envelope.body(), arrival.receivedAt());
  }

  private String beginning(Arrival arrival) throws IOException {
    try (InputStream raw = archive.open(arrival.sha256())) {
      return new String(raw.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }
  }

  /** Nobody but a person can answer it, and until then the mail of ours waits unread. */
  private Optional<String> challenge(Arrival arrival, Envelope envelope) {
    Optional<Beneficiary> writer =
        Optional.ofNullable(envelope.from()).flatMap(conventions::writingFrom);
    Optional<Answered> answered =
        answered(envelope, writer.orElse(null)).map(Answered::bySomebodyElse);
    Optional<Beneficiary> whose =
        writer.or(() -> answered.flatMap(one -> conventions.beneficiary(one.beneficiary())));
    whose.ifPresent(
        one -> wait(arrival, envelope, one, ReplyLabel.CHALLENGE, answered.orElse(null)));
    return whose.map(
        one ->
            "Un filtre de "
                + one.name()
                + " retient notre courriel jusqu’à ce qu’une personne s’authentifie : ouvrez le"
                + " lien de ce message, ou appelez la structure.");
  }

  @Override
  public void unanswered(Arrival arrival, Envelope envelope, Beneficiary writer) {
    wait(arrival, envelope, writer, ReplyLabel.UNANSWERED, answered(envelope, writer).orElse(null));
  }

  private void wait(
      Arrival arrival,
      Envelope envelope,
      Beneficiary whose,
      ReplyLabel label,
      @Nullable Answered answered) {
    int year = year(whose, arrival, Optional.ofNullable(answered));
    add(
        arrival,
        whose,
        year,
        label,
        Optional.ofNullable(answered),
        new Words(
            quote(envelope.subject(), OwnWords.of(envelope.body())),
            meant(envelope.subject(), standings.owed(whose, year))));
  }

  @Override
  public Optional<Invited> invited(Arrival arrival, Envelope envelope) {
    return invitations
        .read(String.valueOf(envelope.calendar()))
        .flatMap(answer -> invited(arrival, envelope, answer));
  }

  private Optional<Invited> invited(Arrival arrival, Envelope envelope, CalendarAnswer answer) {
    String written =
        answer.comment().isEmpty()
            ? CalendarWords.of(OwnWords.of(envelope.body()))
            : answer.comment();
    Optional<CalendarAnswers.Noted> noted =
        invitations.note(arrival, envelope.from(), answer, quote("", written));
    noted
        .flatMap(one -> Optional.ofNullable(one.whose()))
        .flatMap(conventions::beneficiary)
        .filter(
            whose -> answer.kind() == Announced.Kind.COUNTERED || !Courtesy.only(written, whose))
        .ifPresent(
            whose ->
                add(
                    arrival,
                    whose,
                    year(whose, arrival),
                    ReplyLabel.MEETING,
                    answered(envelope, whose),
                    new Words(quote(envelope.subject(), written), List.of())));
    return noted.map(one -> new Invited(one.stranger(), one.became()));
  }

  @Override
  public Optional<Heard> reply(Arrival arrival, Envelope envelope, @Nullable Beneficiary writer) {
    Optional<Answered> answered = answered(envelope, writer);
    if (writer != null) {
      return heard(arrival, envelope, writer, answered);
    }
    // who knows the id of a mail of ours got it, or guessed it: a colleague, or a stranger
    return answered.flatMap(
        one ->
            conventions
                .beneficiary(one.beneficiary())
                .flatMap(
                    whose -> heard(arrival, envelope, whose, Optional.of(one.bySomebodyElse()))));
  }

  /**
   * A mail of ours that is answered.
   *
   * @param messageId null where who answers is not known to be of that structure
   * @param year null when it was no reminder
   */
  private record Answered(@Nullable String messageId, String beneficiary, @Nullable Integer year) {
    Answered bySomebodyElse() {
      return new Answered(null, beneficiary, year);
    }
  }

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
    int year = year(whose, arrival, answered);
    List<String> forms = meant(subject + "\n" + written, standings.owed(whose, year));
    Words words = new Words(quote(envelope.subject(), written), forms);
    add(arrival, whose, year, label, answered, words);
    return Optional.of(new Heard(wish(label), year, forms));
  }

  /** What a mail says, and the forms that it is about. */
  private record Words(String quote, List<String> forms) {}

  private void add(
      Arrival arrival,
      Beneficiary whose,
      int year,
      ReplyLabel label,
      Optional<Answered> answered,
      Words words) {
    replies.add(
        new Reply(
            0,
            arrival.id(),
            answered.map(Answered::messageId).orElse(null),
            whose.id(),
            year,
            words.forms(),
            label,
            words.quote(),
            arrival.receivedAt(),
            null,
            null));
  }

  private int year(Beneficiary whose, Arrival arrival, Optional<Answered> answered) {
    return answered
        .flatMap(one -> Optional.ofNullable(one.year()))
        .orElseGet(() -> year(whose, arrival));
  }

  private static Wish wish(ReplyLabel label) {
    return switch (label) {
      case EXTENSION -> Wish.TIME;
      case QUESTION, CONTACT -> Wish.ANSWER;
      case MEETING, OTHER, CHALLENGE, UNANSWERED -> Wish.NOTHING;
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
