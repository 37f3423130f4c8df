package fr.comop.correspondence.returned;

import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.french.FrenchInstant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes note of mails of ours that come back. An address dies only where the notice says that
 * nobody is there, and names the mail by its id, which nobody can guess; what was refused for
 * another reason leaves once more later, some times, and is then put before a person. Called inside
 * a transaction.
 */
public final class ReturnedMails {
  private static final Duration OUT_OF_DATE = Duration.ofDays(7);
  private static final List<Duration> WAITS =
      List.of(Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));

  private final Desk desk;
  private final String domain;
  private final Outbox outbox;
  private final DeadAddresses dead;

  /**
   * Takes note.
   *
   * @param domain of our message ids
   */
  public ReturnedMails(Desk desk, String domain, Outbox outbox, DeadAddresses dead) {
    this.desk = desk;
    this.domain = domain;
    this.outbox = outbox;
    this.dead = dead;
  }

  /** A mail of ours; known when the notice names its id. */
  private record Ours(Mail mail, boolean known, List<FailureNotice.Failure> failures) {}

  /**
   * Notes what a notice says of a mail of ours.
   *
   * @param source the notice's reference: "AR-000012"
   * @param raw the notice as it came, or its beginning, a char a byte
   * @param readable its texts and reports, decoded
   * @return what became of the mail, in French; empty when it is no notice about one of ours
   */
  public Optional<String> noted(String source, String raw, String readable, Instant receivedAt) {
    FailureNotice notice = new FailureNotice(raw, readable);
    List<String> ids = notice.ids(domain);
    return ids.stream()
        .flatMap(id -> outbox.find(id).stream())
        .map(mail -> new Ours(mail, true, notice.failures(mail)))
        .filter(ours -> !ours.failures().isEmpty())
        .findFirst()
        .or(() -> byAddress(notice, receivedAt))
        .map(ours -> noted(ours, source));
  }

  /** Whoever can guess when we write to whom can write such a notice: it kills no address. */
  private Optional<Ours> byAddress(FailureNotice notice, Instant receivedAt) {
    return notice.named().stream()
        .flatMap(
            address -> outbox.latestTo(address, receivedAt.minus(OUT_OF_DATE), receivedAt).stream())
        .map(mail -> new Ours(mail, false, notice.failures(mail)))
        .filter(ours -> !ours.failures().isEmpty())
        .findFirst();
  }

  private String noted(Ours ours, String source) {
    List<String> told = new ArrayList<>();
    for (FailureNotice.Failure one : ours.failures()) {
      told.add(one.address() + ", " + one.what().french() + " (" + one.said() + ")");
      if (one.what() == WhatFailed.ADDRESS && ours.known()) {
        bury(ours.mail(), one, source);
      }
    }
    String suffix =
        ours.known() ? "" : " L’avis ne porte pas l’identifiant de notre courriel : vérifiez.";
    return "Avis de non-remise : " + String.join(" ; ", told) + "." + suffix + after(ours, source);
  }

  private void bury(Mail mail, FailureNotice.Failure one, String source) {
    if (dead.mark(one.address(), mail.messageId(), one.said(), desk.now())) {
      desk.note(
          Actor.COMOP,
          "BOUNCE",
          one.address(),
          source + ", " + mail.messageId() + " : " + one.said());
    }
  }

  /** What becomes of the mail; a copy asks nothing of anybody, so leaves once. */
  private String after(Ours ours, String source) {
    List<FailureNotice.Failure> missed =
        ours.failures().stream()
            .filter(one -> isTo(ours.mail(), one.address()))
            .filter(
                one -> again(ours, one) || one.what() == WhatFailed.CONTENT || unproved(ours, one))
            .toList();
    Optional<Outbox.Queued> left =
        missed.isEmpty() ? Optional.empty() : outbox.left(ours.mail().messageId());
    return left.map(
            mail ->
                after(
                    mail,
                    missed,
                    missed.stream().allMatch(one -> again(ours, one)) ? next(mail) : null,
                    source))
        .orElse("");
  }

  private static boolean again(Ours ours, FailureNotice.Failure one) {
    return ours.known() && one.what().passes();
  }

  private static boolean unproved(Ours ours, FailureNotice.Failure one) {
    return !ours.known() && (one.what().passes() || one.what() == WhatFailed.ADDRESS);
  }

  private static boolean isTo(Mail mail, String address) {
    return mail.to().stream().anyMatch(address::equalsIgnoreCase);
  }

  private @Nullable Instant next(Outbox.Queued mail) {
    return mail.refused() < WAITS.size() ? desk.now().plus(WAITS.get(mail.refused())) : null;
  }

  private String after(
      Outbox.Queued mail,
      List<FailureNotice.Failure> missed,
      @Nullable Instant next,
      String source) {
    List<String> addresses =
        missed.stream().map(one -> one.address().toLowerCase(Locale.ROOT)).toList();
    String why =
        missed.stream()
            .map(one -> one.what().french() + " : " + one.said())
            .distinct()
            .collect(Collectors.joining(" ; "));
    outbox.cameBack(mail, addresses, why, next);
    desk.note(Actor.COMOP, "MAIL_RETURNED", mail.reference(), source + " : " + why);
    return next == null
        ? " Le courriel " + mail.reference() + " attend une décision (« comop mails list »)."
        : " Le courriel " + mail.reference() + " repartira le " + FrenchInstant.of(next) + ".";
  }
}
