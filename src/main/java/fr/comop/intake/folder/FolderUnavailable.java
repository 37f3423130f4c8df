package fr.comop.intake.folder;

/** The shared folder cannot be looked at; it is tried again. */
public final class FolderUnavailable extends RuntimeException {
  FolderUnavailable(String message) {
    super(message);
  }
}
