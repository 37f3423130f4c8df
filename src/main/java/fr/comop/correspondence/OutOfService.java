package fr.comop.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * No mail of ours can leave now, whatever it is: the server is away, breaks off, or refuses our
 * login or our sender.
 */
public final class OutOfService extends TemporaryFailure {
  private static final long serialVersionUID = 1L;

  public OutOfService(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
