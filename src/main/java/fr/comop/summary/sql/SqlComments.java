package fr.comop.summary.sql;

import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.summary.Comment;
import fr.comop.summary.Comments;
import fr.comop.summary.own.PageMail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replies that are comments: those to the mail with which a page was sent, and those that a person
 * linked, whose word is the last.
 */
public final class SqlComments implements Comments {
  private final Ledger ledger;

  public SqlComments(Ledger ledger) {
    this.ledger = ledger;
  }

  private record Row(
      long id,
      String beneficiary,
      @Nullable String messageId,
      @Nullable Integer linked,
      String quote,
      Instant receivedAt) {
    Optional<Comment> comment() {
      return Optional.ofNullable(linked)
          .or(() -> Optional.ofNullable(messageId).flatMap(PageMail::year))
          .map(year -> new Comment(id, beneficiary, year, quote, receivedAt));
    }
  }

  @Override
  public List<Comment> all() {
    return ledger
        .handle()
        .createQuery(
            """
            select r.id, r.beneficiary, r.message_id, c.campaign_year as linked, r.quote,
                   r.received_at
            from reply r left join page_comment c on c.reply_id = r.id
            where c.reply_id is not null or r.message_id like :pages
            order by r.received_at, r.id
            """)
        .bind("pages", PageMail.BEGINNING + "%")
        .mapTo(Row.class)
        .stream()
        .flatMap(one -> one.comment().stream())
        .toList();
  }

  @Override
  public void link(long reply, int year, String who, Instant now) {
    ledger.handle().execute("delete from page_comment where reply_id = ?", reply);
    ledger
        .handle()
        .execute(
            """
            insert into page_comment (reply_id, campaign_year, who, linked_at) values (?, ?, ?, ?)
            """,
            reply,
            year,
            Fit.text(who, 200),
            now);
  }
}
