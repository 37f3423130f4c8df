package fr.comop.reminder;

import fr.comop.correspondence.Letterhead;
import java.util.List;

/**
 * What the text of a reminder may say. All words are French and for people.
 *
 * @param structure name of the beneficiary
 * @param year the deadline's year
 * @param due "mardi 15 décembre 2020", the due day that the mail speaks of
 * @param shortDue "15 décembre", the same without its year
 * @param days from the day of the mail to the due day; negative after it
 * @param when the same in words: "dans trois jours", "demain", "aujourd’hui", "hier"
 * @param extended whether that due day is one that the Region granted
 * @param articles of the convention that ask for these documents: "articles 4.1 et 4.2"; "" for
 *     none told
 * @param presented whether something was received of all that is due by then
 * @param timeAsked "lundi 7 décembre 2020", when more time was asked for, to which nobody has
 *     answered; "" for never
 * @param first whether nothing of this year reached the beneficiary before
 * @param moved whether a due day was moved since the last mail, which the calendar file shows
 * @param opened titles of the documents that no mail spoke of before, where others did: another
 *     convention's campaign opens on the day of this one's step
 * @param documents what is due by then, at least one
 * @param later what is due after it
 * @param blanks names of the blank workbooks that go with it
 * @param marked names of the marked copies that go with it
 */
public record ReminderView(
    String structure,
    int year,
    String due,
    String shortDue,
    int days,
    String when,
    boolean extended,
    String articles,
    boolean presented,
    String timeAsked,
    boolean first,
    boolean moved,
    List<String> opened,
    List<DocumentView> documents,
    List<DocumentView> later,
    List<String> blanks,
    List<String> marked,
    Letterhead service) {

  /**
   * A document still owed.
   *
   * @param title "bilan annuel 2020"
   * @param workbook whether it is one of ours; else it comes as any file, which a person reads
   * @param elsewhen its own due day in words where that is not the mail's; else ""
   * @param late whether its own due day is over
   * @param other when it was received in another form, which a person has to examine still; "" for
   *     never
   * @param setAside when something was received that a person did not take for it; "" for never
   * @param received "mercredi 9 décembre 2020 à 9 h 12"; "" when it never was
   * @param inTime whether the first of it came before its own due day was over
   * @param version the one that counts; 0 when there is none
   * @param errors how many points are to be mended
   * @param where the first of them is; "" when the whole workbook is meant
   * @param question what the first of them is about; "" likewise
   * @param expected what was expected there; "" when there is no error
   * @param advice how to mend it, a whole sentence
   */
  public record DocumentView(
      String title,
      boolean workbook,
      String elsewhen,
      boolean late,
      String other,
      String setAside,
      String received,
      boolean inTime,
      int version,
      int errors,
      String where,
      String question,
      String expected,
      String advice) {}
}
