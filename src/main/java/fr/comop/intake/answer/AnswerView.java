package fr.comop.intake.answer;

import fr.comop.correspondence.Letterhead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of an acknowledgement may say. All words are French and for people.
 *
 * @param reference of the arrival: "AR-000123"
 * @param received "mardi 15 décembre 2020 à 14 h 05"
 * @param structure name of the beneficiary
 * @param subject of the mail answered, or name of the first of the dropped files
 * @param dropped whether it came by the shared folder
 * @param others how many more files were dropped with that one; 0 for a mail
 * @param released whether staff say that it concerns the reader, who did not send it
 * @param trial whether it was sent as one, and counts for nothing
 * @param heard what it says that was put before a person; null when it says nothing
 * @param outcome of the whole: "complet", "à compléter"…
 * @param blanks names of the blank workbooks that go with the answer
 */
public record AnswerView(
    String reference,
    String received,
    String structure,
    String subject,
    boolean dropped,
    int others,
    boolean released,
    boolean trial,
    @Nullable HeardView heard,
    String outcome,
    List<DocumentView> documents,
    List<OwedView> owed,
    List<String> blanks,
    Letterhead service) {

  /**
   * A message that waits for a person.
   *
   * @param wish what it asks for: "time", "answer", or "" for nothing
   * @param stays when the documents are due for which it does, each day once
   */
  public record HeardView(String wish, List<StaysView> stays) {}

  /**
   * A due day that stays.
   *
   * @param due "mardi 15 décembre 2020"
   * @param titles of the documents due then
   */
  public record StaysView(String due, List<String> titles) {}

  /**
   * One file of the arrival.
   *
   * @param kind submitted, repeated, unreadable, stranger, too-large or link
   * @param title what it was taken for: "bilan annuel 2020"; "" when for nothing
   * @param version 0 when it has none, as in a trial
   * @param sentence what is to be said of it as a whole; "" for nothing
   */
  public record DocumentView(
      String kind,
      String file,
      String title,
      String reference,
      int version,
      String outcome,
      String sentence,
      List<PointView> errors,
      List<PointView> remarks,
      AlongView along) {

    /** One of which nothing more is to be told. */
    public DocumentView(
        String kind,
        String file,
        String title,
        String reference,
        int version,
        String outcome,
        String sentence) {
      this(
          kind,
          file,
          title,
          reference,
          version,
          outcome,
          sentence,
          List.of(),
          List.of(),
          new AlongView(0, 0, 0, List.of(), 0, "", "", "", false, null, null, ""));
    }
  }

  /**
   * What is told beside the findings that are shown.
   *
   * @param errors how many there are, shown or not
   * @param remarks how many there are, shown or not
   * @param more how many findings are not shown
   * @param echoes what was understood otherwise than it was typed, a few
   * @param moreEchoes how many of these are not shown
   * @param copy name of the marked copy that goes with the answer; "" when there is none
   * @param noCopy why there is none, where there should be one: the end of a sentence; else ""
   * @param toSign name of the document to sign that goes with the answer; "" when there is none
   * @param call whether the service is going to ring
   * @param progress since the version before; null when there is none
   * @param counting another version, which goes on counting; null when it is this one
   * @param timing whether it came in time, a sentence; "" for what was not stored
   */
  public record AlongView(
      int errors,
      int remarks,
      int more,
      List<EchoView> echoes,
      int moreEchoes,
      String copy,
      String noCopy,
      String toSign,
      boolean call,
      @Nullable ProgressView progress,
      @Nullable CountingView counting,
      String timing) {}

  /**
   * A version that goes on counting beside the one that is answered.
   *
   * @param since "vendredi 11 décembre 2020 à 9 h 00", where it was received after the one that is
   *     answered; "" where it was before
   */
  public record CountingView(int version, boolean complete, String since) {}

  /**
   * An answer that was understood otherwise than it was typed.
   *
   * @param where "feuille « 1 Fiche technique », cellule C7"
   * @param understood as the French write it: "1 234,56 €"
   */
  public record EchoView(String where, String question, String typed, String understood) {}

  /**
   * What became of the points of the version before.
   *
   * @param mended how many are
   * @param questions those that were mended, a few
   * @param others how many more were mended
   * @param still how many are as before
   * @param fresh how many were not there
   */
  public record ProgressView(
      int version, int mended, List<String> questions, int others, int still, int fresh) {}

  /**
   * Something to mend or look at: in one cell, or alike in several.
   *
   * @param read what stands there, typed words between quotation marks; "rien" when nothing does
   */
  public record PointView(List<CellView> cells, String read, String expected, String advice) {}

  /**
   * Where a point is seen.
   *
   * @param number as in the marked copy, from 1, errors before remarks
   * @param where "feuille « 1 Fiche technique », cellule C7"; "" when the whole workbook is meant
   * @param question "" likewise
   * @param news "nouveau" or "déjà signalé", where a version came before; else ""
   */
  public record CellView(int number, String where, String question, String news) {}

  /**
   * A document still owed.
   *
   * @param due "mardi 15 décembre 2020"
   * @param late whether that day is over
   * @param state what was received of it so far, in words
   */
  public record OwedView(String title, String due, boolean late, String state) {}
}
