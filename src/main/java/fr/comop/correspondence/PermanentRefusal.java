package fr.comop.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server will not take this mail, now or later: sending it again is of no use. */
public final class PermanentRefusal extends SendingFailed {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal for good.
   *
   * @param refusals the recipients that were refused; empty when the mail itself was
   */
  public PermanentRefusal(String message, List<Refusal> refusals, @Nullable Throwable cause) {
    super(message, refusals, cause);
  }
}
