package fr.comop.correspondence.sql;

import fr.comop.correspondence.Mail;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.util.List;

/** The files that go with mails, and those that mails wait for. */
final class OutboxFiles {
  private final Ledger ledger;

  OutboxFiles(Ledger ledger) {
    this.ledger = ledger;
  }

  void attach(long id, Mail mail) {
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
  }

  /** Files in the place of those that a mail waits for; false when it waits for none. */
  boolean complete(long id, int there, List<Mail.File> made) {
    boolean waits =
        ledger
                .handle()
                .execute("delete from outbox_attachment where outbox_id = ? and sha256 is null", id)
            > 0;
    if (waits) {
      int ordinal = there;
      for (Mail.File file : made) {
        attach(id, ++ordinal, file);
      }
    }
    return waits;
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

  List<Mail.File> of(long id) {
    return ledger
        .handle()
        .select(
            "select name, media_type, sha256, content_id from outbox_attachment"
                + " where outbox_id = ? and sha256 is not null order by ordinal",
            id)
        .mapTo(Mail.File.class)
        .list();
  }

  List<Mail.Awaited> awaited(long id) {
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
