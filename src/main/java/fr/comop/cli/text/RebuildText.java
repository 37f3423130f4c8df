package fr.comop.cli.text;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.Rebuilding;
import fr.comop.intake.arrival.ArrivalJournal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of a store that was made anew, for people. */
public final class RebuildText {
  private static final String LOST =
      """
      À vérifier, car l’archive n’en sait rien :
      - ce qui avait été accepté ou écarté est de nouveau en quarantaine (« comop quarantine
        list ») ;
      - ce qui avait été examiné d’un document d’une autre forme est à examiner de nouveau
        (« comop examine list ») ;
      - les messages des structures sont de nouveau à traiter (« comop replies list ») ;
      - les relances déjà parties ne sont plus connues : elles attendent un nouvel accord
        (« comop reminders --confirm »), pour lequel comop montre ce qui partirait ;
      - le journal d’audit recommence ;
      - les numéros AR-… et les versions peuvent avoir changé ;
      - ce qui est arrivé, et ce qui a été décidé, juste avant la perte : une arrivée n’a
        peut-être jamais reçu de réponse, une décision est peut-être à ressaisir.""";

  private RebuildText() {}

  /**
   * All that is to be said.
   *
   * @param summary the first line
   * @param missing of which the archive lacks the original
   * @param notFound withdrawals of what does not stand in the store, as it is in quarantine again
   */
  public static String of(
      String summary,
      List<ArrivalJournal.Entry> missing,
      List<ArrivalJournal.Withdrawal> notFound) {
    return French.typeset(
        Stream.concat(
                missing.stream().map(RebuildText::lost),
                notFound.stream().map(RebuildText::notFound))
            .collect(Collectors.joining("", summary + "\n", "\n" + LOST)));
  }

  private static String notFound(ArrivalJournal.Withdrawal one) {
    return "Avait été retiré, et attend de nouveau une décision : "
        + one.form()
        + " "
        + one.year()
        + " de "
        + one.beneficiary()
        + ", reçu le "
        + FrenchInstant.brief(one.receivedAt())
        + " ("
        + one.reason()
        + ")\n";
  }

  private static String lost(ArrivalJournal.Entry one) {
    return "Manque : "
        + one.sha256().hex()
        + ", reçu le "
        + FrenchInstant.brief(one.receivedAt())
        + "\n";
  }

  /**
   * How much was made anew, in a line.
   *
   * @param unreadable lines of the journal
   * @param editions summaries that were given out and are known again
   * @param decisions rows of what staff decided that are back
   */
  public static String summary(
      Map<Rebuilding.Became, Integer> counts, int unreadable, int editions, int decisions) {
    int read = counts.getOrDefault(Rebuilding.Became.READ, 0);
    int left = counts.getOrDefault(Rebuilding.Became.LEFT, 0);
    int missing = counts.getOrDefault(Rebuilding.Became.MISSING, 0);
    return (read + left)
        + (read + left < 2 ? " arrivée refaite" : " arrivées refaites")
        + (left == 0 ? "" : ", dont " + left + " que le service lira et à qui il répondra")
        + " ; "
        + missing
        + (missing < 2 ? " original manquant" : " originaux manquants")
        + " ; "
        + unreadable
        + (unreadable < 2 ? " ligne illisible" : " lignes illisibles")
        + also(decisions, " ligne de décisions est revenue", " lignes de décisions sont revenues")
        + also(editions, " synthèse remise est connue", " synthèses remises sont connues")
        + ".";
  }

  private static String also(int count, String one, String several) {
    return count == 0 ? "" : " ; " + count + (count < 2 ? one : several);
  }
}
