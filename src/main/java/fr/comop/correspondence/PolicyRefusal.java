package fr.comop.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server refuses this mail for good, it says, for a reason that often passes within hours. */
public final class PolicyRefusal extends SendingFailed {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param refusals the recipients that were refused; empty when the mail itself was
   */
  public PolicyRefusal(String message, List<Refusal> refusals, @Nullable Throwable cause) {
    super(message, refusals, cause);
  }
}
