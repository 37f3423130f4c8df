package fr.comop.access;

/** Who comop is to a server. */
public record Login(String user, Secret secret) {
  /** With a password that does not change. */
  public static Login of(String user, String password) {
    return new Login(user, new Password(password));
  }

  /** The user alone. */
  @Override
  public String toString() {
    return user;
  }
}
