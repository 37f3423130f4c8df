package fr.comop.intake.mailbox;

import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The mails of one look, fetched in batches while they are gone through. */
final class Unknown implements Iterator<Delivery> {
  private static final int MAILS_A_BATCH = 20;
  private static final long BYTES_A_BATCH = 8L * 1024 * 1024;

  private final Mailbox mailbox;
  private final long uidValidity;
  private final long maxMailBytes;
  private final Deque<List<Lying>> batches = new ArrayDeque<>();
  private final Deque<Delivery> ready = new ArrayDeque<>();

  Unknown(Mailbox mailbox, long uidValidity, long maxMailBytes, List<Lying> mails) {
    this.mailbox = mailbox;
    this.uidValidity = uidValidity;
    this.maxMailBytes = maxMailBytes;
    cutIntoBatches(mails);
  }

  private void cutIntoBatches(List<Lying> mails) {
    List<Lying> batch = new ArrayList<>();
    long bytes = 0;
    for (Lying mail : mails) {
      boolean alone = mail.size() > maxMailBytes;
      if (!batch.isEmpty()
          && (alone || batch.size() == MAILS_A_BATCH || bytes + mail.size() > BYTES_A_BATCH)) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(mail);
      bytes += mail.size();
      if (alone) {
        // fills the batch, so that nothing follows it
        bytes = BYTES_A_BATCH;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !batches.isEmpty()) {
      fetch(batches.remove());
    }
    return !ready.isEmpty();
  }

  @Override
  public Delivery next() {
    if (!hasNext()) {
      throw new NoSuchElementException("every unknown mail has been handed out");
    }
    return ready.remove();
  }

  private void fetch(List<Lying> batch) {
    OpenInbox inbox = mailbox.same(uidValidity);
    Lying first = batch.get(0);
    if (first.size() > maxMailBytes) {
      ready.add(
          delivery(
              first,
              () -> new Pieces(inbox, first.uid(), why -> mailbox.unfetched(origin(first), why))));
      return;
    }
    try {
      Map<Long, byte[]> bodies = inbox.bodies(batch.stream().map(Lying::uid).toList());
      for (Lying mail : batch) {
        hold(mail, bodies.get(mail.uid()));
      }
    } catch (MessagingException e) {
      goOnWithout(batch, e);
    }
    if (inbox.usable()) {
      mailbox.lookedWell();
    }
  }

  private void hold(Lying mail, byte @Nullable [] bytes) {
    if (bytes == null) {
      mailbox.unfetched(origin(mail), "listed, but not handed over");
    } else {
      ready.add(delivery(mail, () -> new ByteArrayInputStream(bytes)));
    }
  }

  /** One bad mail spoils the FETCH of its batch: ask for each alone, and leave out the bad one. */
  private void goOnWithout(List<Lying> batch, MessagingException cause) {
    if (batch.size() == 1) {
      mailbox.unfetched(origin(batch.get(0)), String.valueOf(cause.getMessage()));
      return;
    }
    for (int i = batch.size() - 1; i >= 0; i--) {
      batches.addFirst(List.of(batch.get(i)));
    }
  }

  private Delivery delivery(Lying mail, Delivery.Content content) {
    return new Delivery(Channel.MAILBOX, origin(mail), mail.receivedAt(), null, null, content);
  }

  private String origin(Lying mail) {
    return mailbox.origin(uidValidity, mail.uid());
  }
}
