package fr.comop.intake.answer;

import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Envelope;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whoever sent what lay in quarantine what became of it, and nothing of what is in it, or of
 * whom it concerns: that goes to the structure's own contact.
 */
public final class VerdictLetter {
  /** The text of one that is taken into account. */
  public static final String ACCEPTED = "envoi-retenu";

  /** The text of one that is put aside; unknown senders have a budget for these. */
  public static final String REJECTED = "envoi-ecarte";

  private final Stationery stationery;

  /**
   * Written in these texts.
   *
   * @throws IllegalStateException when one is missing or wrong; says its file and line
   */
  public VerdictLetter(Stationeries stationeries) {
    stationery = stationeries.common();
    for (String text : List.of(ACCEPTED, REJECTED)) {
      stationery.texts().write(text, sample(stationery.letterhead()));
    }
  }

  private static VerdictView sample(Letterhead letterhead) {
    return new VerdictView("AR-000001", "…", "Bilan", false, true, "…", letterhead);
  }

  /** It is taken into account. */
  public Mail accepted(Arrival arrival, Envelope envelope, String to) {
    return mail(ACCEPTED, arrival, envelope, to, "");
  }

  /** It is put aside. */
  public Mail rejected(Arrival arrival, Envelope envelope, String to, String reason) {
    return mail(REJECTED, arrival, envelope, to, reason);
  }

  private Mail mail(String text, Arrival arrival, Envelope envelope, String to, String reason) {
    Texts.Written written =
        stationery
            .texts()
            .write(
                text,
                new VerdictView(
                    arrival.reference(),
                    FrenchInstant.of(arrival.receivedAt()),
                    envelope.subject(),
                    arrival.channel() == Channel.FOLDER,
                    text.equals(ACCEPTED),
                    reason,
                    stationery.letterhead()));
    return new Mail(
        stationery.letterhead().messageId(text, arrival.id(), arrival.sha256().brief()),
        envelope.messageId(),
        Stream.ofNullable(envelope.messageId()).toList(),
        false,
        List.of(to),
        List.of(),
        written,
        List.of());
  }
}
