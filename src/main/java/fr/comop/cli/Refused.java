package fr.comop.cli;

/** A command that cannot be done as asked; says why, in French. */
final class Refused extends RuntimeException {
  private final int code;

  Refused(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }

  /** Wrong use: an unknown name, a missing file. */
  static Refused use(String message) {
    return new Refused(Exit.WRONG_USE, message);
  }
}
