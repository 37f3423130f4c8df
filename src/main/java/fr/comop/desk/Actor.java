package fr.comop.desk;

/**
 * Who acts, as the audit trail names them: somebody under an account of the machine ({@link
 * People#who}), or comop by itself. There is no other way to become one. Immutable.
 */
public final class Actor {
  /** What the service does of its own accord. */
  public static final Actor COMOP = new Actor("comop", "");

  private final String named;
  private final String signs;

  Actor(String named, String signs) {
    this.named = named;
    this.signs = signs;
  }

  /** "Camille Martin, chargée de mission (cmartin)", "compte cmartin", or "comop". */
  public String named() {
    return named;
  }

  /** "Camille Martin, chargée de mission", as letters have it; "" where nobody's name is known. */
  public String signs() {
    return signs;
  }
}
