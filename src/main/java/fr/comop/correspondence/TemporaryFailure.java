package fr.comop.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mail could not be sent now: the server is away, refuses our login, or asks for patience. */
public sealed class TemporaryFailure extends SendingFailed permits OutOfService {
  private static final long serialVersionUID = 1L;

  public TemporaryFailure(String message, @Nullable Throwable cause) {
    this(message, List.of(), cause);
  }

  /**
   * A failure for now.
   *
   * @param refusals the recipients that were refused, some of them perhaps for good
   */
  public TemporaryFailure(String message, List<Refusal> refusals, @Nullable Throwable cause) {
    super(message, refusals, cause);
  }
}
