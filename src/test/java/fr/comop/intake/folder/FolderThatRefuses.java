package fr.comop.intake.folder;

/** Refusals of a shared folder for tests of what meets them. */
public final class FolderThatRefuses {
  private FolderThatRefuses() {}

  public static FolderUnavailable saying(String what) {
    return new FolderUnavailable(what);
  }
}
