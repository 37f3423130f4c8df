package fr.comop.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server has the whole mail and did not say whether it took charge of it. */
public final class PerhapsSent extends SendingFailed {
  private static final long serialVersionUID = 1L;

  public PerhapsSent(String message, @Nullable Throwable cause) {
    super(message, List.of(), cause);
  }
}
