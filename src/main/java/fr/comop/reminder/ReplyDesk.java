package fr.comop.reminder;

import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import java.util.List;

/** What beneficiaries answered to reminders, until a person has dealt with it. */
public final class ReplyDesk {
  private final Desk desk;
  private final Replies replies;

  public ReplyDesk(Desk desk, Replies replies) {
    this.desk = desk;
    this.replies = replies;
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
    long id = Reply.NUMBERING.number(reference);
    desk.decide(
        () -> {
          Reply reply =
              replies
                  .find(id)
                  .orElseThrow(
                      () ->
                          new Declined("Aucune réponse ne porte la référence " + reference + "."));
          if (reply.doneAt() != null) {
            throw new Declined(reply.reference() + " est déjà traitée.");
          }
          replies.done(reply.id(), who.named(), desk.now());
          desk.note(who, "REPLY_DONE", reply.reference(), reply.label().french());
        });
  }
}
