package fr.comop.cli;

/** A command that cannot be done as asked; says why, in French. */
final class CommandFailed extends RuntimeException {
  private final int code;

  CommandFailed(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }

  /** Wrong use: an unknown name, a missing file. */
  static CommandFailed use(String message) {
    return new CommandFailed(Exit.WRONG_USE, message);
  }
}
