package fr.comop.correspondence.sql;

import fr.comop.archive.Sha256;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The outbox: a row a mail, a row a file that goes with it. */
public final class SqlOutbox implements Outbox {
  private static final String COLUMNS =
      """
      select id, kind, message_id, in_reply_to, refs, recipients, cc, subject, text_body, html_body,
             created_at, attempts, arrival_id, state, last_error
      from outbox
      """;

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
                  (arrival_id, kind, message_id, in_reply_to, refs, recipients, cc, subject,
                   text_body, html_body, created_at, state, next_attempt_at)
                values
                  (:arrival, :kind, :messageId, :inReplyTo, :refs, :to, :cc, :subject, :text, :html,
                   :now, 'QUEUED', :now)
                """)
            .bind("arrival", arrival)
            .bind("kind", kind)
            .bind("messageId", mail.messageId())
            .bind("inReplyTo", Fit.words(mail.inReplyTo(), 1_000))
            .bind("refs", Fit.words(String.join(" ", mail.references()), 4_000))
            .bind("to", Fit.words(String.join(" ", mail.to()), 2_000))
            .bind("cc", Fit.words(String.join(" ", mail.cc()), 2_000))
            .bind("subject", Fit.text(mail.subject(), 500))
            .bind("text", Fit.text(mail.text(), 400_000))
            .bind("html", Fit.text(mail.html(), 800_000))
            .bind("now", now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    int ordinal = 0;
    for (Mail.File file : mail.files()) {
      ledger
          .handle()
          .execute(
              "insert into outbox_attachment (outbox_id, ordinal, name, media_type, sha256)"
                  + " values (?, ?, ?, ?, ?)",
              id,
              ++ordinal,
              Fit.text(file.name(), 300),
              Fit.text(file.mediaType(), 100),
              file.sha256().hex());
    }
    return true;
  }

  @Override
  public List<Queued> due(Instant now, int most) {
    return queued(
        ledger
            .handle()
            .createQuery(
                COLUMNS
                    + "where state = 'QUEUED' and next_attempt_at <= :now"
                    + " order by next_attempt_at, id fetch first :most rows only"
                    + " for update skip locked")
            .bind("now", now)
            .bind("most", most));
  }

  @Override
  public Optional<Mail> find(String messageId) {
    return queued(
            ledger
                .handle()
                .createQuery(COLUMNS + "where message_id = :messageId")
                .bind("messageId", messageId))
        .stream()
        .map(Queued::mail)
        .findFirst();
  }

  @Override
  public Optional<Instant> sentAt(String messageId) {
    return ledger
        .handle()
        .createQuery(
            "select sent_at from outbox where message_id = :messageId and sent_at is not null")
        .bind("messageId", messageId)
        .map((row, context) -> row.getObject("sent_at", OffsetDateTime.class).toInstant())
        .findOne();
  }

  @Override
  public int sentSince(Instant since) {
    return ledger
        .handle()
        .createQuery("select count(*) from outbox where sent_at > :since")
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public int sentSince(Instant since, String address) {
    return ledger
        .handle()
        .createQuery(
            """
            select count(*) from outbox
            where sent_at > :since
              and position(' ' || :address || ' '
                in ' ' || lower(recipients) || ' ' || lower(coalesce(cc, '')) || ' ') > 0
            """)
        .bind("since", since)
        .bind("address", address.toLowerCase(Locale.ROOT))
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void withdraw(long id) {
    ledger.handle().execute("delete from outbox_attachment where outbox_id = ?", id);
    ledger.handle().execute("delete from outbox where id = ? and state = 'QUEUED'", id);
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
  public void sent(long id, Instant now) {
    ledger
        .handle()
        .execute(
            "update outbox set state = 'SENT', attempts = attempts + 1, sent_at = ? where id = ?",
            now,
            id);
  }

  @Override
  public void failed(long id, String why, @Nullable Instant next) {
    ledger
        .handle()
        .createUpdate(
            """
            update outbox
            set attempts = attempts + 1, last_error = :why, state = :state,
                next_attempt_at = coalesce(:next, next_attempt_at)
            where id = :id
            """)
        .bind("why", Fit.text(why, 2_000))
        .bind("state", next == null ? "FAILED" : "QUEUED")
        .bind("next", next)
        .bind("id", id)
        .execute();
  }

  @Override
  public List<Queued> answersTo(long arrival) {
    return queued(
        ledger
            .handle()
            .createQuery(COLUMNS + "where arrival_id = :arrival order by id")
            .bind("arrival", arrival));
  }

  @Override
  public int givenUp() {
    return ledger
        .handle()
        .createQuery("select count(*) from outbox where state = 'FAILED'")
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
        .map(
            (row, context) ->
                new Stuck(
                    queued(row),
                    row.getString("state").equals("FAILED"),
                    Objects.requireNonNullElse(row.getString("last_error"), "")))
        .list();
  }

  @Override
  public boolean again(long id, Instant now) {
    return ledger
            .handle()
            .execute(
                "update outbox set state = 'QUEUED', attempts = 0, next_attempt_at = ?"
                    + " where id = ? and state = 'FAILED'",
                now,
                id)
        > 0;
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

  private boolean known(String messageId) {
    return ledger
            .handle()
            .createQuery("select count(*) from outbox where message_id = :messageId")
            .bind("messageId", messageId)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private List<Queued> queued(Query query) {
    return query.map((row, context) -> queued(row)).list();
  }

  private Queued queued(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    Mail mail =
        new Mail(
            row.getString("message_id"),
            row.getString("in_reply_to"),
            words(row.getString("refs")),
            row.getObject("arrival_id") != null,
            words(row.getString("recipients")),
            words(row.getString("cc")),
            row.getString("subject"),
            row.getString("text_body"),
            row.getString("html_body"),
            files(id));
    return new Queued(
        id,
        row.getString("kind"),
        mail,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"));
  }

  private List<Mail.File> files(long id) {
    return ledger
        .handle()
        .createQuery(
            "select name, media_type, sha256 from outbox_attachment where outbox_id = :id"
                + " order by ordinal")
        .bind("id", id)
        .map(
            (row, context) ->
                new Mail.File(
                    row.getString("name"),
                    row.getString("media_type"),
                    new Sha256(row.getString("sha256"))))
        .list();
  }

  private static List<String> words(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }
}
