package fr.comop.archive;

import java.io.IOException;

/** The archive could not write its disk; what was to be kept is not to blame. */
public final class ArchiveUnavailable extends IOException {
  private static final long serialVersionUID = 1L;

  ArchiveUnavailable(IOException cause) {
    super("The archive cannot be written: " + cause.getMessage(), cause);
  }
}
