package fr.comop.correspondence;

import java.util.List;

/** Hands a mail to a mail server. */
@FunctionalInterface
public interface Sender {
  /**
   * Hands over a mail; on return the server has taken charge of it for all but those returned.
   *
   * @param handover called once at most, when the server has the whole mail and has not been told
   *     yet that it is whole: from its return on the mail may leave
   * @return the recipients that the server did not accept
   * @throws PermanentRefusal when trying again is useless
   * @throws PolicyRefusal when it may be of use, hours later
   * @throws PerhapsSent when the server did not say whether it took the mail
   * @throws TemporaryFailure for all else that kept the mail from leaving
   */
  List<Refusal> send(Mail mail, Runnable handover) throws SendingFailed;
}
