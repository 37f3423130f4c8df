package fr.comop.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How many mails one address gets in 24 hours, so that no loop with another machine ever goes far.
 *
 * <p>A receipt for a stranger has a budget of its own; when that is used up, it does not leave at
 * all. Mails that are under way at this moment are not counted: a cap may be passed by as many as
 * leave at once.
 *
 * @param each for one address
 * @param strangers in all, for strangers
 * @param eachStranger for one of them
 * @param isForStranger whether a mail is a receipt for somebody who is not registered
 */
public record Caps(
    int each, int strangers, int eachStranger, Predicate<Outbox.Queued> isForStranger) {
  static final Duration WINDOW = Duration.ofHours(24);

  /** What is to become of a mail. */
  enum Decision {
    LEAVES,
    WAITS,
    NEVER_LEAVES
  }

  Decision decide(Spent spent, Outbox.Queued queued, Instant now) {
    Mail mail = queued.mail();
    Instant since = now.minus(WINDOW);
    if (isForStranger.test(queued)) {
      boolean left =
          spent.toStrangers(since, now) < strangers
              && everyAddressHas(eachStranger, spent, mail, since, now);
      return left ? Decision.LEAVES : Decision.NEVER_LEAVES;
    }
    return everyAddressHas(each, spent, mail, since, now) ? Decision.LEAVES : Decision.WAITS;
  }

  private static boolean everyAddressHas(
      int most, Spent spent, Mail mail, Instant since, Instant now) {
    return Stream.concat(mail.to().stream(), mail.cc().stream())
        .allMatch(address -> spent.to(address, since, now) < most);
  }
}
