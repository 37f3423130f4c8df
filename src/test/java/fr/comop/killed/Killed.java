package fr.comop.killed;

/** Ends a life, through whatever catches exceptions. */
final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed(String where) {
    super(where);
  }
}
