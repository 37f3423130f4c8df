package fr.comop.correspondence;

import org.jspecify.annotations.Nullable;

/** The mail could not be sent now: the server is away, refuses our login, or asks for patience. */
public final class TemporaryFailure extends SendingFailed {
  private static final long serialVersionUID = 1L;

  public TemporaryFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
