package fr.comop.intake.arrival;

import fr.comop.french.French;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How something reached the service otherwise than by its mailbox or its folder. Of what came by
 * post two days are known, and the postmark is the one that counts (CRPA, art. L.112-1): whoever
 * posted in time is in time, however long the letter took. Likewise of what our own mailbox
 * refused: whoever sent it in time is not to blame for our limit.
 *
 * @param posted day of the postmark, or on which the refused mail was sent; null for all else
 * @param arrived day on which the Region got it
 */
public record Handing(Way way, @Nullable LocalDate posted, LocalDate arrived) {
  /** The way that it came. */
  public enum Way {
    /** By post. */
    POST("arrivé par la poste"),
    /** Handed over at the Region. */
    HAND("remis en main propre"),
    /** By mail, to somebody at the Region in person. */
    COLLEAGUE("reçu par un agent"),
    /** By mail, which our mailbox refused because it was full or at its limit; later otherwise. */
    BOUNCE("refusé par notre boîte, à sa limite");

    private final String french;

    Way(String french) {
      this.french = french;
    }
  }

  /** The day that decides whether it is in time. */
  public LocalDate counts() {
    return posted == null ? arrived : posted;
  }

  /** "posté le 14/12/2020, arrivé le 17/12/2020"; "remis en main propre le 14/12/2020". */
  public String french() {
    if (posted == null) {
      return way.french + " le " + French.day(arrived);
    }
    String sent =
        way == Way.BOUNCE
            ? "envoyé le " + French.day(posted) + " et " + way.french
            : "posté le " + French.day(posted);
    return sent + ", arrivé le " + French.day(arrived);
  }
}
