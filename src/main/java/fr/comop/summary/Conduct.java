package fr.comop.summary;

import fr.comop.intake.assessment.PlannedAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the actions that a structure had planned for a year, and what it did besides
 * (convention, art. 4.1).
 *
 * @param reported whether there is a report to look into; the fates are unknown where there is none
 * @param planned each with what became of it, in the order of the programme
 * @param unplanned actions reported that no programme had planned; where no programme is known, it
 *     is not known which of them are
 */
public record Conduct(boolean reported, List<Fate> planned, List<Fate> unplanned) {
  /**
   * What became of an action.
   *
   * @param code "" of an action that was not planned
   * @param title as the report says it, or the programme where the report is silent
   * @param status a wording of the form's; null where the report does not name the action, or
   *     leaves it out
   * @param reason the report's own words; "" for none
   * @param done whether it was carried out
   * @param confidential whether its line is marked (art. 6): that of the report, or of the
   *     programme where the report does not name it
   * @param origin null where the report does not name it
   */
  public record Fate(
      String code,
      String title,
      @Nullable String status,
      String reason,
      boolean done,
      boolean confidential,
      @Nullable Origin origin) {
    /** Of an action that no report names. */
    static Fate silent(PlannedAction action) {
      return new Fate(action.code(), action.title(), null, "", false, false, null);
    }

    /** Whether whoever reads this does not see what became of it. */
    public boolean isWithheld() {
      return confidential && status == null && origin == null;
    }

    /** Whether the report does not say what became of it. */
    public boolean isSilent() {
      return status == null && !done && !isWithheld();
    }

    /**
     * The same for those who do not see it.
     *
     * @param known what they know of it from elsewhere: its code in the programme, or ""
     */
    Fate hidden(String known) {
      return new Fate(known, Told.Because.CONFIDENTIAL.french(), null, "", false, true, null);
    }
  }

  /** Whether what was done can be held against what was planned: both are known. */
  public boolean comparable() {
    return reported && !planned.isEmpty();
  }

  /** How many planned actions it is not told what became of, to those who do not see it. */
  public long withheld() {
    return planned.stream().filter(Fate::isWithheld).count();
  }

  /** How many planned actions were carried out. */
  public long done() {
    return planned.stream().filter(Fate::done).count();
  }

  /** The same for those who do not see what is marked. */
  Conduct hidden(Marked marked) {
    return new Conduct(
        reported,
        planned.stream().map(one -> marked.without(one, one.code())).toList(),
        unplanned.stream().map(one -> marked.without(one, "")).toList());
  }
}
