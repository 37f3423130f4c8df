package fr.comop.reminder;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import java.util.List;

/** What beneficiaries write to us, until a person has dealt with it. */
public final class ReplyDesk {
  private static final int LONGEST_REASON = 2_000;

  private final Desk desk;
  private final Replies replies;
  private final Conventions conventions;
  private final TimeAnswers answers;

  public ReplyDesk(Desk desk, Replies replies, Conventions conventions, TimeAnswers answers) {
    this.desk = desk;
    this.replies = replies;
    this.conventions = conventions;
    this.answers = answers;
  }

  /** Those that wait, oldest first. */
  public List<Reply> waiting() {
    return desk.look(replies::waiting);
  }

  /** All of them, oldest first. */
  public List<Reply> all() {
    return desk.look(replies::all);
  }

  /**
   * Says that a reply is dealt with; on return that is on disk, with its line in the audit trail.
   *
   * @param who dealt with it
   * @throws Declined when there is none of this reference, or it is dealt with
   */
  public void done(String reference, Actor who) {
    desk.decide(
        () -> {
          Reply reply = waiting(reference);
          replies.done(reply.id(), who.named(), desk.now());
          desk.note(
              who,
              "REPLY_DONE",
              reply.reference(),
              reply.label().french() + " (" + reply.source() + ")");
        });
  }

  /**
   * Refuses more time: whoever asked for it is written the reason, and that the due day stays.
   *
   * @param reason a French sentence or more, for the beneficiary
   * @param who decides
   * @return to whom that is written
   * @throws Declined when there is none of this reference, or it is dealt with, or there is no
   *     proper reason
   */
  public TimeAnswers.Told refuse(String reference, String reason, Actor who) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Declined(
          "La raison tient en 1 à 2 000 caractères : elle est écrite à la structure.");
    }
    return desk.decide(
        () -> {
          Reply request = waiting(reference);
          Beneficiary whose =
              conventions
                  .beneficiary(request.beneficiary())
                  .orElseThrow(
                      () ->
                          new Declined(
                              "« "
                                  + request.beneficiary()
                                  + " » n’est plus un bénéficiaire : répondez vous-même, puis"
                                  + " « comop replies done "
                                  + request.reference()
                                  + " »."));
          return answers.refused(whose, request, reason.strip(), who);
        });
  }

  /**
   * One of them, dealt with or not.
   *
   * @throws Declined when there is none of this reference
   */
  public Reply known(String reference) {
    return desk.look(() -> found(reference));
  }

  private Reply found(String reference) {
    return replies
        .find(Reply.NUMBERING.number(reference))
        .orElseThrow(() -> new Declined("Aucune réponse ne porte la référence " + reference + "."));
  }

  private Reply waiting(String reference) {
    Reply reply = found(reference);
    if (reply.doneAt() != null) {
      throw new Declined(reply.reference() + " est déjà traitée.");
    }
    return reply;
  }
}
