package fr.comop.reminder;

import fr.comop.correspondence.Letterhead;
import java.util.List;

/**
 * What the digest for staff may say. All words are French and for people.
 *
 * @param campaign the years of the due days: "2020", "2020 et 2021"
 * @param due the due days of the conventions, "mardi 15 décembre 2020", the first one first
 * @param complete how many documents are complete
 * @param total how many are owed
 * @param received what came in since the last digest, a sentence each
 * @param missing what is still owed, a sentence a structure
 * @param quarantine what waits in quarantine, a sentence each
 * @param exhibits what was received in another form and waits to be examined, a sentence each
 * @param replies replies to reminders that wait, a sentence each
 * @param bounces addresses that mails come back from, a sentence each
 * @param blocked reminders that wait, a sentence each
 * @param mails what is wrong with mails of ours, a sentence each
 * @param calls who should be rung, with which number and why, a sentence each
 */
public record DigestView(
    String campaign,
    List<String> due,
    int complete,
    int total,
    List<String> received,
    List<String> missing,
    List<String> quarantine,
    List<String> exhibits,
    List<String> replies,
    List<String> bounces,
    List<String> blocked,
    List<String> mails,
    List<String> calls,
    Letterhead service) {

  /** All that it says which may be news. */
  String news() {
    return String.join(
        "\n",
        List.of(
            missing.toString(),
            quarantine.toString(),
            exhibits.toString(),
            replies.toString(),
            bounces.toString(),
            blocked.toString(),
            mails.toString(),
            calls.toString()));
  }
}
