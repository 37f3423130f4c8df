package fr.comop.faults;

import java.util.Arrays;
import java.util.List;

/** What a mail server may do to its client, and how often ours does. */
enum Trouble {
  /** It takes the connection and says nothing. */
  SILENT(Moment.GREETING, 1),
  /** It has no time: 421. */
  BUSY(Moment.GREETING, 3),
  /** It takes mails for this recipient later: 451. */
  LATER(Moment.RECIPIENT, 4),
  /** It notes the mail, and says so only some seconds later. */
  SLOW(Moment.DOT, 8),
  /** It has no room for the mail: 452. */
  FULL(Moment.DOT, 4),
  /** It hangs up without having noted the mail. */
  DROPPED_BEFORE(Moment.DOT, 4),
  /** It notes the mail, and hangs up without a word: whoever sent it has to send it again. */
  DROPPED_AFTER(Moment.DOT, 1);

  /** When it happens. */
  enum Moment {
    GREETING,
    RECIPIENT,
    DOT
  }

  private final Moment moment;
  final int percent;

  Trouble(Moment moment, int percent) {
    this.moment = moment;
    this.percent = percent;
  }

  static List<Trouble> at(Moment moment) {
    return Arrays.stream(values()).filter(one -> one.moment == moment).toList();
  }
}
