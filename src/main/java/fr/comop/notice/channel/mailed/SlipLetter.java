package fr.comop.notice.channel.mailed;

import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Envelope;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whoever mailed slips what became of each, and how to say what is missing. */
public final class SlipLetter {
  /** The text that it is written in. */
  public static final String TEXT = "volet-recu";

  private static final String SOME_LETTER = "LR-0003";
  private final Stationery stationery;

  /**
   * Written in this text.
   *
   * @throws IllegalStateException when it is missing or wrong; says its file and line
   */
  public SlipLetter(Stationeries stationeries) {
    stationery = stationeries.common();
    for (List<String> some : List.of(List.<String>of(), List.of("…", "…"))) {
      stationery.texts().write(TEXT, sample(some, stationery.letterhead()));
    }
  }

  private static SlipView sample(List<String> some, Letterhead letterhead) {
    return new SlipView("AR-000001", "…", "…", "…", some, some, some, SOME_LETTER, letterhead);
  }

  /**
   * The answer to a mail.
   *
   * @param letters that it is about
   */
  Mail written(Arrival arrival, Envelope envelope, String to, Set<Long> letters, Outcome outcome) {
    String named = MailedFile.french(letters);
    Texts.Written written =
        stationery
            .texts()
            .write(
                TEXT,
                new SlipView(
                    arrival.reference(),
                    FrenchInstant.of(arrival.receivedAt()),
                    envelope.subject(),
                    named,
                    outcome.entered(),
                    outcome.waiting(),
                    outcome.refused(),
                    letters.size() == 1 ? named : SOME_LETTER,
                    stationery.letterhead()));
    return new Mail(
        stationery.letterhead().messageId(TEXT, arrival.id(), arrival.sha256().brief()),
        envelope.messageId(),
        Stream.ofNullable(envelope.messageId()).toList(),
        true,
        List.of(to),
        List.of(),
        written,
        List.of());
  }
}
