package fr.comop.access;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A token can't be had now; the message says from where, why, and what to look at. */
public final class NoSecret extends IOException {
  private static final long serialVersionUID = 1;

  NoSecret(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
