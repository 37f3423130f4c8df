package fr.comop.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * A mail did not leave, for anybody. The message is one sentence: where, what the server said; it
 * never holds the password.
 */
public abstract sealed class SendingFailed extends Exception
    permits PermanentRefusal, TemporaryFailure {
  private static final long serialVersionUID = 1L;

  SendingFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
