package fr.comop.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail did not leave, or perhaps did. The message is one sentence: where, what the server said;
 * it never holds the password.
 */
public abstract sealed class SendingFailed extends Exception
    permits PermanentRefusal, PolicyRefusal, TemporaryFailure, PerhapsSent {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  SendingFailed(String message, List<Refusal> refusals, @Nullable Throwable cause) {
    super(message, cause);
    this.refusals = List.copyOf(refusals);
  }

  /** The recipients that were refused; empty when it is not about them. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
