package fr.comop.correspondence;

import org.jspecify.annotations.Nullable;

/** The server will not take this mail, now or later: sending it again is of no use. */
public final class PermanentRefusal extends SendingFailed {
  private static final long serialVersionUID = 1L;

  public PermanentRefusal(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
