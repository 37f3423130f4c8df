package fr.comop.desk;

/**
 * Under which account of the machine a command runs, as the operating system tells it; nothing that
 * the caller may choose.
 *
 * @param running whose rights the command has
 * @param login whom the machine let in, before any {@code sudo} or {@code su}; the same where it
 *     does not know
 */
public record Account(String running, String login) {

  /** One that nobody lent to anybody. */
  public static Account of(String name) {
    return new Account(name, name);
  }

  /** Whether somebody acts through an account that is not the one they logged in with. */
  boolean lent() {
    return !running.equals(login);
  }

  /** "cmartin", or "cmartin, par comop". */
  @Override
  public String toString() {
    return lent() ? login + ", par " + running : login;
  }
}
