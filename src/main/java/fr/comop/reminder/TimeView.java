package fr.comop.reminder;

import fr.comop.correspondence.Letterhead;
import java.util.List;

/**
 * What the text may say that answers a request for more time. All words are French.
 *
 * @param granted whether there is more time; else it says why there is not
 * @param requested when it was asked for: "mardi 8 décembre 2020 à 9 h 12"; "" when nobody asked
 * @param documents that it is about, each with its due day from now on
 * @param agreement reference of the Region's writing; "" when nothing is granted
 * @param by who decided: "Camille Martin, chargée de mission"; "" when unknown
 * @param reason why there is no more time, in the service's words; "" when there is
 * @param over whether the due day that stays is over
 * @param calendar whether a calendar file goes with it
 */
public record TimeView(
    String structure,
    boolean granted,
    String requested,
    List<DueView> documents,
    String agreement,
    String by,
    String reason,
    boolean over,
    boolean calendar,
    Letterhead service) {

  /**
   * A document and its due day.
   *
   * @param due "vendredi 15 janvier 2021"
   */
  public record DueView(String title, String due) {}
}
