package fr.comop.correspondence.sql;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Turn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the outbox, whose texts and files stand in tables of their own. */
record OutboxRow(
    long id,
    String kind,
    int turn,
    String messageId,
    @Nullable String inReplyTo,
    List<String> refs,
    List<String> recipients,
    List<String> cc,
    String subject,
    Instant createdAt,
    int attempts,
    int refused,
    int unsure,
    boolean perhapsSent,
    @Nullable Long arrivalId,
    String state,
    @Nullable String lastError,
    @Nullable Instant sentAt) {
  record Texts(String textBody, String htmlBody) {}

  Outbox.Queued queued(Texts texts, List<Mail.File> files, List<Mail.Awaited> awaited) {
    Mail mail =
        new Mail(
            messageId,
            inReplyTo,
            refs,
            arrivalId != null,
            recipients,
            cc,
            subject,
            texts.textBody(),
            texts.htmlBody(),
            files,
            awaited);
    return new Outbox.Queued(id, kind, Turn.at(turn), mail, createdAt, attempts, refused, unsure);
  }

  Outbox.Fate fate() {
    return switch (state) {
      case "SENT" -> Outbox.Fate.LEFT;
      case "QUEUED" -> Outbox.Fate.WAITING;
      case "WITHDRAWN" -> Outbox.Fate.KEPT_BACK;
      default -> perhapsSent ? Outbox.Fate.PERHAPS_SENT : Outbox.Fate.GIVEN_UP;
    };
  }

  Outbox.Hold hold() {
    if (!state.equals("FAILED")) {
      return Outbox.Hold.CAPPED;
    }
    return perhapsSent ? Outbox.Hold.PERHAPS_SENT : Outbox.Hold.GIVEN_UP;
  }
}
