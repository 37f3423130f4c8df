package fr.comop.correspondence.sql;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Turn;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outbox: a row a mail, one for its texts, and one for each file that goes with it. */
public final class SqlOutbox implements Outbox {
  private final Ledger ledger;
  private final Function<String, Turn> turns;
  private final OutboxFiles files;
  private final OutboxRows rows;
  private final WaitingMails waiting;
  private final StuckMails stuck;
  private final Outcomes outcomes;
  private final SqlLetters letters;

  /**
   * An outbox.
   *
   * @param turns the turn of mails of a kind
   */
  public SqlOutbox(Ledger ledger, Function<String, Turn> turns) {
    this.ledger = ledger;
    this.turns = turns;
    files = new OutboxFiles(ledger);
    rows = new OutboxRows(ledger, files);
    waiting = new WaitingMails(ledger, rows);
    stuck = new StuckMails(ledger, rows);
    outcomes = new Outcomes(ledger);
    letters = new SqlLetters(ledger, rows);
  }

  @Override
  public boolean add(@Nullable Long arrival, String kind, Mail mail, Instant now) {
    if (known(mail.messageId())) {
      return false;
    }
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into outbox
                  (arrival_id, kind, turn, message_id, in_reply_to, refs, recipients, lane, cc, subject,
                   created_at, state, next_attempt_at)
                values
                  (:arrival, :kind, :turn, :messageId, :inReplyTo, :refs, :to, :lane, :cc, :subject, :now,
                   'QUEUED', :now)
                """)
            .bind("arrival", arrival)
            .bind("kind", kind)
            .bind("turn", turns.apply(kind).rank())
            .bind("messageId", mail.messageId())
            .bind("inReplyTo", Fit.words(mail.inReplyTo(), 1_000))
            .bind("refs", Fit.words(String.join(" ", mail.references()), 4_000))
            .bind("to", Recipients.stored(mail.to()))
            .bind("lane", Lane.of(mail.to()))
            .bind("cc", Recipients.stored(mail.cc()))
            .bind("subject", Fit.text(mail.subject(), 500))
            .bind("now", now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    ledger
        .handle()
        .execute(
            "insert into outbox_text (outbox_id, text_body, html_body) values (?, ?, ?)",
            id,
            Fit.text(mail.text(), 400_000),
            Fit.text(mail.html(), 800_000));
    files.attach(id, mail);
    return true;
  }

  private boolean known(String messageId) {
    return ledger
            .handle()
            .select("select count(*) from outbox where message_id = ?", messageId)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public boolean complete(Queued queued, List<Mail.File> made, String postscript) {
    if (!files.complete(queued.id(), queued.mail().files().size(), made)) {
      return false;
    }
    if (!postscript.isEmpty()) {
      OutboxRow.Texts texts = rows.texts(queued.id());
      ledger
          .handle()
          .execute(
              "update outbox_text set text_body = ?, html_body = ? where outbox_id = ?",
              Fit.text(Postscript.below(texts.textBody(), postscript), 400_000),
              Fit.text(Postscript.belowHtml(texts.htmlBody(), postscript), 800_000),
              queued.id());
    }
    return true;
  }

  @Override
  public void withdraw(long id) {
    ledger.handle().execute("delete from outbox_attachment where outbox_id = ?", id);
    ledger.handle().execute("delete from outbox_text where outbox_id = ?", id);
    ledger.handle().execute("delete from outbox where id = ? and state = 'QUEUED'", id);
  }

  @Override
  public List<Queued> keepBack(long arrival, String why) {
    // What somebody holds is being sent.
    List<OutboxRow> kept =
        ledger
            .handle()
            .select(
                OutboxRows.COLUMNS
                    + "where arrival_id = ? and state = 'QUEUED' and unsure = 0 order by id"
                    + " for update skip locked",
                arrival)
            .mapTo(OutboxRow.class)
            .list();
    kept.forEach(
        row ->
            ledger
                .handle()
                .execute(
                    "update outbox set state = 'WITHDRAWN', last_error = ? where id = ?",
                    Fit.text(why, 2_000),
                    row.id()));
    return kept.stream().map(rows::queued).toList();
  }

  @Override
  public List<Long> due(Instant now, Turn last, int most) {
    return waiting.due(now, last, most);
  }

  @Override
  public List<Queued> awaiting(int most) {
    return waiting.awaiting(most);
  }

  @Override
  public Optional<Queued> take(long id, Instant now) {
    return waiting.take(id, now);
  }

  @Override
  public void hold(long id, Instant now, Instant until) {
    waiting.hold(id, now, until);
  }

  @Override
  public void hasten(Instant now) {
    waiting.hasten(now);
  }

  @Override
  public int waiting(Instant written) {
    return waiting.writtenBy(written);
  }

  @Override
  public void doubt(Instant written, String why) {
    waiting.doubt(written, why);
  }

  @Override
  public boolean anyQueued() {
    return waiting.anyQueued();
  }

  @Override
  public void sent(Queued queued, boolean stranger, Instant now) {
    outcomes.sent(queued, stranger, now);
  }

  @Override
  public void failed(long id, String why, @Nullable Instant next) {
    outcomes.failed(id, why, next);
  }

  @Override
  public void refused(long id, String why, @Nullable Instant next) {
    outcomes.refused(id, why, next);
  }

  @Override
  public void perhapsSent(long id, String why, @Nullable Instant next) {
    outcomes.perhapsSent(id, why, next);
  }

  @Override
  public void cameBack(Queued mail, List<String> addresses, String why, @Nullable Instant next) {
    outcomes.cameBack(mail, addresses, why, next);
  }

  @Override
  public int held() {
    return stuck.held();
  }

  @Override
  public int givenUp() {
    return stuck.failed(false);
  }

  @Override
  public int perhapsSent() {
    return stuck.failed(true);
  }

  @Override
  public List<Stuck> stuck() {
    return stuck.stuck();
  }

  @Override
  public boolean again(long id, Instant now) {
    return stuck.again(id, now);
  }

  @Override
  public Optional<Mail> find(String messageId) {
    return letters.find(messageId);
  }

  @Override
  public Optional<Queued> left(String messageId) {
    return letters.left(messageId);
  }

  @Override
  public Optional<Mail> latestTo(String address, Instant from, Instant until) {
    return letters.latestTo(address, from, until);
  }

  @Override
  public Optional<Instant> sentAt(String messageId) {
    return letters.sentAt(messageId);
  }

  @Override
  public List<Letter> lettersAbout(long arrival) {
    return letters.lettersAbout(arrival);
  }

  @Override
  public List<Letter> lettersNaming(String reference) {
    return letters.lettersNaming(reference);
  }

  @Override
  public Optional<Letter> letter(long id) {
    return letters.letter(id);
  }

  @Override
  public List<Queued> answersTo(long arrival) {
    return letters.answersTo(arrival);
  }
}
