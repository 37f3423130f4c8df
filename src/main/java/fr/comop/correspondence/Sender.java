package fr.comop.correspondence;

import java.util.List;

/** Hands a mail to a mail server. */
@FunctionalInterface
public interface Sender {
  /**
   * Hands over a mail; on return the server has taken charge of it for all but those returned.
   *
   * @return the recipients that the server did not accept
   * @throws PermanentRefusal when trying again is useless
   * @throws TemporaryFailure for all else that kept the mail from leaving
   */
  List<Refusal> send(Mail mail) throws SendingFailed;
}
