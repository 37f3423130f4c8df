package fr.comop.notice.channel.mailed;

import fr.comop.correspondence.Letterhead;
import java.util.List;

/**
 * What the text may say that answers a mail with slips. All words are French.
 *
 * @param reference of the arrival: "AR-000123"
 * @param received "mardi 15 décembre 2020 à 14 h 05"
 * @param subject of the mail; "" when there is none
 * @param letters "LR-0003 et LR-0004"; "" for none
 * @param entered what was entered, a sentence each
 * @param waiting what is kept with its letter and lacks its day, a sentence each
 * @param refused what was not entered, a sentence each with its reason
 * @param example the letter that an example names: "LR-0003"
 */
public record SlipView(
    String reference,
    String received,
    String subject,
    String letters,
    List<String> entered,
    List<String> waiting,
    List<String> refused,
    String example,
    Letterhead service) {
  /** Copies them. */
  public SlipView {
    entered = List.copyOf(entered);
    waiting = List.copyOf(waiting);
    refused = List.copyOf(refused);
  }
}
