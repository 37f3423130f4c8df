package fr.comop.app;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.archive.Room;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
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
 * @param shortage of room on a disk, which lets comop wait
 * @param clockStep the last time that the clock was set back, in the last week
 */
record StoreWarnings(
    int perhapsSent,
    int withheldReceipts,
    Optional<Room.Shortage> shortage,
    Optional<ClockWatch.Step> clockStep) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  static StoreWarnings of(Wiring wiring) {
    return wiring.ledger.inTransaction(
        () ->
            new StoreWarnings(
                wiring.outbox.perhapsSent(),
                withheldReceipts(wiring),
                wiring.room.shortage(),
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
    shortage.map(StoreWarnings::told).ifPresent(lines::add);
    lines.removeIf(String::isEmpty);
    return lines.isEmpty() ? "" : "\n" + French.typeset(String.join("\n", lines));
  }

  private static String told(Room.Shortage shortage) {
    return "Le disque est presque plein : "
        + (shortage.usable() >> 20)
        + "\u00a0Mo libres dans "
        + shortage.directory()
        + ", il en faut "
        + (shortage.keepFree() >> 20)
        + ".\ncomop ne relève et ne lit plus rien, et reprendra de lui-même : prévenez la personne qui"
        + " l’exploite.";
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
    json.writeBooleanField("diskNearlyFull", shortage.isPresent());
    if (clockStep.isPresent()) {
      json.writeStringField("clockSetBack", clockStep.get().back().toString());
    }
  }
}
