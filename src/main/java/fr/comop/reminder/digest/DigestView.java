package fr.comop.reminder.digest;

import fr.comop.correspondence.Letterhead;
import java.util.List;

/**
 * What the digest for staff may say. All words are French and for people, and no structure stands
 * twice under {@code calls}, {@code received} and {@code missing}.
 *
 * @param campaign the years of the due days: "2020", "2020 et 2021"
 * @param due the due days of the conventions, "mardi 15 décembre 2020", the first one first
 * @param decide what waits for a person of the service, a sentence each, requests for time first
 * @param calls who should be rung, with one number and why, a sentence a structure
 * @param received what came in since the last digest, a sentence a structure
 * @param missing what is still owed by the others, a sentence a structure
 * @param quiet whether nothing is new since the last digest, and a few lines will do
 */
public record DigestView(
    String campaign,
    List<String> due,
    Counts counts,
    List<String> decide,
    List<String> calls,
    List<String> received,
    List<String> missing,
    boolean quiet,
    Letterhead service) {

  /**
   * How many documents stand where.
   *
   * @param owed all of them
   * @param toComplete of which a version was read that needs mending
   * @param otherForm that came on paper or in another form, to be examined or completed
   * @param never of which nothing was ever received
   * @param late those of them whose due day is over
   */
  public record Counts(
      int owed, int complete, int toComplete, int otherForm, int never, int late) {}

  /** All that it says which may be news. */
  String news() {
    return String.join(
        "\n",
        List.of(decide.toString(), calls.toString(), received.toString(), missing.toString()));
  }

  /** The same when nothing is new. */
  DigestView inBrief() {
    return new DigestView(campaign, due, counts, decide, calls, received, missing, true, service);
  }
}
