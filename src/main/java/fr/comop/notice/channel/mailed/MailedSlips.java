package fr.comop.notice.channel.mailed;

import fr.comop.correspondence.Outbox;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.PostalSlips;
import fr.comop.reminder.OwnWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files what people of the Region mail of registered letters, and answers them. */
public final class MailedSlips implements PostalSlips {
  private final Desk desk;
  private final Map<String, String> people;
  private final MailedFiles files;
  private final SlipEntering entering;
  private final SlipLetter letter;
  private final Outbox outbox;

  /**
   * Believes these.
   *
   * @param people who they are, as the audit trail names them, by their addresses in lower case
   */
  public MailedSlips(
      Desk desk,
      Map<String, String> people,
      MailedFiles files,
      SlipEntering entering,
      SlipLetter letter,
      Outbox outbox) {
    this.desk = desk;
    this.people = Map.copyOf(people);
    this.files = files;
    this.entering = entering;
    this.letter = letter;
    this.outbox = outbox;
  }

  @Override
  public Optional<Taken> take(Arrival arrival, Envelope envelope, List<Opened> opened) {
    String from = envelope.from();
    String who = from == null ? null : people.get(from);
    if (from == null || who == null || arrival.channel() != Channel.MAILBOX) {
      return Optional.empty();
    }
    boolean typed = envelope.hand().answerable();
    Claims claims = claims(envelope, opened, typed);
    boolean brings = !claims.files().isEmpty() || !envelope.tooLarge().isEmpty();
    if (claims.letters().isEmpty() ? !MailedFiles.mayBeSlips(opened) : !brings && !claims.any()) {
      return Optional.empty();
    }
    Outcome outcome =
        entering.entered(
            claims, new SlipEntering.Source(arrival, envelope.references(), from, who));
    envelope
        .tooLarge()
        .forEach(one -> outcome.left("« " + one + " » est trop volumineux, et n’a pas été lu."));
    if (typed) {
      outbox.addAnew(
          arrival.id(),
          SlipLetter.TEXT,
          letter.written(arrival, envelope, from, claims.letters(), outcome),
          desk.now());
    }
    return Optional.of(new Taken(outcome.whole(), outcome.french()));
  }

  /**
   * A machine, such as a scanner, has typed nothing: its words tell whose slip it is, no more; nor
   * do the names of files that somebody else gave them.
   */
  private Claims claims(Envelope envelope, List<Opened> opened, boolean typed) {
    int enclosed = envelope.body().indexOf(Envelope.ENCLOSED);
    String body = enclosed < 0 ? envelope.body() : envelope.body().substring(0, enclosed);
    MailedWords words = MailedWords.of(envelope.subject(), OwnWords.of(body));
    List<MailedFile> came = files.of(opened);
    boolean named = typed && enclosed < 0 && !MailedWords.passedOn(envelope.subject());
    return new Claims(
        typed ? words : words.unsaid(),
        named ? came : came.stream().map(MailedFile::unsaid).toList());
  }
}
