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
 * @param unplanned actions reported that no programme had planned
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
    static Fate silent(PlannedAction action, boolean confidential) {
      return new Fate(action.code(), action.title(), null, "", false, confidential, null);
    }

    /**
     * The same for those who do not see what is marked.
     *
     * @param known what they know of it from elsewhere: its code in the programme, or ""
     */
    Fate hidden(String known) {
      String mark = Told.Because.CONFIDENTIAL.french();
      return confidential ? new Fate(known, mark, null, "", false, true, null) : this;
    }
  }

  /** How many planned actions were carried out. */
  public long done() {
    return planned.stream().filter(Fate::done).count();
  }

  /** The same for those who do not see what is marked. */
  Conduct hidden() {
    return new Conduct(
        reported,
        planned.stream().map(one -> one.hidden(one.code())).toList(),
        unplanned.stream().map(one -> one.hidden("")).toList());
  }
}
