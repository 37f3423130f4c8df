package fr.comop.app;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.typed.French;
import fr.comop.intake.FrenchInstant;
import fr.comop.ledger.ClockWatch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What staff ought to know of the last day, beside what waits for them.
 *
 * @param perhapsSent mails that may have left, and wait for a person
 * @param withheldReceipts receipts that unknown senders did not get in the last day
 * @param clockStep the last time that the clock was set back, in the last week
 */
record StoreWarnings(int perhapsSent, int withheldReceipts, Optional<ClockWatch.Step> clockStep) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  static StoreWarnings of(Wiring wiring) {
    return wiring.ledger.inTransaction(
        () ->
            new StoreWarnings(
                wiring.outbox.perhapsSent(),
                withheldReceipts(wiring),
                wiring.clockWatch.lastSince(wiring.clock.instant().minus(WEEK))));
  }

  static int withheldReceipts(Wiring wiring) {
    Instant now = wiring.clock.instant();
    return wiring.spent.withheld(now.minus(DAY));
  }

  /** Each on a line of its own, after the others; "" for nothing. */
  String french() {
    List<String> lines = new ArrayList<>();
    if (perhapsSent > 0) {
      lines.add(
          perhapsSent
              + (perhapsSent == 1
                  ? " courriel est peut-être parti"
                  : " courriels sont peut-être partis")
              + " : « comop mails list ».");
    }
    lines.add(withheldReceipts(withheldReceipts));
    clockStep.ifPresent(
        step ->
            lines.add(
                "L’horloge de la machine a reculé, du "
                    + FrenchInstant.brief(step.was())
                    + " au "
                    + FrenchInstant.brief(step.back())
                    + " ; ce qui attendait a été repris aussitôt."));
    lines.removeIf(String::isEmpty);
    return lines.isEmpty() ? "" : "\n" + French.typeset(String.join("\n", lines));
  }

  /** One line, or "" for none. */
  static String withheldReceipts(int count) {
    if (count == 0) {
      return "";
    }
    return French.typeset(
        count
            + (count == 1
                ? " envoi d’expéditeur inconnu est resté sans reçu"
                : " envois d’expéditeurs inconnus sont restés sans reçu")
            + " depuis un jour : le plafond de ces reçus est atteint.");
  }

  void write(JsonGenerator json) throws IOException {
    json.writeNumberField("mailsPerhapsSent", perhapsSent);
    json.writeNumberField("withheldReceipts", withheldReceipts);
    if (clockStep.isPresent()) {
      json.writeStringField("clockSetBack", clockStep.get().back().toString());
    }
  }
}
