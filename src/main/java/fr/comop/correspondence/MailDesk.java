package fr.comop.correspondence;

import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Mails of ours that need a person, and addresses that mails come back from. */
public final class MailDesk {
  private static final Duration DAY = Duration.ofDays(1);

  private final Desk desk;
  private final Outbox outbox;
  private final DeadAddresses dead;
  private final Spent spent;

  public MailDesk(Desk desk, Outbox outbox, DeadAddresses dead, Spent spent) {
    this.desk = desk;
    this.outbox = outbox;
    this.dead = dead;
    this.spent = spent;
  }

  /**
   * What is in trouble.
   *
   * @param mails that do not leave by themselves, in the order in which they were written
   * @param addresses that mails come back from, in the order of their deaths
   * @param withheldReceipts how many receipts unknown senders did not get in the last day
   */
  public record Trouble(
      List<Outbox.Stuck> mails, List<DeadAddresses.Dead> addresses, int withheldReceipts) {}

  /** What is in trouble, at one moment. */
  public Trouble trouble() {
    return desk.look(
        () -> new Trouble(outbox.stuck(), dead.all(), spent.withheld(desk.now().minus(DAY))));
  }

  /**
   * Any mail of ours, and what became of it.
   *
   * @param reference "C-0012"
   * @throws Declined when there is none of this reference
   */
  public Outbox.Letter letter(String reference) {
    long id = Outbox.Queued.NUMBERING.number(reference);
    return desk.look(() -> outbox.letter(id))
        .orElseThrow(() -> new Declined("Aucun courriel ne porte la référence " + reference + "."));
  }

  /** A mail that leaves again, under the reference that it was asked for by. */
  public record Resent(String reference, Mail mail) {}

  /**
   * Lets mails leave again that were given up, or may have left. All or none: a slip in the last
   * reference must not leave the first ones on their way.
   *
   * @param who decides
   * @throws Declined when one of them is no such mail
   */
  public List<Resent> resend(List<String> references, Actor who) {
    return desk.decide(
        () -> {
          List<Outbox.Stuck> stuck = outbox.stuck();
          List<Outbox.Queued> mails =
              references.stream().map(reference -> stuck(stuck, reference)).toList();
          mails.forEach(mail -> again(mail, who));
          return java.util.stream.IntStream.range(0, mails.size())
              .mapToObj(at -> new Resent(references.get(at), mails.get(at).mail()))
              .toList();
        });
  }

  /**
   * Lets all mails leave again that were given up; none that may have left.
   *
   * @param who decides
   */
  public List<Resent> resendGivenUp(Actor who) {
    return desk.decide(
        () -> {
          List<Outbox.Queued> mails =
              outbox.stuck().stream()
                  .filter(one -> one.hold() == Outbox.Hold.GIVEN_UP)
                  .map(Outbox.Stuck::queued)
                  .toList();
          mails.forEach(mail -> again(mail, who));
          return mails.stream().map(mail -> new Resent(mail.reference(), mail.mail())).toList();
        });
  }

  /**
   * Forgets that mails came back from an address.
   *
   * @param who decides
   * @throws Declined when it is not dead
   */
  public void revive(String address, Actor who) {
    desk.decide(
        () -> {
          if (!dead.revive(address)) {
            throw new Declined(
                "Cette adresse n’est pas de celles qui ne répondent plus : " + address + ".");
          }
          desk.note(who, "ADDRESS_REVIVE", address.toLowerCase(Locale.ROOT), "");
        });
  }

  private void again(Outbox.Queued mail, Actor who) {
    outbox.again(mail.id(), desk.now());
    desk.note(who, "MAIL_RESEND", mail.reference(), "De nouveau en file.");
  }

  private static Outbox.Queued stuck(List<Outbox.Stuck> all, String reference) {
    long id = Outbox.Queued.NUMBERING.number(reference);
    return all.stream()
        .filter(one -> one.queued().id() == id && one.hold() != Outbox.Hold.CAPPED)
        .findFirst()
        .map(Outbox.Stuck::queued)
        .orElseThrow(
            () ->
                new Declined(
                    "Aucun courriel abandonné ou peut-être parti ne porte la référence "
                        + reference
                        + "."));
  }
}
