package fr.comop.notice.channel.maileva;

import java.util.List;
import java.util.Set;

/** What the provider says of its own work on a sending, or on a recipient of it. */
final class States {
  private static final Set<String> GOOD =
      Set.of("DRAFT", "PENDING", "ACCEPTED", "PREPARING", "PROCESSED");
  private static final Set<String> NOT_SENT =
      Set.of("REJECTED", "SENDING_REJECTED", "CANCELED", "PROCESSED_WITH_ERRORS");

  private States() {}

  /**
   * What staff have to look after; none where it goes its way.
   *
   * @param whose "L’envoi"
   */
  static List<String> doubts(Tree one, String whose) {
    String state = one.text("status");
    if (GOOD.contains(state)) {
      return List.of();
    }
    if (state.equals("BLOCKED")) {
      return List.of(
          whose
              + " est bloqué chez Maileva (autorisation financière) : la lettre ne part pas tant que"
              + " le compte n’est pas débloqué.");
    }
    if (NOT_SENT.contains(state)) {
      return List.of(
          whose
              + " est refusé ou annulé par Maileva ("
              + state
              + detail(one)
              + ") : la lettre n’est pas partie. Consignez-la perdue, avec ce motif, puis"
              + " préparez-en une autre.");
    }
    return List.of(
        whose
            + " est dans un état inconnu de comop ("
            + (state.matches("[A-Z_]{1,40}") ? state : "sans nom")
            + ") : lisez-le chez Maileva.");
  }

  private static String detail(Tree one) {
    String detail = one.text("status_detail").replaceAll("[\\p{C}\\s]+", " ").strip();
    return detail.isEmpty()
        ? ""
        : ", « " + (detail.length() > 200 ? detail.substring(0, 200) + "…" : detail) + " »";
  }
}
