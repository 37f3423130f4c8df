package fr.comop.simulation;

import fr.comop.campaign.Mailed;
import fr.comop.convention.Extension;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.assessment.Submission;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the store held when it was copied. What was filed or granted later than the first day played
 * happens on its day.
 *
 * @param extensions in the order in which they were granted
 * @param mailed mails of the campaign, by beneficiary's id and year
 * @param held what lay in quarantine; it stays there, from the day on which it came
 * @param dead addresses that mails came back from for good, in small letters
 */
public record Start(
    List<Submission> submission,
    List<Extension> extensions,
    Map<Owner, Mailed> mailed,
    List<Held> held,
    Set<String> dead) {
  /** For want of a store. */
  public static final Start EMPTY = new Start(List.of(), List.of(), Map.of(), List.of(), Set.of());

  /**
   * An arrival in quarantine.
   *
   * @param reasons French, by the id of each beneficiary whose mails it keeps back
   */
  public record Held(Pending pending, Map<String, String> reasons) {}

  /** A beneficiary and the deadline's year. */
  public record Owner(String beneficiary, int year) {}
}
