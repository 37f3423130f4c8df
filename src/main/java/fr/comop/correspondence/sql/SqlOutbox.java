package fr.comop.correspondence.sql;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outbox: a row a mail, one for its texts, and one for each file that goes with it. */
public final class SqlOutbox implements Outbox {
  private static final String COLUMNS =
      """
      select id, kind, message_id, in_reply_to, refs, recipients, cc, subject, created_at, attempts,
             refused, unsure, perhaps_sent, arrival_id, state, last_error, sent_at
      from outbox
      """;
  private static final int LONGEST_LANE = 200;

  private final Ledger ledger;

  public SqlOutbox(Ledger ledger) {
    this.ledger = ledger;
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
                  (arrival_id, kind, message_id, in_reply_to, refs, recipients, lane, cc, subject,
                   created_at, state, next_attempt_at)
                values
                  (:arrival, :kind, :messageId, :inReplyTo, :refs, :to, :lane, :cc, :subject, :now,
                   'QUEUED', :now)
                """)
            .bind("arrival", arrival)
            .bind("kind", kind)
            .bind("messageId", mail.messageId())
            .bind("inReplyTo", Fit.words(mail.inReplyTo(), 1_000))
            .bind("refs", Fit.words(String.join(" ", mail.references()), 4_000))
            .bind("to", Fit.words(String.join(" ", mail.to()), 2_000))
            .bind("lane", lane(String.join(" ", mail.to())))
            .bind("cc", Fit.words(String.join(" ", mail.cc()), 2_000))
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
    int ordinal = 0;
    for (Mail.File file : mail.files()) {
      attach(id, ++ordinal, file);
    }
    for (Mail.Awaited awaited : mail.awaited()) {
      ledger
          .handle()
          .execute(
              "insert into outbox_attachment (outbox_id, ordinal, name, media_type, awaits)"
                  + " values (?, ?, ?, ?, ?)",
              id,
              ++ordinal,
              Fit.text(awaited.name(), 300),
              Fit.text(awaited.mediaType(), 100),
              Fit.text(awaited.document(), 120));
    }
    return true;
  }

  @Override
  public List<Long> due(Instant now, int most) {
    // All of the index's columns, so that H2 reads as many of its entries as are asked for.
    return ledger
        .handle()
        .createQuery(
            """
            select id from outbox mail
            where state = 'QUEUED' and next_attempt_at <= :now
              and not exists
                (select 1 from outbox earlier
                 where earlier.lane = mail.lane and earlier.state = 'QUEUED' and earlier.id < mail.id
                   and earlier.next_attempt_at <= :now)
              and not exists
                (select 1 from outbox_attachment file
                 where file.outbox_id = mail.id and file.sha256 is null)
            order by state, next_attempt_at, id fetch first :most rows only
            """)
        .bind("now", now)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  @Override
  public List<Queued> awaiting(int most) {
    return ledger
        .handle()
        .createQuery(
            COLUMNS
                + """
                where state = 'QUEUED' and exists
                  (select 1 from outbox_attachment file
                   where file.outbox_id = outbox.id and file.sha256 is null)
                order by id fetch first :most rows only
                """)
        .bind("most", most)
        .mapTo(OutboxRow.class)
        .map(this::queued)
        .list();
  }

  @Override
  public boolean complete(Queued queued, List<Mail.File> made, String postscript) {
    boolean waits =
        ledger
                .handle()
                .execute(
                    "delete from outbox_attachment where outbox_id = ? and sha256 is null",
                    queued.id())
            > 0;
    if (!waits) {
      return false;
    }
    int ordinal = queued.mail().files().size();
    for (Mail.File file : made) {
      attach(queued.id(), ++ordinal, file);
    }
    if (!postscript.isEmpty()) {
      OutboxRow.Texts texts = texts(queued.id());
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

  private void attach(long id, int ordinal, Mail.File file) {
    ledger
        .handle()
        .execute(
            "insert into outbox_attachment (outbox_id, ordinal, name, media_type, sha256, content_id)"
                + " values (?, ?, ?, ?, ?, ?)",
            id,
            ordinal,
            Fit.text(file.name(), 300),
            Fit.text(file.mediaType(), 100),
            file.sha256(),
            file.contentId());
  }

  @Override
  public Optional<Queued> take(long id, Instant now) {
    // By its id alone: with an order and a limit H2 locks, and writes anew, whatever it goes
    // through.
    return ledger
        .handle()
        .select(
            COLUMNS
                + "where id = ? and state = 'QUEUED' and next_attempt_at <= ?"
                + " for update skip locked",
            id,
            now)
        .mapTo(OutboxRow.class)
        .map(this::queued)
        .findOne();
  }

  @Override
  public Optional<Mail> find(String messageId) {
    return ledger
        .handle()
        .select(COLUMNS + "where message_id = ?", messageId)
        .mapTo(OutboxRow.class)
        .map(row -> queued(row).mail())
        .findOne();
  }

  @Override
  public Optional<Queued> left(String messageId) {
    return ledger
        .handle()
        .select(COLUMNS + "where message_id = ? and state = 'SENT'", messageId)
        .mapTo(OutboxRow.class)
        .map(this::queued)
        .findOne();
  }

  @Override
  public Optional<Mail> latestTo(String address, Instant from, Instant until) {
    return ledger
        .handle()
        .select(
            COLUMNS
                + """
                where id =
                  (select max(outbox_id) from sent_to
                   where address = ? and sent_at >= ? and sent_at <= ?)
                """,
            SqlSpent.kept(address),
            from,
            until)
        .mapTo(OutboxRow.class)
        .map(row -> queued(row).mail())
        .findOne();
  }

  @Override
  public void cameBack(Queued mail, List<String> addresses, String why, @Nullable Instant next) {
    String to = String.join(" ", addresses);
    ledger
        .handle()
        .createUpdate(
            """
            update outbox
            set state = :state, recipients = :to, lane = :lane, cc = '', last_error = :why,
                refused = refused + 1, next_attempt_at = coalesce(:next, next_attempt_at)
            where id = :id
            """)
        .bind("state", next == null ? "FAILED" : "QUEUED")
        .bind("to", Fit.words(to, 2_000))
        .bind("lane", lane(to))
        .bind("why", Fit.text(why, 2_000))
        .bind("next", next)
        .bind("id", mail.id())
        .execute();
    // It did not reach them, and is entered anew when it leaves again.
    addresses.forEach(
        address ->
            ledger
                .handle()
                .execute(
                    "delete from sent_to where outbox_id = ? and address = ?",
                    mail.id(),
                    SqlSpent.kept(address)));
  }

  @Override
  public Optional<Instant> sentAt(String messageId) {
    return ledger
        .handle()
        .select(
            "select sent_at from outbox where message_id = ? and sent_at is not null", messageId)
        .mapTo(Instant.class)
        .findOne();
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
    List<OutboxRow> rows =
        ledger
            .handle()
            .select(
                COLUMNS
                    + "where arrival_id = ? and state = 'QUEUED' and unsure = 0 order by id"
                    + " for update skip locked",
                arrival)
            .mapTo(OutboxRow.class)
            .list();
    rows.forEach(
        row ->
            ledger
                .handle()
                .execute(
                    "update outbox set state = 'WITHDRAWN', last_error = ? where id = ?",
                    Fit.text(why, 2_000),
                    row.id()));
    return rows.stream().map(this::queued).toList();
  }

  @Override
  public List<Letter> lettersAbout(long arrival) {
    return ledger
        .handle()
        .select(COLUMNS + "where arrival_id = ? order by id", arrival)
        .mapTo(OutboxRow.class)
        .map(this::letter)
        .list();
  }

  @Override
  public List<Letter> lettersNaming(String reference) {
    // "…-V1" is not "…-V12".
    Pattern whole = Pattern.compile(Pattern.quote(reference) + "(?!\\w)");
    return ledger
        .handle()
        .select(
            COLUMNS
                + "where id in (select outbox_id from outbox_text where position(? in text_body) > 0)"
                + " order by id",
            reference)
        .mapTo(OutboxRow.class)
        .map(this::letter)
        .filter(one -> whole.matcher(one.queued().mail().text()).find())
        .list();
  }

  @Override
  public Optional<Letter> letter(long id) {
    return ledger
        .handle()
        .select(COLUMNS + "where id = ?", id)
        .mapTo(OutboxRow.class)
        .map(this::letter)
        .findOne();
  }

  private Letter letter(OutboxRow row) {
    return new Letter(
        queued(row), row.fate(), row.sentAt(), Objects.requireNonNullElse(row.lastError(), ""));
  }

  @Override
  public void hold(long id, Instant now, Instant until) {
    ledger
        .handle()
        .execute(
            "update outbox set held_at = coalesce(held_at, ?), next_attempt_at = ? where id = ?",
            now,
            until,
            id);
  }

  @Override
  public int held() {
    return ledger
        .handle()
        .createQuery("select count(*) from outbox where state = 'QUEUED' and held_at is not null")
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void sent(Queued queued, boolean stranger, Instant now) {
    ledger
        .handle()
        .execute(
            "update outbox set state = 'SENT', attempts = attempts + 1, sent_at = ?, stranger = ?"
                + " where id = ?",
            now,
            stranger,
            queued.id());
    Mail mail = queued.mail();
    Stream.concat(mail.to().stream(), mail.cc().stream())
        .map(SqlSpent::kept)
        .distinct()
        .forEach(
            address ->
                ledger
                    .handle()
                    .execute(
                        "insert into sent_to (outbox_id, address, sent_at) values (?, ?, ?)",
                        queued.id(),
                        address,
                        now));
  }

  @Override
  public void failed(long id, String why, @Nullable Instant next) {
    tried(id, "attempts = attempts + 1", why, next);
  }

  @Override
  public void refused(long id, String why, @Nullable Instant next) {
    tried(id, "attempts = attempts + 1, refused = refused + 1", why, next);
  }

  @Override
  public void perhapsSent(long id, String why, @Nullable Instant next) {
    tried(
        id,
        "attempts = attempts + 1, unsure = unsure + 1, perhaps_sent = " + (next == null),
        why,
        next);
  }

  private void tried(long id, String counted, String why, @Nullable Instant next) {
    ledger
        .handle()
        .createUpdate(
            "update outbox set "
                + counted
                + ", last_error = :why, state = :state,"
                + " next_attempt_at = coalesce(:next, next_attempt_at) where id = :id")
        .bind("why", Fit.text(why, 2_000))
        .bind("state", next == null ? "FAILED" : "QUEUED")
        .bind("next", next)
        .bind("id", id)
        .execute();
  }

  @Override
  public List<Queued> answersTo(long arrival) {
    return ledger
        .handle()
        .select(COLUMNS + "where arrival_id = ? and state <> 'WITHDRAWN' order by id", arrival)
        .mapTo(OutboxRow.class)
        .map(this::queued)
        .list();
  }

  @Override
  public int givenUp() {
    return failed(false);
  }

  @Override
  public int perhapsSent() {
    return failed(true);
  }

  private int failed(boolean perhapsSent) {
    return ledger
        .handle()
        .select(
            "select count(*) from outbox where state = 'FAILED' and perhaps_sent = ?", perhapsSent)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public List<Stuck> stuck() {
    return ledger
        .handle()
        .createQuery(
            COLUMNS
                + "where state = 'FAILED' or (state = 'QUEUED' and held_at is not null)"
                + " order by id")
        .mapTo(OutboxRow.class)
        .map(
            row ->
                new Stuck(queued(row), row.hold(), Objects.requireNonNullElse(row.lastError(), "")))
        .list();
  }

  @Override
  public boolean again(long id, Instant now) {
    return ledger
            .handle()
            .execute(
                "update outbox set state = 'QUEUED', attempts = 0, refused = 0,"
                    + " perhaps_sent = false, next_attempt_at = ?"
                    + " where id = ? and state = 'FAILED'",
                now,
                id)
        > 0;
  }

  @Override
  public void hasten(Instant now) {
    // What somebody holds is being sent: it is passed over rather than waited for.
    ledger
        .handle()
        .select(
            "select id from outbox where state = 'QUEUED' and next_attempt_at > ?"
                + " for update skip locked",
            now)
        .mapTo(Long.class)
        .list()
        .forEach(
            id ->
                ledger
                    .handle()
                    .execute("update outbox set next_attempt_at = ? where id = ?", now, id));
  }

  @Override
  public boolean anyQueued() {
    return ledger
            .handle()
            .createQuery("select count(*) from outbox where state = 'QUEUED'")
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static String lane(String recipients) {
    String to = recipients.toLowerCase(Locale.ROOT);
    return to.substring(0, Math.min(to.length(), LONGEST_LANE));
  }

  private boolean known(String messageId) {
    return ledger
            .handle()
            .select("select count(*) from outbox where message_id = ?", messageId)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private Queued queued(OutboxRow row) {
    return row.queued(texts(row.id()), files(row.id()), awaited(row.id()));
  }

  private OutboxRow.Texts texts(long id) {
    return ledger
        .handle()
        .select("select text_body, html_body from outbox_text where outbox_id = ?", id)
        .mapTo(OutboxRow.Texts.class)
        .one();
  }

  private List<Mail.File> files(long id) {
    return ledger
        .handle()
        .select(
            "select name, media_type, sha256, content_id from outbox_attachment"
                + " where outbox_id = ? and sha256 is not null order by ordinal",
            id)
        .mapTo(Mail.File.class)
        .list();
  }

  private List<Mail.Awaited> awaited(long id) {
    return ledger
        .handle()
        .select(
            "select name, media_type, awaits as document from outbox_attachment"
                + " where outbox_id = ? and sha256 is null order by ordinal",
            id)
        .mapTo(Mail.Awaited.class)
        .list();
  }
}
