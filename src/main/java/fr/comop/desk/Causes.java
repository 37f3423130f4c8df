package fr.comop.desk;

/** Tells a breakdown in a line. */
public final class Causes {
  private Causes() {}

  /** The message of the deepest cause, which is usually the one to look at, after the outer one. */
  public static String told(Throwable throwable) {
    Throwable deepest = throwable;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    String outer = String.valueOf(throwable.getMessage());
    String inner = String.valueOf(deepest.getMessage());
    if (outer.contains(inner)) {
      return outer;
    }
    return outer + " (" + deepest.getClass().getSimpleName() + ": " + inner + ")";
  }
}
